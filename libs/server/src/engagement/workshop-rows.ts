import type { Workshop } from './workshops.types.js';

/** A workshop as it is read. */
export type WorkshopRow = Omit<Workshop, 'allowedActions'>;

/** A workshop with who came; row-level security decides whom it shows. */
export const WORKSHOP = `workshop.id, workshop.name, workshop.kind, workshop.held_on as "heldOn", workshop.programme_id as "programmeId", came.attended, came.organisations`;

export const WORKSHOP_FROM = `workshop cross join lateral (
  select count(*)::int as attended, coalesce(jsonb_agg(jsonb_build_object('id', organisation.id, 'code', organisation.code, 'nation', organisation.nation, 'kind', organisation.kind,
      'name', coalesce(roster_entry.name, organisation.name)) order by coalesce(roster_entry.name, organisation.name)), '[]') as organisations
  from contact join organisation on organisation.id = contact.organisation_id
    left join roster_entry on roster_entry.programme_id = contact.programme_id and roster_entry.organisation_id = contact.organisation_id
  where contact.workshop_id = workshop.id) came`;

/** How many different organisations came to a workshop of the programme. */
export const DISTINCT_ORGANISATIONS = 'select count(distinct organisation_id)::int as n from contact where programme_id = $1 and workshop_id is not null';

/** Which of the organisations `$2` are on the roster of the programme `$1`, and where. */
export const PLACES = 'select programme_id as "programmeId", organisation_id as "organisationId", region_code as region from roster_entry where programme_id = $1 and organisation_id = any ($2::uuid[])';

/** One contact for each of these organisations; those that are noted already stay as they are. */
export const ATTEND = `insert into contact (programme_id, organisation_id, region_code, kind, held_on, said, workshop_id, logged_by, logged_at)
  select programme_id, organisation_id, region_code, $3, $4, $5, $6, $7, $8 from roster_entry where programme_id = $1 and organisation_id = any ($2::uuid[])
  on conflict (workshop_id, organisation_id) do nothing returning organisation_id as "organisationId", region_code as region`;
