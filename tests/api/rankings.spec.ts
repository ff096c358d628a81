import { readFacts } from '@muster/reference';
import { atOnce } from './support/at-once.js';
import { ADD, blocker } from './support/blocked.js';
import { Muster } from './support/muster.js';
import { ARRANGE, at, DISCARD, DRAFT, itOf, MODERATE, ONE, PUBLISH, publishedFirst, type RankingRead } from './support/ranked.js';

let muster: Muster;
let first: RankingRead;
beforeAll(async () => {
  muster = await Muster.start();
  expect(await muster.as('priya').refusal(DRAFT, { id: muster.world.programme('a') })).toBe('REGISTER_EMPTY');
  first = await publishedFirst(muster);
});
afterAll(() => muster.stop());

type Name = Parameters<Muster['as']>[0];
const LIST = 'query ($id: ID!) { it: rankings(programmeId: $id) { total items { id state } } }';
const DIFFERENCES = 'query ($from: ID!, $to: ID!) { it: rankingDifferences(from: $from, to: $to) { kind before { code } after { code priority position } } }';
const UPDATE = 'mutation ($id: ID!, $input: BlockerInput!) { it: updateBlocker(id: $id, expectedVersion: 1, input: $input, reason: "Worded better") { version } }';

const programme = () => muster.world.programme('a');
const one = (id: string, name: Name = 'priya') => itOf<RankingRead | null>(muster.as(name), ONE, { id });
const draft = () => itOf<RankingRead>(muster.as('priya'), DRAFT, { id: programme() });
const arrange = ({ id, version }: RankingRead, code: string, [priority, position]: [string, number]) =>
  ({ id, expectedVersion: version, blockerId: first.entries.find((entry) => entry.code === code)!.blockerId, priority, position });
const moved = (ranking: RankingRead, code: string, place: [string, number]) => itOf<RankingRead>(muster.as('priya'), ARRANGE, arrange(ranking, code, place));
const discard = ({ id, version }: RankingRead) => muster.as('priya').ask(DISCARD, { id, expectedVersion: version });
const places = ({ entries }: RankingRead) => entries.map(({ code, priority, position }) => `${code} ${priority} ${position}`);

describe('the published order of the report', () => {
  it('is a ranking of its own: must 1 to 17, should 1 to 3, could 1 to 12, and what is not needed', () => {
    const order = ['must', 'should', 'could', 'na'];
    const published = readFacts().blockers.map((row, place) => ({ ...row, place })).sort((a, b) => order.indexOf(a.priority) - order.indexOf(b.priority) || (a.rank ?? a.place) - (b.rank ?? b.place));
    let notNeeded = 0;
    expect(places(first)).toEqual(published.map(({ place, priority, rank }) =>
      `plo-${String(place + 1).padStart(2, '0')} ${priority === 'na' ? 'NOT_NEEDED' : priority.toUpperCase()} ${rank ?? (notNeeded += 1)}`));
  });
});

describe('a draft', () => {
  it('begins as the last published ranking, and only one is in the making', async () => {
    const ranking = await draft();
    expect(ranking).toMatchObject({ number: 2, state: 'DRAFT', allowedActions: ['ranking.arrange', 'ranking.moderate', 'ranking.discard'] });
    expect(places(ranking)).toEqual(places(first));
    expect(await muster.as('priya').refusal(DRAFT, { id: programme() })).toBe('RANKING_IN_THE_MAKING');
    await discard(ranking);
    expect(await one(ranking.id)).toBeNull();
  });

  it('is arranged by priority and number: the others close up and make room', async () => {
    const ranking = await moved(await moved(await draft(), 'plo-01', ['COULD', 1]), 'plo-02', ['MUST', 99]);
    expect([at(ranking, 'COULD', 1).code, at(ranking, 'MUST', 1).code, at(ranking, 'MUST', 16).code]).toEqual(['plo-01', 'plo-07', 'plo-02']);
    expect(await muster.count(`ranking_entry where ranking_id = '${ranking.id}'`)).toBe(39);
    expect(await muster.count(`fact where subject_id = '${ranking.id}' and name = 'ranking.arranged'`)).toBe(2);
    await discard(ranking);
  });

  it('is not arranged by who has read an earlier version', async () => {
    const ranking = await draft();
    const both = await atOnce(2, () => muster.as('priya').send(ARRANGE, arrange(ranking, 'plo-01', ['COULD', 1])));
    expect(both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ok').sort()).toEqual(['RANKING_CHANGED', 'ok']);
    await discard((await one(ranking.id))!);
  });

  it('is seen by champions and not by readers', async () => {
    const ranking = await draft();
    const seenBy = async (name: Name) => (await itOf<{ items: { id: string }[] }>(muster.as(name), LIST, { id: programme() })).items.some(({ id }) => id === ranking.id);
    expect([await seenBy('hal'), await seenBy('dan'), await one(ranking.id, 'dan')]).toEqual([true, false, null]);
    await discard(ranking);
  });

  it('is moderated before it is published', async () => {
    const { id, version, ...ranking } = await draft();
    expect(await muster.as('priya').refusal(PUBLISH, { id, expectedVersion: version })).toBe('RANKING_STATE');
    const open = await itOf<RankingRead>(muster.as('priya'), MODERATE, { id, expectedVersion: version });
    expect(open.state).toBe('MODERATION');
    expect(await muster.as('priya').refusal(ARRANGE, arrange(open, 'plo-01', ['COULD', 1]))).toBe('RANKING_STATE');
    expect(await muster.as('priya').refusal(PUBLISH, { id, expectedVersion: version })).toBe('RANKING_CHANGED');
    await discard({ ...ranking, id, version: open.version });
  });
});

describe('a published ranking', () => {
  let second: RankingRead;
  let added: string;
  beforeAll(async () => {
    added = (await itOf<{ id: string }>(muster.as('priya'), ADD, { id: programme(), input: blocker({ title: 'Newly found' }) })).id;
    second = await draft();
  });

  it('has a place for every blocker that stands in the way', async () => {
    second = await moved(second, 'plo-02', ['MUST', 1]);
    expect(second.unranked).toEqual([{ code: 'own-01' }]);
    const { version } = await itOf<RankingRead>(muster.as('priya'), MODERATE, { id: second.id, expectedVersion: second.version });
    expect(await muster.as('priya').refused(PUBLISH, { id: second.id, expectedVersion: version })).toMatchObject({ code: 'BLOCKERS_UNRANKED', details: { unranked: ['own-01 Newly found'] } });
    await muster.as('priya').ask(DISCARD, { id: second.id, expectedVersion: version });
    const again = await itOf<RankingRead>(muster.as('priya'), ARRANGE, { ...arrange(await draft(), 'plo-01', ['SHOULD', 1]), blockerId: added });
    second = await moved(again, 'plo-02', ['MUST', 1]);
  });

  it('keeps its words when the register is worded anew, and the differences tell', async () => {
    const target = at(first, 'MUST', 3);
    await muster.as('priya').ask(UPDATE, { id: target.blockerId, input: blocker({ title: 'Worded anew', solution: 'Done anew' }) });
    const { version } = await itOf<RankingRead>(muster.as('priya'), MODERATE, { id: second.id, expectedVersion: second.version });
    second = await itOf<RankingRead>(muster.as('priya'), PUBLISH, { id: second.id, expectedVersion: version });
    expect([at((await one(first.id))!, 'MUST', 3).title, second.entries.find(({ code }) => code === target.code)!.title]).toEqual([target.title, 'Worded anew']);
    const differences = await itOf<{ kind: string; after: { code: string } | null }[]>(muster.as('dan'), DIFFERENCES, { from: first.id, to: second.id });
    expect(differences.map(({ kind, after }) => [kind, after?.code])).toEqual([['MOVED', 'plo-02'], ['MOVED', 'plo-01'], ['WORDED', target.code], ['ENTERED', 'own-01']]);
    expect(await itOf<unknown[]>(muster.as('dan'), DIFFERENCES, { from: first.id, to: first.id })).toEqual([]);
  });

  it('is seen by readers, who may do nothing to it', async () => {
    expect(await one(second.id, 'dan')).toMatchObject({ state: 'PUBLISHED', allowedActions: [] });
    expect(await one(second.id, 'priya')).toMatchObject({ allowedActions: [] });
    expect(await muster.count(`fact where subject_id = '${second.id}' and name = 'ranking.published'`)).toBe(1);
  });

  it.each([
    ['update ranking set title = \'Another\' where id = $1'], ['delete from ranking where id = $1'], ['update ranking_entry set position = position + 100 where ranking_id = $1'],
    ['delete from ranking_entry where ranking_id = $1'], ["insert into ranking_entry (ranking_id, blocker_id, programme_id, priority, position, title, solution) select $1, id, programme_id, 'could', 99, 'x', 'y' from blocker limit 1"],
  ])('is changed by nobody, not even by the owner of the database: %s', async (statement) => {
    await expect(muster.owner.query(statement, [first.id])).rejects.toThrow(/immutable|never change/);
  });

  it('is not discarded, and not compared with one of another programme', async () => {
    expect(await muster.as('priya').refusal(DISCARD, { id: second.id, expectedVersion: second.version })).toBe('RANKING_STATE');
    expect(await muster.as('olga').refusal(DIFFERENCES, { from: first.id, to: second.id })).toBe('NOT_FOUND');
  });
});
