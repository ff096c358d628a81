import { personColumn } from '../people/index.js';
import type { Contact } from './contacts.types.js';
import { PLACE, placeOf } from './place-columns.js';

/** A contact as it is read, before the workshop and the next action are put to it. */
export interface ContactRow extends Omit<Contact, 'workshop' | 'task'> {
  workshopId: string | null;
}

export const CONTACT = `contact.id, contact.kind, contact.held_on as "heldOn", contact.reached, contact.with_role as "withRole", contact.said, contact.workshop_id as "workshopId",
  contact.logged_at as "loggedAt", coalesce(logger.name, 'The project team') as "loggedBy", ${PLACE}, ${personColumn('person')} as with`;

export const CONTACT_FROM = `contact ${placeOf('contact')} left join person on person.id = contact.with_id left join person logger on logger.id = contact.logged_by`;

export const INSERT_CONTACT = `insert into contact (programme_id, organisation_id, region_code, kind, held_on, reached, with_id, with_role, said, logged_by, logged_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`;

export const INSERT_NEXT_ACTION = `insert into task (programme_id, organisation_id, region_code, kind, text, due_on, owner_id, contact_id, opened_at)
  values ($1, $2, $3, 'next-action', $4, $5, $6, $7, $8)`;

/** Did the person `$3` ever have a part in the organisation `$2` in the programme `$1`? */
export const OF_THE_ORGANISATION = 'select 1 from appointment where programme_id = $1 and organisation_id = $2 and person_id = $3';

/** Does the person `$3` look after the region `$2` of the programme `$1` today (`$4`), as champion or in a project team? */
export const LOOKS_AFTER = `select 1 from appointment where person_id = $3 and (programme_id is null or programme_id = $1)
  and (role in ('administrator', 'project-team') or (role = 'champion' and region_code = $2)) and starts_on <= $4::date and (ends_on is null or ends_on >= $4::date)`;
