// What does a row of a printed table say: how many of how many, how many, how many days, or something in words?
import { rate } from '../kernel/index.js';

/** What a number counts: a rate has a base, a count and a number of days have none; a row of texts has no number at all. */
export type FigureUnit = 'rate' | 'count' | 'days' | 'text';

/** What a row is made from: a count with its base, or a number that is no share of anything (`unit` count or days, base null). A null count says that there is nothing to measure. `cells`: the texts of a row of a list, one a column. */
export interface FigureCount {
  group: string;
  groupLabel: string;
  code: string;
  label: string;
  count: number | null;
  base: number | null;
  unit?: FigureUnit;
  cells?: readonly string[];
}

/** A row of a figure. Only a rate has a denominator, and a percentage unless its base is empty. */
export interface FigureRow {
  group: string;
  code: string;
  label: string;
  unit: FigureUnit;
  numerator: number | null;
  denominator: number | null;
  percentage: number | null;
  cells?: string[];
}

/** A named table with what its denominators count, and the notes without which it could be misread. */
export interface Figure {
  name: string;
  title: string;
  denominatorCounts: string;
  columns: string[];
  notes: string[];
  rows: FigureRow[];
  total: FigureRow | null;
}

/** What a figure is about: one wave, the rounds of one collection, or a whole programme. */
export type FigureSubject = 'wave' | 'collection' | 'programme';

/** What is known of a figure before it is computed. `measure` is the measure of the survey that its rows count, where they count answers; `summed`: its rows share nobody, so they have a total. `derived`: its rows come from what another concept concludes. */
export interface FigureDefinition {
  name: string;
  title: string;
  about: FigureSubject;
  measure: string | null;
  summed?: boolean;
  derived?: boolean;
  denominatorCounts: string;
  columns: string[];
}

/** The rows of a figure that another concept concludes, what must be said beside them, and its columns where they depend on the framework. */
export interface DerivedRows {
  counts: FigureCount[];
  notes: string[];
  columns?: string[];
}

/** A figure from its counts: each rate with numerator, denominator and percentage; a total only where the rows share nobody. Refuses (RangeError) a rate above 100%, and texts that do not fit the columns. */
export function buildFigure(definition: FigureDefinition, counts: readonly FigureCount[], notes: readonly string[] = []): Figure {
  const { name, title, denominatorCounts, columns, summed } = definition;
  if (counts.some(({ cells }) => cells && cells.length !== columns.length)) throw new RangeError(`A row of ${name} does not fit its columns.`);
  const rows = counts.map(({ groupLabel, group, ...count }) => rowOf({ ...count, group: groupLabel || group }));
  const sum = (key: 'count' | 'base') => counts.reduce((total, row) => total + (row[key] ?? 0), 0);
  const total = summed ? rowOf({ group: '', code: 'total', label: 'Total', count: sum('count'), base: sum('base') }) : null;
  return { name, title, denominatorCounts, columns, notes: [...notes], rows, total };
}

function rowOf({ group, code, label, count, base, unit = 'rate', cells }: Omit<FigureCount, 'groupLabel'>): FigureRow {
  const words = cells ? { cells: [...cells] } : {};
  if (unit !== 'rate') return { group, code, label, unit, numerator: count, denominator: null, percentage: null, ...words };
  const { numerator, denominator, percentage } = rate(count ?? 0, base ?? 0, '');
  return { group, code, label, unit, numerator, denominator, percentage, ...words };
}

/** A row of a list: a text for each column, and a number beside them where `count` is given. Its first text is its label unless it has another. */
export function listRow(code: string, cells: readonly string[], more: Partial<Pick<FigureCount, 'count' | 'base' | 'unit' | 'label'>> = {}): FigureCount {
  return { group: '', groupLabel: '', code, label: cells[0] ?? '', count: null, base: null, ...(more.count === undefined ? { unit: 'text' } : {}), ...more, cells };
}

/** Does a figure hold texts alone? Then it has no columns for numbers, and what its denominators count is what its rows are. */
export const isList = ({ rows }: Pick<Figure, 'rows'>): boolean => rows.length > 0 && rows.every(({ unit }) => unit === 'text');
