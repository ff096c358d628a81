// Is what was typed a number that the question takes?
import { clean, fault, type Checked } from './checked.js';
import type { NumberQuestion } from './definition.js';

/** The bounds of a number question; a number question satisfies it. */
export type NumberLimits = Pick<NumberQuestion, 'min' | 'max' | 'decimals'>;

/**
 * The number; zero is a value, and minus zero is zero. Refuses everything but a finite number (a text of digits too), a number outside
 * the bounds (both inclusive) or beyond what a computer counts exactly, and more decimal places than asked for (none unless said).
 */
export function checkNumber(given: unknown, limits: NumberLimits, name: string): Checked<number> {
  const decimals = limits.decimals ?? 0;
  if (typeof given !== 'number' || !Number.isFinite(given)) {
    return fault('not-a-number', `${name} must be a number, like ${decimals > 0 ? '12.5' : '12'}.`);
  }
  const most = limits.max ?? Number.MAX_SAFE_INTEGER;
  const least = limits.min ?? -Number.MAX_SAFE_INTEGER;
  if (given < least) return fault('too-small', `${name} must be ${written(least)} or more.`);
  if (given > most) return fault('too-large', `${name} must be ${written(most)} or less.`);
  if (Number(given.toFixed(decimals)) !== given) return fault('too-many-decimals', `${name} must be ${precision(decimals)}.`);
  return clean(given === 0 ? 0 : given);
}

function precision(decimals: number): string {
  if (decimals === 0) return 'a whole number';
  return `a number with no more than ${decimals} decimal ${decimals === 1 ? 'place' : 'places'}`;
}

function written(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 20 });
}
