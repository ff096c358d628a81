import { appointmentState } from '@muster/domain/people';
import { personColumn } from './person-column.js';
import type { Appointment, AppointmentStateName } from './people.types.js';

/** In force on `$today`. */
export const TODAY = '(appointment.starts_on <= $today and (appointment.ends_on is null or appointment.ends_on >= $today))';

const region = (table: string) => `jsonb_build_object('code', ${table}.code, 'nation', ${table}.nation, 'name', ${table}.name, 'position', ${table}.position)`;

/** An appointment with everything that a list shows of it. */
export const APPOINTMENT = `appointment.id, appointment.role, appointment.starts_on as "startsOn", appointment.ends_on as "endsOn",
  ${personColumn('person')} as person,
  case when programme.id is not null then jsonb_build_object('id', programme.id, 'code', programme.code, 'name', programme.name) end as programme,
  case when organisation.id is not null then jsonb_build_object('id', organisation.id, 'code', organisation.code, 'nation', organisation.nation, 'kind', organisation.kind,
    'name', coalesce(roster_entry.name, organisation.name), 'region', case when held_in.code is not null then ${region('held_in')} end) end as organisation,
  case when region.code is not null then ${region('region')} when held_in.code is not null then ${region('held_in')} end as region`;

export const APPOINTMENT_FROM = `appointment join person on person.id = appointment.person_id left join programme on programme.id = appointment.programme_id
  left join organisation on organisation.id = appointment.organisation_id
  left join roster_entry on roster_entry.programme_id = appointment.programme_id and roster_entry.organisation_id = appointment.organisation_id
  left join region held_in on held_in.code = roster_entry.region_code left join region on region.code = appointment.region_code`;

export type AppointmentRow = Omit<Appointment, 'state'>;

/** The one mapping to the wire: the row with its state today. */
export function asAppointment(row: AppointmentRow, today: string): Appointment {
  return { ...row, state: appointmentState(row, today) as AppointmentStateName };
}
