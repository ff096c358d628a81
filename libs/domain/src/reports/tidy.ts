// How is a table laid out for machines, after the open data standard of the Department for Education?
import type { WorkbookCell } from './workbook.js';

/** The columns with which every tidy file begins: when, and where. */
export const placeColumns = [
  'time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name', 'region_code', 'region_name', 'old_la_code', 'new_la_code', 'la_name',
] as const;

/** Where a row lies: in a nation, a region of it, or a local authority of that. A name or code that a level does not have is left empty, as the standard has it. */
export interface Place {
  nation: string;
  region?: { code: string | null; name: string } | null;
  authority?: { oldCode: string; newCode: string | null; name: string } | null;
}

/** A row of a tidy file: where, what it is about (filters), and what was measured (indicators). */
export interface TidyRow {
  place: Place;
  cells: WorkbookCell[];
}

/** A tidy file: one row an observation, filters before indicators. Only the columns of the place may be empty. */
export interface TidyFile {
  columns: string[];
  rows: WorkbookCell[][];
}

const countries: Readonly<Record<string, readonly [string, string]>> = { england: ['E92000001', 'England'], wales: ['W92000004', 'Wales'] };

/** The tidy file of these rows, in a year. Refuses (RangeError) a column name that the standard does not take, and a row that does not fit. */
export function tidyFile(year: number, columns: readonly string[], rows: readonly TidyRow[]): TidyFile {
  const wrong = columns.find((column) => !/^[a-z][a-z0-9_]{0,49}$/.test(column)) ?? columns.find((column, index) => columns.indexOf(column) !== index);
  if (wrong !== undefined) throw new RangeError(`"${wrong}" cannot be a column of a tidy file.`);
  if (rows.some(({ cells }) => cells.length !== columns.length || cells.includes(''))) throw new RangeError('A row of a tidy file does not fit its columns.');
  return { columns: [...placeColumns, ...columns], rows: rows.map(({ place, cells }) => [String(year), 'Reporting year', ...placeCells(place), ...cells]) };
}

function placeCells({ nation, region, authority }: Place): string[] {
  const [code, name] = countries[nation] ?? ['', nation];
  const level = authority ? 'Local authority' : region ? 'Regional' : 'National';
  return [level, code, name, region?.code ?? '', region?.name ?? '', authority?.oldCode ?? '', authority?.newCode ?? '', authority?.name ?? ''];
}

/** The name of a file: lower case, of letters, digits, underscores and dashes alone. */
export function fileName(parts: readonly string[], extension: string): string {
  const words = parts.map((part) => part.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, ''));
  return `${words.filter(Boolean).join('_')}.${extension}`;
}
