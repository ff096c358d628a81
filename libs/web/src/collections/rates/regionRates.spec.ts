import { barsOf, highestFirst, sumOf, type RegionReturns } from './regionRates.js';

const region = (name: string, returned: number, expected: number) =>
  ({ region: { code: name.toLowerCase(), name }, expected, returned, accepted: 0, overdue: 0, accounted: 0, rate: { numerator: returned, denominator: expected, denominatorCounts: 'authorities', percentage: expected === 0 ? null : (100 * returned) / expected } }) satisfies RegionReturns;
const regions = [region('London', 16, 33), region('North East', 12, 12), region('East', 0, 0), region('East Midlands', 5, 5)];

describe('return rates by region', () => {
  it('stand with the highest first, equal ones by name, and a region without anything expected last', () => {
    expect(highestFirst(regions).map((row) => row.region.name)).toEqual(['East Midlands', 'North East', 'London', 'East']);
  });

  it('have a bar a region in the same order, and none over an empty base', () => {
    expect(barsOf(regions).map(({ percentage }) => percentage)).toEqual([100, 100, expect.closeTo(48.48, 1), null]);
  });

  it('sum to the total', () => {
    expect(sumOf(regions, 'expected')).toBe(50);
    expect(sumOf(regions, 'returned')).toBe(33);
  });
});
