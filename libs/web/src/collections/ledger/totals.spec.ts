import type { Ledger } from './ledger.js';
import { roundTotals } from './totals.js';
import { viewOf } from './view.js';

const rounds = [{ id: 'r1', name: 'Silver' }, { id: 'r2', name: 'Gold' }] as unknown as Ledger['rounds'];
const silver = { roundId: 'r1', expected: 152, returned: 127, accepted: 120, onTime: 100, late: 27, overdue: 20, accounted: 5, outstanding: 20 };
const totalsFor = (address: string) => roundTotals({ rounds, totals: [silver] }, viewOf(new URLSearchParams(address)));

describe('the numbers of a ledger', () => {
  it('stand under the names of their rounds', () => {
    const [first, ...others] = totalsFor('');
    expect(first).toMatchObject({ id: 'r1', name: 'Silver', totals: { expected: { value: 152, filter: { roundId: 'r1' } }, late: { value: 27 } } });
    expect(others).toEqual([]);
  });

  it('lead to the rows that they count, within the filters of the ledger', () => {
    expect(totalsFor('region=london')[0]?.totals.late).toEqual({ value: 27, filter: { roundId: 'r1', region: 'london', timeliness: 'LATE' } });
  });

  it('lead to them also where the ledger asks for a state, of whatever round', () => {
    expect(totalsFor('state=RECEIVED')[0]?.totals.accepted.filter).toMatchObject({ roundId: 'r1', state: 'ACCEPTED', alongside: { state: 'RECEIVED' } });
  });
});
