// What share of a group is ready, column by column?
import type { Legend } from './matrix.js';

/**
 * How many of a group stand at each entry of the legend (null where the number is hidden), and of those that say something about being ready, how many are.
 * `rated`: can what is asked say so at all? `hidden`: is a number that the share needs hidden?
 */
export type Share = { rated: boolean; hidden: boolean; ready: number; of: number; percentage: number | null; counts: { legend: Legend; count: number | null }[] };

/**
 * The share of a column. Its base are the authorities whose answer says whether they are ready; who has not answered, or was not asked, is no part of it. `joined` holds the
 * counts in the order of the legend, with commas between, and nothing between the commas where a number is hidden: then there is no share, whatever the others say.
 */
export function shareOf(joined: string, legend: readonly Legend[]): Share {
  const numbers = joined.split(',');
  const all = legend.map((entry, index) => ({ legend: entry, count: numbers[index] ? Number(numbers[index]) : null }));
  const rating = all.filter(({ legend: { standing } }) => standing);
  const sum = (some: typeof all) => some.reduce((total, { count }) => total + (count ?? 0), 0);
  const [ready, of] = [sum(rating.filter(({ legend: { standing } }) => standing === 'READY')), sum(rating)];
  const hidden = rating.some(({ count }) => count === null);
  const percentage = hidden || of === 0 ? null : (100 * ready) / of;
  return { rated: rating.some(({ legend: { standing } }) => standing === 'READY'), hidden, ready, of, percentage, counts: all.filter(({ count }) => count !== 0) };
}

/** A share in words, with its base. */
export function shareInWords({ hidden, ready, of, percentage }: Share): string {
  if (hidden) return 'hidden, to protect what few said';
  return percentage === null ? 'nobody said whether they are ready' : `${percentage.toFixed(1)}% ready, ${ready} of ${of} that say whether they are`;
}
