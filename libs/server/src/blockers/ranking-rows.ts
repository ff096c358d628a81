import type { Priority, ProposalState, RankingState } from '@muster/domain/blockers';

/** A ranking with how many it ranks. */
export const RANKING = `ranking.id, ranking.programme_id as "programmeId", ranking.number, ranking.title, ranking.note, ranking.state, ranking.version, ranking.created_at as "createdAt",
  ranking.published_at as "publishedAt", (select count(*)::int from ranking_entry where ranking_id = ranking.id) as ranked`;

/** A ranking as its rules need it. */
export interface RankingRow {
  id: string;
  programmeId: string;
  number: number;
  title: string;
  note: string | null;
  state: RankingState;
  version: number;
  createdAt: Date;
  publishedAt: Date | null;
  ranked: number;
}

/** A blocker's place in a ranking, with the words that it had: as published, or as the register has them now. */
export interface EntryRow {
  blockerId: string;
  code: string;
  priority: Priority;
  position: number;
  title: string;
  solution: string;
  indicators: string[];
  actor: string | null;
}

/** The places of a ranking ($1) in their order. While it is in the making, the words are those of the register. */
export const ENTRIES = `select blocker_id as "blockerId", blocker.code, priority, position, case when $2 then entry.title else blocker.title end as title,
    case when $2 then entry.solution else blocker.solution end as solution, case when $2 then entry.indicators else blocker.indicators end as indicators,
    case when $2 then entry.actor else blocker.actor end as actor
  from ranking_entry entry join blocker on blocker.id = blocker_id where ranking_id = $1
  order by array_position(array['must', 'should', 'could', 'not-needed'], priority), position`;

/** The next ranking of the programme $1: title, note, by whom, when. */
export const INSERT_RANKING = `insert into ranking (programme_id, number, title, note, created_by, created_at)
  select $1, 1 + coalesce(max(number), 0), $2, $3, $4, $5 from ranking where programme_id = $1 returning id`;

/** The published order of the framework as the places of a ranking ($1) of the programme $2. */
export const ADOPT_ORDER = `insert into ranking_entry (ranking_id, blocker_id, programme_id, priority, position, title, solution, indicators, actor)
  select $1, blocker.id, blocker.programme_id, case when priority = 'na' then 'not-needed' else priority end,
    coalesce(rank, row_number() over (partition by priority order by reference_blocker.position)), blocker.title, blocker.solution, blocker.indicators, blocker.actor
  from programme join framework on framework.id = programme.framework_id join reference_blocker on reference_blocker.framework_id = framework.id
    join blocker on blocker.programme_id = programme.id and blocker.code = framework.code || '-' || lpad((reference_blocker.position + 1)::text, 2, '0')
  where programme.id = $2`;

/** Holds a ranking ($1) until the operation ends: beside others who propose and vote, or alone for whoever decides and publishes. */
export const HOLD = {
  together: "select pg_advisory_xact_lock_shared(hashtext('ranking ' || $1::text))",
  alone: "select pg_advisory_xact_lock(hashtext('ranking ' || $1::text))",
} as const;

/** How many rankings of the programme $1 are in the making, and how many blockers its register holds. */
export const DRAFT_SIZES = `select (select count(*)::int from ranking where programme_id = programme.id and state <> 'published') as "inTheMaking",
  (select count(*)::int from blocker where programme_id = programme.id) as registered from programme where id = $1`;

/** The first places of a ranking ($1) of the programme $2: those of the last published one or, without one, the register, where what no longer stands in the way is not needed. */
export const DRAFTED_ENTRIES = `insert into ranking_entry (ranking_id, blocker_id, programme_id, priority, position, title, solution, indicators, actor)
  with last as (select id from ranking where programme_id = $2 and state = 'published' order by number desc limit 1)
  select $1, blocker.id, blocker.programme_id, place.priority, place.position, blocker.title, blocker.solution, blocker.indicators, blocker.actor
  from blocker join (
    select blocker_id, priority, position from ranking_entry where ranking_id = (select id from last)
    union all select id, priority, (row_number() over (partition by priority order by code))::int
      from (select id, code, case when status in ('open', 'in-progress') then 'should' else 'not-needed' end as priority from blocker where programme_id = $2) registered where not exists (select 1 from last)
  ) place on place.blocker_id = blocker.id`;

/** Moves a ranking ($1) from a version ($2) to the next. */
export const NEXT_VERSION = 'update ranking set version = version + 1 where id = $1 and version = $2';

/** Puts the places ($2, as JSON) of a ranking ($1) anew, with the words of the register. */
export const PLACE_ENTRIES = `insert into ranking_entry (ranking_id, blocker_id, programme_id, priority, position, title, solution, indicators, actor)
  select $1, blocker.id, blocker.programme_id, place.priority, place.position, blocker.title, blocker.solution, blocker.indicators, blocker.actor
  from jsonb_to_recordset($2) as place ("blockerId" uuid, priority text, position int) join blocker on blocker.id = place."blockerId"
  on conflict (ranking_id, blocker_id) do update set priority = excluded.priority, position = excluded.position`;

/** Freezes the words of a ranking ($1) as the register has them. */
export const FREEZE_WORDS = `update ranking_entry set title = blocker.title, solution = blocker.solution, indicators = blocker.indicators, actor = blocker.actor
  from blocker where blocker.id = ranking_entry.blocker_id and ranking_id = $1`;

/** Blockers in the way without a place in a ranking ($1). */
export const UNRANKED = `select blocker.id as "blockerId", blocker.code, blocker.title from ranking join blocker on blocker.programme_id = ranking.programme_id
  where ranking.id = $1 and status in ('open', 'in-progress') and not exists (select 1 from ranking_entry where ranking_id = ranking.id and blocker_id = blocker.id) order by blocker.code`;

export const OPEN_MODERATION = "update ranking set state = 'moderation', version = version + 1 where id = $1 and version = $2 and state = 'draft'";
export const PUBLISH = "update ranking set state = 'published', version = version + 1, published_by = $3, published_at = $4 where id = $1 and version = $2 and state = 'moderation'";
export const DISCARD = "delete from ranking where id = $1 and version = $2 and state <> 'published'";

/** What stands in the way of publishing a ranking ($1): undecided proposals, and blockers in the way without a place. */
export const UNFINISHED = `select (select count(*)::int from ranking_proposal where ranking_id = ranking.id and state = 'open') as undecided,
  array(select blocker.code || ' ' || blocker.title from blocker where blocker.programme_id = ranking.programme_id and status in ('open', 'in-progress')
    and not exists (select 1 from ranking_entry where ranking_id = ranking.id and blocker_id = blocker.id) order by code) as unranked
  from ranking where id = $1`;

/** A proposal with its votes. Whose they are is told separately. */
export const PROPOSAL = `proposal.id, proposal.ranking_id as "rankingId", proposal.programme_id as "programmeId", proposal.blocker_id as "blockerId", proposal.priority, proposal.position, proposal.reason,
  proposal.state, proposal.decision_reason as "decisionReason", proposal.proposed_at as "proposedAt", proposal.decided_at as "decidedAt", proposal.proposed_by as "proposedById",
  proposal.proposed_role as "proposedRole", proposal.region_code as region, blocker.code, blocker.title,
  (select count(*)::int from ranking_vote where proposal_id = proposal.id and vote = 'for') as "votesFor", (select count(*)::int from ranking_vote where proposal_id = proposal.id and vote = 'against') as "votesAgainst",
  (select coalesce(json_agg(json_build_object('personId', person_id, 'region', region.name, 'vote', vote, 'reason', reason, 'votedAt', voted_at) order by voted_at, person_id), '[]')
    from ranking_vote left join region on region.code = ranking_vote.region_code where proposal_id = proposal.id) as votes`;
export const PROPOSAL_FROM = 'ranking_proposal proposal join blocker on blocker.id = proposal.blocker_id';

/** A proposal as its statement gives it. */
export interface ProposalRow {
  id: string;
  rankingId: string;
  programmeId: string;
  blockerId: string;
  code: string;
  title: string;
  priority: Priority;
  position: number | null;
  reason: string;
  state: ProposalState;
  decisionReason: string | null;
  proposedAt: Date;
  decidedAt: Date | null;
  proposedById: string | null;
  proposedRole: string | null;
  region: string | null;
  votesFor: number;
  votesAgainst: number;
  votes: { personId: string; region: string | null; vote: 'for' | 'against'; reason: string | null; votedAt: string }[];
}

export const INSERT_PROPOSAL = `insert into ranking_proposal (ranking_id, programme_id, blocker_id, priority, position, reason, proposed_by, proposed_role, region_code, proposed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`;
export const SAVE_VOTE = `insert into ranking_vote (proposal_id, programme_id, person_id, region_code, vote, reason, voted_at) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (proposal_id, person_id) do update set vote = excluded.vote, reason = excluded.reason, voted_at = excluded.voted_at`;
export const SETTLE = "update ranking_proposal set state = $2, decided_by = $3, decided_at = $4, decision_reason = $5 where id = $1 and state = 'open'";
