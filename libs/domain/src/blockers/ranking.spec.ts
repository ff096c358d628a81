import { unreachable } from '../kernel/index.js';
import { decideProposal, decidePropose, decideVote, decideWithdrawProposal, proposalTransitions } from './proposals.js';
import { decideDraft, decideInState, decidePublish, moved, placed, rankingActions, rankingDifferences, rankingTransitions, type Priority, type RankingState } from './ranking.js';

const row = (blockerId: string, priority: Priority, position: number) => ({ blockerId, priority, position, title: blockerId, solution: 'Do it' });
const rows = [row('a', 'must', 1), row('b', 'must', 2), row('c', 'must', 3), row('d', 'could', 1)];
const order = (list: readonly { blockerId: string; priority: string; position: number }[]) => list.map(({ blockerId, priority, position }) => `${blockerId} ${priority} ${position}`).join(', ');
const states: RankingState[] = ['draft', 'moderation', 'published'];

describe('a ranking', () => {
  it('can reach every state, and what is published stays', () => {
    expect(unreachable(rankingTransitions, 'draft')).toEqual([]);
    expect(unreachable(proposalTransitions, 'open')).toEqual([]);
    expect(rankingTransitions.published).toEqual([]);
  });

  it('closes up where a blocker leaves, and makes room where it comes', () => {
    expect(order(placed(rows, row('a', 'could', 1)))).toBe('b must 1, c must 2, a could 1, d could 2');
    expect(order(placed(rows, row('c', 'must', 1)))).toBe('c must 1, a must 2, b must 3, d could 1');
    expect(order(placed(rows, row('a', 'must', 99)))).toBe('b must 1, c must 2, a must 3, d could 1');
    expect(order(placed(rows, row('new', 'should', 1)))).toBe('a must 1, b must 2, c must 3, new should 1, d could 1');
  });

  it('moves a blocker by one, and not beyond the ends of its priority', () => {
    expect(order(moved(rows, 'b', -1))).toBe('b must 1, a must 2, c must 3, d could 1');
    expect(order(moved(rows, 'a', -1))).toBe(order(rows));
    expect(order(moved(rows, 'c', 1))).toBe(order(rows));
  });

  it('is arranged as a draft, moderated, and then never changed', () => {
    expect(states.map((state) => rankingActions({ state }))).toEqual([['arrange', 'moderate', 'discard'], ['propose', 'publish', 'discard'], []]);
    expect(decideInState({ state: 'published' }, 'arrange')?.code).toBe('RANKING_STATE');
  });

  it('begins while no other is in the making and there is something to rank', () => {
    expect([decideDraft({ inTheMaking: 1, registered: 3 })?.code, decideDraft({ inTheMaking: 0, registered: 0 })?.code, decideDraft({ inTheMaking: 0, registered: 3 })]).toEqual(['RANKING_IN_THE_MAKING', 'REGISTER_EMPTY', null]);
  });

  it('is published once every proposal is decided and every blocker in the way has a place', () => {
    const publish = (state: RankingState, undecided: number, unranked: string[]) => decidePublish({ state }, { undecided, unranked })?.code;
    expect([publish('draft', 0, []), publish('moderation', 1, []), publish('moderation', 0, ['a']), publish('moderation', 0, [])]).toEqual(['RANKING_STATE', 'PROPOSALS_UNDECIDED', 'BLOCKERS_UNRANKED', undefined]);
  });
});

describe('the differences between two rankings', () => {
  const between = (after: typeof rows) => rankingDifferences(rows, after).map(({ kind, blockerId }) => `${blockerId} ${kind}`);

  it('are what entered, left, changed priority, moved or was worded anew', () => {
    expect(between(placed(rows, row('n', 'should', 1)))).toEqual(['n entered']);
    expect(between(rows.filter(({ blockerId }) => blockerId !== 'd'))).toEqual(['d left']);
    expect(between(placed(rows, row('c', 'could', 1)))).toEqual(['c priority']);
    expect(between(moved(rows, 'b', -1))).toEqual(['b moved', 'a moved']);
    expect(between(rows.map((one) => (one.blockerId === 'a' ? { ...one, title: 'Anew' } : one)))).toEqual(['a worded']);
  });

  it('do not hold what only has another number because something entered or left before it', () => {
    expect(between(placed(rows, row('n', 'must', 1)))).toEqual(['n entered']);
  });
});

describe('a proposal', () => {
  const propose = (place: { blockerId: string; priority: Priority; position: number | null }, reason = 'Why', state: RankingState = 'moderation') => decidePropose({ state }, { place, reason, entries: rows })?.code;
  const [ranking, proposal] = [{ state: 'moderation' as const }, { state: 'open' as const }];

  it('is another place than the present one, with a reason, in the moderation', () => {
    expect(propose({ blockerId: 'a', priority: 'must', position: 2 })).toBeUndefined();
    expect(propose({ blockerId: 'new', priority: 'must', position: null })).toBeUndefined();
    expect(propose({ blockerId: 'a', priority: 'must', position: 1 })).toBe('INVALID_INPUT');
    expect(propose({ blockerId: 'c', priority: 'must', position: null })).toBe('INVALID_INPUT');
    expect(propose({ blockerId: 'a', priority: 'must', position: 0 })).toBe('INVALID_INPUT');
    expect(propose({ blockerId: 'a', priority: 'could', position: 1 }, ' ')).toBe('INVALID_INPUT');
    expect(propose({ blockerId: 'a', priority: 'could', position: 1 }, 'Why', 'draft')).toBe('RANKING_STATE');
  });

  it('is voted on and decided while it is open', () => {
    expect([decideVote({ ranking, proposal }, null), decideProposal({ ranking, proposal }, 'The hub agreed')]).toEqual([null, null]);
    expect(decideVote({ ranking, proposal: { state: 'declined' } }, null)?.code).toBe('PROPOSAL_STATE');
    expect(decideVote({ ranking: { state: 'published' }, proposal }, null)?.code).toBe('RANKING_STATE');
    expect(decideProposal({ ranking, proposal }, '')?.code).toBe('INVALID_INPUT');
  });

  it('is taken back only by who made it', () => {
    expect([decideWithdrawProposal({ ranking, proposal }, true), decideWithdrawProposal({ ranking, proposal }, false)?.code]).toEqual([null, 'PROPOSAL_NOT_YOURS']);
  });
});
