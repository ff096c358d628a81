import { readFacts } from '@muster/reference';
import { atOnce } from './support/at-once.js';
import { ADD, ADOPT, blocker, ticked } from './support/blocked.js';
import { Muster } from './support/muster.js';
import { protectedWave } from './support/protected.js';

type Rate = { numerator: number; denominator: number; denominatorCounts: string };
type Named = { code: string; name: string };
type Blocker = {
  id: string; code: string; title: string; status: string; version: number; priority: string | null; position: number | null; indicators: Named[]; barriers: Named[]; allowedActions: string[];
  reported: { waveName: string; rate: Rate; regions: { region: { code: string }; rate: Rate }[]; systems: { system: Named; rate: Rate }[] };
  history: { version: number; changed: string[]; reason: string | null; changedBy: string | null; changedRole: string }[];
};

let muster: Muster;
beforeAll(async () => {
  muster = await Muster.start();
});
afterAll(() => muster.stop());

const RATE = '{ numerator denominator denominatorCounts }';
const BLOCKER = `id code title status version priority position keptBack indicators { code name } barriers { code name } allowedActions
  reported { waveName rate ${RATE} regions { region { code } rate ${RATE} } systems { system { code name } rate ${RATE} } } history { version changed reason changedBy changedRole }`;
const LIST = `query ($filter: BlockerFilter!, $sort: BlockerOrder) { it: blockers(filter: $filter, sort: $sort, page: { limit: 100 }) { total items { ${BLOCKER} } } }`;
const UPDATE = 'mutation ($id: ID!, $expectedVersion: Int!, $input: BlockerInput!, $reason: String!) { it: updateBlocker(id: $id, expectedVersion: $expectedVersion, input: $input, reason: $reason) { id status version } }';

type Name = Parameters<Muster['as']>[0];
const programme = () => muster.world.programme('a');
const list = async (name: Name, filter: object = {}, sort?: object) => (await muster.as(name).ask<{ it: { total: number; items: Blocker[] } }>(LIST, { filter: { programmeId: programme(), ...filter }, sort })).it;
const one = async (name: Name, id: string) => (await list(name, { ids: [id] })).items[0]!;
const add = async (more: object = {}) => (await muster.as('priya').ask<{ it: { id: string; code: string } }>(ADD, { id: programme(), input: blocker(more) })).it.id;
const update = (id: string, expectedVersion: number, { reason = 'The hub said so', ...more }: { reason?: string; [part: string]: unknown } = {}) => ({ id, expectedVersion, input: blocker(more), reason });
const count = ({ reported: { rate } }: Blocker) => [rate.numerator, rate.denominator];

describe('the published blockers', () => {
  it('are adopted into an empty register, in their order and with what answers they are reported by', async () => {
    expect((await muster.as('priya').ask<{ it: number }>(ADOPT, { id: programme() })).it).toBe(39);
    const { total, items } = await list('priya');
    const order = ['must', 'should', 'could', 'na'];
    const published = [...readFacts().blockers].sort((a, b) => order.indexOf(a.priority) - order.indexOf(b.priority) || (a.rank ?? 0) - (b.rank ?? 0));
    expect(total).toBe(39);
    expect(items.slice(0, 32).map(({ title, indicators, barriers }) => [title, indicators[0]!.code, barriers.map(({ code }) => code)]))
      .toEqual(published.slice(0, 32).map(({ blocker: title, indicator, barriers }) => [title, indicator, barriers]));
    expect(items.map(({ priority }) => priority).filter((priority) => priority === 'NOT_NEEDED')).toHaveLength(7);
    expect(items[0]).toMatchObject({ code: 'plo-01', status: 'OPEN', priority: 'MUST', position: 1, indicators: [{ name: expect.stringMatching(/\w/) }] });
    expect(items.at(-1)).toMatchObject({ status: 'NOT_NEEDED', title: expect.stringMatching(/^Nothing stands in the way: /) });
  });

  it('are not adopted into a register that holds something, not even by two at the same time', async () => {
    expect(await muster.as('priya').refusal(ADOPT, { id: programme() })).toBe('REGISTER_NOT_EMPTY');
    const both = await atOnce(2, () => muster.as('olga').send(ADOPT, { id: muster.world.programme('b') }));
    expect(both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ok').sort()).toEqual(['REGISTER_NOT_EMPTY', 'ok']);
    expect(await muster.count(`blocker where programme_id = '${muster.world.programme('b')}'`)).toBe(39);
  });

  it('leave a fact', async () => {
    expect(await muster.count("fact where name = 'blocker.adopted' and (details ->> 'blockers')::int = 39")).toBe(2);
  });
});

describe('a blocker', () => {
  it('is added with its history, and changed with a reason', async () => {
    const id = await add();
    await muster.as('priya').ask(UPDATE, update(id, 1, { status: 'IN_PROGRESS', owner: 'Data team' }));
    const it = await one('priya', id);
    expect(it).toMatchObject({ status: 'IN_PROGRESS', version: 2, allowedActions: ['blocker.update'] });
    expect(it.history).toMatchObject([
      { version: 2, changed: ['status', 'owner'], reason: 'The hub said so', changedBy: 'Priya Patel', changedRole: 'PROJECT_TEAM' },
      { version: 1, reason: null, changedBy: 'Priya Patel', changed: expect.arrayContaining(['title', 'indicators']) },
    ]);
    expect(await muster.count(`fact where subject_id = '${id}' and name in ('blocker.added', 'blocker.updated')`)).toBe(2);
  });

  it('tells a reader what changed, and not by whom', async () => {
    const it = await one('dan', await add());
    expect([it.allowedActions, it.history[0]!.changedBy, it.history[0]!.changedRole]).toEqual([[], null, 'PROJECT_TEAM']);
  });

  it('is not changed by who has read an earlier version', async () => {
    const id = await add();
    const both = await atOnce(2, () => muster.as('priya').send(UPDATE, update(id, 1, { status: 'IN_PROGRESS' })));
    expect(both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ok').sort()).toEqual(['BLOCKER_CHANGED', 'ok']);
    expect(await muster.as('priya').refusal(UPDATE, update(id, 1))).toBe('BLOCKER_CHANGED');
  });

  it.each([
    ['no title', { title: ' ' }, 'title'], ['an indicator of no framework', { indicators: ['star-sign'] }, 'indicators'], ['a barrier that no survey knows', { barriers: ['weather'] }, 'barriers'],
    ['nobody who must act', { actor: null }, 'actor'], ['a day that is none', { dueOn: '2023-02-30' }, 'dueOn'],
  ])('does not stand in the register with %s', async (_what, more, field) => {
    const refused = await muster.as('priya').refused(ADD, { id: programme(), input: blocker(more) });
    expect([refused.code, refused.fields?.[0]?.name]).toEqual(['INVALID_INPUT', field]);
  });

  it('changes along its lifecycle', async () => {
    const id = await add({ status: 'RESOLVED', resolvedOn: '2023-02-20' });
    expect(await muster.as('priya').refusal(UPDATE, update(id, 1, { status: 'IN_PROGRESS' }))).toBe('STATE_NOT_ALLOWED');
    expect(await muster.as('priya').refusal(UPDATE, update(id, 1, { status: 'OPEN', reason: ' ' }))).toBe('INVALID_INPUT');
  });

  it('is found by what it is about', async () => {
    const id = await add({ title: 'The frobnicator is missing', cause: 'SUPPLIER', actor: 'SUPPLIER', systems: ['eclipse'], barriers: ['system-unsupported'] });
    const filters = [{ search: 'frobni' }, { cause: 'SUPPLIER', actor: 'SUPPLIER' }, { system: 'eclipse' }, { indicator: 'hearings-count' }, { barrier: 'system-unsupported' }, { status: 'OPEN' }];
    for (const filter of filters) expect((await list('priya', filter)).items.map((row) => row.id)).toContain(id);
    for (const filter of [{ system: 'mosaic' }, { cause: 'CAPACITY' }, { priority: 'MUST' }, { level: 'gold' }]) expect((await list('priya', filter)).items.map((row) => row.id)).not.toContain(id);
    expect((await list('priya', { priority: 'SHOULD' })).total).toBe(3);
  });
});

describe('who reports a blocker', () => {
  let atLevel: string;
  let ofIndicator: string;
  let onOneSystem: string;
  let elsewhere: string;
  beforeAll(async () => {
    await ticked(muster, [
      ['Camden', 'barrier', 'silver', 'workforce'], ['Barnsley', 'barrier', 'gold', 'workforce'], ['Camden', 'barrier', 'hearings-count', 'not-captured'],
      ['Barnsley', 'source', 'hearings-count', 'other-agency'], ['Barnsley', 'source', 'application-type', 'system'],
    ]);
    atLevel = await add({ title: 'By level', barriers: ['workforce'] });
    ofIndicator = await add({ title: 'By indicator', barriers: ['not-captured'] });
    onOneSystem = await add({ title: 'On one system', barriers: ['not-captured'], systems: ['eclipse'] });
    elsewhere = await add({ title: 'Elsewhere', barriers: ['other-agency'], indicators: ['hearings-count', 'application-type'] });
  });

  it('is each authority that named one of its barriers for its indicators or their level, of those that answered the newest survey that has closed', async () => {
    const it = await one('priya', atLevel);
    expect(it.reported).toMatchObject({ waveName: 'Winter', rate: { numerator: 1, denominator: 2, denominatorCounts: 'authorities that answered Winter' } });
    expect(count(await one('priya', ofIndicator))).toEqual([1, 2]);
  });

  it('is also who said that another agency holds it, where that is one of its barriers', async () => {
    const it = await one('priya', elsewhere);
    expect(it.reported.regions.map(({ region, rate }) => [region.code, rate.numerator, rate.denominator])).toEqual([['yorkshire-and-the-humber', 1, 1], ['london', 0, 1]]);
    expect(it.reported.systems.map(({ system, rate }) => [system.code, rate.numerator, rate.denominator])).toEqual([['mosaic', 1, 2]]);
  });

  it('is nobody on another system, where it is about some systems', async () => {
    expect(count(await one('priya', onOneSystem))).toEqual([0, 2]);
  });

  it('is counted in the own region for a champion, and the rate says so', async () => {
    const [hal, yara] = [await one('hal', atLevel), await one('yara', atLevel)];
    expect([count(hal), count(yara)]).toEqual([[1, 1], [0, 1]]);
    expect(hal.reported.rate.denominatorCounts).toBe('authorities of your region that answered Winter');
  });

  it('is the same number for a reader as for the project team, and a list can be ordered by it', async () => {
    expect(count(await one('dan', atLevel))).toEqual([1, 2]);
    const numbers = (await list('dan', {}, { by: 'REPORTED', direction: 'DESC' })).items.map(({ reported }) => reported.rate.numerator);
    expect(numbers[0]).toBe(1);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  });

  it('is told of another survey when asked', async () => {
    const { items } = await list('priya', { ids: [atLevel], waveId: muster.world.wave('a/Spring') });
    expect(items[0]!.reported).toMatchObject({ waveName: 'Spring', rate: { numerator: 0 } });
    expect(await muster.as('priya').refusal(LIST, { filter: { programmeId: programme(), waveId: muster.world.wave('b/Count') } })).toBe('NOT_FOUND');
  });

  it('is no number where the answers that count are protected from the reader, and it says so', async () => {
    const waveId = await protectedWave(muster, 'official');
    const [viewer, team] = [await list('dan', { ids: [atLevel], waveId }), await list('priya', { ids: [atLevel], waveId })];
    expect(viewer.items[0]).toMatchObject({ reported: null, keptBack: expect.stringContaining('protected') });
    expect(team.items[0]).toMatchObject({ reported: { waveName: 'Protected official' }, keptBack: null });
  });
});
