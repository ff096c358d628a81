import { leadTimeBands } from '@muster/domain/readiness';
import { prepared } from '@muster/platform';

/** The columns of a heatmap ($2 the framework, $3 whether they are levels, indicators or both; $4 the only level), the regions and types of its wave ($1) in their order, and the systems. */
export const FRAME = prepared('matrix-frame', `select
    (select coalesce(json_agg(json_build_object('code', code, 'name', name, 'short', short, 'level', level, 'kind', kind) order by kind desc, position), '[]') from (
      select code, name, name as short, code as level, 'level' as kind, position from level where framework_id = $2 and $3 in ('level', 'both')
      union all select code, name, short, level_code, 'indicator', position from indicator where framework_id = $2 and level_code is not null and $3 in ('indicator', 'both')) as found
      where $4::text is null or level = $4) as columns,
    (select json_agg(json_build_object('code', code, 'nation', nation, 'name', name, 'position', position) order by position, name) from region
      where code in (select region_code from response where wave_id = $1)) as regions,
    (select coalesce(json_agg(distinct type order by type), '[]') from roster_entry where type is not null and (programme_id, organisation_id) in (select programme_id, organisation_id from response where wave_id = $1)) as types,
    (select json_agg(json_build_object('code', code, 'name', name) order by position) from system) as systems`);

/** Which model of statistical neighbours holds for an organisation in a wave: the newest that is not younger than the programme's roster. */
const modelOf = (organisation: string, wave: string) => `(select coalesce(max(known.model) filter (where known.model <= extract(year from coalesce(roster_on, starts_on))), min(known.model))
    from statistical_neighbour known, wave join programme on programme.id = wave.programme_id where wave.id = ${wave} and known.organisation_id = ${organisation})`;

/** The authorities of a wave with the submission in force, in alphabetical order: wave, and the filters for region, name, type, and an organisation with its ten neighbours. */
export const ROWS = prepared('matrix-rows', `select response.organisation_id as id, response.id as "responseId", coalesce(roster_entry.name, organisation.name) as name,
    organisation.code, roster_entry.gss_code as "gssCode", roster_entry.type, response.region_code as region, response.submission_id as "submissionId"
  from response join organisation on organisation.id = response.organisation_id
  left join roster_entry on roster_entry.programme_id = response.programme_id and roster_entry.organisation_id = response.organisation_id
  where response.wave_id = $1 and ($2::text is null or response.region_code = $2) and ($3::text is null or coalesce(roster_entry.name, organisation.name) ilike $3)
    and ($4::text is null or roster_entry.type = $4) and ($5::uuid is null or response.organisation_id = $5 or response.organisation_id in (
      select near.neighbour_id from statistical_neighbour near where near.organisation_id = $5 and near.rank <= 10 and near.model = ${modelOf('$5', '$1')}))
  order by name`);

/** The submissions in force of these organisations ($2) in another wave ($1). */
export const SUBMISSIONS = prepared('matrix-submissions', 'select organisation_id as id, submission_id as "submissionId" from response where wave_id = $1 and organisation_id = any ($2::uuid[]) and submission_id is not null');

const bands = leadTimeBands.map(({ code }) => `'${code}'`).join(', ');
const from = leadTimeBands.slice(1).map((band) => band.from).join(', ');

/**
 * Letters ($4 measures, $5 codes, $6 letters) for what is asked ($2 measures, $3 subjects), a text for each `of`: a sign for the column (the letter @ and its number) and the letter in it,
 * for each column of which something was said. Numbers are told as bands. One pass over what was said: its size is not known beforehand, and a join of it with every column would be ruinous.
 */
const letters = (said: string) => `with asked as materialized (select * from unnest($2::text[], $3::text[]) with ordinality as asked (measure, subject, position)),
    legend as materialized (select * from unnest($4::text[], $5::text[], $6::text[]) as legend (measure, code, letter))
  select said.of as id, string_agg(chr(64 + asked.position::int) || coalesce(legend.letter,
      case said.state when 'unable' then 'u' when 'not-collected' then 'c' when 'not-applicable' then 'n' when 'unknown' then '?' end, '.'), '') as said,
    min(said.code) filter (where said.measure = 'system') as system
  from (${said}) said left join asked on asked.measure = said.measure and asked.subject = said.subject left join legend on legend.measure = said.measure and legend.code = said.code
  group by said.of`;

/**
 * One letter a column for each of these submissions ($1), and the system that it names. The answers of a submission lie in one scope and never change, so whoever
 * sees any of them sees all: a submission of which none can be seen is left out.
 */
export const CELLS = prepared('matrix-cells', letters(`select submission_id as of, measure, subject, state, coalesce(code, (array[${bands}])[width_bucket(number, array[${from}]::numeric[]) + 1]) as code
    from observation where source = 'declared' and submission_id = any ($1::uuid[]) and (measure = 'system' or measure = any ($2::text[]))`));

/** One letter a column for each organisation of the region $7 (all where null) of which something is known by the rounds $1. What came can change until it is accepted, so it is read each time. */
export const EVIDENCE = prepared('matrix-evidence', letters(`select organisation_id as of, measure, subject, state, code from observation
    where source = 'evidenced' and round_id = any ($1::uuid[]) and ($7::text is null or region_code = $7)`));

/** The judgements in force in the wave $1 on these measures ($2), of the region $3 (all where null). */
export const JUDGEMENTS = prepared('matrix-judgements', `select organisation_id as id, measure, subject, code from observation
  where source = 'moderated' and wave_id = $1 and measure = any ($2::text[]) and ($3::text is null or region_code = $3)`);

/** How many authorities of each region are asked, have answered, and where they stand. */
export const RATES = prepared('rates', `select case when region.code is not null then jsonb_build_object('code', region.code, 'nation', region.nation, 'name', region.name, 'position', region.position) end as region,
    count(*)::int as expected, (count(*) filter (where submission_id is not null))::int as answered,
    (count(*) filter (where state = 'not-started'))::int as "notStarted", (count(*) filter (where state in ('in-progress', 'reopened')))::int as "inProgress",
    (count(*) filter (where state = 'submitted'))::int as submitted
  from response left join region on region.code = region_code where wave_id = $1
  group by region.code, region.nation, region.name, region.position order by region.position`);
