// How does a legend entry look? Always a letter with a shape and a colour; the word stands in the legend.
import type { Legend } from './matrix.js';

export type Shape = 'circle' | 'diamond' | 'square' | 'hexagon' | 'pill' | 'outline' | 'dashed' | 'none' | 'hatched' | 'unread';
export type Mark = { shape: Shape; ink: string; paper: string };

const ratings: Record<string, Mark> = {
  green: { shape: 'circle', ink: '#ffffff', paper: '#00703c' },
  amber: { shape: 'diamond', ink: '#0b0c0c', paper: '#ffa940' },
  red: { shape: 'square', ink: '#ffffff', paper: '#aa2a16' },
};

// For values that are no rating: shades that stay apart for colour-blind readers, each with its own shape.
const values: Mark[] = [
  { shape: 'circle', ink: '#ffffff', paper: '#12436d' },
  { shape: 'hexagon', ink: '#0b0c0c', paper: '#6bb8a6' },
  { shape: 'square', ink: '#ffffff', paper: '#801650' },
  { shape: 'diamond', ink: '#0b0c0c', paper: '#f59b5b' },
  { shape: 'pill', ink: '#ffffff', paper: '#3d3d3d' },
  { shape: 'circle', ink: '#0b0c0c', paper: '#c8b9e6' },
  { shape: 'pill', ink: '#0b0c0c', paper: '#b8e0d2' },
  { shape: 'hexagon', ink: '#ffffff', paper: '#4c2c92' },
  { shape: 'square', ink: '#0b0c0c', paper: '#d5e8f7' },
  { shape: 'diamond', ink: '#ffffff', paper: '#28607a' },
  { shape: 'pill', ink: '#0b0c0c', paper: '#ffd9b3' },
  { shape: 'circle', ink: '#0b0c0c', paper: '#f2b8cf' },
];

const others: Record<Exclude<Legend['kind'], 'VALUE'>, Mark> = {
  NO_DATA: { shape: 'none', ink: '#505a5f', paper: '#ffffff' },
  NOT_ASKED: { shape: 'dashed', ink: '#505a5f', paper: '#ffffff' },
  UNABLE: { shape: 'outline', ink: '#0b0c0c', paper: '#ffffff' },
  SUPPRESSED: { shape: 'hatched', ink: '#0b0c0c', paper: '#ffffff' },
  OTHER: { shape: 'outline', ink: '#505a5f', paper: '#f3f2f1' },
};

/** What could not be read looks like nothing that anybody said. */
export const unread: Mark = { shape: 'unread', ink: '#aa2a16', paper: '#ffffff' };

/** A mark for each entry of a legend: green, amber and red keep their own, other values take the next free one. */
export function marksOf(legend: readonly Legend[]): Map<Legend, Mark> {
  const marks = new Map<Legend, Mark>();
  let next = 0;
  for (const entry of legend) {
    if (entry.kind !== 'VALUE') marks.set(entry, others[entry.kind]);
    else marks.set(entry, ratings[entry.code] ?? values[next++ % values.length] ?? others.OTHER);
  }
  return marks;
}
