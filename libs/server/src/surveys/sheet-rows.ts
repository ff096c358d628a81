export const TASKS = `select response.id as "responseId", programme.name as programme, wave.name as wave, coalesce(roster_entry.name, organisation.name) as organisation, response.state,
    wave.state as "waveState", wave.opens_on as "opensOn", wave.closes_on as "closesOn", answered, required, programme.invented
  from response join wave on wave.id = wave_id join programme on programme.id = response.programme_id join organisation on organisation.id = response.organisation_id
    left join roster_entry on roster_entry.programme_id = response.programme_id and roster_entry.organisation_id = response.organisation_id
  where response.organisation_id = any ($1::uuid[])
  order by (wave.state = 'open') desc, wave.closes_on desc, organisation`;

export const SHEET_NAMES = `select jsonb_build_object('id', organisation.id, 'name', coalesce(roster_entry.name, organisation.name)) as organisation,
    jsonb_build_object('name', programme.name, 'invented', programme.invented) as programme
  from response join organisation on organisation.id = organisation_id join programme on programme.id = response.programme_id
    left join roster_entry on roster_entry.programme_id = response.programme_id and roster_entry.organisation_id = response.organisation_id
  where response.id = $1`;

export const SUBMITTED = `select reference, to_char(submission.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "submittedAt", coalesce(person.name, 'Somebody') as "submittedBy", answers
  from response join submission on submission.id = response.submission_id left join person on person.id = submitted_by where response.id = $1`;

export const COMPARED_SUBMISSION = `select submission.answers, coalesce(region.name, 'Your region') as region
  from response join submission on submission.id = response.submission_id left join region on region.code = response.region_code where response.id = $1`;
