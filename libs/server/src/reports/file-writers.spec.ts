import { sheetsOf, tidyFile, type Workbook } from '@muster/domain/reports';
import { parse } from 'csv-parse/sync';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { writeFile, type FileFormat } from './file-writers.js';

const hostile = ['=1+1', '+cmd|\' /C calc\'!A0', '@SUM(A1)', '-2+3', '\t=1', '<b>bold</b>&amp;', 'Ynys Môn ŵ', 'two\nlines', 'bell\u0007'];
const at = new Date('2026-03-02T10:00:00Z');
const workbook: Workbook = {
  title: 'Readiness', subject: 'By authority', cover: [['Programme', '=HYPERLINK("http://x")']], notes: ['A note'], symbols: ['x'],
  tables: [{ name: 'Authorities', title: 'Table', about: 'A row is an authority.', notes: [1], columns: ['Authority', '=Header', 'Number'], rows: hostile.map((text, index) => [text, 'x', index / 4]) }],
};
const tidy = tidyFile(2023, ['answer'], hostile.map((cell) => ({ place: { nation: 'england', authority: { oldCode: '301', newCode: null, name: cell } }, cells: ['=x'] })));
const fileOf = (format: FileFormat) => writeFile(format, { workbook, tidy, at });
const readers = { xlsx: readXlsx, ods: readOds } as const;
const kept = (cell: unknown) => (typeof cell === 'string' ? cell.replace('\u0007', '') : cell);

describe.each(['xlsx', 'ods'] as const)('a file as %s', (format) => {
  it('read back is what was laid out, every text a text and every number a number', async () => {
    const read = await readers[format](await fileOf(format));
    for (const [index, { name, rows }] of sheetsOf(workbook).entries()) {
      const found = read.sheets[index]!;
      expect(found.name).toBe(name);
      expect(found.rows.map((row, line) => row.slice(0, rows[line]!.length))).toEqual(rows.map((row) => row.map(kept)));
      expect(found.rows.flatMap((row, line) => row.slice(rows[line]!.length)).filter((cell) => cell !== null && cell !== '')).toEqual([]);
    }
  });

  it('holds no formula and no merged cell', async () => {
    const read = await readers[format](await fileOf(format), { readStyles: true });
    expect(read.sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])]).filter(({ formula }) => formula)).toEqual([]);
    expect(read.sheets.flatMap(({ merges }) => merges ?? [])).toEqual([]);
  });

  it('says what it is, who made it and when', async () => {
    expect((await readers[format](await fileOf(format))).properties).toMatchObject({ title: 'Readiness', subject: 'By authority', creator: 'Muster' });
  });
});

describe('a file as XLSX', () => {
  it('marks every table up, under its own headers', async () => {
    const { sheets } = await readXlsx(await fileOf('xlsx'));
    expect(sheets.map(({ tables }) => tables?.map(({ columns }) => columns.length))).toEqual([[2], [2], [2], [3]]);
    expect(sheets[3]!.tables![0]).toMatchObject({ range: 'A3:C12', columns: [{ name: 'Authority' }, { name: '=Header' }, { name: 'Number' }] });
  });
});

describe('a file as CSV', () => {
  it('is the tidy file in UTF-8, with an apostrophe before what a spreadsheet would take for a formula', async () => {
    const rows = parse(await fileOf('csv'), {}) as string[][];
    expect(rows[0]).toEqual(tidy.columns);
    expect(rows.slice(1).map((row) => row[9])).toEqual(['\'=1+1', '\'+cmd|\' /C calc\'!A0', '\'@SUM(A1)', '\'-2+3', '\'\t=1', '<b>bold</b>&amp;', 'Ynys Môn ŵ', 'two\nlines', 'bell']);
    expect(rows[1]!.at(-1)).toBe('\'=x');
  });
});
