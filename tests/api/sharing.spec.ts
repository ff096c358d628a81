import { atOnce } from './support/at-once.js';
import { Muster } from './support/muster.js';
import { collection, openedRound, RECORD, type OpenedRound } from './support/opened-round.js';

type Step = { instrument: string; state: string; askedOn: string | null; doneOn: string | null; elapsedDays: number | null; note: string | null; history: { state: string; changedBy: string }[] };
type Row = { organisation: { name: string }; waiting: number; steps: Step[] };

let muster: Muster;
let round: OpenedRound;
beforeAll(async () => {
  muster = await Muster.start();
  round = await openedRound(muster, await collection(muster, 'gate'), { name: 'Gate', sharing: ['STATEMENT', 'MEMORANDUM'] });
});
afterAll(() => muster.stop());

const STEPS = 'organisation { name } waiting steps { instrument state askedOn doneOn elapsedDays note history { state changedBy } }';
const SET = `mutation ($input: SharingInput!) { setSharing(input: $input) { ${STEPS} } }`;
const LIST = `query ($id: ID!, $filter: SharingFilter, $page: PageInput) { sharing(programmeId: $id, filter: $filter, page: $page) { total items { ${STEPS} } } }`;

const setting = (names: string[], more: object) => ({ input: { programmeId: muster.world.programme('a'), organisationIds: names.map((name) => muster.world.organisation(name)), ...more } });
const set = async (names: string[], more: object) => (await muster.as('priya').ask<{ setSharing: Row[] }>(SET, setting(names, more))).setSharing;
const list = async (name: Parameters<Muster['as']>[0], filter: object = {}) => (await muster.as(name).ask<{ sharing: { total: number; items: Row[] } }>(LIST, { id: muster.world.programme('a'), filter })).sharing;
const names = ({ items }: { items: Row[] }) => items.map(({ organisation }) => organisation.name);
const stepOf = (row: Row | undefined, instrument: string) => row?.steps.find((step) => step.instrument === instrument);

describe('what must be in place before data is shared', () => {
  it('is outstanding for everybody before anything was said', async () => {
    const { total, items } = await list('priya');
    expect([total, items.map(({ waiting }) => waiting)]).toEqual([5, [1, 1, 1, 1, 1]]);
    expect(items[0]!.steps.map(({ instrument, state, elapsedDays }) => [instrument, state, elapsedDays])).toEqual([
      ['STATEMENT', 'OUTSTANDING', null], ['MEMORANDUM', 'OUTSTANDING', null], ['AGREEMENT', 'OUTSTANDING', null], ['DPIA', 'OUTSTANDING', null]]);
  });

  it('is set for several authorities at once, and counts its days from asking', async () => {
    const rows = await set(['Leeds', 'Camden'], { instrument: 'MEMORANDUM', state: 'IN_PROGRESS', askedOn: '2023-02-10', note: ' Sent to the legal team ' });
    expect(rows.map(({ organisation }) => organisation.name)).toEqual(['Camden', 'Leeds']);
    expect(stepOf(rows[1], 'MEMORANDUM')).toMatchObject({ state: 'IN_PROGRESS', askedOn: '2023-02-10', elapsedDays: 10, note: 'Sent to the legal team' });
    expect(await muster.count("fact where name = 'sharing.changed' and details ->> 'instrument' = 'memorandum'")).toBe(2);
  });

  it('keeps the day of asking when it is done, stops counting on that day, and keeps every change', async () => {
    await set(['Sheffield'], { instrument: 'DPIA', state: 'OUTSTANDING', askedOn: '2023-02-01' });
    await muster.moveTo('2023-02-20T10:01:00Z');
    const [row] = await set(['Sheffield'], { instrument: 'DPIA', state: 'DONE', doneOn: '2023-02-13' });
    expect(stepOf(row, 'DPIA')).toMatchObject({
      state: 'DONE', askedOn: '2023-02-01', doneOn: '2023-02-13', elapsedDays: 12,
      history: [{ state: 'DONE', changedBy: 'Priya Patel' }, { state: 'OUTSTANDING', changedBy: 'Priya Patel' }],
    });
  });

  it('leaves no history where nothing changes', async () => {
    await set(['Hackney'], { instrument: 'AGREEMENT', state: 'NOT_NEEDED' });
    const [row] = await set(['Hackney'], { instrument: 'AGREEMENT', state: 'NOT_NEEDED' });
    expect(stepOf(row, 'AGREEMENT')!.history).toHaveLength(1);
  });

  it.each([
    ['done without its day', { state: 'DONE' }],
    ['a day in the future', { state: 'IN_PROGRESS', askedOn: '2023-02-21' }],
    ['done before it was asked for', { state: 'DONE', askedOn: '2023-02-10', doneOn: '2023-02-09' }],
    ['a day of doing of what is not done', { state: 'REFUSED', doneOn: '2023-02-10' }],
    ['a day that is none', { state: 'IN_PROGRESS', askedOn: '2023-02-30' }],
  ])('refuses %s, and then nothing changes', async (_what, more) => {
    const before = await muster.count('sharing_change');
    expect(await muster.as('priya').refusal(SET, setting(['Barnsley', 'Hackney'], { instrument: 'STATEMENT', ...more }))).toBe('INVALID_INPUT');
    expect(await muster.count('sharing_change')).toBe(before);
  });

  it('is changed one after the other by those who change it at once: each change is in the history', async () => {
    const states = ['OUTSTANDING', 'IN_PROGRESS', 'REFUSED'];
    await atOnce(3, (index) => set(['Camden'], { instrument: 'AGREEMENT', state: states[index] }));
    const { items } = await list('priya', { organisationId: muster.world.organisation('Camden') });
    expect(stepOf(items[0], 'AGREEMENT')!.history.map(({ state }) => state).sort()).toEqual([...states].sort());
  });

  it('is listed by instrument, state, region and name', async () => {
    expect(names(await list('priya', { instrument: 'MEMORANDUM', state: 'IN_PROGRESS' }))).toEqual(['Camden', 'Leeds']);
    expect(names(await list('priya', { instrument: 'MEMORANDUM', state: 'OUTSTANDING' }))).toEqual(['Barnsley', 'Hackney', 'Sheffield']);
    expect(names(await list('priya', { state: 'DONE' }))).toEqual(['Sheffield']);
    expect(names(await list('priya', { region: 'london' }))).toEqual(['Camden', 'Hackney']);
    expect(names(await list('priya', { search: 'leed' }))).toEqual(['Leeds']);
  });
});

describe('a round that requires it', () => {
  it('takes no return before it is done, and says what is lacking', async () => {
    const refused = await muster.as('sam').refused(RECORD, { id: round.of('Barnsley') });
    expect(refused).toMatchObject({ code: 'SHARING_NOT_DONE', details: { instruments: ['statement', 'memorandum'] } });
    await set(['Barnsley'], { instrument: 'STATEMENT', state: 'DONE', doneOn: '2023-02-20' });
    expect((await muster.as('sam').refused(RECORD, { id: round.of('Barnsley') })).details).toEqual({ instruments: ['memorandum'] });
    const [row] = await set(['Barnsley'], { instrument: 'MEMORANDUM', state: 'NOT_NEEDED' });
    expect(row!.waiting).toBe(0);
    expect(await muster.as('sam').ask(RECORD, { id: round.of('Barnsley') })).toMatchObject({ recordReturn: { state: 'RECEIVED' } });
  });
});

describe('who sees and sets it', () => {
  it('is the champion for the own region, and the authority sees itself', async () => {
    expect(names(await list('hal'))).toEqual(['Camden', 'Hackney']);
    expect(names(await list('sam'))).toEqual(['Barnsley']);
    const input = setting(['Hackney'], { instrument: 'DPIA', state: 'DONE', doneOn: '2023-02-20' });
    expect(await muster.as('hal').ask<{ setSharing: Row[] }>(SET, input)).toMatchObject({ setSharing: [{ organisation: { name: 'Hackney' } }] });
    expect(await muster.as('yara').refusal(SET, input)).toBe('NOT_FOUND');
    expect(await muster.as('hal').refusal(SET, setting(['Hackney', 'Leeds'], { instrument: 'DPIA', state: 'NOT_NEEDED' }))).toBe('NOT_FOUND');
  });

  it.each([['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['olga', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const)('is not %s', async (name, code) => {
    expect(await muster.as(name).refusal(SET, setting(['Barnsley'], { instrument: 'DPIA', state: 'NOT_NEEDED' }))).toBe(code);
    if (name !== 'sam') expect(await muster.as(name).refusal(LIST, { id: muster.world.programme('a') })).toBe(code);
  });
});
