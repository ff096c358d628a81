import type { BlockerActor, BlockerCause, BlockerStatus, Priority } from '@muster/domain/blockers';
import { prepared } from '@muster/platform';

/** A blocker as the register holds it, with its place in the newest ranking and the authorities that report it: region, system, how many. */
export interface BlockerRow {
  id: string;
  programmeId: string;
  code: string;
  title: string;
  solution: string;
  level: string | null;
  indicators: string[];
  barriers: string[];
  systems: string[];
  cause: BlockerCause | null;
  actor: BlockerActor | null;
  status: BlockerStatus;
  owner: string | null;
  startsOn: string | null;
  dueOn: string | null;
  resolvedOn: string | null;
  evidence: string | null;
  version: number;
  priority: Priority | null;
  position: number | null;
  parts: AuthorityCount[] | null;
  isCovered: boolean | null;
}

/** How many authorities of a region name a system. */
export type AuthorityCount = [region: string | null, system: string | null, count: number];

/** What the register says about a blocker. */
export const BLOCKER = `blocker.id, blocker.programme_id as "programmeId", blocker.code, blocker.title, blocker.solution, blocker.level_code as level, blocker.indicators, blocker.barriers, blocker.systems,
  blocker.cause, blocker.actor, blocker.status, blocker.owner, blocker.starts_on as "startsOn", blocker.due_on as "dueOn", blocker.resolved_on as "resolvedOn", blocker.evidence, blocker.version`;

/** The same with its place and with who reports it. */
export const COUNTED_BLOCKER = `${BLOCKER}, place.priority, place.position, reported.parts, reported."isCovered"`;

/** Where a blocker stands in the newest published ranking, or in the one in the making while none is published. */
const PLACE = `(select blocker_id, priority, position from ranking_entry where ranking_id =
    (select id from ranking where programme_id = $programme order by (state = 'published') desc, number desc limit 1))`;

/**
 * Which authorities report which blocker in a wave: those that named one of its barriers for one of its indicators or for their level, or, where it counts the answer
 * that another agency holds an item, gave that answer for one of its indicators. Where it names systems, only authorities on them. One of whose answers any is covered is not
 * counted: half of them would read as another number. Each part is read once, whatever the database believes of the sizes of tables that have just been filled.
 */
const REPORTED = `(with counted as materialized (select blocker.id, blocker.systems, barrier, subject, kind.measure, kind.measure || '|' || subject = any ($covered) as covered
      from blocker join programme on programme.id = blocker.programme_id cross join unnest(barriers) barrier
      cross join lateral (select case when barrier = 'other-agency' then 'source' else 'barrier' end as measure) kind
      cross join lateral (select unnest(blocker.indicators) as subject union select blocker.level_code where barrier <> 'other-agency'
        union select indicator.level_code from indicator where framework_id = programme.framework_id and code = any (blocker.indicators) and barrier <> 'other-agency') about
      where blocker.programme_id = $programme),
    said as materialized (select distinct organisation_id, measure, subject, code from observation
      where wave_id = $wave and source = 'declared' and measure in ('barrier', 'source')),
    answered as materialized (select response.organisation_id, response.region_code, named.code as system from response
      left join (select organisation_id, min(code) as code from observation where wave_id = $wave and source = 'declared' and measure = 'system' group by organisation_id) named
        on named.organisation_id = response.organisation_id
      where response.wave_id = $wave and response.submission_id is not null),
    part as materialized (select blocker_id, region_code, system, count(*)::int as authorities from (
        select distinct counted.id as blocker_id, answered.organisation_id, answered.region_code, answered.system from counted
          join said on said.subject = counted.subject and said.code = counted.barrier and said.measure = counted.measure and not counted.covered
          join answered on answered.organisation_id = said.organisation_id
        where cardinality(counted.systems) = 0 or answered.system = any (counted.systems)) one
      group by blocker_id, region_code, system
      union all select distinct id, null, null, null::int from counted where covered)
  select blocker_id, bool_or(authorities is null) as "isCovered", case when bool_and(authorities is not null) then sum(authorities)::int end as authorities,
    case when bool_and(authorities is not null) then json_agg(json_build_array(region_code, system, authorities)) end as parts from part group by blocker_id)`;

/** Blockers of a programme with their places, and with who reports them in a wave, but for answers that are covered (by `protectionKey`): the placeholders of the three come in. */
export const blockersFrom = ({ programme, wave, covered }: { programme: string; wave: string; covered: string }): string => `blocker left join ${PLACE} place on place.blocker_id = blocker.id left join ${REPORTED} reported on reported.blocker_id = blocker.id`
  .replaceAll('$programme', `${programme}::uuid`).replaceAll('$wave', `${wave}::uuid`).replaceAll('$covered', `${covered}::text[]`);

/** How a priority is ordered. */
export const PRIORITY = "array_position(array['must', 'should', 'could', 'not-needed'], place.priority)";

/** The wave whose answers are counted ($2, or else the newest of the programme $1 that has closed), with how many of each region and system have answered. */
export const COUNTED_WAVE = prepared('blockers-wave', `select wave.id, wave.name, wave.survey_version_id as "versionId", (
    select coalesce(json_agg(json_build_array(region_code, system, answered)), '[]') from (
      select response.region_code, (select min(code) from observation where wave_id = wave.id and source = 'declared' and measure = 'system' and organisation_id = response.organisation_id) as system, count(*)::int as answered
      from response where response.wave_id = wave.id and response.submission_id is not null group by 1, 2) part) as answered
  from wave where programme_id = $1 and ($2::uuid is null and audience = 'roster' and state = 'closed' or id = $2) order by closes_on desc, name limit 1`);

/** A counted wave. */
export interface CountedWave {
  id: string;
  name: string;
  versionId: string;
  answered: AuthorityCount[];
}

/** What a blocker of the programme $1 may name, in the usual orders; of the barriers the texts of the newest published survey that has them. */
export const CHOICES = prepared('blocker-choices', `select
  (select coalesce(json_agg(json_build_object('code', code, 'name', name) order by position), '[]') from level where framework_id = programme.framework_id) as levels,
  (select coalesce(json_agg(json_build_object('code', code, 'name', name) order by position), '[]') from indicator where framework_id = programme.framework_id and level_code is not null) as indicators,
  (select coalesce(json_agg(json_build_object('code', code, 'name', name) order by position, code), '[]') from (
    select distinct on (code) code, name, position from (
      select barrier ->> 'code' as code, barrier -> 'text' ->> 'en' as name, position, survey_version.published_at
      from survey join survey_version on survey_version.survey_id = survey.id and survey_version.state = 'published' cross join jsonb_array_elements(definition -> 'barriers') with ordinality as named (barrier, position)
      where survey.programme_id = programme.id
      union all select 'other-agency', 'Another agency holds it', 1000, null
      union all select barrier, upper(left(barrier, 1)) || replace(substr(barrier, 2), '-', ' '), 2000, null from reference_blocker cross join unnest(barriers) barrier where framework_id = programme.framework_id and barrier <> 'other-agency') known
    order by code, published_at desc nulls last) each) as barriers,
  (select coalesce(json_agg(json_build_object('code', code, 'name', name) order by position), '[]') from system) as systems
  from programme where id = $1`);

export const REGIONS = prepared('blocker-regions', 'select code, nation, name, position from region order by position');

const PARTS = `title, solution, level_code, indicators, barriers, systems, cause, actor, status, owner, starts_on, due_on, resolved_on, evidence`;

/** Puts a blocker into the register of the programme $1 under the next number of its code. */
export const INSERT_BLOCKER = `insert into blocker (programme_id, code, ${PARTS}, created_at)
  select $1, 'own-' || lpad((1 + count(*))::text, 2, '0'), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16 from blocker where programme_id = $1 and code like 'own-%'
  returning id`;

/** Changes a blocker ($1) on condition of its version ($16). */
export const UPDATE_BLOCKER = `update blocker set (${PARTS}, version) = ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, version + 1) where id = $1 and version = $16`;

/** Writes the present version of blockers ($1) into their history: why ($2), who ($3), as what ($4), when ($5). */
export const KEEP_VERSIONS = `insert into blocker_change (blocker_id, version, programme_id, values, reason, changed_by, changed_role, changed_at)
  select id, version, programme_id, jsonb_build_object('title', title, 'solution', solution, 'level', level_code, 'indicators', indicators, 'barriers', barriers, 'systems', systems, 'cause', cause,
    'actor', actor, 'status', status, 'owner', owner, 'startsOn', starts_on, 'dueOn', due_on, 'resolvedOn', resolved_on, 'evidence', evidence), $2, $3, $4, $5 from blocker where id = any ($1)`;

/** Every version of a blocker ($1), the oldest first. */
export const VERSIONS = `select version, values, reason, person.name as "changedBy", changed_role as "changedRole", changed_at as "changedAt"
  from blocker_change left join person on person.id = changed_by where blocker_id = $1 order by version`;

/** Copies the published blockers of the framework of the programme $1 into its register, in their published order. */
export const ADOPT = `insert into blocker (programme_id, code, title, solution, level_code, indicators, barriers, cause, actor, status, created_at)
  select programme.id, framework.code || '-' || lpad((reference_blocker.position + 1)::text, 2, '0'),
    case when priority = 'na' then 'Nothing stands in the way: ' || indicator.name else blocker end, reference_blocker.solution, reference_blocker.level_code, array[indicator_code],
    coalesce(reference_blocker.barriers, '{}'), reference_blocker.cause, reference_blocker.actor, case when priority = 'na' then 'not-needed' else 'open' end, $2
  from programme join framework on framework.id = programme.framework_id join reference_blocker on reference_blocker.framework_id = framework.id
    join indicator on indicator.framework_id = framework.id and indicator.code = indicator_code
  where programme.id = $1 order by reference_blocker.position
  returning id`;

/** How many blockers the register of the programme $1 and its framework hold. */
export const REGISTER_SIZE = `select (select count(*)::int from blocker where programme_id = programme.id) as registered,
  (select count(*)::int from reference_blocker where framework_id = programme.framework_id) as published from programme where id = $1`;
