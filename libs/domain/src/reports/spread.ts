// How are a few numbers summed up honestly: the middle one, and the largest?

/** The middle of some numbers (the mean of the middle two of an even number of them), rounded half up to a whole; null of none. */
export function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return Math.round((sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2);
}

/** The largest of some numbers; null of none. */
export function largest(numbers: readonly number[]): number | null {
  return numbers.reduce<number | null>((most, number) => (most === null || number > most ? number : most), null);
}
