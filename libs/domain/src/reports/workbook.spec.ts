import { fileName, placeColumns, tidyFile } from './tidy.js';
import { sheetsOf, symbols, type Workbook, type WorkbookTable } from './workbook.js';

const table = (given: Partial<WorkbookTable> = {}): WorkbookTable => (
  { name: 'Authorities', title: 'Readiness by authority', about: 'A row is an authority.', notes: [1], columns: ['Authority', 'Bronze'], rows: [['Barnsley', 'Green'], ['Leeds', 'x']], ...given });
const workbook = (tables: WorkbookTable[]): Workbook => (
  { title: 'Readiness', subject: 'Spring', cover: [['Programme', 'PLO'], ['Made', '2 March 2026']], notes: ['The answers are invented.'], symbols: ['x', 'c'], tables });
const faultOf = (given: Partial<WorkbookTable>) => () => sheetsOf(workbook([table(given)]));

describe('a file for analysts', () => {
  it('has a cover, its contents, its notes, and one sheet a table', () => {
    const sheets = sheetsOf(workbook([table()]));
    expect(sheets.map(({ name }) => name)).toEqual(['Cover', 'Contents', 'Notes', 'Authorities']);
    expect(sheets[1]!.rows.slice(sheets[1]!.headerRow + 1).map(([name]) => name)).toEqual(['Cover', 'Notes', 'Authorities']);
  });

  it('begins every sheet in A1, with one header row and no blank row, column or cell', () => {
    for (const { rows, headerRow } of sheetsOf(workbook([table()]))) {
      const width = rows[headerRow]!.length;
      expect(rows.slice(0, headerRow).every((row) => row.length === 1)).toBe(true);
      expect(rows.slice(headerRow).every((row) => row.length === width)).toBe(true);
      expect(rows.flat().filter((cell) => cell === '' || cell === null)).toEqual([]);
    }
  });

  it('marks a table with its notes, and says what they and every symbol mean', () => {
    const sheets = sheetsOf(workbook([table()]));
    expect(sheets[3]!.rows[0]).toEqual(['Readiness by authority [note 1]']);
    expect(sheets[2]!.rows.slice(sheets[2]!.headerRow + 1)).toEqual([['[note 1]', 'The answers are invented.'], ['x', `In a cell, x means: ${symbols.x}`], ['c', `In a cell, c means: ${symbols.c}`]]);
  });

  it('says so where nothing fits, instead of an empty table', () => {
    const sheet = sheetsOf(workbook([table({ rows: [] })]))[3]!;
    expect([sheet.marked, sheet.rows[1]![0]]).toEqual([false, expect.stringMatching(/has no rows/)]);
  });

  it.each([
    [{ columns: ['Authority', ''] }, /without a header/], [{ columns: ['Bronze', 'bronze'] }, /two columns/], [{ rows: [['Leeds']] }, /does not fit/], [{ rows: [['Leeds', '']] }, /empty cell/],
    [{ rows: [['Leeds', Number.NaN]] }, /empty cell/], [{ notes: [2] }, /not there/], [{ name: 'a/b' }, /no sheet may have/], [{ name: 'Notes' }, /no sheet may have/], [{ name: 'x'.repeat(32) }, /no sheet may have/],
  ] as [Partial<WorkbookTable>, RegExp][])('refuses a table that breaks the conventions: %j', (given, why) => {
    expect(faultOf(given)).toThrow(why);
  });

  it('refuses two sheets of one name', () => {
    expect(() => sheetsOf(workbook([table(), table()]))).toThrow(RangeError);
  });
});

describe('a tidy file', () => {
  const authority = { oldCode: '370', newCode: 'E08000016', name: 'Barnsley' };
  const region = { code: 'E12000003', name: 'Yorkshire and The Humber' };

  it('begins with when and where, then filters, then indicators', () => {
    const { columns, rows } = tidyFile(2023, ['level', 'answer'], [{ place: { nation: 'england', region, authority }, cells: ['bronze', 'Green'] }]);
    expect(columns).toEqual([...placeColumns, 'level', 'answer']);
    expect(rows).toEqual([['2023', 'Reporting year', 'Local authority', 'E92000001', 'England', 'E12000003', 'Yorkshire and The Humber', '370', 'E08000016', 'Barnsley', 'bronze', 'Green']]);
  });

  it('tells authorities, regions and nations apart', () => {
    const levels = [{ nation: 'wales', region, authority }, { nation: 'wales', region }, { nation: 'wales' }].map((place) => tidyFile(2023, [], [{ place, cells: [] }]).rows[0]!.slice(2, 5));
    expect(levels).toEqual([['Local authority', 'W92000004', 'Wales'], ['Regional', 'W92000004', 'Wales'], ['National', 'W92000004', 'Wales']]);
  });

  it.each([['Level'], ['with-dash'], ['a'.repeat(51)], [''], ['twice']])('refuses the column name %p', (name) => {
    expect(() => tidyFile(2023, [name, 'twice'], [])).toThrow(RangeError);
  });

  it('refuses a row that does not fit, or a cell that is empty', () => {
    for (const cells of [[], ['']]) expect(() => tidyFile(2023, ['level'], [{ place: { nation: 'england' }, cells }])).toThrow(RangeError);
  });
});

describe('the name of a file', () => {
  it('is lower case, of letters, digits, underscores and dashes', () => {
    expect(fileName(['plo-2022-23', 'Ynys Môn: Spring/“2023”', 'readiness', '2026-03-02'], 'csv')).toBe('plo-2022-23_ynys-mon-spring-2023_readiness_2026-03-02.csv');
    expect(fileName(['../..', '=x'], 'ods')).toBe('x.ods');
  });
});
