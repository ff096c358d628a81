import type { ReturnMoment, SharingInstrument, SharingStep } from '@muster/domain/collections';
import { prepared } from '@muster/platform';
import { REGION } from '../organisations/index.js';
import { personColumn } from '../people/index.js';
import type { ResponseStateName } from '../surveys/index.js';
import type { Return } from './returns.types.js';

/** The day by which a return is due: the extended one, unless the round itself was moved further. */
export const DUE_ON = 'greatest(expected_return.extended_to, expected_return.due_on)';

/** Neither here nor accounted for. */
export const OUTSTANDING = '(expected_return.received_at is null and expected_return.outcome is null)';

/** The London day on which a return was first received. */
export const RECEIVED_ON = "(expected_return.received_at at time zone 'Europe/London')::date";

/** Where a return stands against its day with the extension, as the rule `timeliness` says it, for statements that count or filter (`$today` is replaced). */
export const TIMELINESS = {
  'on-time': `(${RECEIVED_ON} <= ${DUE_ON})`,
  late: `(${RECEIVED_ON} > ${DUE_ON})`,
  accounted: '(expected_return.outcome is not null)',
  overdue: `(${OUTSTANDING} and ${DUE_ON} < $today)`,
  'not-due': `(${OUTSTANDING} and ${DUE_ON} >= $today)`,
} as const;

/** Something that the round requires is neither done nor not needed (with `collection_round` in reach). */
const NOT_SIGNED = `exists (select 1 from unnest(collection_round.sharing) needed (instrument) where not exists (select 1 from sharing_step step
  where step.programme_id = expected_return.programme_id and step.organisation_id = expected_return.organisation_id and step.instrument = needed.instrument and step.state in ('done', 'not-needed')))`;

/** Not here, and something that must be signed is not done: also where that was noted as the reason. */
export const WAITING = `(expected_return.received_at is null and (expected_return.outcome is null or expected_return.outcome = 'sharing-pending') and ${NOT_SIGNED})`;

const STEPS = `case when cardinality(collection_round.sharing) > 0 then (select coalesce(jsonb_agg(jsonb_build_object('instrument', instrument, 'state', step.state, 'askedOn', asked_on, 'doneOn', done_on)), '[]')
  from sharing_step step where step.programme_id = expected_return.programme_id and step.organisation_id = expected_return.organisation_id) else '[]' end`;

/** The system that an authority named last, over all that it has handed in (`code`; the name where the facts know it). */
const NAMED = (organisation: string, programme: string) => `(select code from response join submitted_answer on submitted_answer.submission_id = response.submission_id
  where response.organisation_id = ${organisation} and response.programme_id = ${programme} and measure = 'system' order by response.submitted_at desc, position limit 1)`;

/** The name of the system that an authority named last; its code where no fact knows it. */
export const systemOf = (organisation: string, programme: string): string =>
  `(select coalesce((select system.name from system where system.code = named.code), named.code) from (select ${NAMED(organisation, programme)} as code) named)`;

/** The organisations, with their programmes, that named a system last. */
export const usersOf = (system: string): string => `(select programme_id, organisation_id from (select distinct on (response.programme_id, response.organisation_id)
    response.programme_id, response.organisation_id, code from wave join submitted_answer on submitted_answer.wave_id = wave.id and measure = 'system'
    join response on response.submission_id = submitted_answer.submission_id
    order by response.programme_id, response.organisation_id, response.submitted_at desc, position) last_named where code = ${system})`;

/** The regions for which a person is champion today. */
export const regionsOf = (champion: string, programme: string): string => `(select appointment.region_code from appointment where appointment.person_id = ${champion} and appointment.role = 'champion'
  and appointment.programme_id = ${programme} and appointment.starts_on <= $today and (appointment.ends_on is null or appointment.ends_on >= $today))`;

const organisationColumn = (table: string, name: string) => `jsonb_build_object('id', ${table}.id, 'code', ${table}.code, 'nation', ${table}.nation, 'kind', ${table}.kind, 'name', ${name})`;

/** The organisation of a row as it is called on the roster (with `organisation` and `roster_entry` in reach). */
export const ORGANISATION = `${organisationColumn('organisation', 'coalesce(roster_entry.name, organisation.name)')} as organisation`;

const LEVEL = `case when collection_round.level_code is not null then jsonb_build_object('code', collection_round.level_code, 'name', coalesce(level.name, collection_round.level_code)) end`;

/** A round in short, as one JSON value. */
export const RETURN_ROUND = `jsonb_build_object('id', collection_round.id, 'name', collection_round.name, 'state', collection_round.state, 'level', ${LEVEL}, 'opensOn', collection_round.opens_on,
  'dueOn', collection_round.due_on, 'closesOn', collection_round.closes_on, 'collectionId', collection.id, 'collectionName', collection.name, 'programmeId', collection_round.programme_id)`;

/** The same for a list of rounds. */
export const ROUND_TABLES = `collection_round join collection on collection.id = collection_round.collection_id join programme on programme.id = collection_round.programme_id
  left join level on level.framework_id = programme.framework_id and level.code = collection_round.level_code`;

/** A return with its round, its organisation on the roster, its contact today and what stands in the way (`$today` is replaced by the parameter of the day). */
const RETURN = `expected_return.id, expected_return.state, state_at as "stateAt", expected_return.due_on as "dueOn", extended_to as "extendedTo", received_at as "receivedAt", accepted_at as "acceptedAt",
  ${RECEIVED_ON}::text as "receivedOn", outcome, outcome_on as "outcomeOn", outcome_reason as "outcomeReason", outcome_indicators as "outcomeIndicators", outcome_barriers as "outcomeBarriers",
  case when outcome is not null then coalesce((select person.name from person where person.id = outcome_by), 'Somebody') end as "outcomeBy",
  (select ${organisationColumn('heir', 'heir.name')} from organisation heir where heir.id = successor_id) as successor,
  ${RETURN_ROUND} as round, ${REGION}, ${ORGANISATION}, collection_round.sharing, ${STEPS} as steps, ${systemOf('expected_return.organisation_id', 'expected_return.programme_id')} as system,
  (select ${personColumn('person')} from appointment join person on person.id = person_id where appointment.programme_id = expected_return.programme_id
    and appointment.organisation_id = expected_return.organisation_id and role = 'spoc' and appointment.starts_on <= $today and (appointment.ends_on is null or appointment.ends_on >= $today) limit 1) as spoc,
  (select jsonb_build_object('id', response.id, 'state', response.state) from response where response.wave_id = collection_round.wave_id and response.organisation_id = expected_return.organisation_id) as survey,
  (select jsonb_build_object('open', count(*) filter (where return_query.state = 'open'), 'overdue', count(*) filter (where return_query.state = 'open' and return_query.due_on < $today),
    'undecided', count(*) filter (where return_query.state in ('open', 'explained', 'corrected'))) from return_query where return_id = expected_return.id) as asked,
  (select until::text from return_extension where return_id = expected_return.id and return_extension.state = 'proposed') as "proposedUntil"`;

export const RETURN_FROM = `expected_return join collection_round on collection_round.id = expected_return.round_id join collection on collection.id = collection_round.collection_id
  join programme on programme.id = expected_return.programme_id join organisation on organisation.id = expected_return.organisation_id
  left join roster_entry on roster_entry.programme_id = expected_return.programme_id and roster_entry.organisation_id = expected_return.organisation_id
  left join region on region.code = expected_return.region_code
  left join level on level.framework_id = programme.framework_id and level.code = collection_round.level_code`;

/** Returns by their ids ($1) as they are shown on a day ($2); the caller adds the order. */
export const THESE_RETURNS = `select ${RETURN.replaceAll('$today', '$2::date')} from ${RETURN_FROM} where expected_return.id = any ($1::uuid[])`;

/** The same for one: every verb answers with it, and planning it takes longer than running it. */
export const ONE_RETURN = prepared('return-shown', THESE_RETURNS);

/** What comes of `THESE_RETURNS`: what the wire shows without more ado, and what the rules turn into the rest. */
export interface ReturnRow extends Omit<Return, 'timeliness' | 'timelinessExtended' | 'why' | 'waitsFor' | 'waitingDays' | 'surveyResponseId' | 'surveyState' | 'openQueries' | 'overdueQueries' | 'moment'> {
  receivedOn: string | null;
  sharing: SharingInstrument[];
  steps: SharingStep[];
  survey: { id: string; state: ResponseStateName } | null;
  asked: { open: number; overdue: number; undecided: number };
  proposedUntil: string | null;
}

/** A return as the rules need it, with its round; who acts and on which day is added. */
export interface ReturnMomentRow extends Omit<ReturnMoment, 'today' | 'by' | 'waitsFor'> {
  id: string;
  version: number;
  roundId: string;
  roundName: string;
  collectionId: string;
  collectionName: string;
  programmeId: string;
  organisationId: string;
  organisationName: string;
  region: string | null;
  levelCode: string | null;
  frameworkId: string | null;
  waveId: string | null;
  surveyVersionId: string | null;
  sharing: SharingInstrument[];
  steps: SharingStep[];
}

/** Returns as the rules need them, by their ids ($1), in the order of the ids. */
export const MOMENTS = prepared('return-moments', `select expected_return.id, expected_return.version, expected_return.state, outcome, expected_return.due_on as "dueOn", extended_to as "extendedTo",
    collection_round.id as "roundId", collection_round.name as "roundName", collection_round.state as "roundState", collection_round.closes_on as "closesOn", collection.id as "collectionId",
    collection.name as "collectionName", expected_return.programme_id as "programmeId", expected_return.organisation_id as "organisationId", expected_return.region_code as region,
    coalesce(roster_entry.name, organisation.name) as "organisationName", collection_round.level_code as "levelCode", programme.framework_id as "frameworkId",
    collection_round.wave_id as "waveId", collection_round.survey_version_id as "surveyVersionId", collection_round.sharing, ${STEPS} as steps,
    (select count(*)::int from return_query where return_id = expected_return.id and return_query.state = 'open') as "openQueries",
    (select count(*)::int from return_query where return_id = expected_return.id and return_query.state in ('open', 'explained', 'corrected')) as "undecidedQueries",
    exists (select 1 from return_extension where return_id = expected_return.id and return_extension.state = 'proposed') as "extensionProposed"
  from ${RETURN_FROM} where expected_return.id = any ($1::uuid[]) order by expected_return.id`);

/**
 * Holds returns, always in the same order, and keeps their rounds as they are until the operation ends: every verb takes this first, and closing a round waits for it.
 * What it protects is read by a later statement, which sees what others have just done.
 */
export const HOLD_RETURNS = prepared('return-hold', `select pg_advisory_xact_lock_shared(hashtextextended(round_id::text, 0))
  from (select round_id from expected_return where id = any ($1::uuid[]) order by id for update) held`);
