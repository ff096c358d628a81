// How many of the expected returns came, in each region?
import { rate, type Rate } from '../kernel/index.js';
import { ledgerTotals, type CountedReturn, type LedgerTotals } from './ledger.js';

/** What the denominator of a return rate counts: every return that was expected when the round opened, whatever became of the authority. */
export const expectedReturns = 'Returns expected';

/** The returns of a region (null: of organisations without one), and the share that came. */
export interface RegionReturns extends LedgerTotals {
  region: string | null;
  rate: Rate;
}

/**
 * The returns of a round by region, in the order given; a region of which nothing is expected stays a row over an empty base. Returns of regions that are not named
 * follow, so that the regions always sum to the total, and the total to the roster.
 */
export function returnRates(rows: readonly (CountedReturn & { region: string | null })[], regions: readonly string[]): { regions: RegionReturns[]; total: Rate } {
  const byRegion = new Map<string | null, CountedReturn[]>(regions.map((region) => [region, []]));
  for (const row of rows) {
    const ofRegion = byRegion.get(row.region);
    if (ofRegion) ofRegion.push(row);
    else byRegion.set(row.region, [row]);
  }
  const counted = [...byRegion].map(([region, returns]): RegionReturns => {
    const totals = ledgerTotals(returns);
    return { region, ...totals, rate: rate(totals.returned, totals.expected, expectedReturns) };
  });
  const total = ledgerTotals(rows);
  return { regions: counted, total: rate(total.returned, total.expected, expectedReturns) };
}
