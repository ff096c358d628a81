import fc from 'fast-check';
import { addDays } from '../kernel/index.js';
import { asDeclared, expectedOf, forecastBands, forecastLevel, readyAt, type LevelWord, type WhatIf } from './forecast.js';

const ids = ['a', 'b', 'c'];
const day = fc.integer({ min: -400, max: 900 }).map((days) => addDays('2023-05-15', days));
const word: fc.Arbitrary<LevelWord> = fc.record({
  organisationId: fc.constant('x'), ready: fc.boolean(), submittedOn: day, leadMonths: fc.option(fc.integer({ min: 0, max: 36 })), startsOn: fc.option(day),
  plans: fc.array(fc.record({ blockerId: fc.constantFrom(...ids), dueOn: fc.option(day), progress: fc.constantFrom('planned', 'under-way', 'done', 'dropped'), doneOn: fc.option(day) }), { maxLength: 3 }),
  blockedBy: fc.array(fc.uniqueArray(fc.constantFrom(...ids)), { maxLength: 3 }),
});
const days = fc.uniqueArray(day, { minLength: 1, maxLength: 8 }).map((some) => some.sort());
const removal = fc.uniqueArray(fc.constantFrom(...ids)).map((removed) => new Set(removed));
const whatIf: fc.Arbitrary<WhatIf> = fc.record({ removed: removal, shiftMonths: fc.integer({ min: -12, max: 24 }), shiftBlocker: fc.option(fc.constantFrom(...ids)) });
const always = (check: (words: LevelWord[], days: string[], whatIf: WhatIf) => void) => fc.assert(fc.property(fc.array(word, { maxLength: 12 }), days, whatIf, check), { numRuns: 500, seed: 20_250_401 });

describe('any forecast', () => {
  it('sums to the authorities that answered on every day', () => {
    always((words, quarters, supposed) => {
      const { answered, counts } = forecastLevel(words, quarters, supposed);
      quarters.forEach((_, place) => expect(forecastBands.reduce((sum, band) => sum + counts[band][place]!, 0)).toBe(answered));
    });
  });

  it('never goes back: who is ready stays so, and no date stays no date', () => {
    always((words, quarters, supposed) => {
      const { counts } = forecastLevel(words, quarters, supposed);
      for (const band of ['ready', 'removal', 'plan', 'declaration'] as const) quarters.slice(1).forEach((_, place) => expect(counts[band][place + 1]).toBeGreaterThanOrEqual(counts[band][place]!));
      expect(new Set(counts['no-date']).size).toBe(1);
    });
  });

  it('makes nobody later when more blockers are gone', () => {
    always((words, quarters, supposed) => {
      const without = { ...supposed, removed: new Set<string>() };
      for (const one of words) {
        const [before, after] = [without, supposed].map((given) => expectedOf(one, given, quarters[0]!)) as [ReturnType<typeof expectedOf>, ReturnType<typeof expectedOf>];
        const order = ({ band, on }: typeof before) => (band === 'ready' ? '' : on ?? '9999');
        expect(order(after) <= order(before)).toBe(true);
      }
      quarters.forEach((_, place) => expect(readyAt(forecastLevel(words, quarters, supposed), place)).toBeGreaterThanOrEqual(readyAt(forecastLevel(words, quarters, without), place)));
    });
  });

  it('is what was declared when nothing is gone and nothing moves', () => {
    always((words, quarters, { shiftBlocker }) => {
      expect(forecastLevel(words, quarters, { removed: new Set(), shiftMonths: 0, shiftBlocker })).toEqual(forecastLevel(words, quarters, asDeclared));
    });
  });

  it('makes nobody earlier when days move later', () => {
    always((words, quarters, { removed, shiftMonths, shiftBlocker }) => {
      const [still, moved] = [0, Math.abs(shiftMonths)].map((months) => forecastLevel(words, quarters, { removed, shiftMonths: months, shiftBlocker })) as [ReturnType<typeof forecastLevel>, ReturnType<typeof forecastLevel>];
      quarters.forEach((_, place) => expect(readyAt(moved, place)).toBeLessThanOrEqual(readyAt(still, place)));
    });
  });
});
