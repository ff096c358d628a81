import { sheetsOf, type TidyFile, type Workbook, type WorkbookCell, type WorkbookSheet } from '@muster/domain/reports';
import { stringify } from 'csv-stringify/sync';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';

export const fileFormats = ['xlsx', 'ods', 'csv'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** One thing to write in any format: as a workbook for people, and as a tidy file for machines. */
export interface Exported {
  workbook: Workbook;
  tidy: TidyFile;
  /** When the numbers were taken. */
  at: Date;
}

/** What a browser is told a file of the format is. */
export const contentTypes: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ods: 'application/vnd.oasis.opendocument.spreadsheet', csv: 'text/csv; charset=utf-8; header=present',
};

/** The bytes of a file. Every text is written as a text, so that nothing that somebody typed becomes a formula where it is opened. */
export async function writeFile(format: FileFormat, { workbook, tidy, at }: Exported): Promise<Buffer> {
  if (format === 'csv') return Buffer.from(asCsv(tidy));
  const options = { sheets: sheetsOf(workbook).map(written), properties: propertiesOf(workbook, at), activeSheet: 0 };
  return Buffer.from(await (format === 'xlsx' ? writeXlsx(options) : writeOds(options)) as Uint8Array);
}

/** UTF-8 without a mark, lines as RFC 4180 has them; a text that a spreadsheet would take for a formula gets an apostrophe in front. */
function asCsv({ columns, rows }: TidyFile): string {
  return stringify([columns, ...rows.map((row) => row.map(plain))], { record_delimiter: 'windows', escape_formulas: true });
}

function propertiesOf({ title, subject }: Workbook, at: Date) {
  return { title, subject, description: subject, creator: 'Muster', company: 'Muster', keywords: 'readiness, official', created: at, modified: at, custom: { Language: 'en-GB' } };
}

function written({ name, headerRow, marked, rows }: WorkbookSheet, place: number) {
  const header = rows[headerRow]!.map(String);
  const cells = new Map(header.map((_, column) => [`${headerRow},${column}`, { style: { font: { bold: true } } }]));
  cells.set('0,0', { style: { font: { bold: true } } });
  const range = `A${headerRow + 1}:${letters(header.length)}${rows.length}`;
  const table = { name: `table_${place + 1}`, range, columns: header.map((column) => ({ name: plain(column) as string })), style: 'TableStyleLight1', showRowStripes: false, showAutoFilter: false };
  return {
    name, rows: rows.map((row) => row.map(plain)), columns: header.map((_, column) => ({ width: widthOf(rows.slice(headerRow), column) })), cells,
    a11y: { summary: String(rows[0]![0]), headerRow }, ...(marked ? { tables: [table] } : {}),
  };
}

const widthOf = (rows: readonly WorkbookCell[][], column: number): number => rows.reduce((most, row) => Math.min(60, Math.max(most, String(row[column]).length + 2)), 8);

/** The letters of the nth column: A, … Z, AA, … */
function letters(count: number): string {
  const last = String.fromCharCode(65 + ((count - 1) % 26));
  return count > 26 ? `${letters(Math.floor((count - 1) / 26))}${last}` : last;
}

// Tabs and line ends stay inside a text; other control characters have no place in XML and say nothing to people.
// eslint-disable-next-line no-control-regex
const plain = (cell: WorkbookCell): WorkbookCell => (typeof cell === 'string' ? cell.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '') : cell);
