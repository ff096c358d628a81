/** Notes that mail to the person `$1` came back at `$2`, for the reason `$3`. Nothing happens to somebody without an address. */
export const MARK_FAILED = 'update person set address_failed_at = $2, address_failure = $3 where id = $1 and email is not null';

/** Opens one task, due today (`$2`), for each organisation in which the person `$1` has a part now (at `$3`), unless one is open already. The champion of the organisation's region sees it. */
export const OPEN_BOUNCE_TASKS = `insert into task (programme_id, organisation_id, region_code, kind, text, due_on, person_id, opened_at)
  select distinct on (appointment.organisation_id) appointment.programme_id, appointment.organisation_id, roster_entry.region_code, 'bounced-address',
    'Mail to this person came back. Find out the right address and have it changed.', $2::date, $1, $3
  from appointment join programme on programme.id = appointment.programme_id
    left join roster_entry on roster_entry.programme_id = appointment.programme_id and roster_entry.organisation_id = appointment.organisation_id
  where person_id = $1 and appointment.organisation_id is not null and appointment.starts_on <= $2::date and (appointment.ends_on is null or appointment.ends_on >= $2::date)
  order by appointment.organisation_id, programme.starts_on desc, programme.id on conflict do nothing`;

/** Where the person `$1` has a part, as far as the actor may see, and whether it is in force on the day `$2`. */
export const PARTS = `select appointment.programme_id as "programmeId", appointment.organisation_id as "organisationId", coalesce(appointment.region_code, roster_entry.region_code) as region,
    appointment.starts_on <= $2::date and (appointment.ends_on is null or appointment.ends_on >= $2::date) as now
  from appointment left join roster_entry on roster_entry.programme_id = appointment.programme_id and roster_entry.organisation_id = appointment.organisation_id where person_id = $1`;
