import { prepared } from '@muster/platform';

/** The wave that a programme ($1) is judged by where none is named: of the roster's waves that ask where items are held the newest that has closed, else the newest that has opened; without one, any other. */
export const WAVE_TO_JUDGE = `select wave.id from wave join survey_version on survey_version.id = survey_version_id
  where programme_id = $1 and audience = 'roster' and opened_at is not null
  order by jsonb_path_exists(definition, '$.**.measure ? (@ == "source")') desc, (wave.state = 'closed') desc, opens_on desc, opened_at desc limit 1`;

/** The indicators that authorities are asked about, in the order of the framework ($1). */
export const ASKED = 'select code, name, short, level_code as level from indicator where framework_id = $1 and level_code is not null order by position';

/** How many authorities of a wave ($1) gave each answer about where an item is held; a moderated answer stands in the place of the declared one. Counts only. */
export const SAID = prepared('feasibility-said', `select declared.subject as indicator, coalesce(moderated.state, declared.state) as state,
    case when moderated.subject is null then declared.code else moderated.code end as code, count(*)::int as count
  from observation declared left join observation moderated on moderated.wave_id = declared.wave_id and moderated.organisation_id = declared.organisation_id
    and moderated.measure = declared.measure and moderated.subject = declared.subject and moderated.source = 'moderated'
  where declared.wave_id = $1 and declared.measure = 'source' and declared.source = 'declared' group by 1, 2, 3`);

/** The blockers of a programme ($1) with the priority that the latest published ranking gives them, each once for every indicator that it names. */
export const BLOCKERS = `select blocker.id, blocker.code, blocker.title, blocker.status, blocker.cause, entry.priority, indicator
  from blocker cross join unnest(blocker.indicators) indicator
  left join ranking_entry entry on entry.blocker_id = blocker.id and entry.ranking_id = (select id from ranking where programme_id = $1 and state = 'published' order by number desc limit 1)
  where blocker.programme_id = $1 order by entry.position nulls last, blocker.code`;

/** Every version of a programme's rule, the newest first. */
export const RULES = `select version, share, reason, person.name as "setBy", set_at as "setAt" from feasibility_rule left join person on person.id = set_by where programme_id = $1 order by version desc`;

export const SET_RULE = `insert into feasibility_rule (programme_id, version, share, reason, set_by, set_at)
  select $1::uuid, 1 + coalesce(max(version), 0), $2::int, $3, $4::uuid, $5::timestamptz from feasibility_rule where programme_id = $1`;

/** Everything that a programme decided otherwise and took back, the newest first. */
export const DECISIONS = `select decision.id::text, indicator_code as indicator, verdict, reason, person.name as "decidedBy", decided_at as "decidedAt"
  from feasibility_decision decision left join person on person.id = decided_by where programme_id = $1 order by decision.id desc`;

export const DECIDE = `insert into feasibility_decision (programme_id, indicator_code, verdict, reason, decided_by, decided_at) values ($1, $2, $3, $4, $5, $6)`;
