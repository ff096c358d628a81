import { countsByRegion } from './counts.js';

const north = { region: { code: 'north', name: 'North' } };
const east = { region: { code: 'east', name: 'East' } };

describe('a roster counted by region', () => {
  it('counts every organisation once, regions by name', () => {
    expect(countsByRegion([north, east, north])).toEqual([
      { code: 'east', name: 'East', count: 1 },
      { code: 'north', name: 'North', count: 2 },
    ]);
  });

  it('keeps organisations without a region in sight, at the end', () => {
    expect(countsByRegion([{ region: null }, north]).map((row) => row.name)).toEqual(['North', 'No region']);
  });

  it('counts nothing in an empty roster', () => {
    expect(countsByRegion([])).toEqual([]);
  });
});
