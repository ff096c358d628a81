// Which bars does the chart of a figure show, how is a number of it written, and where is it as a file?
import type { PrintedFigureQuery } from '@muster/contract';

export type PrintedFigure = NonNullable<PrintedFigureQuery['figure']>;
export type PrintedRow = PrintedFigure['rows'][number];

/** A chart under its heading; none where the figure itself says what it shows. */
export type FigureChart = { heading: string; bars: { name: string; percentage: number | null }[] };

/**
 * One chart a group of rates, in the order of the table; where every group has a single rate, one chart with a bar a group, so that they can be compared; where there are
 * more groups than rates in any of them, one chart a rate.
 * Counts and days have no bars: they share no scale.
 */
export function chartsOf({ rows, columns }: Pick<PrintedFigure, 'rows' | 'columns'>): FigureChart[] {
  const rates = rows.filter(({ unit }) => unit === 'RATE');
  const groups = new Map<string, PrintedRow[]>();
  for (const row of rates) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  if (groups.size > 1 && groups.size === rates.length) return [{ heading: columns.length > 1 ? rates[0]!.label : '', bars: rates.map(({ group, percentage }) => ({ name: group, percentage: percentage ?? null })) }];
  if (groups.size > Math.max(...[...groups.values()].map((of) => of.length))) return byLabel(rates);
  return [...groups].map(([heading, of]) => ({ heading, bars: of.map(({ label, percentage }) => ({ name: label, percentage: percentage ?? null })) }));
}

function byLabel(rates: readonly PrintedRow[]): FigureChart[] {
  const labels = [...new Set(rates.map(({ label }) => label))];
  return labels.map((heading) => ({ heading, bars: rates.filter(({ label }) => label === heading).map(({ group, percentage }) => ({ name: group, percentage: percentage ?? null })) }));
}

/** Does a figure hold texts alone? Then it has no columns for numbers. */
export const isList = ({ rows }: Pick<PrintedFigure, 'rows'>): boolean => rows.every(({ unit }) => unit === 'TEXT');

/** Where the figure that is shown is to be had as a file. */
export function fileOf({ name, wave, collection }: Pick<PrintedFigure, 'name' | 'wave' | 'collection'>, { programme, format }: { programme: string; format: string }): string {
  const asked = new URLSearchParams({ programme, ...(wave ? { waveId: wave.id } : {}), ...(collection ? { collection: collection.code } : {}) });
  return `/exports/figures/${name}.${format}?${asked.toString()}`;
}

/** What a row measures, in words: a share with its percentage, a number, or days. */
export function valueInWords({ unit, numerator, percentage }: Pick<PrintedRow, 'unit' | 'numerator' | 'percentage'>): string {
  if (unit === 'RATE') return typeof percentage === 'number' ? `${percentage.toFixed(1)}%` : 'Nothing to measure';
  if (typeof numerator !== 'number') return 'Nothing to measure';
  return unit === 'DAYS' ? `${numerator} ${numerator === 1 ? 'day' : 'days'}` : String(numerator);
}
