// Which rows and bars does the table of return rates show?
import type { ReturnRatesQuery } from '@muster/contract';

export type Rates = NonNullable<ReturnRatesQuery['returnRates']>;
export type RegionReturns = Rates['regions'][number];

/** Regions with the highest rate first; equal rates by name, regions where nothing is expected last. */
export function highestFirst(regions: readonly RegionReturns[]): RegionReturns[] {
  const rateOf = ({ rate }: RegionReturns) => (rate.denominator === 0 ? -1 : rate.numerator / rate.denominator);
  return [...regions].sort((one, other) => rateOf(other) - rateOf(one) || one.region.name.localeCompare(other.region.name));
}

/** A bar a region in the order of the table; a region where nothing is expected has none. */
export function barsOf(regions: readonly RegionReturns[]): { name: string; percentage: number | null }[] {
  return highestFirst(regions).map(({ region, rate }) => ({ name: region.name, percentage: rate.percentage ?? null }));
}

type Counted = 'expected' | 'returned' | 'accepted' | 'overdue' | 'accounted';

/** The sum of one column. */
export function sumOf(regions: readonly RegionReturns[], of: Counted): number {
  return regions.reduce((total, region) => total + region[of], 0);
}
