import fc from 'fast-check';
import { smallestBase } from '../surveys/index.js';
import { hide, type Contributors } from './disclosure.js';

const THRESHOLD = 3;
const group = fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }).map((counts): Contributors => ({ answered: counts.reduce((sum, n) => sum + n, 0), counts }));
const tables = fc.array(group, { minLength: 1, maxLength: 4 });

/** Every row of three numbers that sums to `sum`, none above what is left of its column. */
function* rows(sum: number, left: readonly number[]): Generator<number[]> {
  for (let a = 0; a <= Math.min(sum, left[0]!); a += 1) {
    for (let b = 0; b <= Math.min(sum - a, left[1]!); b += 1) if (sum - a - b <= left[2]!) yield [a, b, sum - a - b];
  }
}

/** Every table that fits what a reader is told: how many of each group answered and, where the total is shown, what remains of it for the hidden groups. */
function* tablesFor(sums: readonly number[], left: readonly number[], total: boolean): Generator<number[][]> {
  const [first, ...rest] = sums;
  if (first === undefined) {
    if (!total || left.every((n) => n === 0)) yield [];
    return;
  }
  for (const row of rows(first, left)) for (const others of tablesFor(rest, total ? left.map((n, column) => n - row[column]!) : left, total)) yield [row, ...others];
}

/** What each hidden count may be, found by trying every table: an independent reader with much time. */
function possible(groups: readonly Contributors[], { groups: hidden, overall }: ReturnType<typeof hide>): Set<number>[] {
  const secret = groups.filter((_, place) => hidden[place]);
  const left = overall ? [99, 99, 99] : [0, 1, 2].map((column) => secret.reduce((sum, { counts }) => sum + counts[column]!, 0));
  const seen = secret.flatMap(() => [0, 1, 2].map(() => new Set<number>()));
  for (const table of tablesFor(secret.map(({ answered }) => answered), left, !overall)) table.flat().forEach((count, place) => seen[place]!.add(count));
  return seen;
}

describe('hidden counts', () => {
  it('cannot be worked out from everything that is shown', () => {
    fc.assert(fc.property(tables, (groups) => {
      for (const counts of possible(groups, hide(groups, THRESHOLD))) expect(counts.size).toBeGreaterThan(1);
    }), { numRuns: 300 });
  });

  it('include those of every group of which too few answered', () => {
    fc.assert(fc.property(tables, (groups) => {
      const { groups: hidden } = hide(groups, THRESHOLD);
      groups.forEach(({ answered }, place) => { if (answered > 0 && answered < THRESHOLD) expect(hidden[place]).toBe(true); });
    }));
  });

  it('are none where every group is large enough or empty', () => {
    const large = group.filter(({ answered }) => answered === 0 || answered >= THRESHOLD);
    fc.assert(fc.property(fc.array(large, { maxLength: 5 }), (groups) => {
      expect(hide(groups, THRESHOLD)).toEqual({ groups: groups.map(() => false), overall: false });
    }));
  });
});

describe('one small group', () => {
  const of = (...counts: number[]): Contributors => ({ answered: counts.reduce((sum, n) => sum + n, 0), counts });

  it('takes the next smallest with it, because the total would tell', () => {
    expect(hide([of(2, 1, 1), of(9, 8, 7), of(3, 2, 2)], smallestBase)).toEqual({ groups: [true, false, true], overall: false });
  });

  it('hides the total where nobody else can hide it', () => {
    expect(hide([of(1, 1, 0)], smallestBase)).toEqual({ groups: [true], overall: true });
  });
});
