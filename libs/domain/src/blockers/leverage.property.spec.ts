import fc from 'fast-check';
import { blockedCells, type AuthorityAnswers, type BlockingBlocker, type CellsInput } from './cells.js';
import { groupCells, jointPairs, leverageOf, leverageOfEach, unexplainedCells, type CellGroup } from './leverage.js';
import { plainBest, plainCells, plainUnlocked, type PlainCell } from './leverage.plain.js';
import type { BlockerStatus } from './register.js';
import { curveOf, suggestedOrder } from './removal-order.js';

const indicators = ['a', 'b', 'c', 'd'].map((code, place) => ({ code, level: place < 2 ? 'bronze' : 'gold' }));
const barriers = ['not-captured', 'system-unsupported', 'other-agency', 'workforce-capacity'];
const some = (of: readonly string[], most = of.length) => fc.uniqueArray(fc.constantFrom(...of), { maxLength: most });
const answer = fc.oneof(
  fc.record({ state: fc.constant('answered'), code: fc.constantFrom('system', 'tracker', 'case-files', 'other-agency', 'not-recorded') }),
  fc.record({ state: fc.constantFrom('unable', 'not-collected', 'unknown', 'not-applicable'), code: fc.constant(null) }),
);
const authority: fc.Arbitrary<AuthorityAnswers> = fc.record({
  region: fc.constantFrom('north', 'south', null), system: fc.constantFrom('x', 'y', null),
  source: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), answer).map((said) => new Map(Object.entries(said))),
  barriers: fc.dictionary(fc.constantFrom('a', 'c', 'bronze', 'gold'), some(barriers)).map((ticked) => new Map(Object.entries(ticked))),
}).map((one) => ({ organisationId: '', ...one }));
const blocker = fc.record({
  indicators: some(['a', 'b', 'c', 'd']), barriers: some(barriers), systems: fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: some(['x', 'y']) }),
  status: fc.constantFrom<BlockerStatus>('open', 'open', 'in-progress', 'resolved', 'not-needed'),
});
const world: fc.Arbitrary<CellsInput> = fc.record({ authorities: fc.array(authority, { maxLength: 6 }), blockers: fc.array(blocker, { maxLength: 6 }) }).map((made) => ({
  indicators, authorities: made.authorities.map((one, place) => ({ ...one, organisationId: `authority ${place}` })),
  blockers: made.blockers.map((one, place): BlockingBlocker => ({ ...one, id: `id ${place}`, code: `blocker-${place}` })),
}));

type Case = { input: CellsInput; groups: CellGroup[]; plain: PlainCell[]; ids: string[] };
const always = (check: (made: Case) => void, of: fc.Arbitrary<CellsInput> = world) => fc.assert(fc.property(of, (input) => {
  check({ input, groups: groupCells(blockedCells(input), input), plain: plainCells(input), ids: input.blockers.map(({ id }) => id) });
}), { numRuns: 400, seed: 20_240_401 });

const placesOf = (choice: number, count: number) => Array.from({ length: count }, (_, place) => place).filter((place) => Math.floor(choice / 2 ** place) % 2 === 1);
const countBy = (cells: readonly PlainCell[], key: 'level' | 'region' | 'system') => {
  const counts: Record<string, number> = {};
  for (const cell of cells) counts[cell[key]] = (counts[cell[key]] ?? 0) + 1;
  return counts;
};

describe('leverage, against trying everything', () => {
  it('counts the same cells for every set of blockers, by level, region and system', () => {
    always(({ groups, plain, ids }) => {
      for (let choice = 0; choice < 2 ** ids.length; choice += 1) {
        const places = placesOf(choice, ids.length);
        const cells = plainUnlocked(plain, places.map((place) => ids[place]!));
        expect(leverageOf(groups, new Set(places))).toEqual({ total: cells.length, byLevel: countBy(cells, 'level'), byRegion: countBy(cells, 'region'), bySystem: countBy(cells, 'system') });
      }
    });
  });

  it('has every blocked cell once, the unexplained ones apart', () => {
    always(({ input, groups, plain }) => {
      const { authority: column, reportable, neither } = blockedCells(input);
      expect(column.length).toBe(plain.length);
      expect(reportable + neither + column.length).toBe(input.authorities.length * indicators.length);
      expect(unexplainedCells(groups).total).toBe(plain.filter(({ blockers }) => blockers.length === 0).length);
    });
  });

  it('gives each blocker what it unlocks alone and where it takes part', () => {
    always(({ groups, plain, ids }) => {
      expect(leverageOfEach(groups, ids.length)).toEqual(ids.map((id) => ({ alone: plainUnlocked(plain, [id]).length, takesPart: plain.filter(({ blockers }) => blockers.includes(id)).length })));
    });
  });

  it('never loses a cell when more is removed, and removing everything leaves only what is unexplained', () => {
    always(({ groups, plain, ids }) => {
      const order = suggestedOrder(groups, ids.map((_, place) => place));
      order.forEach(({ cumulative, gain }, place) => expect(cumulative).toBe((order[place - 1]?.cumulative ?? 0) + gain));
      expect(order.every(({ gain }) => gain >= 0)).toBe(true);
      expect(order.at(-1)?.cumulative ?? 0).toBe(plain.length - unexplainedCells(groups).total);
    });
  });

  it('has a curve that is the leverage of the blockers removed by then, in any order', () => {
    always(({ groups, ids }) => {
      const reversed = ids.map((_, place) => place).reverse();
      curveOf(groups, reversed, ids.length).forEach(({ cumulative }, place) => expect(cumulative).toBe(leverageOf(groups, new Set(reversed.slice(0, place + 1))).total));
    });
  });

  it('picks the best next blocker each time', () => {
    always(({ groups, plain, ids }) => {
      const gone: string[] = [];
      for (const { blocker: place, gain } of suggestedOrder(groups, ids.map((_, at) => at))) {
        const before = plainUnlocked(plain, gone).length;
        const best = Math.max(...ids.filter((id) => !gone.includes(id)).map((id) => plainUnlocked(plain, [...gone, id]).length - before));
        expect(gain).toBe(best);
        gone.push(ids[place]!);
      }
    });
  });

  it('is as good as any choice of as many blockers where every cell has one blocker', () => {
    const apart = world.map((input) => ({ ...input, blockers: input.blockers.slice(0, 4).map((one, place) => ({ ...one, indicators: [indicators[place]!.code] })) }));
    always(({ groups, plain, ids }) => {
      for (const [place, { cumulative }] of suggestedOrder(groups, ids.map((_, at) => at)).entries()) expect(cumulative).toBe(plainBest(plain, ids, place + 1));
    }, apart);
  });

  it('names exactly the pairs that unlock more together than the sum of both', () => {
    always(({ groups, plain, ids }) => {
      const found = ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const)).filter((pair) => plainUnlocked(plain, pair).length > plainUnlocked(plain, [pair[0]]).length + plainUnlocked(plain, [pair[1]]).length);
      const named = jointPairs(groups, ids.length);
      expect(named.map(({ blockers: [one, other] }) => `${ids[one]} ${ids[other]}`).sort()).toEqual(found.map((pair) => pair.join(' ')).sort());
      for (const { blockers: [one, other], together } of named) expect(together).toBe(plainUnlocked(plain, [ids[one]!, ids[other]!]).length);
    });
  });
});
