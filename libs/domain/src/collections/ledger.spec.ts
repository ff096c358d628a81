import {
  ledgerOutcomes, ledgerStates, ledgerTimeliness, ledgerTotals, letterOfOutcome, letterOfState, letterOfTimeliness, type CountedReturn,
} from './ledger.js';
import { outcomes } from './outcome-names.js';
import { returnStates } from './return-states.js';
import { timelinesses } from './timeliness.js';

describe('the letters of a ledger', () => {
  it.each([['states', ledgerStates, returnStates], ['marks of time', ledgerTimeliness, timelinesses], ['outcomes', ledgerOutcomes, ['none', ...outcomes]]])(
    'of %s are one each, all different, with words', (_what, legend, codes) => {
      expect(legend.map(({ code }) => code)).toEqual([...codes, 'not-expected']);
      expect(new Set(legend.map(({ letter }) => letter)).size).toBe(legend.length);
      for (const { letter, label } of legend) expect([letter.length, label.length > 3]).toEqual([1, true]);
    });

  it('never change', () => {
    expect(returnStates.map(letterOfState).join('')).toBe('EAPRQSC');
    expect(timelinesses.map(letterOfTimeliness).join('')).toBe('NTLOA');
    expect(outcomes.map(letterOfOutcome).join('')).toBe('NCRSPAMX');
  });

  it('tell no outcome from no return', () => {
    expect([letterOfOutcome(null), letterOfOutcome(undefined), letterOfState(null), letterOfTimeliness(null)]).toEqual(['.', '-', '-', '-']);
  });
});

describe('what the rows of a ledger come to', () => {
  it('is one of each', () => {
    const row = (state: CountedReturn['state'], timeliness: CountedReturn['timeliness'], outcome: CountedReturn['outcome'] = null): CountedReturn => ({ state, timeliness, outcome });
    const rows = [row('accepted', 'on-time'), row('queried', 'late'), row('received', 'on-time'), row('in-preparation', 'overdue'), row('expected', 'not-due'), row('expected', 'accounted', 'abolished')];
    expect(ledgerTotals(rows)).toEqual({ expected: 6, returned: 3, accepted: 1, onTime: 2, late: 1, overdue: 1, accounted: 1, outstanding: 2 });
    expect(ledgerTotals([])).toEqual({ expected: 0, returned: 0, accepted: 0, onTime: 0, late: 0, overdue: 0, accounted: 0, outstanding: 0 });
  });
});
