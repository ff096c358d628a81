import { Muster } from './support/muster.js';
import { CLOSE_ROUND, collection, openedRound, RECORD, type OpenedRound } from './support/opened-round.js';

type Rates = { compared: number; readyNotDone: { numerator: number; denominator: number }; notReadyDone: { numerator: number; denominator: number } };
type Gaps = {
  rounds: { level: string; name: string; state: string }[]; authorities: number; notCompared: number; total: Rates; cells: { said: string; did: string; count: number }[];
  bySubject: { subject: { code: string }; rates: Rates }[]; byRegion: { region: { code: string }; rates: Rates }[]; byAuthority: { organisation: { name: string }; readyNotDone: string[]; notReadyDone: string[]; compared: number }[];
};

let muster: Muster;
let bronze: OpenedRound;
let silver: OpenedRound;
let collectionId: string;
beforeAll(async () => {
  muster = await Muster.start();
  collectionId = await collection(muster, 'quarterly');
  bronze = await openedRound(muster, collectionId, { name: 'Bronze', levelCode: 'bronze' });
  silver = await openedRound(muster, collectionId, { name: 'Silver', levelCode: 'silver' });
});
afterAll(() => muster.stop());

const RATES = 'compared readyNotDone { numerator denominator } notReadyDone { numerator denominator }';
const GAPS = `query ($id: ID!, $columns: MatrixColumns!, $collectionId: ID, $region: ID) { it: gaps(waveId: $id, columns: $columns, collectionId: $collectionId, region: $region) {
  rounds { level name state } authorities notCompared total { ${RATES} } cells { said did count } bySubject { subject { code } rates { ${RATES} } } byRegion { region { code } rates { ${RATES} } }
  byAuthority { organisation { name } readyNotDone notReadyDone compared } } }`;
const DELIVER = 'mutation ($id: ID!, $deliveries: [DeliveryInput!]!) { recordDeliveries(id: $id, deliveries: $deliveries, source: TYPED) { state } }';

const gaps = async (more: object = {}, who: 'priya' | 'hal' | 'dan' = 'priya'): Promise<Gaps> => (await muster.as(who).ask<{ it: Gaps }>(GAPS, { id: muster.world.wave('a/Winter'), columns: 'LEVEL', ...more })).it;
const counted = ({ cells }: Gaps) => Object.fromEntries(cells.filter(({ count }) => count > 0).map(({ said, did, count }) => [`${said} / ${did}`, count]));
const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('the gap view', () => {
  it('knows nothing of a round that is open and to which nobody has returned', async () => {
    const view = await gaps();
    expect(view).toMatchObject({ authorities: 5, notCompared: 15, byAuthority: [], total: { compared: 0, readyNotDone: { numerator: 0, denominator: 0 } } });
    expect(view.rounds).toEqual([{ level: 'bronze', name: 'Bronze', state: 'open' }, { level: 'silver', name: 'Silver', state: 'open' }]);
  });

  it('lists who said ready and did not return it, and who said not ready and did, and takes amber for neither', async () => {
    for (const round of [bronze, silver]) await muster.as('priya').ask(RECORD, { id: round.of('Camden') });
    await muster.as('priya').ask(CLOSE_ROUND, { id: bronze.id });
    const view = await gaps();
    expect(view.byAuthority.map(({ organisation: { name }, ...one }) => ({ name, ...one }))).toEqual([
      { name: 'Barnsley', readyNotDone: ['bronze'], notReadyDone: [], compared: 1 }, { name: 'Camden', readyNotDone: [], notReadyDone: ['silver'], compared: 2 }]);
    expect(counted(view)).toEqual({ 'READY / NOT_READY': 1, 'PARTLY / READY': 1, 'NOT_READY / READY': 1, 'NOTHING / NOT_READY': 3 });
  });

  it('counts by column and by region with its bases, to the same sums', async () => {
    const { total, cells, notCompared, bySubject, byRegion } = await gaps();
    expect(total).toEqual({ compared: 6, readyNotDone: { numerator: 1, denominator: 1 }, notReadyDone: { numerator: 1, denominator: 1 } });
    expect([sum(cells.map(({ count }) => count)), notCompared]).toEqual([6, 9]);
    expect(bySubject.map(({ subject: { code }, rates: { compared } }) => [code, compared])).toEqual([['bronze', 5], ['silver', 1], ['gold', 0]]);
    expect(byRegion.map(({ region: { code }, rates: { compared, readyNotDone, notReadyDone } }) => [code, compared, readyNotDone.numerator, notReadyDone.numerator])).toEqual([['yorkshire-and-the-humber', 3, 1, 0], ['london', 3, 0, 1]]);
  });

  it('compares an indicator with what was delivered of it, and where its level stayed away, with nothing', async () => {
    await muster.as('priya').ask(DELIVER, { id: silver.of('Camden'), deliveries: [{ indicator: (await indicators('silver'))[0], extent: 'COMPLETE' }] });
    const view = await gaps({ columns: 'INDICATOR' });
    expect(counted(view)).toEqual({ 'NOTHING / NOT_READY': 4 * (await indicators('bronze')).length, 'NOTHING / READY': 1 }); // the small survey does not ask about indicators
    expect(view.total.compared + view.notCompared).toBe(5 * view.bySubject.length);
  });

  it('narrows to a region, and to the rounds of one collection', async () => {
    expect((await gaps({ region: 'london' })).byAuthority.map(({ organisation }) => organisation.name)).toEqual(['Camden']);
    const other = await collection(muster, 'another');
    expect((await gaps({ collectionId: other })).rounds).toEqual([]);
    expect((await gaps({ collectionId })).rounds).toHaveLength(2);
  });

  it('prefers a round that has closed to a newer one that is open', async () => {
    await openedRound(muster, collectionId, { name: 'Bronze again', levelCode: 'bronze' });
    expect((await gaps()).rounds.map(({ name }) => name)).toEqual(['Bronze', 'Silver']);
  });

  it('shows a champion the own region, a viewer everything, and is closed to everybody else', async () => {
    expect(await gaps({}, 'hal')).toMatchObject({ authorities: 2, byRegion: [{ region: { code: 'london' } }] });
    expect(await gaps({}, 'dan')).toEqual(await gaps());
    expect(await muster.as('sam').refusal(GAPS, { id: muster.world.wave('a/Winter'), columns: 'LEVEL' })).toBe('FORBIDDEN');
    expect((await muster.as('olga').ask<{ it: Gaps | null }>(GAPS, { id: muster.world.wave('a/Winter'), columns: 'LEVEL' })).it).toBeNull();
  });
});

async function indicators(level: string): Promise<string[]> {
  const rows = await muster.rows<{ code: string }>('select distinct code, position from indicator where level_code = $1 order by position', [level]);
  return rows.map(({ code }) => code);
}
