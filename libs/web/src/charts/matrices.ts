// What does a chart of shares show, and in which shade?

/** One share of a chart: a percentage, null where there is nothing to take a share of, and its words with numerator and denominator. */
export type ShareCell = { percentage: number | null; words: string };

/** What a matrix chart shows: rows by columns, each a share. `cells` has a list a row, a share a column. */
export type MatrixChartProps = { label: string; rows: readonly string[]; columns: readonly string[]; cells: readonly (readonly ShareCell[])[] };

const light = [232, 241, 248] as const;
const dark = [18, 67, 109] as const;

/** The shade of a percentage, from pale at 0 to dark blue at 100; white where there is no share. The text on it is legible at every step. */
export function shadeOf(percentage: number | null): { paper: string; ink: string } {
  if (percentage === null) return { paper: '#ffffff', ink: '#505a5f' };
  const at = Math.min(Math.max(percentage, 0), 100) / 100;
  const channels = light.map((from, index) => Math.round(from + (dark[index]! - from) * at));
  return { paper: `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`, ink: at > 0.68 ? '#ffffff' : '#000000' };
}
