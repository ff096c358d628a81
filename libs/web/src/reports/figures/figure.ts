// Which bars does the chart of a figure show, and how is a number of it written?
import type { PrintedFigureQuery } from '@muster/contract';

export type PrintedFigure = NonNullable<PrintedFigureQuery['figure']>;
export type PrintedRow = PrintedFigure['rows'][number];

/** A chart under its heading; none where the figure itself says what it shows. */
export type FigureChart = { heading: string; bars: { name: string; percentage: number | null }[] };

/**
 * One chart a group of rates, in the order of the table; where every group has a single rate, one chart with a bar a group, so that they can be compared.
 * Counts and days have no bars: they share no scale.
 */
export function chartsOf({ rows, columns }: Pick<PrintedFigure, 'rows' | 'columns'>): FigureChart[] {
  const rates = rows.filter(({ unit }) => unit === 'RATE');
  const groups = new Map<string, PrintedRow[]>();
  for (const row of rates) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  if (groups.size > 1 && groups.size === rates.length) return [{ heading: columns.length > 1 ? rates[0]!.label : '', bars: rates.map(({ group, percentage }) => ({ name: group, percentage: percentage ?? null })) }];
  return [...groups].map(([heading, of]) => ({ heading, bars: of.map(({ label, percentage }) => ({ name: label, percentage: percentage ?? null })) }));
}

/** What a row measures, in words: a share with its percentage, a number, or days. */
export function valueInWords({ unit, numerator, percentage }: Pick<PrintedRow, 'unit' | 'numerator' | 'percentage'>): string {
  if (unit === 'RATE') return typeof percentage === 'number' ? `${percentage.toFixed(1)}%` : 'Nothing to measure';
  if (typeof numerator !== 'number') return 'Nothing to measure';
  return unit === 'DAYS' ? `${numerator} ${numerator === 1 ? 'day' : 'days'}` : String(numerator);
}
