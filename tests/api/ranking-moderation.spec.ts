import { atOnce, tally } from './support/at-once.js';
import { Muster } from './support/muster.js';
import { at, DECIDE, DRAFT, itOf, MODERATE, ONE, PROPOSE, PUBLISH, publishedFirst, VOTE, WITHDRAW, type Proposal, type RankingRead } from './support/ranked.js';
import { outcomeOf } from './support/verbs.js';

let muster: Muster;
let first: RankingRead;
let ranking: RankingRead;
beforeAll(async () => {
  muster = await Muster.start();
  first = await publishedFirst(muster);
  const draft = await itOf<RankingRead>(muster.as('priya'), DRAFT, { id: muster.world.programme('a') });
  expect(await muster.as('hal').refusal(PROPOSE, { ...proposal(draft), rankingId: draft.id })).toBe('RANKING_STATE');
  ranking = await itOf<RankingRead>(muster.as('priya'), MODERATE, { id: draft.id, expectedVersion: draft.version });
});
afterAll(() => muster.stop());

type Name = Parameters<Muster['as']>[0];
const proposal = (of: RankingRead, [priority, position]: [string, number] = ['COULD', 1]) => ({ blockerId: at(of, 'MUST', 4).blockerId, priority, position, reason: 'Trackers will do for a year' });
const read = (name: Name = 'priya') => itOf<RankingRead>(muster.as(name), ONE, { id: ranking.id });
const propose = (name: Name, more: object = {}) => itOf<Proposal>(muster.as(name), PROPOSE, { rankingId: ranking.id, ...proposal(ranking), ...more });
const vote = (name: Name, proposalId: string, more: object = { vote: 'FOR' }) => itOf<Proposal>(muster.as(name), VOTE, { proposalId, ...more });
const decide = (id: string, accepted: boolean) => itOf<Proposal>(muster.as('priya'), DECIDE, { id, accepted, reason: 'The hub agreed' });

describe('a proposal in moderation', () => {
  it('is made by a champion for the own region, with a reason', async () => {
    const it = await propose('hal');
    expect(it).toMatchObject({ state: 'OPEN', own: true, region: 'london', proposedBy: 'Hal Hughes', votesFor: 0 });
    expect(await muster.as('hal').refusal(PROPOSE, { rankingId: ranking.id, ...proposal(ranking), reason: ' ' })).toBe('INVALID_INPUT');
    expect(await muster.as('hal').refusal(PROPOSE, { rankingId: ranking.id, ...proposal(ranking, ['MUST', 4]) })).toBe('INVALID_INPUT');
    expect(await muster.count(`fact where subject_id = '${it.id}' and name = 'ranking.proposed'`)).toBe(1);
    await itOf(muster.as('hal'), WITHDRAW, { id: it.id });
  });

  it('is voted on by champions and the project team; a second vote replaces the first', async () => {
    const { id } = await propose('hal');
    await vote('hal', id);
    await vote('yara', id, { vote: 'AGAINST', reason: 'Not in Yorkshire' });
    expect(await vote('priya', id)).toMatchObject({ votesFor: 2, votesAgainst: 1, ownVote: 'FOR' });
    const changed = await vote('hal', id, { vote: 'AGAINST', reason: 'I was wrong' });
    expect(changed).toMatchObject({ votesFor: 1, votesAgainst: 2, ownVote: 'AGAINST' });
    expect((await read('yara')).proposals.find((one) => one.id === id)!.votes.map(({ name, vote: how, reason }) => `${name}: ${how} ${reason}`).sort())
      .toEqual(['Hal Hughes: AGAINST I was wrong', 'Priya Patel: FOR null', 'Yara Young: AGAINST Not in Yorkshire']);
  });

  it('counts each person once, however often they vote at the same time', async () => {
    const { id } = await propose('yara');
    await atOnce(5, () => muster.as('hal').send(VOTE, { proposalId: id, vote: 'FOR' }));
    expect(await muster.count(`ranking_vote where proposal_id = '${id}'`)).toBe(1);
  });

  it('is taken back only by who made it', async () => {
    const { id } = await propose('hal');
    expect(await muster.as('yara').refusal(WITHDRAW, { id })).toBe('PROPOSAL_NOT_YOURS');
    expect(await itOf<Proposal>(muster.as('hal'), WITHDRAW, { id })).toMatchObject({ state: 'WITHDRAWN' });
    expect(await muster.as('yara').refusal(VOTE, { proposalId: id, vote: 'FOR' })).toBe('PROPOSAL_STATE');
  });

  it('puts the blocker where it was proposed when it is accepted, once', async () => {
    const { id } = await propose('hal', { position: 2 });
    const outcomes = (await atOnce(2, () => muster.as('priya').send(DECIDE, { id, accepted: true, reason: 'The hub agreed' }))).map(outcomeOf);
    expect(tally(outcomes)).toEqual({ ok: 1, PROPOSAL_STATE: 1 });
    const after = await read();
    expect([at(after, 'COULD', 2).code, after.version, after.entries.length]).toEqual([at(ranking, 'MUST', 4).code, ranking.version + 1, 39]);
  });

  it('leaves the order as it was when it is declined', async () => {
    const before = await read();
    const { id } = await propose('yara', { position: 5 });
    expect(await decide(id, false)).toMatchObject({ state: 'DECLINED' });
    expect((await read()).entries).toEqual(before.entries);
    expect(await muster.as('priya').refusal(DECIDE, { id, accepted: true, reason: '' })).toBe('PROPOSAL_STATE');
  });

  it('must be decided before the ranking is published; then nothing is proposed any more', async () => {
    const waiting = await read();
    expect(await muster.as('priya').refusal(PUBLISH, { id: ranking.id, expectedVersion: waiting.version })).toBe('PROPOSALS_UNDECIDED');
    for (const { id, state } of waiting.proposals) if (state === 'OPEN') await decide(id, false);
    await itOf(muster.as('priya'), PUBLISH, { id: ranking.id, expectedVersion: (await read()).version });
    expect(await muster.as('hal').refusal(PROPOSE, { rankingId: ranking.id, ...proposal(first) })).toBe('RANKING_STATE');
  });

  it('shows a reader how many were for and against once it is published, and not who', async () => {
    const { proposals } = await read('dan');
    expect(proposals.length).toBeGreaterThan(3);
    expect(proposals.some(({ votesAgainst }) => votesAgainst === 2)).toBe(true);
    expect(proposals.every(({ votes, proposedBy }) => votes.length === 0 && proposedBy === null)).toBe(true);
  });
});
