// What does a row of a printed table say: how many of how many, how many, or how many days?
import { rate } from '../kernel/index.js';

/** What a number counts: a rate has a base, a count and a number of days have none. */
export type FigureUnit = 'rate' | 'count' | 'days';

/** What a row is made from: a count with its base, or a number that is no share of anything (`unit` count or days, base null). A null count says that there is nothing to measure. */
export interface FigureCount {
  group: string;
  groupLabel: string;
  code: string;
  label: string;
  count: number | null;
  base: number | null;
  unit?: FigureUnit;
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

/** What is known of a figure before it is computed. `measure` is the measure of the survey that its rows count, where they count answers; `summed`: its rows share nobody, so they have a total. */
export interface FigureDefinition {
  name: string;
  title: string;
  about: FigureSubject;
  measure: string | null;
  summed?: boolean;
  denominatorCounts: string;
  columns: string[];
}

/** A figure from its counts: each rate with numerator, denominator and percentage; a total only where the rows share nobody. Refuses (RangeError) a rate above 100%. */
export function buildFigure(definition: FigureDefinition, counts: readonly FigureCount[], notes: readonly string[] = []): Figure {
  const { name, title, denominatorCounts, columns, summed } = definition;
  const rows = counts.map(({ groupLabel, group, ...count }) => rowOf({ ...count, group: groupLabel || group }));
  const sum = (key: 'count' | 'base') => counts.reduce((total, row) => total + (row[key] ?? 0), 0);
  const total = summed ? rowOf({ group: '', code: 'total', label: 'Total', count: sum('count'), base: sum('base') }) : null;
  return { name, title, denominatorCounts, columns, notes: [...notes], rows, total };
}

function rowOf({ group, code, label, count, base, unit = 'rate' }: Omit<FigureCount, 'groupLabel'>): FigureRow {
  if (unit !== 'rate') return { group, code, label, unit, numerator: count, denominator: null, percentage: null };
  const { numerator, denominator, percentage } = rate(count ?? 0, base ?? 0, '');
  return { group, code, label, unit, numerator, denominator, percentage };
}
