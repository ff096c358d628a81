// How is a figure laid out as a file for analysts?
import { isList, type Figure, type FigureRow } from './figure.js';
import { tidyFile, type Place, type TidyFile, type TidyRow } from './tidy.js';
import type { CellSymbol, Workbook, WorkbookCell } from './workbook.js';

/** What a file says of where its numbers come from: lines for the cover, and the year that it is about. */
export interface FileAbout {
  cover: (readonly [string, string])[];
  year: number;
}

const NUMBERS = ['Numerator', 'Denominator', 'Rate (%)'];

const rowsOf = ({ rows, total }: Figure): FigureRow[] => (total ? [...rows, total] : rows);

/** The texts of a row, one for each column; whole numbers among them as numbers. */
function wordsOf({ columns }: Figure, { cells, group, label }: FigureRow): WorkbookCell[] {
  const words = cells ?? (columns.length > 1 ? [group || 'All', label] : [label]);
  return words.map((word) => (/^(0|[1-9]\d{0,14})$/.test(word) ? Number(word) : word || 'z'));
}

/** A number that could not be measured is not available; what has no denominator needs none. */
const numbersOf = ({ numerator, denominator, percentage }: FigureRow): WorkbookCell[] => [numerator ?? 'x', denominator ?? 'z', percentage ?? 'z'];

const cellsOf = (figure: Figure, row: FigureRow): WorkbookCell[] => [...wordsOf(figure, row), ...(isList(figure) ? [] : numbersOf(row))];

/** The figure as a workbook: its notes are notes of the file, and its table says what its denominators count. */
export function figureWorkbook(figure: Figure, { cover }: FileAbout): Workbook {
  const { title, columns, notes, denominatorCounts } = figure;
  const rows = rowsOf(figure).map((row) => cellsOf(figure, row));
  const used = (['z', 'x'] satisfies CellSymbol[]).filter((symbol) => rows.some((row) => row.includes(symbol)));
  const about = isList(figure) ? `A row is ${denominatorCounts}.` : `The denominator counts ${denominatorCounts}.`;
  const table = { name: 'Figure', title, about, notes: notes.map((_, index) => index + 1), columns: [...columns, ...(isList(figure) ? [] : NUMBERS)], rows };
  return { title, subject: about, cover, notes, symbols: used, tables: [table] };
}

/** What the tidy file calls a column: `Level or indicator` is level_or_indicator. A column that says where is told by the place instead. */
const columnName = (column: string): string => column.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^[^a-z]+|_$/g, '').slice(0, 50);

/** The figure as a tidy file. `placeOf` finds the place that the first text of a row names, where it names one. */
export function figureTidy(figure: Figure, { year }: Pick<FileAbout, 'year'>, placeOf: (row: FigureRow, named: string) => Place): TidyFile {
  const filters = unique(figure.columns.map(columnName));
  const rows = figure.rows.map((row): TidyRow => {
    const cells = cellsOf(figure, row);
    return { place: placeOf(row, String(cells[0])), cells };
  });
  return tidyFile(year, [...filters, ...(isList(figure) ? [] : ['numerator', 'denominator', 'rate'])], rows);
}

/** Names that differ, also where they were cut. */
function unique(names: readonly string[]): string[] {
  return names.map((name, place) => (names.indexOf(name) === place ? name : `${name.slice(0, 46)}_${place}`));
}
