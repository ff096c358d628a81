// Which bars does the chart of a figure show, and how is a number of it written?
import type { PrintedFigureQuery } from '@muster/contract';

export type PrintedFigure = NonNullable<PrintedFigureQuery['figure']>;
export type PrintedRow = PrintedFigure['rows'][number];

/** One chart a group of rates, in the order of the table. Counts and days have no bars: they share no scale. */
export function chartsOf({ rows }: Pick<PrintedFigure, 'rows'>): { group: string; bars: { name: string; percentage: number | null }[] }[] {
  const groups = new Map<string, { name: string; percentage: number | null }[]>();
  for (const { group, label, unit, percentage } of rows) {
    if (unit === 'RATE') groups.set(group, [...(groups.get(group) ?? []), { name: label, percentage: percentage ?? null }]);
  }
  return [...groups].map(([group, bars]) => ({ group, bars }));
}

/** What a row measures, in words: a share with its percentage, a number, or days. */
export function valueInWords({ unit, numerator, percentage }: Pick<PrintedRow, 'unit' | 'numerator' | 'percentage'>): string {
  if (unit === 'RATE') return typeof percentage === 'number' ? `${percentage.toFixed(1)}%` : 'Nothing to measure';
  if (typeof numerator !== 'number') return 'Nothing to measure';
  return unit === 'DAYS' ? `${numerator} ${numerator === 1 ? 'day' : 'days'}` : String(numerator);
}
