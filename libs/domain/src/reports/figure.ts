// Which tables can be printed, and what does each row count?
import { rate, type Rate } from '../kernel/index.js';

/** What a figure is made from: how often each code occurs for each subject, or how many of each region have answered. */
export interface FigureCount {
  group: string;
  groupLabel: string;
  code: string;
  label: string;
  count: number;
  base: number;
}

/** A row of a figure. */
export interface FigureRow extends Omit<Rate, 'denominatorCounts'> {
  group: string;
  code: string;
  label: string;
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

/** What is known of a figure before it is computed. `measure` is what its rows count; none counts responses by region. */
export interface FigureDefinition {
  name: string;
  title: string;
  measure: string | null;
  denominatorCounts: string;
  columns: string[];
}

/** Every figure, in the order of the published report that it comes from. */
export const figureDefinitions: readonly FigureDefinition[] = [
  { name: 'response-rates', title: 'Response rates by region', measure: null, denominatorCounts: 'authorities on the roster', columns: ['Region'] },
  { name: 'readiness-by-level', title: 'Readiness by level: red, amber or green', measure: 'rag', denominatorCounts: 'authorities that submitted and were asked', columns: ['Level', 'Rating'] },
  { name: 'collection-methods', title: 'How the data would be collected, by level', measure: 'collection-method', denominatorCounts: 'authorities that submitted and were asked', columns: ['Level', 'Method'] },
];

/** The figure of this name; undefined when there is none. */
export function figureNamed(name: string): FigureDefinition | undefined {
  return figureDefinitions.find((figure) => figure.name === name);
}

/** A figure from its counts: each row with numerator, denominator and rate; a total only where the rows share nobody (responses by region). */
export function buildFigure(definition: FigureDefinition, counts: readonly FigureCount[], notes: readonly string[] = []): Figure {
  const { name, title, denominatorCounts, columns } = definition;
  const rows = counts.map(({ group, code, label, groupLabel, count, base }) => ({ group: groupLabel || group, code, label, ...parts(count, base) }));
  const sum = (key: 'count' | 'base') => counts.reduce((total, row) => total + row[key], 0);
  const total = definition.measure === null ? { group: '', code: 'total', label: 'Total', ...parts(sum('count'), sum('base')) } : null;
  return { name, title, denominatorCounts, columns, notes: [...notes], rows, total };
}

function parts(count: number, base: number): Omit<Rate, 'denominatorCounts'> {
  const { numerator, denominator, percentage } = rate(count, base, '');
  return { numerator, denominator, percentage };
}
