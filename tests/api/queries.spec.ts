import { QueriesService } from '@muster/server/collections';
import { Operation } from '@muster/platform';
import { atOnce, tally } from './support/at-once.js';
import type { Caller } from './support/caller.js';
import { Muster } from './support/muster.js';
import { ACCEPT, CLOSE_ROUND, collection, openedRound, RECORD, RESUBMIT, type OpenedRound } from './support/opened-round.js';
import { actorOf } from './support/second-wall.js';
import { outcomeOf } from './support/verbs.js';

type Query = { id: string; indicator: string | null; indicatorName: string | null; text: string; state: string; overdue: boolean; answer: string | null; answeredBy: string | null; askedAgain: string | null; carriedForward: boolean; allowedActions: string[] };
type Asked = { state: string; openQueries: number; overdueQueries: number; queries: Query[] };

let muster: Muster;
let collectionId: string;
let round: OpenedRound;
beforeAll(async () => {
  muster = await Muster.start();
  collectionId = await collection(muster, 'queried');
  round = await openedRound(muster, collectionId, { name: 'Quarter 3' });
});
afterAll(() => muster.stop());

const ASKED = 'state openQueries overdueQueries queries { id indicator indicatorName text state overdue answer answeredBy askedAgain carriedForward allowedActions }';
const RAISE = `mutation ($id: ID!, $input: RaiseQueryInput!) { it: raiseQuery(returnId: $id, input: $input) { ${ASKED} } }`;
const ANSWER = `mutation ($id: ID!, $corrected: Boolean!, $answer: String!) { it: answerQuery(id: $id, corrected: $corrected, answer: $answer) { ${ASKED} } }`;
const DECIDE = `mutation ($id: ID!, $accepted: Boolean!, $reason: String) { it: decideQuery(id: $id, accepted: $accepted, reason: $reason) { ${ASKED} } }`;
const WITHDRAW = `mutation ($id: ID!, $reason: String!) { it: withdrawQuery(id: $id, reason: $reason) { ${ASKED} } }`;
const LIST = 'query ($filter: ReturnQueryFilter) { returnQueries(filter: $filter) { total items { id text state overdue return { organisation { name } roundName } } } }';
const DELIVER = 'mutation ($id: ID!, $deliveries: [DeliveryInput!]!) { recordDeliveries(id: $id, deliveries: $deliveries, source: TYPED) { state } }';

const asked = (more: object = {}) => ({ indicator: 'court-issue-date', text: 'Why are there fewer than in the quarter before?', dueOn: '2023-03-06', ...more });
const doIt = async (caller: Caller, document: string, variables: Record<string, unknown>): Promise<Asked> => (await caller.ask<{ it: Asked }>(document, variables)).it;
const raise = (id: string, more: object = {}) => doIt(muster.as('priya'), RAISE, { id, input: asked(more) });
const last = ({ queries }: Asked) => queries.at(-1)!;
const received = async (organisation: string, at = round) => {
  await muster.as('priya').ask(RECORD, { id: at.of(organisation) });
  return at.of(organisation);
};

describe('a query', () => {
  it('is about a return that is here', async () => {
    expect(await muster.as('priya').refusal(RAISE, { id: round.of('Barnsley'), input: asked() })).toBe('RETURN_STATE');
  });

  it('makes a received return queried, and says what may be done by whom', async () => {
    const it = await raise(await received('Barnsley'));
    expect(it).toMatchObject({ state: 'QUERIED', openQueries: 1, overdueQueries: 0 });
    expect(last(it)).toMatchObject({ state: 'OPEN', indicatorName: expect.stringMatching(/court/i), answer: null, carriedForward: false, allowedActions: ['query.answer', 'query.withdraw'] });
    const [fact] = await muster.rows("select subject_type, subject_id, details ->> 'returnState' as state from fact where name = 'query.raised'");
    expect(fact).toEqual({ subject_type: 'return', subject_id: round.of('Barnsley'), state: 'queried' });
  });

  it.each([
    ['an indicator of another level', { indicator: 'child-demographics' }], ['no words', { text: '  ' }], ['a day that is past', { dueOn: '2023-02-19' }], ['a day that is none', { dueOn: '2023-02-30' }],
  ])('is not raised with %s', async (_what, more) => {
    expect(await muster.as('priya').refusal(RAISE, { id: round.of('Barnsley'), input: asked(more) })).toBe('INVALID_INPUT');
  });

  it('keeps the return from being accepted or sent again while it is open', async () => {
    expect(await muster.as('priya').refusal(ACCEPT, { id: round.of('Barnsley') })).toMatch(/QUERIES_OPEN|RETURN_STATE/);
    expect(await muster.as('sam').refusal(RESUBMIT, { id: round.of('Barnsley') })).toBe('QUERIES_OPEN');
  });

  it('is explained by the authority, asked again with a reason, corrected, accepted; and then the return is', async () => {
    const [{ id }] = (await muster.rows<{ id: string }>('select id from return_query where return_id = $1', [round.of('Barnsley')])) as [{ id: string }];
    expect(await muster.as('priya').refusal(DECIDE, { id, accepted: true })).toBe('QUERY_STATE');
    expect(await muster.as('con').refusal(ANSWER, { id, corrected: false, answer: '' })).toBe('INVALID_INPUT');
    expect(last(await doIt(muster.as('con'), ANSWER, { id, corrected: false, answer: 'Fewer families.' }))).toMatchObject({ state: 'EXPLAINED', answeredBy: 'Con Carter' });
    expect(await muster.as('con').refusal(ANSWER, { id, corrected: false, answer: 'Twice' })).toBe('QUERY_STATE');
    expect(await muster.as('sam').ask(RESUBMIT, { id: round.of('Barnsley') })).toEqual({ resubmitReturn: { state: 'RESUBMITTED' } });
    expect(await muster.as('priya').refusal(ACCEPT, { id: round.of('Barnsley') })).toBe('QUERIES_OPEN');
    expect(await muster.as('priya').refusal(DECIDE, { id, accepted: false })).toBe('INVALID_INPUT');
    const again = await doIt(muster.as('priya'), DECIDE, { id, accepted: false, reason: 'By how many?' });
    expect([again.state, last(again).state, last(again).askedAgain]).toEqual(['QUERIED', 'OPEN', 'By how many?']);
    await doIt(muster.as('sam'), ANSWER, { id, corrected: true, answer: 'Seven were missing, and are there now.' });
    const done = await doIt(muster.as('priya'), DECIDE, { id, accepted: true });
    expect([done.state, last(done).state, last(done).allowedActions]).toEqual(['RESUBMITTED', 'ACCEPTED', []]);
    expect(await muster.as('priya').ask(ACCEPT, { id: round.of('Barnsley') })).toEqual({ acceptReturn: { state: 'ACCEPTED' } });
    expect(await muster.as('priya').refusal(RAISE, { id: round.of('Barnsley'), input: asked() })).toBe('RETURN_STATE');
  });

  it('is withdrawn with a reason, and then nothing is left to the authority', async () => {
    const { id } = last(await raise(await received('Leeds'), { indicator: null }));
    expect(await muster.as('priya').refusal(WITHDRAW, { id, reason: ' ' })).toBe('INVALID_INPUT');
    const it = await doIt(muster.as('priya'), WITHDRAW, { id, reason: 'Asked by mistake' });
    expect([it.state, last(it).state]).toEqual(['RESUBMITTED', 'WITHDRAWN']);
    expect(await muster.as('priya').refusal(WITHDRAW, { id, reason: 'Again' })).toBe('QUERY_STATE');
  });

  it('is answered once when two answer at once', async () => {
    const { id } = last(await raise(await received('Sheffield'), { indicator: null }));
    const outcomes = await atOnce(2, () => muster.as('priya').send(ANSWER, { id, corrected: false, answer: 'At once' }));
    expect(tally(outcomes.map(outcomeOf))).toEqual({ ok: 1, QUERY_STATE: 1 });
  });

  it('is counted and listed: open, overdue, by indicator and region', async () => {
    const camden = await received('Camden');
    await raise(camden, { dueOn: '2023-02-20', text: 'First' });
    const it = await raise(camden, { indicator: 'case-closure-date', dueOn: '2023-03-06', text: 'Second' });
    expect([it.openQueries, it.overdueQueries]).toEqual([2, 0]);
    await muster.moveTo('2023-02-21T10:00:00Z');
    const texts = async (filter: object) => (await muster.as('priya').ask<{ returnQueries: { items: { text: string }[] } }>(LIST, { filter })).returnQueries.items.map(({ text }) => text);
    expect(await texts({ roundId: round.id, overdue: true })).toEqual(['First']);
    expect(await texts({ roundId: round.id, state: 'OPEN', overdue: false })).toEqual(['Second']);
    expect(await texts({ indicator: 'case-closure-date' })).toEqual(['Second']);
    expect(await texts({ region: 'london', roundId: round.id })).toEqual(['First', 'Second']);
    expect((await muster.as('hal').ask<{ returnQueries: { total: number } }>(LIST)).returnQueries.total).toBe(2);
    const { total } = (await muster.as('yara').ask<{ returnQueries: { total: number } }>(LIST)).returnQueries;
    expect(total).toBe(await muster.count("return_query where region_code = 'yorkshire-and-the-humber'"));
    await muster.moveTo('2023-02-20T10:00:00Z');
  });

  it('is nothing that strangers raise, answer or decide', async () => {
    const [{ id }] = (await muster.rows<{ id: string }>("select id from return_query where text = 'First'")) as [{ id: string }];
    for (const [name, code] of [['sam', 'NOT_FOUND'], ['hal', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['olga', 'NOT_FOUND'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect(await muster.as(name).refusal(ANSWER, { id, corrected: false, answer: 'Mine' })).toBe(code);
    }
    for (const [name, code] of [['sue', 'FORBIDDEN'], ['hal', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['olga', 'NOT_FOUND'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect(await muster.as(name).refusal(RAISE, { id: round.of('Camden'), input: asked() })).toBe(code);
      expect(await muster.as(name).refusal(DECIDE, { id, accepted: true })).toBe(code);
      expect(await muster.as(name).refusal(WITHDRAW, { id, reason: 'Mine' })).toBe(code);
    }
    expect(await muster.as('sue').refusal(LIST)).toBe('FORBIDDEN');
  });

  it('is still answered after the round has closed', async () => {
    await muster.as('priya').ask(CLOSE_ROUND, { id: round.id });
    const open = await muster.app.get(Operation).run(actorOf('sue', muster.world), () => muster.app.get(QueriesService).ofReturn(round.of('Camden')));
    expect(open.map(({ state, allowedActions }) => [state, allowedActions])).toEqual([['open', ['query.answer']], ['open', ['query.answer']]]);
    for (const { id } of open) await doIt(muster.as('sue'), ANSWER, { id, corrected: false, answer: 'As it is.' });
    expect(await muster.as('sue').ask(RESUBMIT, { id: round.of('Camden') })).toEqual({ resubmitReturn: { state: 'RESUBMITTED' } });
  });
});

describe('an explanation', () => {
  const deliver = (id: string, extent: string) => muster.as('priya').ask(DELIVER, { id, deliveries: [{ indicator: 'court-issue-date', extent }] });
  let first: OpenedRound;
  let second: OpenedRound;

  beforeAll(async () => {
    const own = await collection(muster, 'carried');
    first = await openedRound(muster, own, { name: 'First', opensOn: '2023-02-01' });
    second = await openedRound(muster, own, { name: 'Second', opensOn: '2023-02-10' });
    await openedRound(muster, own, { name: 'Of another level', levelCode: 'silver', opensOn: '2023-02-05' });
    for (const organisation of ['Barnsley', 'Leeds', 'Camden']) {
      for (const at of [first, second]) await received(organisation, at);
      await deliver(first.of(organisation), 'PARTLY');
      const { id } = last(await raise(first.of(organisation)));
      await doIt(muster.as('priya'), ANSWER, { id, corrected: organisation === 'Camden', answer: 'Two courts were closed.' });
      await doIt(muster.as('priya'), DECIDE, { id, accepted: true });
    }
  });

  it('is carried forward when the same is asked of the next round and nothing has changed', async () => {
    await deliver(second.of('Barnsley'), 'PARTLY');
    const it = await raise(second.of('Barnsley'), { text: ' why are there FEWER than in the quarter before? ' });
    expect(it).toMatchObject({ state: 'QUERIED', openQueries: 0 });
    expect(last(it)).toMatchObject({ state: 'EXPLAINED', answer: 'Two courts were closed.', carriedForward: true, allowedActions: ['query.decide', 'query.withdraw'] });
    const { id } = last(it);
    const again = await doIt(muster.as('priya'), DECIDE, { id, accepted: false, reason: 'Are they still closed?' });
    expect([again.state, last(again).state]).toEqual(['QUERIED', 'OPEN']);
    expect(last(await doIt(muster.as('sam'), ANSWER, { id, corrected: false, answer: 'They are.' }))).toMatchObject({ state: 'EXPLAINED', answer: 'They are.', carriedForward: false });
    expect(await doIt(muster.as('priya'), DECIDE, { id, accepted: true })).toMatchObject({ state: 'RESUBMITTED' });
  });

  it.each([['something else came', 'COMPLETE', {}], ['something else is asked', 'PARTLY', { text: 'Why is it late?' }], ['another indicator is asked about', 'PARTLY', { indicator: 'case-closure-date' }]])(
    'is not carried forward when %s', async (_what, extent, more) => {
      await deliver(second.of('Leeds'), extent);
      expect(last(await raise(second.of('Leeds'), more))).toMatchObject({ state: 'OPEN', answer: null, carriedForward: false });
    });

  it('is not carried forward where the data was corrected instead', async () => {
    await deliver(second.of('Camden'), 'PARTLY');
    expect(last(await raise(second.of('Camden')))).toMatchObject({ state: 'OPEN', carriedForward: false });
  });
});
