import { prepared } from '@muster/platform';

/** The columns of a heatmap ($2 the framework, $3 whether they are levels or indicators) and the regions of its wave ($1), both in their usual order. */
export const FRAME = prepared('matrix-frame', `select
    case when $3 = 'level' then (select json_agg(json_build_object('code', code, 'name', name, 'short', name, 'level', code) order by position) from level where framework_id = $2)
      else (select json_agg(json_build_object('code', code, 'name', name, 'short', short, 'level', level_code) order by position) from indicator where framework_id = $2 and level_code is not null)
    end as columns,
    (select json_agg(json_build_object('code', code, 'nation', nation, 'name', name, 'position', position) order by position, name) from region
      where code in (select region_code from response where wave_id = $1)) as regions`);

/** The authorities of a wave with the submission in force, in alphabetical order: wave, and the filters for region and name. */
export const ROWS = prepared('matrix-rows', `select response.organisation_id as id, response.id as "responseId", coalesce(roster_entry.name, organisation.name) as name,
    response.region_code as region, response.submission_id as "submissionId"
  from response join organisation on organisation.id = response.organisation_id
  left join roster_entry on roster_entry.programme_id = response.programme_id and roster_entry.organisation_id = response.organisation_id
  where response.wave_id = $1 and ($2::text is null or response.region_code = $2) and ($3::text is null or coalesce(roster_entry.name, organisation.name) ilike $3)
  order by name`);

/**
 * One letter a column for each of these submissions ($1), and the system that it names: measure, subjects, codes, letters. The answers of a submission lie in one
 * scope and never change, so whoever sees any of them sees all: a submission of which none can be seen is left out.
 */
export const CELLS = prepared('matrix-cells', `select submission.id, (select min(code) from submitted_answer where submission_id = submission.id and measure = 'system') as system, said.cells
  from unnest($1::uuid[]) submission (id)
  cross join lateral (
    select string_agg(coalesce(letters.letter,
      case answer.state when 'unable' then 'u' when 'not-collected' then 'c' when 'not-applicable' then 'n' when 'unknown' then '?' end, '.'), '' order by subject.position) as cells
    from unnest($3::text[]) with ordinality as subject (code, position)
    left join submitted_answer answer on answer.submission_id = submission.id and answer.measure = $2 and answer.subject = subject.code
    left join unnest($4::text[], $5::text[]) as letters (code, letter) on letters.code = answer.code) said
  where exists (select 1 from submitted_answer where submission_id = submission.id)`);

/** How many authorities of each region are asked, have answered, and where they stand. */
export const RATES = prepared('rates', `select case when region.code is not null then jsonb_build_object('code', region.code, 'nation', region.nation, 'name', region.name, 'position', region.position) end as region,
    count(*)::int as expected, (count(*) filter (where submission_id is not null))::int as answered,
    (count(*) filter (where state = 'not-started'))::int as "notStarted", (count(*) filter (where state in ('in-progress', 'reopened')))::int as "inProgress",
    (count(*) filter (where state = 'submitted'))::int as submitted
  from response left join region on region.code = region_code where wave_id = $1
  group by region.code, region.nation, region.name, region.position order by region.position`);
