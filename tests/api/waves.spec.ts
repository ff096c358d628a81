import { Operation, SYSTEM } from '@muster/platform';
import { WavesService } from '@muster/server/surveys';
import { Muster } from './support/muster.js';
import { CLOSE, OPEN } from './support/verbs.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

const CREATE = 'mutation ($input: WaveInput!) { createWave(input: $input) { id state expected allowedActions } }';
const UPDATE = 'mutation ($id: ID!, $input: UpdateWaveInput!) { updateWave(id: $id, input: $input) { name opensOn closesOn } }';
const SCHEDULE = 'mutation ($id: ID!) { scheduleWave(id: $id) { state } }';
const UNSCHEDULE = 'mutation ($id: ID!) { unscheduleWave(id: $id) { state } }';
const strangers = [['yara', 'FORBIDDEN'], ['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const;

const input = (name: string, more: object = {}) => (
  { input: { programmeId: muster.world.programme('a'), surveyVersionId: muster.world.version('a/1'), name, opensOn: '2023-02-20', closesOn: '2023-04-28', ...more } });

async function create(name: string, more: object = {}): Promise<string> {
  return (await muster.as('priya').ask<{ createWave: { id: string } }>(CREATE, input(name, more))).createWave.id;
}

const stateOf = async (id: string): Promise<string> => (await muster.rows<{ state: string }>('select state from wave where id = $1', [id]))[0]!.state;
const keepTime = () => muster.app.get(Operation).run(SYSTEM, () => muster.app.get(WavesService).keepTime());

describe('a wave', () => {
  it('begins as a draft that asks nobody yet', async () => {
    const { createWave } = await muster.as('priya').ask<{ createWave: { id: string } }>(CREATE, input('Begun'));
    expect(createWave).toMatchObject({ state: 'DRAFT', expected: 5, allowedActions: ['wave.schedule', 'wave.open', 'wave.update'] });
    expect(await muster.count('response where wave_id = $1', [createWave.id])).toBe(0);
  });

  it.each([
    ['a version that is no more than a draft', 'a/2', {}, 'VERSION_NOT_PUBLISHED'],
    ['a version of another programme', 'b/1', {}, 'VERSION_NOT_PUBLISHED'],
    ['days that are reversed', 'a/1', { closesOn: '2023-02-19' }, 'WAVE_DATES'],
    ['a name that is taken', 'a/1', { name: 'Spring' }, 'INVALID_INPUT'],
  ])('is not created with %s', async (_what, version, more, code) => {
    expect(await muster.as('priya').refusal(CREATE, input('Refused', { surveyVersionId: muster.world.version(version), ...more }))).toBe(code);
  });

  it('may change before it opens, and afterwards only end later', async () => {
    const id = await create('Changing');
    await muster.as('priya').ask(UPDATE, { id, input: { name: 'Changed', opensOn: '2023-02-21', closesOn: '2023-03-01' } });
    const spring = { id: muster.world.wave('a/Spring'), input: { name: 'Spring', opensOn: '2023-02-01', closesOn: '2023-04-14' } };
    expect(await muster.as('priya').ask(UPDATE, spring)).toEqual({ updateWave: spring.input });
    expect(await muster.as('priya').refusal(UPDATE, { ...spring, input: { ...spring.input, closesOn: '2023-04-13' } })).toBe('WAVE_DATES');
    expect(await muster.as('priya').refusal(UPDATE, { ...spring, input: { ...spring.input, opensOn: '2023-02-02' } })).toBe('WAVE_DATES');
    expect(await muster.as('priya').refusal(UPDATE, { id: muster.world.wave('a/Winter'), input: spring.input })).toBe('WAVE_CLOSED');
    expect(await muster.as('priya').refusal(UPDATE, { id, input: spring.input })).toBe('INVALID_INPUT');
  });

  it('opens for every authority on the roster, with one invitation for every contact, and lists who has none', async () => {
    const id = await create('Opening');
    const { openWave } = await muster.as('priya').ask<{ openWave: object }>(OPEN, { id });
    expect(openWave).toEqual({ state: 'OPEN', expected: 5, submitted: 0, withoutSpoc: [{ name: 'Sheffield' }] });
    const invited = await muster.rows<{ email: string }>("select email from message join person on person.id = person_id where wave_id = $1 and kind = 'invitation' order by 1", [id]);
    expect(invited.map(({ email }) => email)).toEqual(['hana@example.org', 'lena@example.org', 'sam@example.org', 'sue@example.org']);
    const { responses } = await muster.as('priya').ask<{ responses: object }>('query ($id: ID!) { responses(filter: { waveId: $id, withoutSpoc: true }) { items { organisation { name } hasSpoc invitation } } }', { id });
    expect(responses).toEqual({ items: [{ organisation: { name: 'Sheffield' }, hasSpoc: false, invitation: null }] });
  });

  it('changes nothing when it is opened again', async () => {
    const id = await create('Twice');
    await muster.as('priya').ask(OPEN, { id });
    const before = await muster.rows("select (select count(*) from response where wave_id = $1) responses, (select count(*) from message where wave_id = $1) messages, (select count(*) from fact where subject_id = $1::text) facts, (select count(*) from jobs.job) jobs", [id]);
    expect(await muster.as('priya').ask(OPEN, { id })).toMatchObject({ openWave: { state: 'OPEN' } });
    expect(await muster.rows("select (select count(*) from response where wave_id = $1) responses, (select count(*) from message where wave_id = $1) messages, (select count(*) from fact where subject_id = $1::text) facts, (select count(*) from jobs.job) jobs", [id])).toEqual(before);
  });

  it('does not open once it has closed, after its last day, or for an empty roster', async () => {
    expect(await muster.as('priya').refusal(OPEN, { id: muster.world.wave('a/Winter') })).toBe('WAVE_CLOSED');
    expect(await muster.as('olga').refusal(OPEN, { id: muster.world.wave('b/Past') })).toBe('WAVE_DATES');
    expect(await muster.as('olga').refusal(OPEN, { id: await emptyWave('Nobody to ask') })).toBe('NOTHING_TO_SEND_TO');
  });

  it('is closed once', async () => {
    const id = await create('Closing');
    expect(await muster.as('priya').refusal(CLOSE, { id })).toBe('WAVE_NOT_OPEN');
    await muster.as('priya').ask(OPEN, { id });
    expect(await muster.as('priya').ask(CLOSE, { id })).toMatchObject({ closeWave: { state: 'CLOSED', closedAt: '2023-02-20T10:00:00.000Z' } });
    expect(await muster.as('priya').refusal(CLOSE, { id })).toBe('WAVE_CLOSED');
  });

  it('is nothing that strangers create, change, open or close', async () => {
    const id = await create('Strangers');
    for (const [name, code] of strangers) {
      const asked = [[CREATE, input('Mine')], [UPDATE, { id, input: { name: 'Mine', opensOn: '2023-03-01', closesOn: '2023-03-02' } }], [SCHEDULE, { id }], [UNSCHEDULE, { id }], [OPEN, { id }], [CLOSE, { id }]] as const;
      for (const [document, variables] of asked) expect(await muster.as(name).refusal(document, variables)).toBe(code);
    }
    expect(await stateOf(id)).toBe('draft');
  });
});

async function emptyWave(name: string, days: object = {}): Promise<string> {
  const programmeId = muster.world.programme('b');
  const empty = (await muster.as('olga').ask<{ createProgramme: { id: string } }>('mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) { id } }',
    { input: { code: name.toLowerCase().replaceAll(' ', '-'), name, frameworkCode: 'plo', startsOn: '2023-01-01', endsOn: '2023-12-31' } })).createProgramme.id;
  const { surveyVersion } = await muster.as('olga').ask<{ surveyVersion: { definition: object } }>('query ($id: ID!) { surveyVersion(id: $id) { definition } }', { id: muster.world.version('b/1') });
  const { draftSurvey } = await muster.as('olga').ask<{ draftSurvey: { id: string } }>('mutation ($id: ID!, $definition: JSON!) { draftSurvey(programmeId: $id, definition: $definition) { id } }', { id: empty, definition: surveyVersion.definition });
  await muster.as('olga').ask('mutation ($id: ID!) { publishSurveyVersion(id: $id) { id } }', { id: draftSurvey.id });
  expect(empty).not.toBe(programmeId);
  return (await muster.as('olga').ask<{ createWave: { id: string } }>(CREATE, { input: { programmeId: empty, surveyVersionId: draftSurvey.id, name, opensOn: '2023-02-20', closesOn: '2023-02-28', ...days } })).createWave.id;
}

describe('a scheduled wave', () => {
  it('can go back to draft', async () => {
    const id = await create('Back');
    expect(await muster.as('priya').ask(SCHEDULE, { id })).toEqual({ scheduleWave: { state: 'SCHEDULED' } });
    expect(await muster.as('priya').refusal(SCHEDULE, { id })).toBe('WAVE_NOT_DRAFT');
    expect(await muster.as('priya').ask(UNSCHEDULE, { id })).toEqual({ unscheduleWave: { state: 'DRAFT' } });
    expect(await muster.as('priya').refusal(UNSCHEDULE, { id })).toBe('WAVE_NOT_SCHEDULED');
  });

  it('cannot be set to open on a day that is past', async () => {
    expect(await muster.as('priya').refusal(SCHEDULE, { id: await create('Late', { opensOn: '2023-02-19' }) })).toBe('WAVE_DATES');
  });

  it('opens on its first day and closes after its last one, and one that cannot open holds up no other', async () => {
    const stuck = await emptyWave('Stuck', { opensOn: '2023-03-01', closesOn: '2023-03-31' });
    const id = await create('By itself', { opensOn: '2023-03-01', closesOn: '2023-03-03' });
    await muster.as('olga').ask(SCHEDULE, { id: stuck });
    await muster.as('priya').ask(SCHEDULE, { id });
    await keepTime();
    expect(await stateOf(id)).toBe('scheduled');
    await muster.moveTo('2023-03-01T00:30:00Z');
    await keepTime();
    expect([await stateOf(id), await stateOf(stuck), await muster.count('response where wave_id = $1', [id])]).toEqual(['open', 'scheduled', 5]);
    await muster.moveTo('2023-03-03T23:30:00Z');
    await keepTime();
    expect(await stateOf(id)).toBe('open');
    await muster.moveTo('2023-03-04T00:30:00Z');
    await keepTime();
    expect(await stateOf(id)).toBe('closed');
    await muster.moveTo('2023-02-20T10:00:00Z');
  });
});
