import { createHash } from 'node:crypto';
import { said, type PlacedAnswer } from '@muster/testing';
import { NOW } from './support/build-world.js';
import { Caller } from './support/caller.js';
import { Muster } from './support/muster.js';
import { OPEN, REOPEN, saveAll, saving, SAVE, submit } from './support/verbs.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

type Created = Record<string, { id: string }>;
const priya = () => muster.as('priya');
const make = async (what: string, document: string, variables: object): Promise<string> => (await priya().ask<Created>(document, { ...variables }))[what]!.id;

const count = (workers: number, vacancies: number): PlacedAnswer[] => [
  { question: 'count-day', row: '', answer: said('2023-02-15') },
  { question: 'social-workers', row: '', answer: said(workers) },
  { question: 'agency-workers', row: '', answer: { state: 'not-collected' } },
  { question: 'vacancies', row: '', answer: said(vacancies) },
  ...['intake', 'care-and-support', 'looked-after', 'disabled-children'].map((row) => ({ question: 'staffing', row, answer: said('short') })),
  { question: 'role', row: '', answer: said('business-support') },
];

/** Somebody new with a session of their own. */
async function signedIn(personId: string): Promise<Caller> {
  await muster.rows("insert into session (token_hash, person_id, started_at, last_seen_at, expires_at) values ($1, $2, $3, $3, $3::timestamptz + interval '12 hours')", [createHash('sha256').update(personId).digest(), personId, NOW]);
  return new Caller(muster.origin, `muster-session=${personId}`);
}

describe('a count of the workforce in Wales, without framework, with numbers instead of ratings', () => {
  let programmeId: string;
  let waveId: string;
  let cardiff: Caller;

  it('is set up by the verbs of the API alone', async () => {
    programmeId = await make('createProgramme', 'mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) { id } }', { input: { code: 'workforce-wales', name: 'Workforce in Wales', startsOn: '2023-01-01', endsOn: '2023-12-31' } });
    await priya().ask('mutation ($id: ID!) { setRoster(programmeId: $id, input: { on: "2023-02-15", nation: "wales" }) { rosterSize } }', { id: programmeId });
    const { surveyTemplates } = await priya().ask<{ surveyTemplates: { code: string; definition: object }[] }>('{ surveyTemplates }');
    const { definition } = surveyTemplates.find(({ code }) => code === 'workforce-count')!;
    const versionId = await make('draftSurvey', 'mutation ($id: ID!, $definition: JSON!) { draftSurvey(programmeId: $id, definition: $definition) { id } }', { id: programmeId, definition });
    await make('publishSurveyVersion', 'mutation ($id: ID!) { publishSurveyVersion(id: $id) { id } }', { id: versionId });
    waveId = await make('createWave', 'mutation ($input: WaveInput!) { createWave(input: $input) { id } }', { input: { programmeId, surveyVersionId: versionId, name: 'Spring count', opensOn: '2023-02-20', closesOn: '2023-03-31' } });
  });

  it('asks the contact whom the team appoints', async () => {
    const { programme } = await priya().ask<{ programme: { roster: { items: { organisation: { id: string } }[] } } }>('query ($id: ID!) { programme(id: $id) { roster(filter: { search: "Cardiff" }) { items { organisation { id } } } } }', { id: programmeId });
    const personId = await make('addPerson', 'mutation ($input: PersonInput!) { addPerson(input: $input) { id } }', { input: { name: 'Carys Morgan', email: 'carys@example.org', language: 'cy' } });
    await make('appoint', 'mutation ($input: AppointInput!) { appoint(input: $input) { id } }', { input: { personId, role: 'SPOC', programmeId, organisationId: programme.roster.items[0]!.organisation.id, startsOn: '2023-02-20' } });
    const { openWave } = await priya().ask<{ openWave: { expected: number; withoutSpoc: object[] } }>(OPEN, { id: waveId });
    expect([openWave.expected, openWave.withoutSpoc.length, await muster.count('message where wave_id = $1', [waveId])]).toEqual([22, 21, 1]);
    cardiff = await signedIn(personId);
  });

  it('takes numbers, days and a grid of teams, and asks for the oldest vacancy only where there is one', async () => {
    const [{ id }] = (await muster.rows<{ id: string }>('select response.id from response join organisation on organisation.id = organisation_id where wave_id = $1 and name like $2', [waveId, 'Cardiff%'])) as [{ id: string }];
    expect(await saveAll(cardiff, id, count(312.5, 0))).toMatchObject({ answered: 9, required: 9 });
    await submit(cardiff, id);
    await priya().ask(REOPEN, { id, reason: 'There was a vacancy' });
    await cardiff.ask(SAVE, saving(id, { question: 'vacancies', row: '', answer: said(3) }, { expectedVersion: 1 }));
    expect(await cardiff.refused('mutation ($id: ID!) { submitResponse(id: $id) { reference } }', { id })).toMatchObject({ code: 'ANSWERS_MISSING', details: { errors: [{ question: 'oldest-vacancy' }] } });
    await cardiff.ask(SAVE, saving(id, { question: 'oldest-vacancy', row: '', answer: said('2022-11-01') }));
    await submit(cardiff, id);
  });

  it('is in the analysis shape as numbers', async () => {
    expect(await muster.rows("select measure, state, code, number::float as number from observation where wave_id = $1 and measure <> 'staffing' order by measure", [waveId])).toEqual([
      { measure: 'agency-workers', state: 'not-collected', code: null, number: null }, { measure: 'count-day', state: 'answered', code: '2023-02-15', number: null },
      { measure: 'oldest-vacancy', state: 'answered', code: '2022-11-01', number: null }, { measure: 'social-workers', state: 'answered', code: null, number: 312.5 }, { measure: 'vacancies', state: 'answered', code: null, number: 3 },
    ]);
  });

  it('has response rates by region, and says that it has no ratings by level', async () => {
    const { responseRates } = await priya().ask<{ responseRates: { total: object } }>('query ($id: ID!) { responseRates(waveId: $id) { total { numerator denominator percentage } } }', { id: waveId });
    expect(responseRates.total).toEqual({ numerator: 1, denominator: 22, percentage: 4.5 });
    expect(await priya().refusal('query ($id: ID!) { readinessMatrix(waveId: $id, columns: LEVEL) { total } }', { id: waveId })).toBe('MEASURE_UNKNOWN');
  });
});
