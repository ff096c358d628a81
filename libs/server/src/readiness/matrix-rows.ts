/** One row an authority with one letter a column: wave, measure, subjects, codes, letters, and the filters for region, system and name. */
export const MATRIX = `select response.organisation_id as id, response.id as "responseId", coalesce(roster_entry.name, organisation.name) as name, response.region_code as region,
    system.code as system, case when response.submission_id is null then repeat('-', cardinality($3::text[])) else cells.cells end as cells
  from response join organisation on organisation.id = response.organisation_id
  left join roster_entry on roster_entry.programme_id = response.programme_id and roster_entry.organisation_id = response.organisation_id
  left join observation system on system.wave_id = $1 and system.organisation_id = response.organisation_id and system.measure = 'system'
  left join (
    select said.organisation_id, string_agg(coalesce(said.letter, '.'), '' order by said.position) as cells
    from (
      select answered.organisation_id, subject.position, coalesce(letters.letter,
        case observed.state when 'unable' then 'u' when 'not-collected' then 'c' when 'not-applicable' then 'n' when 'unknown' then '?' end) as letter
      from (select organisation_id from response where wave_id = $1 and submission_id is not null) answered
      cross join unnest($3::text[]) with ordinality as subject (code, position)
      left join observation observed on observed.wave_id = $1 and observed.measure = $2 and observed.organisation_id = answered.organisation_id and observed.subject = subject.code
      left join unnest($4::text[], $5::text[]) as letters (code, letter) on letters.code = observed.code
    ) said group by said.organisation_id
  ) cells on cells.organisation_id = response.organisation_id
  where response.wave_id = $1 and ($6::text is null or response.region_code = $6) and ($7::text is null or system.code = $7)
    and ($8::text is null or coalesce(roster_entry.name, organisation.name) ilike $8)
  order by name`;

/** The regions of a wave's responses, in their usual order. */
export const REGIONS = `select code, nation, name, position from region
  where code in (select region_code from response where wave_id = $1) order by position, name`;

/** How many authorities of each region are asked, have answered, and where they stand. */
export const RATES = `select case when region.code is not null then jsonb_build_object('code', region.code, 'nation', region.nation, 'name', region.name, 'position', region.position) end as region,
    count(*)::int as expected, (count(*) filter (where submission_id is not null))::int as answered,
    (count(*) filter (where state = 'not-started'))::int as "notStarted", (count(*) filter (where state in ('in-progress', 'reopened')))::int as "inProgress",
    (count(*) filter (where state = 'submitted'))::int as submitted
  from response left join region on region.code = region_code where wave_id = $1
  group by region.code, region.nation, region.name, region.position order by region.position`;
