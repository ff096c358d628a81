import fc from 'fast-check';
import { decideOtherwise, decideShare, FEASIBILITY_RULE, judge, sensitivity, standingVerdict, standsAgainst, tally } from './feasibility.js';

const share = fc.integer({ min: 1, max: 100 });
const counted = fc.nat(500).chain((answered) => fc.record({ answered: fc.constant(answered), held: fc.nat(answered), against: fc.nat(3) }));
const open = counted.map((item) => ({ ...item, against: 0 }));
const feasible = (item: Parameters<typeof judge>[0], at: number) => judge(item, at).verdict === 'feasible';

describe('an indicator', () => {
  it('is feasible at exactly the share that the rule asks for, and not one authority below it', () => {
    expect(judge({ held: 65, answered: 130, against: 0 }, 50)).toEqual({ verdict: 'feasible', failed: [], feasibleUpTo: 50 });
    expect(judge({ held: 64, answered: 130, against: 0 }, 50)).toEqual({ verdict: 'not-feasible', failed: ['too-few'], feasibleUpTo: 49 });
  });

  it('is exact where the share does not divide the base evenly', () => {
    fc.assert(fc.property(open.filter(({ answered }) => answered > 0), share, (item, at) => feasible(item, at) === (item.held >= (at * item.answered) / 100)));
  });

  it('about which nobody answered is not feasible at any share, and says that it is for want of answers', () => {
    fc.assert(fc.property(share, (at) => !feasible({ held: 0, answered: 0, against: 0 }, at)));
    expect(judge({ held: 0, answered: 0, against: 0 }, 1)).toEqual({ verdict: 'not-feasible', failed: ['nobody-answered'], feasibleUpTo: null });
  });

  it('that is feasible at a share is feasible at every lower one', () => {
    fc.assert(fc.property(counted, share, share, (item, one, other) => !feasible(item, Math.max(one, other)) || feasible(item, Math.min(one, other))));
  });

  it('against which a blocker stands is never feasible, and says so', () => {
    fc.assert(fc.property(counted.filter(({ against }) => against > 0), share, (item, at) => {
      const { verdict, failed, feasibleUpTo } = judge(item, at);
      return verdict === 'not-feasible' && failed.includes('blocked') && feasibleUpTo === null;
    }));
  });

  it('turns at the share named: feasible there, and not one above', () => {
    fc.assert(fc.property(counted, (item) => {
      const { feasibleUpTo } = judge(item, 50);
      return feasibleUpTo === null ? !feasible(item, 1) : feasible(item, feasibleUpTo) && (feasibleUpTo === 100 || !feasible(item, feasibleUpTo + 1));
    }));
  });
});

describe('what authorities said of an item', () => {
  it('counts whoever said something, and above the line who holds it on a system or tracker', () => {
    expect(tally([
      { state: 'answered', code: 'system', count: 5 }, { state: 'answered', code: 'tracker', count: 4 }, { state: 'answered', code: 'case-files', count: 3 }, { state: 'answered', code: 'other-agency', count: 2 },
      { state: 'unable', code: null, count: 6 }, { state: 'not-collected', code: null, count: 1 }, { state: 'unknown', code: null, count: 1 }, { state: 'not-applicable', code: null, count: 90 },
    ])).toEqual({ held: 9, answered: 22 });
    expect(tally([])).toEqual({ held: 0, answered: 0 });
  });
});

describe('the sensitivity of the rule', () => {
  const items = fc.array(counted, { maxLength: 40 });

  it('never finds more feasible at a higher share, and counts what the rule says', () => {
    fc.assert(fc.property(items, (all) => {
      const curve = sensitivity(all);
      return curve.every(({ share: at, feasible: count }, place) => count === all.filter((item) => feasible(item, at)).length && (place === 0 || count <= curve[place - 1]!.feasible));
    }));
  });

  it('is told for 10, 20 and so on to 90', () => {
    expect(sensitivity([]).map(({ share: at }) => at)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90]);
  });
});

describe('a blocker', () => {
  const must = { status: 'open', cause: 'system', priority: 'must' };

  it('stands against its indicators while it is an open must-blocker that a system causes', () => {
    expect([standsAgainst(must), standsAgainst({ ...must, status: 'in-progress' })]).toEqual([true, true]);
  });

  it('does not once it is resolved, ranked lower, not ranked, or of another cause', () => {
    expect([{ status: 'resolved' }, { status: 'not-needed' }, { priority: 'should' }, { priority: null }, { cause: 'supplier' }].map((other) => standsAgainst({ ...must, ...other }))).toEqual([false, false, false, false, false]);
  });
});

describe('the share of the rule', () => {
  it('is set with a reason, and starts at the half', () => {
    expect([FEASIBILITY_RULE.share, decideShare({ share: 60, reason: 'The hub meeting agreed.' }, 50)]).toEqual([50, null]);
  });

  it('is a whole percentage, another one, and never set without a reason', () => {
    expect([0, 101, 33.3].map((at) => decideShare({ share: at, reason: 'x' }, 50)?.code)).toEqual(['FEASIBILITY_SHARE', 'FEASIBILITY_SHARE', 'FEASIBILITY_SHARE']);
    expect([decideShare({ share: 50, reason: 'x' }, 50)?.code, decideShare({ share: 60, reason: '  ' }, 50)?.code, decideShare({ share: 60, reason: 'x'.repeat(2001) }, 50)?.code]).toEqual(['FEASIBILITY_UNCHANGED', 'REASON_MISSING', 'INVALID_INPUT']);
  });
});

describe('what the programme decides otherwise', () => {
  it('stands before the rule, until it is taken back', () => {
    expect([standingVerdict('feasible', 'not-feasible'), standingVerdict('feasible', null)]).toEqual(['not-feasible', 'feasible']);
  });

  it('has a reason, is about an indicator that is asked, and changes something', () => {
    const asked = { asked: true, current: null };
    expect(decideOtherwise({ verdict: 'feasible', reason: 'The court will send it.' }, asked)).toBeNull();
    expect([
      decideOtherwise({ verdict: 'feasible', reason: '' }, asked)?.code, decideOtherwise({ verdict: 'feasible', reason: 'x' }, { ...asked, asked: false })?.code,
      decideOtherwise({ verdict: null, reason: 'x' }, asked)?.code, decideOtherwise({ verdict: 'feasible', reason: 'x' }, { asked: true, current: 'feasible' })?.code,
    ]).toEqual(['REASON_MISSING', 'INDICATOR_UNKNOWN', 'FEASIBILITY_UNCHANGED', 'FEASIBILITY_UNCHANGED']);
  });
});
