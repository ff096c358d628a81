import { personColumn } from '../people/index.js';
import type { Organisation } from '../organisations/index.js';
import type { Person } from '../people/index.js';
import { PLACE } from './place-columns.js';

/** An authority of a target, with whoever would be written to: the single point of contact or, where none can be reached, a deputy. */
export interface Recipient {
  organisation: Organisation;
  region: { code: string } | null;
  person: (Person & { email: string | null }) | null;
  failed: boolean;
}

/** The authorities `$2` on the roster of the programme `$1`, each with its best contact on the day `$3`. */
export const RECIPIENTS = `select ${PLACE}, ${personColumn('person')} as person, coalesce(person.address_failed_at is not null, false) as failed
  from roster_entry join organisation on organisation.id = roster_entry.organisation_id left join region on region.code = roster_entry.region_code
    left join lateral (select person.* from appointment join person on person.id = person_id where appointment.programme_id = roster_entry.programme_id
      and appointment.organisation_id = roster_entry.organisation_id and role in ('spoc', 'deputy') and starts_on <= $3::date and (ends_on is null or ends_on >= $3::date)
      order by email is null, address_failed_at is not null, role = 'deputy', starts_on, person.id limit 1) person on true
  where roster_entry.programme_id = $1 and roster_entry.organisation_id = any ($2::uuid[]) order by roster_entry.name`;

/** For a preview without an authority of its own: one on the roster of `$1` that has a contact on the day `$2`, else any. */
export const SOME_AUTHORITY = `select roster_entry.organisation_id as id from roster_entry where programme_id = $1
  order by not exists (select 1 from appointment where appointment.programme_id = $1 and appointment.organisation_id = roster_entry.organisation_id and role = 'spoc'
    and starts_on <= $2::date and (ends_on is null or ends_on >= $2::date)), name limit 1`;
