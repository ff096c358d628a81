// How many of how many, and what does the denominator count?

/** A share that can always be checked: two whole numbers, what the lower one counts, and the percentage to one decimal (null over an empty base). */
export interface Rate {
  numerator: number;
  denominator: number;
  percentage: number | null;
  denominatorCounts: string;
}

/**
 * The rate of `numerator` in `denominator`, rounded half up to one decimal.
 * Throws a RangeError when the parts are not whole numbers from 0 or the share would exceed 100%: such a rate is a fault of the caller.
 */
export function rate(numerator: number, denominator: number, denominatorCounts: string): Rate {
  if (![numerator, denominator].every((n) => Number.isInteger(n) && n >= 0) || numerator > denominator) {
    throw new RangeError(`${numerator} of ${denominator} is no rate`);
  }
  const percentage = denominator === 0 ? null : Math.round((numerator * 1000) / denominator) / 10;
  return { numerator, denominator, percentage, denominatorCounts };
}
