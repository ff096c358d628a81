import { REGION } from '../organisations/index.js';

/** An organisation under its name on the roster, and its region there, as two JSON columns. Needs the joins of `placeOf`. */
export const PLACE = `jsonb_build_object('id', organisation.id, 'code', organisation.code, 'nation', organisation.nation, 'kind', organisation.kind,
    'name', coalesce(roster_entry.name, organisation.name)) as organisation, ${REGION}`;

/** Joins the organisation, its entry on the programme's roster and its region to a table with `programme_id`, `organisation_id` and `region_code`. */
export const placeOf = (table: string): string => `join organisation on organisation.id = ${table}.organisation_id
  left join roster_entry on roster_entry.programme_id = ${table}.programme_id and roster_entry.organisation_id = ${table}.organisation_id
  left join region on region.code = ${table}.region_code`;

/** Where an organisation on a roster belongs. */
export interface Place {
  programmeId: string;
  organisationId: string;
  region: string | null;
}

/** Where the organisation `$2` stands on the roster of the programme `$1`, as far as the actor may see it. */
export const ONE_PLACE = 'select programme_id as "programmeId", organisation_id as "organisationId", region_code as region from roster_entry where programme_id = $1 and organisation_id = $2';
