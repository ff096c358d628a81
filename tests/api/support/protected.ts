import { smallAnswers, smallSurvey } from '@muster/testing';
import type { Muster } from './muster.js';
import { SAVE, saving, submit } from './verbs.js';

/** A wave of a survey whose ratings are protected, to which one authority has answered. */
export async function protectedWave(muster: Muster, disclosure: 'official' | 'small-count'): Promise<string> {
  const priya = muster.as('priya');
  const [about, readiness, changes] = structuredClone(smallSurvey.sections);
  readiness!.questions = readiness!.questions.map((question) => (question.code === 'rag' ? { ...question, disclosure } : question));
  const definition = { ...smallSurvey, code: `protected-${disclosure}`, sections: [about, readiness, changes] };
  const { draft } = await priya.ask<{ draft: { id: string } }>('mutation ($id: ID!, $definition: JSON!) { draft: draftSurvey(programmeId: $id, definition: $definition) { id } }', { id: muster.world.programme('a'), definition });
  await priya.ask('mutation ($id: ID!) { publishSurveyVersion(id: $id) { id } }', { id: draft.id });
  const { wave } = await priya.ask<{ wave: { id: string } }>('mutation ($input: WaveInput!) { wave: createWave(input: $input) { id } }',
    { input: { programmeId: muster.world.programme('a'), surveyVersionId: draft.id, name: `Protected ${disclosure}`, opensOn: '2023-02-20', closesOn: '2023-03-20' } });
  await priya.ask('mutation ($id: ID!) { openWave(id: $id) { id } }', { id: wave.id });
  const [response] = await muster.rows<{ id: string }>('select id from response where wave_id = $1 and organisation_id = $2', [wave.id, muster.world.organisation('Camden')]);
  for (const answer of smallAnswers({ bronze: 'red', silver: 'red', gold: 'amber' })) await muster.as('sue').ask(SAVE, saving(response!.id, answer));
  await submit(muster.as('sue'), response!.id);
  return wave.id;
}
