import { REGION } from '../organisations/index.js';
import { ORGANISATION, WAITING } from './return-rows.js';

/** How many returns of an organisation wait in open rounds for something that is not done. */
const RETURNS_WAITING = `(select count(*)::int from expected_return join collection_round on collection_round.id = expected_return.round_id
  where expected_return.programme_id = roster_entry.programme_id and expected_return.organisation_id = roster_entry.organisation_id
    and collection_round.state = 'open' and cardinality(collection_round.sharing) > 0 and ${WAITING})`;

/** An organisation on the roster with how many of its returns wait. */
export const SHARING = `organisation.id as "organisationId", ${ORGANISATION}, ${REGION}, ${RETURNS_WAITING} as waiting`;
export const SHARING_FROM = `roster_entry join organisation on organisation.id = roster_entry.organisation_id left join region on region.code = roster_entry.region_code`;

/** The condition that one instrument of an organisation, or any of them, stands so; one of which nothing was said is outstanding. Both are parameters of the statement. */
export const standsSo = (instrument: string, state: string): string => `exists (select 1 from unnest(array['statement', 'memorandum', 'agreement', 'dpia']) known (instrument)
  left join sharing_step step on step.programme_id = roster_entry.programme_id and step.organisation_id = roster_entry.organisation_id and step.instrument = known.instrument
  where (${instrument}::text is null or known.instrument = ${instrument}) and coalesce(step.state, 'outstanding') = ${state})`;

const SAID = `organisation_id as "organisationId", instrument, state, asked_on as "askedOn", done_on as "doneOn", note, changed_at as "changedAt", coalesce(person.name, 'The project team') as "changedBy"`;

/** How the organisations $2 of the programme $1 stand, and every change before, newest first. */
export const STEPS = `select ${SAID} from sharing_step left join person on person.id = changed_by where programme_id = $1 and organisation_id = any ($2::uuid[])`;
export const CHANGES = `select ${SAID} from sharing_change left join person on person.id = changed_by where programme_id = $1 and organisation_id = any ($2::uuid[]) order by changed_at desc`;

/** One after the other: whoever changes what a programme has in place sees what the others have just changed. */
export const WHEN_NOBODY_SIGNS = "select pg_advisory_xact_lock(hashtextextended('sharing of ' || $1::text, 0))";

/** The organisations $2 on the roster of the programme $1, with how they stand with the instrument $3. */
export const STANDING = `select organisation_id as "organisationId", roster_entry.region_code as region, step.state, asked_on as "askedOn", done_on as "doneOn", note
  from roster_entry left join (select * from sharing_step where instrument = $3) step using (programme_id, organisation_id)
  where programme_id = $1 and organisation_id = any ($2::uuid[])`;

const COLUMNS = 'programme_id, organisation_id, region_code, instrument, state, asked_on, done_on, note, changed_by, changed_at';

/** Keeps how the instrument $2 of the programme $1 now stands for each of $3, and a row of history each. */
export const KEEP_STEPS = `with given as (select * from jsonb_to_recordset($3::jsonb) as given ("organisationId" uuid, region text, state text, "askedOn" date, "doneOn" date, note text)),
  kept as (
    insert into sharing_step (${COLUMNS}) select $1, "organisationId", region, $2, state, "askedOn", "doneOn", note, $4::uuid, $5::timestamptz from given
    on conflict (programme_id, organisation_id, instrument) do update set state = excluded.state, asked_on = excluded.asked_on, done_on = excluded.done_on, note = excluded.note,
      region_code = excluded.region_code, changed_by = excluded.changed_by, changed_at = excluded.changed_at
    returning ${COLUMNS})
  insert into sharing_change (${COLUMNS}) select ${COLUMNS} from kept`;
