import { ledgerTotals, type CountedReturn } from '@muster/domain/collections';
import { Muster } from './support/muster.js';
import { ACCEPT, collection, openedRound, RECORD, type OpenedRound } from './support/opened-round.js';

type Row = { organisation: { name: string }; system: string | null; states: string; timeliness: string; timelinessExtended: string; outcomes: string; returnIds: string[] };
type Totals = { roundId: string; expected: number; returned: number; accepted: number; onTime: number; late: number; overdue: number; accounted: number; outstanding: number };
type Letter = { letter: string; code: string; label: string };
type Ledger = { rounds: { id: string; name: string }[]; rows: Row[]; total: number; totals: Totals[]; states: Letter[]; timeliness: Letter[]; outcomes: Letter[]; systems: Letter[] };

let muster: Muster;
let collectionId: string;
let bronze: OpenedRound;
let silver: OpenedRound;

const LEDGER = `query ($id: ID!, $filter: LedgerFilter, $page: PageInput) { ledger(collectionId: $id, filter: $filter, page: $page) { rounds { id name } total
  rows { organisation { name } system states timeliness timelinessExtended outcomes returnIds } totals { roundId expected returned accepted onTime late overdue accounted outstanding }
  states { letter code label } timeliness { letter code label } outcomes { letter code label } systems { letter code label } } }`;
const RATES = 'query ($id: ID!) { returnRates(roundId: $id) { regions { region { code } expected returned accepted overdue accounted rate { numerator denominator percentage } } total { numerator denominator percentage denominatorCounts } } }';
const ROUND = 'query ($id: ID!) { round(id: $id) { expected returned accepted overdue accounted outstanding extensionsProposed waiting } }';
const PROGRESS = 'query ($id: ID!, $region: String) { returnProgress(roundId: $id, region: $region) { name opensOn dueOn expected target days { on returned planned } } }';

beforeAll(async () => {
  muster = await Muster.start();
  collectionId = await collection(muster, 'ledger');
  bronze = await openedRound(muster, collectionId, { name: 'Bronze', levelCode: 'bronze', opensOn: '2023-02-01', dueOn: '2023-02-22', closesOn: '2023-03-31', target: 80 });
  silver = await openedRound(muster, collectionId, { name: 'Silver', levelCode: 'silver' });
  await openedRound(muster, await collection(muster, 'another'), { name: 'Bronze' });
  await happened();
});
afterAll(() => muster.stop());

/** Of the bronze round: Barnsley on time and accepted, Leeds late, Camden late but within its extension, Sheffield without SPOC, Hackney overdue. Of the silver one only Camden. */
async function happened(): Promise<void> {
  const priya = muster.as('priya');
  await priya.ask(RECORD, { id: bronze.of('Barnsley') });
  await priya.ask(ACCEPT, { id: bronze.of('Barnsley') });
  const { actOnReturns } = await priya.ask<{ actOnReturns: object }>('mutation ($input: BulkInput!) { actOnReturns(input: $input) { allowed } }',
    { input: { action: 'GRANT_EXTENSION', ids: [bronze.of('Camden')], until: '2023-03-08', reason: 'Illness' } });
  expect(actOnReturns).toEqual({ allowed: 1 });
  await muster.moveTo('2023-02-23T10:00:00Z');
  for (const id of [bronze.of('Leeds'), bronze.of('Camden'), silver.of('Camden')]) await priya.ask(RECORD, { id });
  await priya.ask('mutation ($id: ID!) { setReturnOutcome(id: $id, input: { outcome: NO_SPOC, reason: "Nobody" }) { outcome } }', { id: bronze.of('Sheffield') });
}

const ledger = async (filter: object = {}, more: { page?: object; who?: 'priya' | 'hal' | 'yara' } = {}): Promise<Ledger> =>
  (await muster.as(more.who ?? 'priya').ask<{ ledger: Ledger }>(LEDGER, { id: collectionId, filter, page: more.page })).ledger;
const names = ({ rows }: Ledger) => rows.map(({ organisation }) => organisation.name);

const RETURNS = 'query ($filter: ReturnFilter) { returns(filter: $filter) { total } }';
const listed = async (filter: object): Promise<number> => (await muster.as('priya').ask<{ returns: { total: number } }>(RETURNS, { filter })).returns.total;
const behind = {
  expected: {}, returned: { states: ['RECEIVED', 'QUERIED', 'RESUBMITTED', 'ACCEPTED'] }, accepted: { state: 'ACCEPTED' }, onTime: { timeliness: 'ON_TIME' }, late: { timeliness: 'LATE' },
  overdue: { timeliness: 'OVERDUE' }, accounted: { timeliness: 'ACCOUNTED' }, outstanding: { outstanding: true },
} as const;

describe('every number of a ledger', () => {
  it.each([[{}], [{ state: 'RECEIVED' }], [{ timeliness: 'OVERDUE' }], [{ outcome: 'NO_SPOC' }], [{ state: 'EXPECTED', timeliness: 'NOT_DUE' }]])('counts the returns that its list shows, with the filter %p', async (alongside) => {
    for (const { roundId, ...numbers } of (await ledger(alongside)).totals) {
      for (const [name, filter] of Object.entries(behind)) {
        const count = await listed({ roundId, ...filter, ...(Object.keys(alongside).length ? { alongside } : {}) });
        expect([roundId, name, count]).toEqual([roundId, name, numbers[name as keyof typeof numbers]]);
      }
    }
  });
});

describe('a ledger', () => {
  it('has a row for every organisation and a letter for every round, with the legends beside it', async () => {
    const { rounds, rows, total, states, timeliness, outcomes, systems } = await ledger();
    expect(rounds.map(({ name }) => name)).toEqual(['Bronze', 'Silver']);
    expect(rows.map(({ organisation, ...row }) => [organisation.name, row.states, row.timeliness, row.timelinessExtended, row.outcomes])).toEqual([
      ['Barnsley', 'CE', 'TN', 'TN', '..'], ['Camden', 'RR', 'LT', 'TT', '..'], ['Hackney', 'EE', 'ON', 'ON', '..'], ['Leeds', 'RE', 'LN', 'LN', '..'], ['Sheffield', 'EE', 'AN', 'AN', 'P.']]);
    expect(total).toBe(5);
    const used = (letters: Letter[], text: string) => [...text].every((one) => letters.some(({ letter }) => letter === one));
    expect(rows.every((row) => used(states, row.states) && used(timeliness, row.timeliness + row.timelinessExtended) && used(outcomes, row.outcomes))).toBe(true);
    expect(rows[1]!.returnIds).toEqual([bronze.of('Camden'), silver.of('Camden')]);
    expect([rows[0]!.system, rows[2]!.system, systems.length > 3]).toEqual(['Mosaic', null, true]);
  });

  it('has a hyphen where a round expects nothing of an organisation', async () => {
    const [row] = await muster.rows<object>('delete from expected_return where id = $1 returning to_jsonb(expected_return) as row', [silver.of('Hackney')]);
    const { rows } = await ledger({ search: 'hackney' });
    expect(rows[0]).toMatchObject({ states: 'E-', timeliness: 'O-', outcomes: '.-', returnIds: [bronze.of('Hackney'), ''] });
    await muster.owner.query('insert into expected_return select * from jsonb_populate_record(null::expected_return, $1)', [(row as { row: object }).row]);
  });

  it('counts every row of its filter, also those of other pages, as the rule counts them', async () => {
    const whole = await ledger({}, { page: { limit: 2, offset: 1 } });
    expect(names(whole)).toEqual(['Camden', 'Hackney']);
    expect(whole.total).toBe(5);
    expect(whole.totals).toEqual([{ roundId: bronze.id, ...totals(await ledger(), 0) }, { roundId: silver.id, ...totals(await ledger(), 1) }]);
    expect(whole.totals[0]).toEqual({ roundId: bronze.id, expected: 5, returned: 3, accepted: 1, onTime: 2, late: 1, overdue: 1, accounted: 1, outstanding: 1 });
    const yorkshire = await ledger({ region: 'yorkshire-and-the-humber' });
    expect(yorkshire.totals[0]).toEqual({ roundId: bronze.id, ...totals(yorkshire, 0) });
    expect(yorkshire.totals[0]).toMatchObject({ expected: 3, returned: 2 });
  });

  it.each([
    ['region', { region: 'london' }, ['Camden', 'Hackney']],
    ['system', { system: 'mosaic' }, ['Barnsley', 'Camden', 'Leeds']],
    ['name', { search: 'SHEF' }, ['Sheffield']],
    ['state in any round', { state: 'RECEIVED' }, ['Camden', 'Leeds']],
    ['outcome', { outcome: 'NO_SPOC' }, ['Sheffield']],
    ['time in any round, with its extension', { timeliness: 'LATE' }, ['Leeds']],
    ['what is overdue', { timeliness: 'OVERDUE' }, ['Hackney']],
  ])('is filtered by %s', async (_what, filter, expected) => {
    expect(names(await ledger(filter))).toEqual(expected);
  });

  it('is filtered by what stands in one round, and by the regions of a champion', async () => {
    expect(names(await ledger({ state: 'EXPECTED', roundId: bronze.id }))).toEqual(['Hackney', 'Sheffield']);
    expect(names(await ledger({ state: 'RECEIVED', timeliness: 'ON_TIME', roundId: silver.id }))).toEqual(['Camden']);
    expect(names(await ledger({ championId: muster.world.person('hal') }))).toEqual(['Camden', 'Hackney']);
    expect(names(await ledger({ championId: muster.world.person('sam') }))).toEqual([]);
  });

  it('shows a champion the own region, and others nothing', async () => {
    const seen = await ledger({}, { who: 'hal' });
    expect(names(seen)).toEqual(['Camden', 'Hackney']);
    expect(seen.totals[0]).toMatchObject({ expected: 2, returned: 1 });
    for (const [who, code] of [['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const) expect(await muster.as(who).refusal(LEDGER, { id: collectionId })).toBe(code);
    expect(await muster.as('olga').ask(LEDGER, { id: collectionId })).toEqual({ ledger: null });
  });
});

/** What the rule counts from the letters of one round. */
function totals({ rows, states, timeliness, outcomes }: Ledger, place: number) {
  const code = (letters: Letter[], letter: string) => letters.find((one) => one.letter === letter)!.code;
  return ledgerTotals(rows.map((row) => ({
    state: code(states, row.states[place]!),
    timeliness: code(timeliness, row.timelinessExtended[place]!),
    outcome: row.outcomes[place] === '.' ? null : code(outcomes, row.outcomes[place]!),
  }) as CountedReturn));
}

describe('return rates', () => {
  it('count every expected return, so that the regions sum to the roster and none is above 100%', async () => {
    const { returnRates } = await muster.as('dan').ask<{ returnRates: object }>(RATES, { id: bronze.id });
    expect(returnRates).toEqual({
      regions: [
        { region: { code: 'yorkshire-and-the-humber' }, expected: 3, returned: 2, accepted: 1, overdue: 0, accounted: 1, rate: { numerator: 2, denominator: 3, percentage: 66.7 } },
        { region: { code: 'london' }, expected: 2, returned: 1, accepted: 0, overdue: 1, accounted: 0, rate: { numerator: 1, denominator: 2, percentage: 50 } },
      ],
      total: { numerator: 3, denominator: 5, percentage: 60, denominatorCounts: 'Returns expected' },
    });
    expect(await muster.as('priya').ask(ROUND, { id: bronze.id })).toEqual({ round: { expected: 5, returned: 3, accepted: 1, overdue: 1, accounted: 1, outstanding: 1, extensionsProposed: 0, waiting: 0 } });
  });

  it('are those of the own region for a champion, and nothing for an authority', async () => {
    expect(await muster.as('hal').ask(RATES, { id: bronze.id })).toMatchObject({ returnRates: { regions: [{ region: { code: 'london' } }], total: { denominator: 2 } } });
    expect(await muster.as('sam').refusal(RATES, { id: bronze.id })).toBe('FORBIDDEN');
    expect(await muster.as('olga').ask(RATES, { id: bronze.id })).toEqual({ returnRates: null });
  });

  it('move day by day against the plan, which rises over working days to its target on the due day', async () => {
    const { returnProgress } = await muster.as('dan').ask<{ returnProgress: { days: { on: string; returned: number; planned: number }[] } }>(PROGRESS, { id: bronze.id });
    expect(returnProgress).toMatchObject({ name: 'Collection ledger – Bronze', opensOn: '2023-02-01', dueOn: '2023-02-22', expected: 5, target: 80 });
    const on = (day: string) => returnProgress.days.find((one) => one.on === day);
    expect([on('2023-02-01'), on('2023-02-19'), on('2023-02-20'), on('2023-02-22'), on('2023-02-23')]).toEqual([
      { on: '2023-02-01', returned: 0, planned: 0 }, { on: '2023-02-19', returned: 0, planned: 3.2 }, { on: '2023-02-20', returned: 1, planned: 3.5 },
      { on: '2023-02-22', returned: 1, planned: 4 }, { on: '2023-02-23', returned: 3, planned: 4 }]);
    expect(returnProgress.days.at(-1)!.on).toBe('2023-02-23');
    expect(await muster.as('dan').ask(PROGRESS, { id: bronze.id, region: 'london' })).toMatchObject({ returnProgress: { expected: 2, days: expect.arrayContaining([{ on: '2023-02-23', returned: 1, planned: 1.6 }]) } });
  });

  it('of a wave move towards its last day', async () => {
    const { waveProgress } = await muster.as('dan').ask<{ waveProgress: { expected: number; days: { on: string; returned: number }[] } }>(
      'query ($id: ID!) { waveProgress(waveId: $id) { name opensOn dueOn expected target days { on returned planned } } }', { id: muster.world.wave('a/Spring') });
    expect(waveProgress).toMatchObject({ name: 'Spring', opensOn: '2023-02-01', dueOn: '2023-03-31', expected: 5, target: 100 });
    expect(waveProgress.days.find(({ on }) => on === '2023-02-10')).toMatchObject({ returned: 2 });
    expect(await muster.as('sam').refusal('query ($id: ID!) { waveProgress(waveId: $id) { name } }', { id: muster.world.wave('a/Spring') })).toBe('FORBIDDEN');
  });
});
