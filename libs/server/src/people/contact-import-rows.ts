import { REACHABLE } from './people.service.js';

/** One after the other, so that what somebody confirms is what was seen. */
export const ONE_IMPORT_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('contacts of ' || $1::text, 0))";

/** The organisations of a programme's roster and what they may be called. */
export const PLACES = `select organisation.id, organisation.code, roster_entry.gss_code as "gssCode", array[roster_entry.name, organisation.name] as names, roster_entry.region_code as region
  from roster_entry join organisation on organisation.id = organisation_id where programme_id = $1`;

/** The regions of a programme's roster. */
export const REGIONS = `select code, name, ons_code as "onsCode" from region where code in (select region_code from roster_entry where programme_id = $1)`;

/** Who has one of these addresses, by the address as it was asked for. */
export const PEOPLE = `select asked.email as asked, person.id, person.name, ${REACHABLE} as reachable
  from unnest($1::text[]) as asked (email) join person on lower(person.email) = lower(asked.email)`;

/** Every SPOC and champion of a programme, past, present and to come. */
export const HELD = `select appointment.id, person_id as "personId", person.name as "personName", role, organisation_id as "organisationId", region_code as region, starts_on as "startsOn", ends_on as "endsOn"
  from appointment join person on person.id = person_id where programme_id = $1 and role in ('spoc', 'champion') order by starts_on, appointment.id`;

export const ADD_PEOPLE = `insert into person (name, email) select name, email from jsonb_to_recordset($1::jsonb) as given (name text, email text) returning id, email`;

/** Ends roles on a day, where they still end as they did. */
export const END_ROLES = `update appointment set ends_on = given."lastDay" from jsonb_to_recordset($1::jsonb) as given (id uuid, "lastDay" date, "endsOn" date)
  where appointment.id = given.id and appointment.ends_on is not distinct from given."endsOn"`;

export const MAKE_APPOINTMENTS = `insert into appointment (person_id, role, programme_id, organisation_id, region_code, starts_on, ends_on)
  select "personId", role, $1, "organisationId", region, "startsOn", "endsOn"
  from jsonb_to_recordset($2::jsonb) as given ("personId" uuid, role text, "organisationId" uuid, region text, "startsOn" date, "endsOn" date)
  returning id, role, organisation_id as "organisationId", region_code as region, starts_on as "startsOn", ends_on as "endsOn"`;
