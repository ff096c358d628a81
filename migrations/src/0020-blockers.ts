import type { MigrationInterface, QueryRunner } from 'typeorm';
import { authority, champion, either, freeze, member, protect, team, viewer } from './policies.js';

/** Anybody who works for the row's programme and not for one authority: its team, its champions, its viewers. */
const staff = either(team(), viewer(), "programme_id = any ((select scope_region_programmes())::uuid[])");
const teamOrChampions = either(team(), "programme_id = any ((select scope_region_programmes())::uuid[])");

/** What stands in the way: the register of blockers with its history, their rankings with proposals and votes, and what authorities plan to do. */
export class Blockers1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create function scope_region_programmes() returns uuid[] language sql stable as $$
        select array_agg(split_part(key, ':', 1)::uuid) from unnest(scope_list('app.regions')) key $$;
      alter table reference_blocker add cause text, add actor text, add barriers text[];
      ${TABLES}`);
    await protect(runner, 'blocker', { select: member(), insert: team(), update: team() });
    await protect(runner, 'blocker_change', { select: staff, insert: team() });
    await protect(runner, 'ranking', { select: either(teamOrChampions, `(state = 'published' and ${member()})`), insert: team(), update: team(), delete: `(state <> 'published' and ${team()})` });
    const inTheMaking = `(${team()} and exists (select 1 from ranking where ranking.id = ranking_id and state <> 'published'))`;
    await protect(runner, 'ranking_entry', { select: `exists (select 1 from ranking where ranking.id = ranking_id)`, insert: inTheMaking, update: inTheMaking });
    const shown = (of: string) => either(teamOrChampions, `(${viewer()} and exists (select 1 from ${of}))`);
    await protect(runner, 'ranking_proposal', {
      select: shown("ranking where ranking.id = ranking_id and state = 'published'"), insert: either(team(), champion()), update: either(team(), champion()),
    });
    await protect(runner, 'ranking_vote', { select: shown('ranking_proposal proposal where proposal.id = proposal_id'), insert: either(team(), champion()), update: either(team(), champion()) });
    const readers = either(team(), viewer(), champion(), authority());
    const writers = either(team(), champion(), authority());
    await protect(runner, 'improvement_plan', { select: readers, insert: writers, update: writers });
    await protect(runner, 'improvement_plan_change', { select: readers, insert: writers });
    for (const table of ['blocker_change', 'improvement_plan_change']) await freeze(runner, table);
    await runner.query(`create function refuse_change_of_published_ranking() returns trigger language plpgsql as $$
        begin
          if exists (select 1 from ranking where id = coalesce(old.ranking_id, new.ranking_id) and state = 'published') then
            raise exception 'a published ranking is immutable' using errcode = 'integrity_constraint_violation';
          end if;
          return coalesce(new, old);
        end $$;
      create trigger ranking_is_immutable_once_published before update or delete on ranking for each row when (old.state = 'published') execute function refuse_change();
      create trigger ranking_entry_is_immutable_once_published before insert or update or delete on ranking_entry for each row execute function refuse_change_of_published_ranking()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table improvement_plan_change; drop table improvement_plan; drop table ranking_vote; drop table ranking_proposal; drop table ranking_entry; drop table ranking;
      drop table blocker_change; drop table blocker; drop function refuse_change_of_published_ranking(); drop function scope_region_programmes();
      alter table reference_blocker drop cause, drop actor, drop barriers`);
  }
}

const PRIORITY = "check (priority in ('must', 'should', 'could', 'not-needed'))";

const TABLES = `
  create table blocker (
    id uuid primary key default gen_random_uuid(), programme_id uuid not null references programme, code text not null, title text not null, solution text not null,
    level_code text, indicators text[] not null default '{}', barriers text[] not null default '{}', systems text[] not null default '{}',
    cause text check (cause in ('not-captured', 'system', 'supplier', 'capacity', 'data-sharing', 'definition', 'consent-or-law', 'other-agency')),
    actor text check (actor in ('authority', 'supplier', 'hmcts', 'cafcass', 'dfe')),
    status text not null default 'open' check (status in ('open', 'in-progress', 'resolved', 'not-needed')), owner text, starts_on date, due_on date, resolved_on date, evidence text,
    version int not null default 1, created_at timestamptz not null, unique (programme_id, code), unique (id, programme_id),
    check (status = 'not-needed' or (cause is not null and actor is not null)), check ((status = 'resolved') = (resolved_on is not null)), check (starts_on is null or due_on is null or starts_on <= due_on));
  create table blocker_change (
    blocker_id uuid not null references blocker, version int not null, programme_id uuid not null references programme, values jsonb not null, reason text,
    changed_by uuid references person, changed_role text, changed_at timestamptz not null, primary key (blocker_id, version));
  create table ranking (
    id uuid primary key default gen_random_uuid(), programme_id uuid not null references programme, number int not null, title text not null, note text,
    state text not null default 'draft' check (state in ('draft', 'moderation', 'published')), version int not null default 1,
    created_by uuid references person, created_at timestamptz not null, published_by uuid references person, published_at timestamptz,
    unique (programme_id, number), unique (id, programme_id), check ((state = 'published') = (published_at is not null)));
  create unique index one_ranking_in_the_making on ranking (programme_id) where state <> 'published';
  create table ranking_entry (
    ranking_id uuid not null, blocker_id uuid not null, programme_id uuid not null references programme,
    priority text not null ${PRIORITY}, position int not null check (position > 0), title text not null, solution text not null, indicators text[] not null default '{}', actor text,
    primary key (ranking_id, blocker_id), unique (ranking_id, priority, position) deferrable initially deferred,
    foreign key (ranking_id, programme_id) references ranking (id, programme_id) on delete cascade, foreign key (blocker_id, programme_id) references blocker (id, programme_id));
  create table ranking_proposal (
    id uuid primary key default gen_random_uuid(), ranking_id uuid not null, programme_id uuid not null references programme, blocker_id uuid not null,
    priority text not null ${PRIORITY}, position int check (position > 0), reason text not null, proposed_by uuid references person, proposed_role text, region_code text references region,
    proposed_at timestamptz not null, state text not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn')), decided_by uuid references person, decided_at timestamptz,
    decision_reason text, check ((state = 'open') = (decided_at is null)), unique (id, programme_id),
    foreign key (ranking_id, programme_id) references ranking (id, programme_id) on delete cascade, foreign key (blocker_id, programme_id) references blocker (id, programme_id));
  create index on ranking_proposal (ranking_id);
  create table ranking_vote (
    proposal_id uuid not null, programme_id uuid not null references programme, person_id uuid not null references person, region_code text references region,
    vote text not null check (vote in ('for', 'against')), reason text, voted_at timestamptz not null, primary key (proposal_id, person_id),
    foreign key (proposal_id, programme_id) references ranking_proposal (id, programme_id) on delete cascade);
  create table improvement_plan (
    id uuid primary key default gen_random_uuid(), programme_id uuid not null references programme, organisation_id uuid not null references organisation, region_code text references region,
    blocker_id uuid not null references blocker, action text not null, owner text not null, due_on date, evidence text,
    progress text not null default 'planned' check (progress in ('planned', 'under-way', 'done', 'dropped')), version int not null default 1,
    changed_by uuid references person, changed_role text, changed_at timestamptz not null, unique (programme_id, organisation_id, blocker_id),
    unique (id, programme_id, organisation_id), foreign key (blocker_id, programme_id) references blocker (id, programme_id));
  create index on improvement_plan (organisation_id);
  create table improvement_plan_change (
    plan_id uuid not null, version int not null, programme_id uuid not null references programme, organisation_id uuid not null references organisation, region_code text,
    values jsonb not null, changed_by uuid references person, changed_role text, changed_at timestamptz not null, primary key (plan_id, version),
    foreign key (plan_id, programme_id, organisation_id) references improvement_plan (id, programme_id, organisation_id));
`;
