import fc from 'fast-check';
import { moved, normalised, placed, priorities, rankingDifferences, type Ranked } from './ranking.js';

const place = fc.record({ blockerId: fc.integer({ min: 0, max: 11 }).map(String), priority: fc.constantFrom(...priorities), position: fc.integer({ min: -2, max: 14 }) });
const worded = (row: Ranked) => ({ ...row, title: row.blockerId, solution: 'Do it' });
const start = fc.uniqueArray(place, { selector: ({ blockerId }) => blockerId, maxLength: 10 }).map(normalised);

/** Any way of changing a ranking: put something somewhere, or move it. */
const act = fc.oneof(
  place.map((row) => (rows: Ranked[]) => placed(rows, row)),
  fc.tuple(place, fc.constantFrom(-1 as const, 1 as const)).map(([{ blockerId }, by]) => (rows: Ranked[]) => moved(rows, blockerId, by)),
);

function isTotalOrder(rows: readonly Ranked[]): boolean {
  const ids = new Set(rows.map(({ blockerId }) => blockerId));
  const numbered = priorities.every((priority) => rows.filter((row) => row.priority === priority).every(({ position }, index) => position === index + 1));
  return ids.size === rows.length && numbered;
}

describe('whatever is done to a ranking', () => {
  it('leaves a total order inside each priority, and loses nobody', () => {
    fc.assert(fc.property(start, fc.array(act, { maxLength: 12 }), (rows, acts) => {
      const after = acts.reduce((sofar, one) => one(sofar), rows);
      expect(isTotalOrder(after)).toBe(true);
      expect(rows.every(({ blockerId }) => after.some((row) => row.blockerId === blockerId))).toBe(true);
    }));
  });

  it('up and then down is as before, where there was somewhere to go', () => {
    fc.assert(fc.property(start, (rows) => {
      for (const { blockerId, position } of rows) if (position > 1) expect(moved(moved(rows, blockerId, -1), blockerId, 1)).toEqual(rows);
    }));
  });

  it('puts a blocker exactly where it was told to, or at the end', () => {
    fc.assert(fc.property(start, place, (rows, row) => {
      const size = rows.filter(({ priority, blockerId }) => priority === row.priority && blockerId !== row.blockerId).length + 1;
      const found = placed(rows, row).find(({ blockerId }) => blockerId === row.blockerId);
      expect(found).toMatchObject({ priority: row.priority, position: Math.min(Math.max(row.position, 1), size) });
    }));
  });

  it('differs from itself in nothing, and from another ranking exactly where they differ', () => {
    fc.assert(fc.property(start, fc.array(act, { maxLength: 4 }), (rows, acts) => {
      const [before, after] = [rows.map(worded), acts.reduce((sofar, one) => one(sofar), rows).map(worded)];
      expect(rankingDifferences(before, before)).toEqual([]);
      const same = JSON.stringify(normalised(before)) === JSON.stringify(normalised(after));
      expect(rankingDifferences(before, after).length === 0).toBe(same);
    }));
  });
});
