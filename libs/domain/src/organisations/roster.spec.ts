import { inForceOn, regionCounts, rosterOn } from './roster.js';

const cumbria = { name: 'Cumbria', nation: 'england', region: 'north-west', validFrom: '2009-01-01', validTo: '2023-03-31' };
const cumberland = { name: 'Cumberland', nation: 'england', region: 'north-west', validFrom: '2023-04-01', validTo: null };
const westmorland = { ...cumberland, name: 'Westmorland and Furness' };
const derby = { name: 'Derby', nation: 'england', region: 'east-midlands', validFrom: '2009-01-01', validTo: null };
const gwynedd = { name: 'Gwynedd', nation: 'wales', region: 'north-wales', validFrom: '2009-01-01', validTo: null };
const all = [cumbria, cumberland, westmorland, derby, gwynedd];
const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

describe('the roster on a day', () => {
  it('has the old authority up to and including its last day', () => {
    expect(names(rosterOn(all, 'england', '2023-03-31'))).toEqual(['Cumbria', 'Derby']);
  });

  it('has the successors from their first day', () => {
    expect(names(rosterOn(all, 'england', '2023-04-01'))).toEqual(['Cumberland', 'Westmorland and Furness', 'Derby']);
  });

  it('holds one nation only', () => {
    expect(names(rosterOn(all, 'wales', '2023-03-31'))).toEqual(['Gwynedd']);
    expect(rosterOn(all, 'scotland', '2023-03-31')).toEqual([]);
  });

  it('is empty before the first code came into use', () => {
    expect(rosterOn(all, 'england', '2008-12-31')).toEqual([]);
  });

  it.each(['15/02/2023', '2023-2-15', '', '2023-02-15T00:00:00Z'])('refuses %p, which would compare wrongly as text', (day) => {
    expect(() => rosterOn(all, 'england', day)).toThrow(RangeError);
  });

  it('leaves the rows that it was given untouched', () => {
    const [only] = rosterOn(all, 'wales', '2023-03-31');
    expect(only).toBe(gwynedd);
  });
});

describe('a dated row', () => {
  it.each([
    ['2022-12-31', false], ['2023-01-01', true], ['2023-06-30', true], ['2023-07-01', false],
  ])('with both days included is in force on %s: %s', (day, expected) => {
    expect(inForceOn({ validFrom: '2023-01-01', validTo: '2023-06-30' }, day)).toBe(expected);
  });
});

describe('region counts', () => {
  it('sum to the roster and keep the order of first appearance', () => {
    const roster = rosterOn(all, 'england', '2023-04-01');
    expect([...regionCounts(roster)]).toEqual([['north-west', 2], ['east-midlands', 1]]);
  });

  it('of nobody are empty', () => {
    expect(regionCounts([]).size).toBe(0);
  });
});
