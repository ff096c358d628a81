// How many authorities of each region stand where, column by column?
import type { LegendEntry } from './legend.js';

/** One authority of a heatmap: its region, and one letter a column. */
export interface HeatmapRow {
  region: string | null;
  cells: string;
}

/** A region of a heatmap: how many authorities it has, how many of them have submitted, and for each column how many stand at each entry of the legend, in its order. */
export interface RegionRow {
  region: string;
  total: number;
  answered: number;
  counts: number[][];
}

/** The regions of a heatmap in the order given. Each column's counts sum to the region's total. Authorities without a region count nowhere. */
export function countByRegion(rows: readonly HeatmapRow[], legend: readonly LegendEntry[], regions: readonly string[]): RegionRow[] {
  const noData = legend.find(({ kind }) => kind === 'no-data')?.letter ?? '-';
  const places = new Map(legend.map(({ letter }, place) => [letter, place]));
  const counted = new Map(regions.map((region): [string, RegionRow] => [region, { region, total: 0, answered: 0, counts: [] }]));
  for (const { region, cells } of rows) {
    const row = region === null ? undefined : counted.get(region);
    if (row) count(row, cells, { noData, places });
  }
  return [...counted.values()];
}

function count(row: RegionRow, cells: string, { noData, places }: { noData: string; places: ReadonlyMap<string, number> }): void {
  let hasData = false;
  for (let column = 0; column < cells.length; column += 1) {
    const letter = cells.charAt(column);
    const counts = (row.counts[column] ??= Array.from(places, () => 0));
    const place = places.get(letter);
    if (place !== undefined) counts[place]! += 1;
    hasData ||= letter !== noData;
  }
  row.total += 1;
  if (hasData) row.answered += 1;
}
