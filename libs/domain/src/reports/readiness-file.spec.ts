import { figureNamed } from './figure-definitions.js';
import { figureTidy, figureWorkbook } from './figure-file.js';
import { buildFigure, listRow } from './figure.js';
import { authoritiesFile, cellInWords, groupsFile, type ShownReadiness } from './readiness-file.js';
import { sheetsOf } from './workbook.js';

const legend = [
  { letter: 'G', label: 'Green', kind: 'value' }, { letter: 'S', label: 'On a system', kind: 'value' }, { letter: '-', label: 'No data', kind: 'no-data' }, { letter: '.', label: 'Not asked', kind: 'not-asked' },
  { letter: '*', label: 'Hidden', kind: 'suppressed' }, { letter: 'n', label: 'Does not apply', kind: 'other' },
];
const shown: ShownReadiness = { title: 'Readiness', source: 'Declared', against: null, columns: [{ code: 'bronze', name: 'Bronze', isLevel: true, measure: 'Rating', legend, answers: [0, 2, 3, 4, 5] }] };
const about = { cover: [['Programme', 'PLO']] as const, year: 2023 };
const cover = { ...about, cover: [...about.cover] };
const place = { nation: 'england', authority: { oldCode: '202', newCode: null, name: 'Camden' } };
const bodyOf = (file: { workbook: Parameters<typeof sheetsOf>[0] }) => { const { rows, headerRow } = sheetsOf(file.workbook)[3]!; return rows.slice(headerRow + 1); };

describe('a cell of a file', () => {
  it.each([['G', 'Green'], ['-', 'x'], ['.', 'z'], ['*', 'c'], ['n', 'Does not apply'], ['', 'x']])('of the letter %p is %p', (letter, word) => {
    expect(cellInWords(letter, legend)).toBe(word);
  });
});

describe('a file of the explorer', () => {
  it('says c where an answer is hidden, and has both sides where two are compared', () => {
    const file = authoritiesFile({ ...shown, against: 'Moderated' }, [{ place, type: null, system: null, cells: '*', compared: 'G' }], cover);
    expect(bodyOf(file)).toEqual([['Camden', '202', 'z', 'z', 'z', 'x', 'c', 'Green']]);
    expect(file.tidy.rows[0]!.slice(-3)).toEqual(['c', 'Moderated', 'Green']);
  });

  it('hides a count and its rate together, keeps the denominator, and lists only what can occur in a column', () => {
    const file = groupsFile(shown, { kind: 'Region', groups: [{ name: 'London', place: { nation: 'england' }, total: 4, counts: [[null, 0, 1, 0, 3, 0]] }] }, cover);
    expect(bodyOf(file).map((row) => row.slice(3))).toEqual([['Green', 'c', 4, 'c'], ['No data', 1, 4, 25], ['Not asked', 0, 4, 0], ['Hidden', 3, 4, 75], ['Does not apply', 0, 4, 0]]);
    expect(file.tidy.rows.map((row) => row.slice(-3))).toEqual([['c', 4, 'c'], [1, 4, 25], [0, 4, 0], [3, 4, 75], [0, 4, 0]]);
  });
});

describe('a figure as a file', () => {
  it('has its total, says x where nothing could be measured and z where there is no denominator', () => {
    const rates = buildFigure(figureNamed('response-rates')!, [{ group: '', groupLabel: '', code: 'london', label: 'London', count: 27, base: 33 }]);
    expect(figureWorkbook(rates, cover).tables[0]!.rows).toEqual([['London', 27, 33, 81.8], ['Total', 27, 33, 81.8]]);
    const days = buildFigure(figureNamed('chasing')!, [{ group: 'l', groupLabel: 'London', code: 'd', label: 'Days', count: null, base: null, unit: 'days' }]);
    expect(figureWorkbook(days, cover).tables[0]!.rows).toEqual([['London', 'Days', 'x', 'z', 'z']]);
  });

  it('in its tidy form lies where its rows lie, without the total', () => {
    const rates = buildFigure(figureNamed('response-rates')!, [{ group: '', groupLabel: '', code: 'london', label: 'London', count: 27, base: 33 }]);
    const tidy = figureTidy(rates, cover, (_row, named) => ({ nation: 'england', region: { code: 'E12000007', name: named } }));
    expect([tidy.columns.slice(-4), tidy.rows]).toEqual([['region', 'numerator', 'denominator', 'rate'], [['2023', 'Reporting year', 'Regional', 'E92000001', 'England', 'E12000007', 'London', '', '', '', 'London', 27, 33, 81.8]]]);
  });

  it('has names of columns that differ, however long they were, and whole numbers as numbers', () => {
    const long = 'A very long question about something that goes on and on and on';
    const list = buildFigure({ ...figureNamed('ranked-blockers')!, columns: [`${long} one`, `${long} two`, 'Rank'] }, [listRow('x', ['a', 'b', '12'])]);
    const { columns, rows } = figureTidy(list, cover, () => ({ nation: 'england' }));
    expect(new Set(columns).size).toBe(columns.length);
    expect(rows[0]!.slice(-3)).toEqual(['a', 'b', 12]);
  });
});
