import { authorityRows, columnTotals, legendInUse, levelGroups, regionRows, type Legend } from './matrix.js';

const entry = (letter: string, code: string) => ({ letter, code, label: code, meaning: code, kind: 'VALUE' }) as Legend;
const [green, amber, none] = [entry('G', 'green'), entry('A', 'amber'), { ...entry('-', 'none'), kind: 'NO_DATA' } as Legend];
const legend = [green, amber, none];
const columns = [
  { code: 'bronze', name: 'Bronze', short: 'Bronze', level: 'bronze' },
  { code: 'silver', name: 'Silver', short: 'Silver', level: 'silver' },
];
const row = (name: string, cells: string) => ({ id: name, responseId: `response of ${name}`, name, region: 'north', system: null, cells });

describe('a compact matrix', () => {
  it('becomes a legend entry a column', () => {
    const rows = authorityRows({ legend, columns, rows: [row('Leeds', 'GA'), row('York', '--')] });
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.code))).toEqual([['green', 'amber'], ['none', 'none']]);
  });

  it('never takes an unknown or missing letter for a rating', () => {
    expect(authorityRows({ legend, columns, rows: [row('Leeds', '?')] })[0]?.cells).toEqual([null, null]);
  });

  it('counts ratings by region in the order of the legend, without what nobody gave', () => {
    const regions = [{ region: { code: 'north', name: 'North' }, total: 12, answered: 10, counts: ['4,6,2', '0,10,2'] }];
    const [north] = regionRows({ legend, regions });
    expect(north).toMatchObject({ name: 'North', answered: 10, total: 12 });
    expect(north?.cells).toEqual([
      [{ legend: green, count: 4 }, { legend: amber, count: 6 }, { legend: none, count: 2 }],
      [{ legend: amber, count: 10 }, { legend: none, count: 2 }],
    ]);
  });

  it('sums to the number of authorities in every column', () => {
    const rows = authorityRows({ legend, columns, rows: [row('Leeds', 'GA'), row('York', '-A'), row('Hull', 'GG')] });
    expect(columnTotals(rows, legend, 0)).toEqual([{ legend: green, count: 2 }, { legend: none, count: 1 }]);
    expect(columnTotals(rows, legend, 1).reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  it('explains every value and no data, and of the others only what is there', () => {
    const unable = { ...entry('u', 'unable'), kind: 'UNABLE' } as Legend;
    const unasked = { ...entry('.', 'not-asked'), kind: 'NOT_ASKED' } as Legend;
    const letters = legendInUse({ legend: [...legend, unable, unasked], rows: [row('Leeds', 'Gu')] }).map(({ letter }) => letter);
    expect(letters).toEqual(['G', 'A', '-', 'u']);
  });

  it('groups neighbouring columns of a level', () => {
    expect(levelGroups([{ level: 'bronze' }, { level: 'bronze' }, { level: null }, { level: 'gold' }])).toEqual([
      { level: 'bronze', span: 2 },
      { level: null, span: 1 },
      { level: 'gold', span: 1 },
    ]);
  });
});
