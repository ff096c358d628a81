import { chartsOf, fileOf, isList, valueInWords, type PrintedRow } from './figure.js';

const row = (given: Partial<PrintedRow>): PrintedRow => ({ group: '', code: 'x', label: 'X', unit: 'RATE', numerator: 1, denominator: 2, percentage: 50, ...given }) as PrintedRow;

describe('the chart of a figure', () => {
  const columns = ['Round', 'Ease'];

  it('is one a group, in the order of the table', () => {
    const rows = [row({ group: 'Bronze', label: 'easily' }), row({ group: 'Silver', label: 'easily' }), row({ group: 'Bronze', label: 'very difficult', percentage: 7 })];
    expect(chartsOf({ rows, columns }).map(({ heading, bars }) => [heading, bars.map(({ name, percentage }) => `${name} ${percentage}`)]))
      .toEqual([['Bronze', ['easily 50', 'very difficult 7']], ['Silver', ['easily 50']]]);
  });

  it('compares the groups in one picture where each has a single rate', () => {
    const rows = ['North East', 'London'].map((group) => row({ group, label: 'Authorities contacted' }));
    expect(chartsOf({ rows: [...rows, row({ group: 'London', unit: 'COUNT' })], columns })).toEqual([{ heading: 'Authorities contacted', bars: [{ name: 'North East', percentage: 50 }, { name: 'London', percentage: 50 }] }]);
    expect(chartsOf({ rows, columns: ['Round'] })[0]!.heading).toBe('');
  });

  it('is one a rate where there are more groups than rates in any of them', () => {
    const rows = ['One', 'Two', 'Three'].flatMap((group) => [row({ group, label: 'Said ready' }), row({ group, label: 'Said not ready', percentage: 5 })]);
    expect(chartsOf({ rows, columns }).map(({ heading, bars }) => [heading, bars.length, bars[0]!.percentage])).toEqual([['Said ready', 3, 50], ['Said not ready', 3, 5]]);
  });

  it('leaves out what is no rate, and has no bar over an empty base', () => {
    expect(chartsOf({ rows: [row({ unit: 'COUNT' }), row({ unit: 'DAYS' })], columns })).toEqual([]);
    expect(chartsOf({ rows: [row({ percentage: null })], columns })[0]!.bars).toEqual([{ name: 'X', percentage: null }]);
  });
});

describe('a number of a figure', () => {
  it.each([
    [row({ percentage: 84.9 }), '84.9%'], [row({ percentage: null }), 'Nothing to measure'], [row({ unit: 'COUNT', numerator: 12 }), '12'],
    [row({ unit: 'DAYS', numerator: 1 }), '1 day'], [row({ unit: 'DAYS', numerator: 30 }), '30 days'], [row({ unit: 'DAYS', numerator: null }), 'Nothing to measure'],
  ])('%#: says what it measures', (given, words) => {
    expect(valueInWords(given)).toBe(words);
  });
});

describe('a figure of texts', () => {
  it('has no numbers to show, and one with a rate among them has', () => {
    expect([isList({ rows: [row({ unit: 'TEXT' })] }), isList({ rows: [row({ unit: 'TEXT' }), row({})] })]).toEqual([true, false]);
  });
});

describe('the file of a figure', () => {
  it('is of the wave or collection that is shown', () => {
    const shown = { name: 'gap', wave: { id: 'w', name: 'W' }, collection: null };
    expect(fileOf(shown, { programme: 'plo 1', format: 'ods' })).toBe('/exports/figures/gap.ods?programme=plo+1&waveId=w');
    expect(fileOf({ ...shown, wave: null, collection: { id: 'c', code: 'bronze', name: 'B' } }, { programme: 'plo', format: 'csv' })).toBe('/exports/figures/gap.csv?programme=plo&collection=bronze');
  });
});
