import { Muster } from './support/muster.js';
import { ACCEPT, CLOSE_ROUND, collection, openedRound, RECORD, type OpenedRound } from './support/opened-round.js';

type Delivery = { indicator: string; name: string; extent: string | null; note: string | null; source: string | null };

let muster: Muster;
let collectionId: string;
let round: OpenedRound;
beforeAll(async () => {
  muster = await Muster.start();
  collectionId = await collection(muster, 'delivered');
  round = await openedRound(muster, collectionId, { name: 'Delivered' });
});
afterAll(() => muster.stop());

const DELIVERIES = 'deliveries { indicator name extent note source }';
const DELIVER = `mutation ($id: ID!, $deliveries: [DeliveryInput!]!, $source: DeliverySource!) { recordDeliveries(id: $id, deliveries: $deliveries, source: $source) { state ${DELIVERIES} } }`;
const LISTING = 'query ($id: ID!, $listing: String!) { readListing(returnId: $id, listing: $listing) { matched { indicator file extent } unknown missing } }';
const ACKNOWLEDGE = 'mutation ($id: ID!) { acknowledgeReturn(id: $id) { state } }';
const MATRIX = 'query ($id: ID!) { readinessMatrix(waveId: $id, columns: LEVEL) { rows { name cells } regions { counts } } }';
const FIGURE = 'query ($id: ID!) { figure(name: "readiness-by-level", waveId: $id) { rows { label numerator denominator } } }';

const some = [{ indicator: 'court-issue-date', extent: 'COMPLETE' }, { indicator: 'case-closure-date', extent: 'PARTLY', note: ' Two months are missing ' }];
const delivering = (organisation: string, deliveries: object[] = some, source = 'TYPED') => ({ id: round.of(organisation), deliveries, source });
const evidenced = (organisation: string) => muster.rows("select subject, code, source, wave_id from observation where measure = 'delivered' and round_id = $1 and organisation_id = $2 order by subject", [round.id, muster.world.organisation(organisation)]);

describe('what was delivered', () => {
  it('is not said before the return is acknowledged', async () => {
    expect(await muster.as('sam').refusal(DELIVER, delivering('Barnsley'))).toBe('RETURN_STATE');
    await muster.as('sam').ask(ACKNOWLEDGE, { id: round.of('Barnsley') });
  });

  it('is one row for each indicator of the level, also where nothing was said', async () => {
    const { recordDeliveries } = await muster.as('con').ask<{ recordDeliveries: { deliveries: Delivery[] } }>(DELIVER, delivering('Barnsley'));
    const said = recordDeliveries.deliveries.filter(({ extent }) => extent);
    expect(recordDeliveries.deliveries).toHaveLength(12);
    expect(said).toEqual([
      expect.objectContaining({ indicator: 'court-issue-date', extent: 'COMPLETE', note: null, source: 'TYPED' }),
      expect.objectContaining({ indicator: 'case-closure-date', extent: 'PARTLY', note: 'Two months are missing' }),
    ]);
  });

  it('becomes evidence once the return is received, not before', async () => {
    expect(await evidenced('Barnsley')).toEqual([]);
    await muster.as('sam').ask(RECORD, { id: round.of('Barnsley') });
    expect(await evidenced('Barnsley')).toEqual([
      { subject: 'case-closure-date', code: 'partly', source: 'evidenced', wave_id: null }, { subject: 'court-issue-date', code: 'complete', source: 'evidenced', wave_id: null }]);
  });

  it('changes for the indicators that are named, and stays for the others', async () => {
    await muster.as('sam').ask(DELIVER, delivering('Barnsley', [{ indicator: 'case-closure-date', extent: 'COMPLETE' }], 'LISTING'));
    expect((await evidenced('Barnsley')).map((row) => (row as { code: string }).code)).toEqual(['complete', 'complete']);
    const [fact] = await muster.rows("select actor_role, details from fact where name = 'return.delivered' order by at desc, id desc limit 1");
    expect(fact).toMatchObject({ actor_role: 'spoc', details: { source: 'listing', complete: 1, partly: 0, none: 0 } });
  });

  it.each([
    ['an indicator of another level', [{ indicator: 'most-recent-referral-date', extent: 'COMPLETE' }], 'DELIVERY_UNKNOWN'],
    ['nothing', [], 'LISTING_EMPTY'],
    ['the same indicator twice', [some[0]!, some[0]!], 'INVALID_INPUT'],
  ])('refuses %s', async (_what, deliveries, code) => {
    expect(await muster.as('sam').refusal(DELIVER, delivering('Barnsley', deliveries))).toBe(code);
  });

  it('is read from a listing of files, of which nothing is kept', async () => {
    const listing = 'gold/court_issue_date_Q3.xlsx  120\ncase-closure-date (partial).csv\nholiday-photos.zip';
    const { readListing } = await muster.as('con').ask<{ readListing: { matched: object[]; unknown: string[]; missing: string[] } }>(LISTING, { id: round.of('Camden'), listing }).catch(() => ({ readListing: null! }));
    expect(readListing).toBeNull(); // another authority's return
    const own = (await muster.as('con').ask<{ readListing: { matched: object[]; unknown: string[]; missing: string[] } }>(LISTING, { id: round.of('Barnsley'), listing })).readListing;
    expect(own.matched).toEqual([
      { indicator: 'court-issue-date', file: 'gold/court_issue_date_Q3.xlsx', extent: 'COMPLETE' }, { indicator: 'case-closure-date', file: 'case-closure-date (partial).csv', extent: 'PARTLY' }]);
    expect([own.unknown, own.missing.length]).toEqual([['holiday-photos.zip'], 10]);
    expect(await muster.as('con').refusal(LISTING, { id: round.of('Barnsley'), listing: ' \n ' })).toBe('LISTING_EMPTY');
  });

  it('is closed once the return is accepted', async () => {
    await muster.as('priya').ask(ACCEPT, { id: round.of('Barnsley') });
    expect(await muster.as('sam').refusal(DELIVER, delivering('Barnsley'))).toBe('RETURN_STATE');
  });

  it('leaves heatmaps and figures of waves as they were', async () => {
    const spring = { id: muster.world.wave('a/Spring') };
    const before = [await muster.as('priya').ask(MATRIX, spring), await muster.as('priya').ask(FIGURE, spring)];
    await muster.as('priya').ask(RECORD, { id: round.of('Camden') });
    await muster.as('sue').ask(DELIVER, delivering('Camden'));
    expect(await evidenced('Camden')).toHaveLength(2);
    expect([await muster.as('priya').ask(MATRIX, spring), await muster.as('priya').ask(FIGURE, spring)]).toEqual(before);
  });

  it('is nothing that strangers say', async () => {
    for (const [name, code] of [['sue', 'NOT_FOUND'], ['yara', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['olga', 'NOT_FOUND'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect(await muster.as(name).refusal(DELIVER, delivering('Leeds'))).toBe(code);
    }
  });

  it('is corrected by the project team after the round has closed, not by the authority', async () => {
    await muster.as('priya').ask(RECORD, { id: round.of('Hackney') });
    await muster.as('priya').ask(CLOSE_ROUND, { id: round.id });
    expect(await muster.as('hana').refusal(DELIVER, delivering('Hackney'))).toBe('ROUND_CLOSED');
    expect(await muster.as('priya').ask(DELIVER, delivering('Hackney'))).toMatchObject({ recordDeliveries: { state: 'RECEIVED' } });
  });
});
