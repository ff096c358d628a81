// How is a figure laid out as a table and printed for people?
import { isList, type Figure, type FigureRow } from './figure.js';

function cellsOf(figure: Figure, row: FigureRow): string[] {
  const names = row.cells ?? (figure.columns.length > 1 ? [row.group, row.label] : [row.label]);
  return isList(figure) ? names : [...names, numberOf(row.numerator), numberOf(row.denominator), row.percentage?.toFixed(1) ?? ''];
}

const numberOf = (number: number | null): string => (number === null ? '' : String(number));

/** The header and the rows as texts, total last. */
export function table(figure: Figure): string[][] {
  const rows = figure.total ? [...figure.rows, figure.total] : figure.rows;
  return [[...figure.columns, ...(isList(figure) ? [] : ['Numerator', 'Denominator', 'Rate (%)'])], ...rows.map((row) => cellsOf(figure, row))];
}

/** The figure as lines of text with aligned columns, its title above and its notes below. */
export function asText(figure: Figure): string {
  const rows = table(figure);
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: string[]) => row.map((cell, column) => (column < figure.columns.length ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ').trimEnd();
  const notes = [isList(figure) ? `A row: ${figure.denominatorCounts}.` : `Denominator: ${figure.denominatorCounts}.`, ...figure.notes];
  return [figure.title, '', line(rows[0]!), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line), '', ...notes, ''].join('\n');
}
