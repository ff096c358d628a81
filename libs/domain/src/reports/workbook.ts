// What does a file for analysts hold, before it becomes a spreadsheet?

/** A cell is never empty: where there is no answer, a word or a symbol says why. */
export type WorkbookCell = string | number;

/** What a symbol in a cell means, after the data symbols of the Department for Education. */
export const symbols = {
  z: 'not applicable: it was not asked, or it does not apply',
  x: 'not available: nothing was submitted',
  c: 'confidential: suppressed, because so few stand behind it that an answer could be worked out',
  low: 'rounds to zero, but is not zero',
  u: 'of low reliability',
} as const;
export type CellSymbol = keyof typeof symbols;

/** One table with a header row. `about` says what a row is and what its numbers count; `notes` are the numbers of the notes that belong to it, the first being 1. */
export interface WorkbookTable {
  name: string;
  title: string;
  about: string;
  notes: number[];
  columns: string[];
  rows: WorkbookCell[][];
}

/** A file with a cover, a list of its contents, its notes and one sheet a table. `cover` holds lines of a label and what is said of it. */
export interface Workbook {
  title: string;
  subject: string;
  cover: (readonly [string, string])[];
  notes: string[];
  symbols: CellSymbol[];
  tables: WorkbookTable[];
}

/** A sheet as it is written, row by row from A1: sentences above, then one table. `headerRow` counts from 0; `marked`: the table has rows, so that it can be marked up as one. */
export interface WorkbookSheet {
  name: string;
  headerRow: number;
  marked: boolean;
  rows: WorkbookCell[][];
}

/** The sheets of a file after the guidance on accessible spreadsheets: no merged cell, no blank row or column, notes as [note 1]. Refuses (RangeError) a table that breaks it. */
export function sheetsOf(workbook: Workbook): WorkbookSheet[] {
  for (const table of workbook.tables) refuseUntidy(table, workbook.notes.length);
  if (new Set(workbook.tables.map(({ name }) => name.toLowerCase())).size < workbook.tables.length) throw new RangeError('Two sheets have one name.');
  return [coverOf(workbook), contentsOf(workbook), notesOf(workbook), ...workbook.tables.map(sheetOf)];
}

function coverOf({ title, cover }: Workbook): WorkbookSheet {
  return laid('Cover', [title], { columns: ['About this file', 'What is said'], rows: cover.map(([label, said]) => [label, said]) });
}

function contentsOf({ tables }: Workbook): WorkbookSheet {
  const rows = [['Cover', 'What this file is, whom it shows and when it was made'], ['Notes', 'Notes and symbols'], ...tables.map(({ name, title }) => [name, title])];
  return laid('Contents', ['Contents', 'This worksheet contains one table.'], { columns: ['Worksheet', 'What it holds'], rows });
}

function notesOf({ notes, symbols: used }: Workbook): WorkbookSheet {
  const rows = [...notes.map((note, index) => [markOf(index + 1), note]), ...used.map((symbol) => [symbol, `In a cell, ${symbol} means: ${symbols[symbol]}`])];
  return laid('Notes', ['Notes', 'This worksheet contains one table.'], { columns: ['Note or symbol', 'What it says'], rows });
}

function sheetOf({ name, title, about, notes, columns, rows }: WorkbookTable): WorkbookSheet {
  const marks = notes.map(markOf).join(' ');
  const one = rows.length > 0 ? 'This worksheet contains one table.' : 'The table of this worksheet has no rows: nothing fits what was asked for.';
  return laid(name, [marks ? `${title} ${marks}` : title, `${one} ${about}`], { columns, rows });
}

const markOf = (note: number): string => `[note ${note}]`;

function laid(name: string, above: string[], { columns, rows }: Pick<WorkbookTable, 'columns' | 'rows'>): WorkbookSheet {
  return { name, headerRow: above.length, marked: rows.length > 0, rows: [...above.map((line) => [line]), columns, ...rows] };
}

/** What Excel takes as the name of a sheet, and LibreOffice too. */
const SHEET_NAME = /^[^\\/?*:[\]']{1,31}$/;

function refuseUntidy({ name, columns, rows, notes }: WorkbookTable, known: number): void {
  const refuse = (why: string): never => { throw new RangeError(`The table "${name}" ${why}.`); };
  if (!SHEET_NAME.test(name) || ['cover', 'contents', 'notes'].includes(name.toLowerCase())) refuse('has a name that no sheet may have');
  if (columns.some((column) => column.trim() === '')) refuse('has a column without a header');
  if (new Set(columns.map((column) => column.toLowerCase())).size < columns.length) refuse('has two columns with one header');
  if (rows.some((row) => row.length !== columns.length)) refuse('has a row that does not fit its header');
  if (rows.some((row) => row.some((cell) => (typeof cell === 'number' ? !Number.isFinite(cell) : cell.trim() === '')))) refuse('has an empty cell, which does not say why it is empty');
  if (notes.some((note) => note < 1 || note > known)) refuse('names a note that is not there');
}
