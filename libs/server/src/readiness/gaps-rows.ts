import { prepared } from '@muster/platform';

const place = (region: string) => `case when ${region}.code is not null then jsonb_build_object('code', ${region}.code, 'nation', ${region}.nation, 'name', ${region}.name, 'position', ${region}.position) end`;

/** The authorities that the wave $1 asked, in the region $2 where one is given, in alphabetical order. */
export const ASKED_IN = prepared('gap-authorities', `select jsonb_build_object('id', organisation.id, 'code', organisation.code, 'nation', organisation.nation, 'kind', organisation.kind,
    'name', coalesce(roster_entry.name, organisation.name), 'region', ${place('region')}) as organisation, response.id as "responseId", response.submission_id is not null as answered
  from response join organisation on organisation.id = response.organisation_id left join region on region.code = response.region_code
    left join roster_entry on roster_entry.programme_id = response.programme_id and roster_entry.organisation_id = response.organisation_id
  where response.wave_id = $1 and ($2::text is null or response.region_code = $2) order by coalesce(roster_entry.name, organisation.name), organisation.id`);

/** What is compared: the measures $2 as declared in the wave $1, and what the rounds $3 show. */
export const SAID_AND_DONE = prepared('gap-observations', `select organisation_id as "organisationId", measure, subject, state, code, source from observation
    where wave_id = $1 and source = 'declared' and measure = any ($2::text[])
  union all select organisation_id, measure, subject, state, code, source from observation where round_id = any ($3::uuid[]) and source = 'evidenced'`);
