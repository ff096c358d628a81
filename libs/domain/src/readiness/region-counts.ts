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
  return regions.map((region) => {
    const own = rows.filter((row) => row.region === region);
    const columns = own[0]?.cells.length ?? 0;
    const counts = Array.from({ length: columns }, (_, column) => legend.map(({ letter }) => own.filter(({ cells }) => cells[column] === letter).length));
    const answered = own.filter(({ cells }) => [...cells].some((letter) => letter !== noData)).length;
    return { region, total: own.length, answered, counts };
  });
}
