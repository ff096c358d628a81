import { barsOf, highestFirst, type RegionRate } from './bars.js';

const region = (name: string, [numerator, denominator]: [number, number], percentage: number | null) =>
  ({ region: { code: name, name }, rate: { numerator, denominator, percentage, denominatorCounts: '' }, notStarted: 0, inProgress: 0, submitted: numerator }) as RegionRate;

const london = region('London', [27, 33], 81.8);
const northEast = region('North East', [12, 12], 100);
const eastMidlands = region('East Midlands', [10, 10], 100);
const nobody = region('Nowhere', [0, 0], null);

describe('response rates by region', () => {
  it('stand with the highest first, equal ones by name, and nothing asked last', () => {
    expect(highestFirst([nobody, london, northEast, eastMidlands]).map(({ region: { name } }) => name)).toEqual(['East Midlands', 'North East', 'London', 'Nowhere']);
  });

  it('have no bar where nobody was asked', () => {
    expect(barsOf([london, nobody])).toEqual([{ name: 'London', percentage: 81.8 }, { name: 'Nowhere', percentage: null }]);
  });
});
