// Which numbers belong to a ledger, and to which rows does each lead?
import type { Ledger } from './ledger.js';
import { countedBy } from '../countedBy.js';
import { rowsOf, type View } from './view.js';

type Totals = Ledger['totals'][number];
export type Counted = 'expected' | 'returned' | 'accepted' | 'onTime' | 'late' | 'overdue' | 'accounted' | 'outstanding';

/** The numbers of a round in the order in which they are read, with their headings. */
export const counted: Record<Counted, string> = {
  expected: 'Expected',
  returned: 'Returned',
  accepted: 'Accepted',
  onTime: 'On time',
  late: 'Late',
  accounted: 'Accounted for',
  outstanding: 'Outstanding',
  overdue: 'Overdue',
};

export type Total = { value: number; filter: Record<string, unknown> };
export type RoundTotals = { id: string; name: string; totals: Record<Counted, Total> };

/** The numbers of each round within the filters, over all pages. */
export function roundTotals(ledger: Pick<Ledger, 'rounds' | 'totals'>, view: View): RoundTotals[] {
  return ledger.rounds.flatMap(({ id, name }) => {
    const totals = ledger.totals.find(({ roundId }) => roundId === id);
    return totals ? [{ id, name, totals: linked(totals, view) }] : [];
  });
}

function linked(totals: Totals, view: View): Record<Counted, Total> {
  const rows = rowsOf(view, totals.roundId);
  const total = (of: Counted): Total => ({ value: totals[of], filter: { ...rows, ...countedBy[of] } });
  return Object.fromEntries((Object.keys(counted) as Counted[]).map((of) => [of, total(of)])) as Record<Counted, Total>;
}
