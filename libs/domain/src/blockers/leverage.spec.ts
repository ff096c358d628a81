import { blockedCells, cellStanding, type AuthorityAnswers, type BlockingBlocker } from './cells.js';
import { groupCells, jointPairs, leverageOf, unexplainedCells } from './leverage.js';
import { curveOf, hubOrder, suggestedOrder } from './removal-order.js';

const indicators = [{ code: 'letter', level: 'silver' }, { code: 'hearings', level: 'silver' }];
const held = (code: string) => ({ state: 'answered', code });
const authority = (given: Partial<AuthorityAnswers>): AuthorityAnswers => ({ organisationId: 'x', region: 'london', system: 'mosaic', source: new Map([['letter', held('case-files')]]), barriers: new Map(), ...given });
const blocker = (code: string, given: Partial<BlockingBlocker> = {}): BlockingBlocker => ({ id: code, code, indicators: ['letter'], barriers: ['not-captured'], systems: [], status: 'open', ...given });
const setsOf = (one: AuthorityAnswers, ...blockers: BlockingBlocker[]) => {
  const { set, sets } = blockedCells({ authorities: [one], indicators, blockers });
  return [...set].map((place) => sets[place]!.map((at) => blockers[at]!.code));
};
/** Groups as they come from many cells: how many, and the places of their blockers. */
const groups = (...made: [number, ...number[]][]) => made.map(([total, ...blockers]) => ({ blockers, total, byLevel: {}, byRegion: {}, bySystem: {} }));

describe('a cell', () => {
  it('can be reported from a system or a tracker, is blocked with any other answer, and is neither where nothing is said of it', () => {
    expect(['system', 'tracker', 'case-files', 'other-agency', 'not-recorded'].map((code) => cellStanding(held(code)))).toEqual(['reportable', 'reportable', 'blocked', 'blocked', 'blocked']);
    expect(['unable', 'not-collected', 'not-applicable', 'unknown'].map((state) => cellStanding({ state, code: null }))).toEqual(['blocked', 'blocked', 'neither', 'neither']);
    expect(cellStanding(undefined)).toBe('neither');
  });

  it('is blocked by what answers to a barrier that the authority ticked for its level', () => {
    expect(setsOf(authority({ barriers: new Map([['silver', ['not-captured']]]) }), blocker('captured'), blocker('shared', { barriers: ['data-sharing'] }))).toEqual([['captured']]);
  });

  it('with barriers of its own is not blocked by those of its level', () => {
    const own = authority({ barriers: new Map([['silver', ['not-captured']], ['letter', ['data-sharing']]]) });
    expect(setsOf(own, blocker('captured'), blocker('shared', { barriers: ['data-sharing'] }))).toEqual([['shared']]);
  });

  it('held by another agency, or recorded by nobody, says so by itself', () => {
    const elsewhere = authority({ source: new Map([['letter', held('other-agency')], ['hearings', held('not-recorded')]]) });
    expect(setsOf(elsewhere, blocker('hmcts', { barriers: ['other-agency'], indicators: ['letter', 'hearings'] }), blocker('captured', { indicators: ['hearings'] }))).toEqual([['hmcts'], ['captured']]);
  });

  it('is not blocked by what is resolved, names another item, or is about another system', () => {
    const ticked = authority({ barriers: new Map([['silver', ['not-captured']]]) });
    expect(setsOf(ticked, blocker('done', { status: 'resolved' }), blocker('other', { indicators: ['hearings'] }), blocker('eclipse', { systems: ['eclipse'] }), blocker('mosaic', { systems: ['mosaic'] }))).toEqual([['mosaic']]);
  });

  it('that no blocker explains is counted apart and unlocked by nothing', () => {
    const input = { authorities: [authority({})], indicators, blockers: [blocker('captured')] };
    const made = groupCells(blockedCells(input), input);
    expect([unexplainedCells(made).total, leverageOf(made, new Set([0])).total]).toEqual([1, 0]);
  });

  it('is told apart by more blockers than a number has bits', () => {
    const many = Array.from({ length: 70 }, (_, place) => blocker(`b${place}`, { barriers: [place % 2 ? 'not-captured' : 'data-sharing'] }));
    const input = { authorities: [authority({ barriers: new Map([['silver', ['not-captured']]]) })], indicators, blockers: many };
    const made = groupCells(blockedCells(input), input);
    const odd = many.flatMap((_, place) => (place % 2 ? [place] : []));
    expect([leverageOf(made, new Set(odd)).total, leverageOf(made, new Set(odd.slice(0, -1))).total]).toEqual([1, 0]);
  });
});

describe('the suggested order', () => {
  it('takes the blocker that unlocks most, and of equal ones the one that leaves most cells waiting for one other only', () => {
    expect(suggestedOrder(groups([5, 0], [9, 1], [4, 2, 3], [7, 2, 4]), [0, 1, 2, 3, 4]).map(({ blocker: place }) => place)).toEqual([1, 0, 2, 4, 3]);
  });

  it('leaves equal ones in the order of the hub', () => {
    expect(suggestedOrder(groups([1, 0], [1, 1], [1, 2]), [2, 0, 1]).map(({ blocker: place }) => place)).toEqual([2, 0, 1]);
  });

  it('fails where two block jointly: of any two blockers the best unlock a hundred cells, and its first two unlock two', () => {
    const joint = groups([100, 0, 1], [1, 2], [1, 3]);
    expect(suggestedOrder(joint, [0, 1, 2, 3])[1]!.cumulative).toBe(2);
    expect(leverageOf(joint, new Set([0, 1])).total).toBe(100);
    expect(jointPairs(joint, 4)[0]).toEqual({ blockers: [0, 1], together: 100, apart: 0 });
  });
});

describe('the order of the hub', () => {
  it('has must before should before could before not needed, then what is not ranked, by code', () => {
    const ranked = [['z', null, null], ['c1', 'could', 1], ['m2', 'must', 2], ['n', 'not-needed', 1], ['m1', 'must', 1], ['a', null, null], ['s', 'should', 1]] as const;
    expect(hubOrder(ranked.map(([code, priority, position]) => ({ code, priority, position }))).map((place) => ranked[place]![0])).toEqual(['m1', 'm2', 's', 'c1', 'n', 'a', 'z']);
  });

  it('has a curve in which a cell counts only once its last blocker is gone', () => {
    expect(curveOf(groups([3, 0, 1], [2, 1]), [1, 0], 2)).toEqual([{ blocker: 1, gain: 2, cumulative: 2 }, { blocker: 0, gain: 3, cumulative: 5 }]);
  });
});
