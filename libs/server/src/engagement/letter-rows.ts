import { prepared } from '@muster/platform';

/** What a letter about one authority says and depends on, as it is now. Days are ISO days. */
export interface LetterRow {
  key: string;
  programmeId: string;
  programme: string;
  invented: boolean;
  personId: string | null;
  name: string | null;
  language: string;
  organisationId: string | null;
  organisation: string | null;
  region: string | null;
  targetId: string | null;
  targetKind: 'wave' | 'round';
  target: string;
  targetState: 'draft' | 'scheduled' | 'open' | 'closed';
  opensOn: string;
  dueOn: string;
  extendedTo: string | null;
  /** The response or the return; null before the target opens. */
  thingId: string | null;
  percent: number | null;
  started: boolean;
  returned: boolean;
  outcome: string | null;
  /** What the person is to the organisation or its region today. */
  roles: string[];
  championName: string | null;
  championEmail: string | null;
  note: string | null;
}

/** The columns that say what a letter is about; whatever has them can be asked about. */
const ASKED = 'programme_id, wave_id, round_id, organisation_id, region_code, person_id, note';

const inForce = (day: string): string => `appointment.starts_on <= ${day}::date and (appointment.ends_on is null or appointment.ends_on >= ${day}::date)`;

/** Letters for the rows of `asked` (a key and the columns above) on the day of the parameter: the same for a preview and for what goes out. */
const letters = (asked: string, day: string): string => `select asked.key, asked.programme_id as "programmeId", programme.name as programme, programme.invented, asked.person_id as "personId",
    person.name, coalesce(person.language, 'en') as language, asked.organisation_id as "organisationId", coalesce(roster_entry.name, organisation.name) as organisation,
    coalesce(asked.region_code, roster_entry.region_code) as region, coalesce(asked.wave_id, asked.round_id) as "targetId", case when asked.wave_id is not null then 'wave' else 'round' end as "targetKind",
    coalesce(survey.title, collection.name || ' – ' || collection_round.name, programme.name) as target, coalesce(wave.state, collection_round.state) as "targetState",
    coalesce(wave.opens_on, collection_round.opens_on) as "opensOn", coalesce(expected_return.due_on, wave.closes_on, collection_round.due_on) as "dueOn", expected_return.extended_to as "extendedTo",
    coalesce(response.id, expected_return.id) as "thingId", case when response.required > 0 then least(100, response.answered * 100 / response.required) end as percent,
    coalesce(response.first_saved_at is not null, expected_return.state not in ('expected', 'acknowledged'), false) as started,
    coalesce(response.submission_id is not null, false) or coalesce(expected_return.received_at is not null, false) as returned, expected_return.outcome,
    array(select role from appointment where appointment.person_id = asked.person_id and appointment.programme_id = asked.programme_id and ${inForce(day)}
      and (appointment.organisation_id = asked.organisation_id or (role = 'champion' and appointment.region_code = asked.region_code))) as roles,
    champion.name as "championName", champion.email as "championEmail", asked.note
  from (${asked}) asked join programme on programme.id = asked.programme_id left join person on person.id = asked.person_id left join organisation on organisation.id = asked.organisation_id
    left join roster_entry on roster_entry.programme_id = asked.programme_id and roster_entry.organisation_id = asked.organisation_id
    left join wave on wave.id = asked.wave_id left join survey_version on survey_version.id = wave.survey_version_id left join survey on survey.id = survey_version.survey_id
    left join collection_round on collection_round.id = asked.round_id left join collection on collection.id = collection_round.collection_id
    left join response on response.wave_id = asked.wave_id and response.organisation_id = asked.organisation_id
    left join expected_return on expected_return.round_id = asked.round_id and expected_return.organisation_id = asked.organisation_id
    left join lateral (select champion.name, champion.email from appointment join person champion on champion.id = appointment.person_id where appointment.programme_id = asked.programme_id
      and role = 'champion' and appointment.region_code = coalesce(asked.region_code, roster_entry.region_code) and ${inForce(day)} order by appointment.starts_on, appointment.id limit 1) champion on true`;

/** The letter of the message `$1` on the day `$2`, with what it was written from. */
export const LETTER_OF_MESSAGE = prepared('letter-of-message', `select letter.*, message.step, message.template_code as "templateCode", message.template_version_id as "versionId"
  from (${letters(`select id::text as key, ${ASKED} from message where id = $1`, '$2')}) letter
  cross join (select step, template_code, template_version_id from message where id = $1) message`);

/** Letters to the people `$1` (a JSON list of key, programme, wave or round, organisation, region, person and note) on the day `$2`. */
export const LETTERS_TO = letters(`select key, ${ASKED} from jsonb_to_recordset($1) as f (key text, programme_id uuid, wave_id uuid, round_id uuid, organisation_id uuid, region_code text, person_id uuid, note text)`, '$2');

/** What the digest `$1` is about: each authority that is still outstanding, by name, with what is due of it and when. */
export const DIGEST_LIST = `select coalesce(roster_entry.name, organisation.name) as organisation, coalesce(survey.title, collection.name || ' – ' || collection_round.name) as target,
    coalesce(expected_return.extended_to, expected_return.due_on, wave.closes_on) as "dueOn"
  from reminder_decision decision join organisation on organisation.id = decision.organisation_id
    left join roster_entry on roster_entry.programme_id = decision.programme_id and roster_entry.organisation_id = decision.organisation_id
    left join wave on wave.id = decision.wave_id left join survey_version on survey_version.id = wave.survey_version_id left join survey on survey.id = survey_version.survey_id
    left join collection_round on collection_round.id = decision.round_id left join collection on collection.id = collection_round.collection_id
    left join response on response.wave_id = decision.wave_id and response.organisation_id = decision.organisation_id
    left join expected_return on expected_return.round_id = decision.round_id and expected_return.organisation_id = decision.organisation_id
  where decision.message_id = $1 and decision.due and response.submission_id is null and expected_return.received_at is null and expected_return.outcome is null
    and coalesce(wave.state, collection_round.state) = 'open'
  order by 2, 1`;
