import { personColumn } from '../people/index.js';
import { PLACE, placeOf } from './place-columns.js';
import type { Target } from './targets.types.js';

/** What authorities are reminded of, with its state. */
export interface ReminderTarget extends Target {
  state: 'scheduled' | 'open';
}

/** Open waves that ask the whole roster and open rounds, and those that are set to open (whose notice goes out before), by due day. */
export const REMINDER_TARGETS = `select id, 'wave' as kind, name, state, opens_on as "opensOn", closes_on as "dueOn", closes_on as "closesOn" from wave
    where programme_id = $1 and audience = 'roster' and state in ('scheduled', 'open')
  union all
  select collection_round.id, 'round', collection.name || ' – ' || collection_round.name, state, opens_on, due_on, closes_on from collection_round join collection on collection.id = collection_id
    where collection_round.programme_id = $1 and state in ('scheduled', 'open')
  order by "dueOn", "opensOn", name, id`;

/** Programmes that have such targets: the clock looks after these. */
export const PROGRAMMES_WITH_TARGETS = `select programme_id as id from wave where audience = 'roster' and state in ('scheduled', 'open')
  union select programme_id from collection_round where state in ('scheduled', 'open') order by 1`;

/** Who is on the roster `$1`: what will be expected of a target that has not opened yet. */
export const ROSTER = 'select organisation_id as "organisationId", region_code as region from roster_entry where programme_id = $1 order by organisation_id';

/** Who can be written to in the programme `$1` on the day `$2`: the contacts of authorities, champions and the project team. */
export const HOLDERS = `select distinct role, organisation_id as "organisationId", appointment.region_code as region, person.id as "personId", email is not null and erased_at is null as "hasAddress",
    address_failed_at is not null as failed
  from appointment join person on person.id = person_id
  where programme_id = $1 and role in ('spoc', 'deputy', 'certifier', 'champion', 'project-team') and starts_on <= $2::date and (ends_on is null or ends_on >= $2::date)
  order by organisation_id, role, person.id`;

const sentOn = "to_char(coalesce(sent_at, queued_at) at time zone 'Europe/London', 'YYYY-MM-DD')";
const went = "message.programme_id = $1 and message.person_id is not null and state in ('queued', 'sending', 'sent')";

/** Every message of the programme `$1` that went out or will, on its day in London: what the limits count. A digest is a message about each wave and round that it has a line about. */
export const SENT = `select coalesce(wave_id, round_id) as "targetId", organisation_id as "organisationId", coalesce(step, case when kind = 'invitation' then 'invitation' end) as step, person_id as "personId",
    ${sentOn} as on
  from message where ${went} and kind <> 'digest'
  union all
  select distinct coalesce(decision.wave_id, decision.round_id), null::uuid, message.step, message.person_id, ${sentOn}
  from message join reminder_decision decision on decision.message_id = message.id where ${went} and kind = 'digest'
  order by 5, 4`;

/** What was decided for good in the programme `$1`: everything that was due, and the reasons `$2`. */
export const SETTLED = `select distinct coalesce(wave_id, round_id) as "targetId", organisation_id as "organisationId", step, person_id as "personId", case when not due then reason_code end as code from reminder_decision
  where programme_id = $1 and (due or reason_code = any ($2::text[]))`;

export const QUIET = 'select region_code as region, starts_on as "from", ends_on as "to", reason from quiet_days where programme_id = $1 and ends_on >= $2::date order by starts_on, id';

/** The plans of the programme `$1`: one of its own (no target), and those of targets. */
export const PLANS = 'select coalesce(wave_id, round_id) as "targetId", steps from reminder_plan where programme_id = $1';

/** One run of a programme at a time: the second one sees what the first one has written. */
export const ONE_RUN_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('reminders ' || $1::text, 0))";

const row = 'f (id uuid, kind text, "organisationId" uuid, region text, "waveId" uuid, "roundId" uuid, "personId" uuid, step text, template text, "versionId" uuid, reason text, state text)';

/** Writes the messages `$2` (JSON) of the programme `$1` at `$3`; one that exists already is not written twice. Gives the ids of those that are new. */
export const WRITE_MESSAGES = `insert into message (id, kind, programme_id, organisation_id, region_code, wave_id, round_id, person_id, step, template_code, template_version_id, reason, state, queued_at)
  select id, kind, $1, "organisationId", region, "waveId", "roundId", "personId", step, template, "versionId", reason, state, $3 from jsonb_to_recordset($2) as ${row}
  on conflict do nothing returning id`;

/** Opens the tasks `$2` (JSON) of the programme `$1` at `$3`, due on `$4`; one a target, organisation and step. Gives the ids of those that are new. */
export const WRITE_TASKS = `insert into task (id, programme_id, organisation_id, region_code, kind, text, due_on, owner_id, wave_id, round_id, step, opened_at)
  select id, $1, "organisationId", region, kind, reason, $4::date, "personId", "waveId", "roundId", step, $3 from jsonb_to_recordset($2) as ${row}
  on conflict do nothing returning id`;

const decided = 'f ("organisationId" uuid, region text, "waveId" uuid, "roundId" uuid, "personId" uuid, step text, due boolean, code text, reason text, "messageId" uuid, "taskId" uuid)';

/**
 * Writes the decisions `$2` (JSON) of the programme `$1`, of the day `$3` at `$4`. What is due is written once. Why somebody is not written to is written when the last
 * reason of that step was another one: so that the record says when a reason began, and not that it was asked every day.
 */
export const WRITE_DECISIONS = `insert into reminder_decision (programme_id, wave_id, round_id, organisation_id, region_code, step, person_id, decided_on, decided_at, due, reason_code, reason, message_id, task_id)
  select $1, "waveId", "roundId", "organisationId", region, step, "personId", $3::date, $4, due, code, reason, "messageId", "taskId" from jsonb_to_recordset($2) as ${decided}
  where due or code is distinct from (select reason_code from reminder_decision last where last.programme_id = $1 and last.organisation_id = "organisationId"
    and coalesce(last.wave_id, last.round_id) = coalesce("waveId", "roundId") and last.step = f.step and last.person_id is not distinct from "personId" order by last.id desc limit 1)
  on conflict do nothing`;

/** A decision as a list shows it, with the target and the name of its step to be filled in from the plan. */
export const DECISION = `decision.id::text as id, decision.step, decision.decided_on as "decidedOn", decision.due, decision.reason_code as code, decision.reason, decision.message_id as "messageId",
  coalesce(decision.wave_id, decision.round_id) as "targetId", ${PLACE}, ${personColumn('person')} as person,
  case when wave.id is not null then jsonb_build_object('id', wave.id, 'kind', 'wave', 'name', wave.name, 'opensOn', wave.opens_on, 'dueOn', wave.closes_on, 'closesOn', wave.closes_on)
    else jsonb_build_object('id', collection_round.id, 'kind', 'round', 'name', collection.name || ' – ' || collection_round.name, 'opensOn', collection_round.opens_on,
      'dueOn', collection_round.due_on, 'closesOn', collection_round.closes_on) end as target`;

export const DECISION_FROM = `reminder_decision decision ${placeOf('decision')} left join person on person.id = decision.person_id left join wave on wave.id = decision.wave_id
  left join collection_round on collection_round.id = decision.round_id left join collection on collection.id = collection_round.collection_id`;
