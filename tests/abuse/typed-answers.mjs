// Types payloads where the schema shows no text: into a survey itself, which is JSON, and into its answers.
import { randomUUID } from 'node:crypto';
import { postGraphql } from './http.mjs';
import { payloads } from './payloads.mjs';

const change = (name, type, more = '{ id }') => `mutation ($input: ${type}!) { ${name}(input: $input) ${more} }`;

/** A definition holds no control characters, and says so. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const inSurveys = Object.values(payloads).filter((payload) => !/[\u0000-\u001f]/.test(payload));

/** The same definition with a payload for every text that people read. */
function spelt(definition) {
  let turn = 0;
  const copy = (value, name) => {
    if (Array.isArray(value)) return value.map((one) => copy(one, name));
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner, key)]));
    return (name === 'en' || name === 'cy') && typeof value === 'string' ? inSurveys[(turn += 1) % inSurveys.length] : value;
  };
  return { ...copy(definition), code: 'payloads' };
}

const SURVEY = `select programme_id as "programmeId", definition from survey_version join survey on survey.id = survey_id where survey.code = 'national-readiness-survey' order by number limit 1`;
const RESPONSE = "select response.id from response join organisation on organisation.id = organisation_id where wave_id = $1 and organisation.name = 'Barnsley'";

/** Publishes a survey of payloads and opens it as a wave. Gives the response of an authority to it and its definition. */
export async function openSurveyOfPayloads({ house, origin, today }) {
  const [{ programmeId, definition }] = await house.rows(SURVEY);
  const cookie = await house.cookieOf('team');
  const ask = async (query, variables) => {
    const { data, code, errors } = await postGraphql(origin, { query, variables, cookie });
    if (code) throw new Error(`The survey of payloads was refused: ${JSON.stringify(errors).slice(0, 600)}`);
    return Object.values(data)[0];
  };
  const own = spelt(definition);
  const { id: surveyVersionId } = await ask('mutation ($programmeId: ID!, $definition: JSON!) { draftSurvey(programmeId: $programmeId, definition: $definition) { id } }', { programmeId, definition: own });
  await ask('mutation ($id: ID!) { publishSurveyVersion(id: $id) { id } }', { id: surveyVersionId });
  const closesOn = new Date(Date.parse(today) + 30 * 86_400_000).toISOString().slice(0, 10);
  const { id } = await ask(change('createWave', 'WaveInput'), { input: { programmeId, surveyVersionId, name: `${payloads['the end of a script']} of the survey`, opensOn: today, closesOn } });
  await ask('mutation ($id: ID!) { openWave(id: $id) { id } }', { id });
  return { responseId: (await house.rows(RESPONSE, [id]))[0].id, definition: own, surveyVersionId, waveId: id };
}

/** Answers every question into which people write, with every payload in turn; gives how many answers were taken. */
export async function answerWithPayloads({ house, origin }, { responseId, definition }) {
  const cookie = await house.cookieOf('spoc');
  const written = definition.sections.flatMap(({ questions }) => questions).filter(({ type }) => /text$/.test(type));
  let taken = 0;
  for (const { code: question } of written) {
    let expectedVersion = 0;
    for (const payload of Object.values(payloads)) {
      const input = { responseId, question, row: '', expectedVersion, key: randomUUID(), answer: { state: 'answered', value: payload } };
      const { code } = await postGraphql(origin, { query: change('saveAnswer', 'SaveAnswerInput', '{ __typename }'), variables: { input }, cookie });
      if (code === null) { taken += 1; expectedVersion += 1; }
    }
  }
  return taken;
}
