// What does the forecast of a level show: the bands of its chart, and the rows of its table?
import type { ForecastBand, ForecastQuery } from '@muster/contract';
import type { StackFill } from '../../charts/index.js';

export type ForecastFacts = NonNullable<ForecastQuery['forecast']>;
export type LevelFacts = ForecastFacts['levels'][number];

/** The bands from the bottom of the stack to its top, in words. */
export const bandNames: Record<ForecastBand, string> = {
  READY: 'Ready now', REMOVAL: 'Freed by removal', PLAN: 'Expected by plan', DECLARATION: 'Expected by declaration', LATER: 'A later date', NO_DATE: 'No date given',
};
export const bandFills: Record<ForecastBand, StackFill> = { READY: 'solid', REMOVAL: 'dark', PLAN: 'stripes', DECLARATION: 'dots', LATER: 'light', NO_DATE: 'empty' };

const order: readonly ForecastBand[] = ['READY', 'REMOVAL', 'PLAN', 'DECLARATION', 'LATER', 'NO_DATE'];
const come: ReadonlySet<ForecastBand> = new Set(['READY', 'REMOVAL', 'PLAN', 'DECLARATION']);

export type ShownBand = { band: ForecastBand; values: number[] };

export const numbersOf = (counts: string): number[] => (counts === '' ? [] : counts.split(',').map(Number));

/** The bands of a level in their order. Removal stands only where something is removed. */
export function shownBands({ bands }: Pick<LevelFacts, 'bands'>): ShownBand[] {
  const shown = order.map((band) => ({ band, values: numbersOf(bands.find((one) => one.band === band)?.counts ?? '') }));
  return shown.filter(({ band, values }) => band !== 'REMOVAL' || values.some((value) => value > 0));
}

/** One row of the table: a day, how many stand in each band, and how many of all count as ready by then. */
export type DayRow = { on: string; values: number[]; ready: number; asDeclared: number };

/** The rows of the table of a level. */
export function dayRows(days: readonly string[], bands: readonly ShownBand[], declared: string): DayRow[] {
  const before = numbersOf(declared);
  return days.map((on, place) => ({
    on, values: bands.map(({ values }) => values[place] ?? 0), asDeclared: before[place] ?? 0,
    ready: bands.filter(({ band }) => come.has(band)).reduce((sum, { values }) => sum + (values[place] ?? 0), 0),
  }));
}

/** The targets of a level that fall on a day or since the day before it: where the table marks them. */
export function targetsAt<T extends { target: { dueOn: string } }>(targets: readonly T[], day: string, before: string | undefined): T[] {
  return targets.filter(({ target: { dueOn } }) => dueOn <= day && (before === undefined || dueOn > before));
}
