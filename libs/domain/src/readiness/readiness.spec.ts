import { countByGroup } from './group-counts.js';
import { fixedLegend, legendOf } from './legend.js';

const rag = [{ code: 'green', label: 'Green' }, { code: 'amber', label: 'Amber' }, { code: 'red', label: 'Red' }];

describe('the legend of a heatmap', () => {
  it('gives red, amber and green their own letters', () => {
    expect(legendOf(rag).slice(0, 3).map(({ letter, code }) => [letter, code])).toEqual([['G', 'green'], ['A', 'amber'], ['R', 'red']]);
  });

  it('never gives one letter to two things', () => {
    const letters = legendOf([{ code: 'a', label: 'Digital' }, { code: 'b', label: 'Digital and manual' }, { code: 'c', label: 'Diary' }, { code: 'd', label: '…' }]).map(({ letter }) => letter);
    expect(new Set(letters).size).toBe(letters.length);
  });

  it('tells no data, not asked, unable and hidden apart', () => {
    expect(new Set(fixedLegend.map(({ kind }) => kind))).toEqual(new Set(['no-data', 'not-asked', 'unable', 'suppressed', 'other']));
  });

  it('refuses more values than there are letters', () => {
    expect(() => legendOf(Array.from({ length: 37 }, (_, i) => ({ code: `${i}`, label: 'x' })))).toThrow(RangeError);
  });
});

describe('a region in a heatmap', () => {
  const legend = legendOf(rag);
  const rows = [{ group: 'london', cells: 'GR' }, { group: 'london', cells: 'G.' }, { group: 'london', cells: '--' }, { group: 'east', cells: 'AA' }, { group: null, cells: 'RR' }].map((row) => ({ ...row, answered: row.cells !== '--' }));

  it('counts its authorities letter by letter, and each column sums to its total', () => {
    const [london] = countByGroup(rows, legend, ['london']);
    expect(london).toMatchObject({ total: 3, answered: 2 });
    expect(london!.counts[0]!.slice(0, 4)).toEqual([2, 0, 0, 1]);
    expect(london!.counts.map((column) => column.reduce((sum, n) => sum + n, 0))).toEqual([3, 3]);
  });

  it('without authorities is there, and empty', () => {
    expect(countByGroup(rows, legend, ['north-east'])).toEqual([{ group: 'north-east', total: 0, answered: 0, counts: [] }]);
  });
});
