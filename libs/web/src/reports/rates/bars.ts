// Which bars does the chart of response rates show?
import type { ResponseRatesQuery } from '@muster/contract';

export type Rates = NonNullable<ResponseRatesQuery['responseRates']>;
export type RegionRate = Rates['regions'][number];

/** A bar a region in the order of the table; a region without any expected response has no bar. */
export function barsOf(regions: readonly RegionRate[]): { name: string; percentage: number | null }[] {
  return regions.map(({ region, rate }) => ({ name: region.name, percentage: rate.percentage ?? null }));
}

/** Regions with the highest rate first, as the published table has them; equal rates by name. */
export function highestFirst(regions: readonly RegionRate[]): RegionRate[] {
  const rateOf = ({ rate }: RegionRate) => (rate.denominator === 0 ? -1 : rate.numerator / rate.denominator);
  return [...regions].sort((one, other) => rateOf(other) - rateOf(one) || one.region.name.localeCompare(other.region.name));
}
