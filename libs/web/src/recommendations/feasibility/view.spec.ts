import { chosenRows, curveOf, rowsAt, shareOf, upToInWords, whyNot, type Item } from './view.js';

const item = (indicator: string, [numerator, denominator]: [number, number], more: Partial<Item> = {}): Item => ({
  indicator, name: indicator, short: indicator, level: 'bronze', verdict: 'FEASIBLE', failed: [], feasibleUpTo: null, stands: 'FEASIBLE',
  held: { numerator, denominator, percentage: null, denominatorCounts: '' }, blockers: [], decided: null, history: [], ...more,
});
const decided = { id: '1', verdict: 'FEASIBLE' as const, reason: 'Because', decidedBy: 'Priya', decidedAt: '' };
const items = [item('half', [5, 10]), item('few', [2, 10]), item('blocked', [9, 10], { blockers: [{ id: 'b', code: 'b', title: 'B' }] }), item('few-decided', [1, 10], { decided }), item('nobody', [0, 0])];
const named = (rows: readonly { indicator: string }[]) => rows.map(({ indicator }) => indicator);

describe('the verdicts at a share', () => {
  it('follow the rule, and hold what the programme decided otherwise', () => {
    expect(rowsAt(items, 50).map(({ indicator, byRule, holds }) => [indicator, byRule, holds])).toEqual([['half', true, true], ['few', false, false], ['blocked', false, false], ['few-decided', false, true], ['nobody', false, false]]);
    expect(named(rowsAt(items, 51).filter(({ byRule }) => byRule))).toEqual([]);
    expect(named(rowsAt(items, 10).filter(({ byRule }) => byRule))).toEqual(['half', 'few', 'few-decided']);
  });

  it('are narrowed to what somebody asks for', () => {
    const rows = rowsAt(items, 50);
    expect(['feasible', 'not', 'decided', 'blocked', 'nonsense', null].map((only) => named(chosenRows(rows, only)))).toEqual([
      ['half', 'few-decided'], ['few', 'blocked', 'nobody'], ['few-decided'], ['blocked'], named(rows), named(rows),
    ]);
  });
});

describe('the share that is tried', () => {
  it('is that of the address where it is a whole percentage, and the programme’s own otherwise', () => {
    expect(['60', '0', '101', '33.5', 'x', '', null].map((asked) => shareOf(asked, 50))).toEqual([60, 50, 50, 50, 50, 50, 50]);
  });

  it('has its place among the tenths of the curve', () => {
    expect(curveOf(items, 15).slice(0, 3)).toEqual([{ share: 10, feasible: 3 }, { share: 15, feasible: 2 }, { share: 20, feasible: 2 }]);
    expect(curveOf(items, 50)).toHaveLength(9);
  });
});

describe('in words', () => {
  it('stands why an indicator is not feasible, and where it turns', () => {
    expect([whyNot([]), whyNot(['too-few', 'blocked']), upToInWords(50), upToInWords(null)]).toEqual(['', 'Too few hold it, and a must-blocker of the cause “system” stands against it', '50%', 'No share']);
  });
});
