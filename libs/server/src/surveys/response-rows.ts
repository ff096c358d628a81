import type { ResponseState, WaveState } from '@muster/domain/surveys';
import { prepared } from '@muster/platform';
import { REGION } from '../organisations/index.js';
import { personColumn } from '../people/index.js';
import { answerColumns } from './answer-rows.js';

/** A response with its wave, its organisation on the roster and its contact today (`$today` is replaced by the parameter of the day). */
export const RESPONSE = `response.id, response.state, response.answered, response.required, response.first_saved_at as "firstSavedAt", response.last_saved_at as "lastSavedAt",
  response.submitted_at as "submittedAt", submission.reference, invitation.state as invitation, contact.person as spoc, contact.person is not null as "hasSpoc", ${REGION},
  jsonb_build_object('id', wave.id, 'name', wave.name, 'state', wave.state, 'opensOn', wave.opens_on, 'closesOn', wave.closes_on, 'programmeId', wave.programme_id,
    'programme', programme.name, 'invented', programme.invented) as wave,
  jsonb_build_object('id', organisation.id, 'code', organisation.code, 'nation', organisation.nation, 'kind', organisation.kind, 'name', coalesce(roster_entry.name, organisation.name)) as organisation`;

export const RESPONSE_FROM = `response join wave on wave.id = response.wave_id join programme on programme.id = response.programme_id
  join organisation on organisation.id = response.organisation_id
  left join roster_entry on roster_entry.programme_id = response.programme_id and roster_entry.organisation_id = response.organisation_id
  left join region on region.code = response.region_code
  left join submission on submission.id = response.submission_id
  left join lateral (select ${personColumn('person')} as person
    from appointment join person on person.id = person_id where appointment.programme_id = response.programme_id and appointment.organisation_id = response.organisation_id
      and role = 'spoc' and appointment.starts_on <= $today and (appointment.ends_on is null or appointment.ends_on >= $today) limit 1) contact on true
  left join lateral (select message.state from message where message.wave_id = wave.id and message.organisation_id = response.organisation_id and kind = 'invitation'
    order by queued_at desc limit 1) invitation on true`;

/** Whose last day is over without a submission. */
export const OVERDUE = "(response.state in ('not-started', 'in-progress') and (wave.state = 'closed' or wave.closes_on < $today))";

/** A response as the rules need it, with its wave. */
export interface ResponseMomentRow {
  id: string;
  waveId: string;
  waveName: string;
  waveState: WaveState;
  opensOn: string;
  closesOn: string;
  closedOn: string | null;
  versionId: string;
  programmeId: string;
  organisationId: string;
  region: string | null;
  responseState: ResponseState;
  answered: number;
  required: number;
  submissionId: string | null;
}

const OF_A_MOMENT = `response.id, wave.id as "waveId", wave.name as "waveName", wave.state as "waveState", opens_on as "opensOn", closes_on as "closesOn",
    (closed_at at time zone 'Europe/London')::date as "closedOn", survey_version_id as "versionId", response.programme_id as "programmeId", organisation_id as "organisationId",
    region_code as region, response.state as "responseState", answered, required, submission_id as "submissionId"`;
const MOMENT_FROM = 'response join wave on wave.id = response.wave_id where response.id = $1';

export const MOMENT = prepared('response-moment', `select ${OF_A_MOMENT} from ${MOMENT_FROM}`);

/** The same, with every answer of the response and what was answered to the key `$2` before. Only the response itself is found by `$1`: so one plan is as good for each, and is kept. */
export const DESK = prepared('response-desk', `select ${OF_A_MOMENT}, (select result from answer_key where response_id = response.id and key = $2) as before,
    (select coalesce(json_agg(said), '[]') from (select ${answerColumns('answer')} from answer where response_id = response.id) said) as answers
  from ${MOMENT_FROM}`);

/**
 * Holds the response, and its wave as it is, until the operation ends: every save and submission takes this first, and closing waits for it, so that
 * once a wave has closed nothing that began before can still arrive. What it protects is read by a later statement, which sees what others have just done.
 */
export const HOLD = prepared('response-hold', 'select pg_advisory_xact_lock_shared(hashtextextended(wave_id::text, 0)) from response where id = $1 for update');
export const WHEN_NOBODY_SAVES = 'select pg_advisory_xact_lock(hashtextextended($1::text, 0))';

/** The wave in which an organisation is asked one by one, and where that organisation belongs. */
export type AskedPlace = Pick<ResponseMomentRow, 'waveState' | 'opensOn' | 'closesOn' | 'closedOn' | 'versionId' | 'programmeId' | 'region'>;

export const PLACE = `select wave.state as "waveState", opens_on as "opensOn", closes_on as "closesOn", (closed_at at time zone 'Europe/London')::date as "closedOn",
    survey_version_id as "versionId", wave.programme_id as "programmeId", roster_entry.region_code as region
  from wave join roster_entry on roster_entry.programme_id = wave.programme_id and roster_entry.organisation_id = $2 where wave.id = $1 and wave.audience = 'one-by-one'`;

export const ASK = `insert into response (wave_id, programme_id, organisation_id, region_code, required) values ($1, $2, $3, $4, $5) on conflict (wave_id, organisation_id) do nothing`;
