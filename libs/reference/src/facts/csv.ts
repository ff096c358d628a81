// Which well-formed rows does a table hold, and which of its lines are refused?
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { FactProblem } from './refusal.js';

/** A table of facts: its file, and the shape of a row. The keys of the shape are the columns, in their order. */
export interface TableSpec<Row extends z.ZodObject = z.ZodObject> {
  readonly file: string;
  readonly row: Row;
}

/** A row together with the place it came from, so that every later rule can say where. */
export type Located<Row> = Row & { readonly at: { readonly file: string; readonly line: number } };

export interface TableRead<Row> {
  rows: Located<Row>[];
  problems: FactProblem[];
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

const CONTROL = /\p{Cc}/u;
/** Text that a spreadsheet would run as a formula (OWASP ASVS 5.0, 1.2.10), full-width forms included. */
const FORMULA = /^[\s"']*[=+\-@＝＋－＠]/;

/**
 * Reads one table. Refused line by line: a header other than the table's columns, too few or too many cells, blank lines,
 * formula-like text, control characters, spaces around a value, and whatever the row's own shape refuses.
 */
export function readTable<Row extends z.ZodObject>(spec: TableSpec<Row>, text: string): TableRead<z.output<Row>> {
  const columns = Object.keys(spec.row.shape);
  const { lines, problem } = splitLines(spec.file, text);
  const read: TableRead<z.output<Row>> = { rows: [], problems: problem ? [problem] : [] };
  const [header, ...body] = lines;
  const headerReason = problem ? null : headerProblem(columns, header?.cells ?? []);
  if (headerReason) return { rows: [], problems: [{ file: spec.file, line: 1, reason: headerReason }] };
  if (!problem && body.length === 0) read.problems.push({ file: spec.file, line: 1, reason: 'holds a header but no row' });
  for (const line of body) readLine({ spec, columns, read }, line);
  return read;
}

function splitLines(file: string, text: string): { lines: Line[]; problem?: FactProblem } {
  try {
    const parsed: unknown = parse(text, { info: true, relaxColumnCount: true });
    const records = parsed as { info: { lines: number }; record: string[] }[];
    return { lines: records.map(({ info, record }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { lines: [], problem: { file, line: Number(error['lines'] ?? 1), reason: 'has a quotation mark out of place' } };
  }
}

function headerProblem(columns: readonly string[], header: readonly string[]): string | null {
  const missing = columns.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !columns.includes(column));
  if (missing.length > 0) return `the column ${missing.join(', ')} is missing from the header`;
  if (unknown.length > 0) return `the header has an unknown column: ${unknown.join(', ')}`;
  return columns.join() === header.join() ? null : `the columns must stand in this order: ${columns.join(', ')}`;
}

interface Reading<Row extends z.ZodObject> {
  readonly spec: TableSpec<Row>;
  readonly columns: readonly string[];
  readonly read: TableRead<z.output<Row>>;
}

function readLine<Row extends z.ZodObject>({ spec, columns, read }: Reading<Row>, { line, cells }: Line): void {
  const at = { file: spec.file, line };
  const refuse = (reason: string) => read.problems.push({ ...at, reason });
  if (cells.length !== columns.length) {
    refuse(`has ${cells.length} cells where the header has ${columns.length}`);
    return;
  }
  const unsafe = columns.flatMap((column, index) => cellProblem(column, cells[index] ?? ''));
  unsafe.forEach(refuse);
  if (unsafe.length > 0) return;
  const row = spec.row.safeParse(Object.fromEntries(columns.map((column, index) => [column, cells[index]])));
  if (row.success) read.rows.push(Object.assign(row.data, { at }));
  else row.error.issues.forEach(({ path, message }) => refuse(path.length > 0 ? `${path.join('.')} ${message}` : message));
}

function cellProblem(column: string, cell: string): string[] {
  if (FORMULA.test(cell)) return [`${column} looks like a spreadsheet formula: ${JSON.stringify(cell.slice(0, 30))}`];
  if (CONTROL.test(cell)) return [`${column} holds a line break, tab or other control character`];
  return cell === cell.trim() ? [] : [`${column} has spaces before or after its value`];
}
