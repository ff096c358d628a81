import type { ReturnTask } from './return-sheet.types.js';
import { RETURN_FROM } from './return-rows.js';

/** What is named in a task besides what the rules need, and the days and texts that a sheet shows. */
export type NamedReturn = Pick<ReturnTask, 'returnId' | 'programme' | 'invented' | 'level' | 'surveyResponseId' | 'surveyState'> & {
  periodFrom: string; periodTo: string; opensOn: string; surveyTitle: string | null;
};

const NAMED = `select expected_return.id as "returnId", programme.name as programme, programme.invented, coalesce(level.name, collection_round.level_code) as level,
    response.id as "surveyResponseId", response.state as "surveyState", period_from as "periodFrom", period_to as "periodTo", collection_round.opens_on as "opensOn", survey.title as "surveyTitle"
  from ${RETURN_FROM} left join response on response.wave_id = collection_round.wave_id and response.organisation_id = expected_return.organisation_id
    left join survey_version on survey_version.id = collection_round.survey_version_id left join survey on survey.id = survey_version.survey_id`;

/** The returns of organisations ($1): open rounds first, and what is due first before the rest. */
export const OWN_RETURNS = `${NAMED} where expected_return.organisation_id = any ($1::uuid[])
  order by (collection_round.state = 'open') desc, greatest(expected_return.extended_to, expected_return.due_on), collection.name, collection_round.name, coalesce(roster_entry.name, organisation.name)`;

/** One return. */
export const NAMED_RETURN = `${NAMED} where expected_return.id = $1`;

/** The return ($1 is a response) at whose receipt a survey was asked. */
export const RETURN_OF_SURVEY = `select expected_return.id as "returnId" from response join collection_round on collection_round.wave_id = response.wave_id
  join expected_return on expected_return.round_id = collection_round.id and expected_return.organisation_id = response.organisation_id where response.id = $1`;

/** The champion of the region $2 in the programme $1 on the day $3: the first that was appointed, where there are several. */
export const CHAMPION = `select person.name, person.email from appointment join person on person.id = person_id where programme_id = $1 and role = 'champion' and region_code = $2
  and starts_on <= $3::date and (ends_on is null or ends_on >= $3::date) order by starts_on, appointment.id limit 1`;
