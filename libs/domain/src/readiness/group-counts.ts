// How many authorities of each group stand where, column by column?
import type { LegendEntry } from './legend.js';

/** One authority of a heatmap: its group (a region, a system), and one letter a column. */
export interface HeatmapRow {
  group: string | null;
  cells: string;
  answered: boolean;
}

/** A group of a heatmap: how many authorities it has, how many of them have submitted, and for each column how many stand at each entry of the legend, in its order. */
export interface GroupRow {
  group: string;
  total: number;
  answered: number;
  counts: number[][];
}

/** The groups of a heatmap in the order given. Each column's counts sum to the group's total. Authorities without a group count nowhere. */
export function countByGroup(rows: readonly HeatmapRow[], legend: readonly LegendEntry[], groups: readonly string[]): GroupRow[] {
  const places = placesOf(legend);
  const counted = new Map(groups.map((group): [string, GroupRow] => [group, { group, total: 0, answered: 0, counts: [] }]));
  for (const row of rows) {
    const group = row.group === null ? undefined : counted.get(row.group);
    if (group) count(group, row, places);
  }
  return [...counted.values()];
}

/** For each character code the place of its letter in the legend: a heatmap of thousands has a hundred thousand letters. */
function placesOf(legend: readonly LegendEntry[]): { of: Int16Array; size: number } {
  const of = new Int16Array(128).fill(-1);
  legend.forEach(({ letter }, place) => (of[letter.charCodeAt(0)] = place));
  return { of, size: legend.length };
}

function count(group: GroupRow, { cells, answered }: HeatmapRow, places: { of: Int16Array; size: number }): void {
  for (let column = 0; column < cells.length; column += 1) {
    const counts = (group.counts[column] ??= Array.from({ length: places.size }, () => 0));
    const place = places.of[cells.charCodeAt(column)] ?? -1;
    if (place >= 0) counts[place]! += 1;
  }
  group.total += 1;
  if (answered) group.answered += 1;
}
