import fc from 'fast-check';
import { ledgerTotals, type CountedReturn } from './ledger.js';
import { outcomes } from './outcome-names.js';
import { decideOutcome } from './outcomes.js';
import { moment } from './moment.plain.js';
import { returnRates } from './rates.js';
import { isReturned, returnStates } from './return-states.js';
import { bothTimelinesses, timelinesses } from './timeliness.js';
import { addDays } from '../kernel/index.js';

const regions = ['north', 'south', 'east', 'empty'];
const today = '2023-04-03';
const due = '2023-03-24';
const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(due, days));

/** An authority of the roster: where it is, whether it was abolished or merged since the round opened, and what became of its return. */
const authority = fc.record({
  region: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...regions.slice(0, 3)) }, { weight: 1, arbitrary: fc.constantFrom(null, 'unnamed') }),
  gone: fc.option(fc.constantFrom('abolished' as const, 'merged' as const), { freq: 4 }),
  state: fc.constantFrom(...returnStates),
  outcome: fc.option(fc.constantFrom(...outcomes)),
  receivedOn: day,
  extendedTo: fc.option(day),
});
type Authority = typeof authority extends fc.Arbitrary<infer A> ? A : never;

/** The row of the ledger that the rules make of an authority: an outcome only where they allow it. */
function rowOf(one: Authority, place: number): CountedReturn & { region: string | null } {
  const asked = one.gone ?? one.outcome;
  const input = { outcome: asked ?? 'excused', reason: 'why', indicators: ['i'], barriers: ['b'], successorId: 'successor' };
  const refused = decideOutcome(input, moment({ state: one.state, today }), { organisationId: `authority ${place}`, indicators: new Set(['i']), barriers: new Set(['b']) });
  const outcome = asked && !refused ? asked : null;
  const receivedOn = isReturned(one.state) ? one.receivedOn : null;
  return { region: one.region, state: one.state, outcome, timeliness: bothTimelinesses({ receivedOn, outcome, today }, { dueOn: due, extendedTo: one.extendedTo }).extended };
}

const roster = fc.array(authority, { maxLength: 200 });
const always = (check: (authorities: Authority[], rates: ReturnType<typeof returnRates>, rows: ReturnType<typeof rowOf>[]) => void) =>
  fc.assert(fc.property(roster, (authorities) => {
    const rows = authorities.map(rowOf);
    check(authorities, returnRates(rows, regions), rows);
  }), { numRuns: 500, seed: 20_230_401 });

const keys = ['expected', 'returned', 'accepted', 'onTime', 'late', 'overdue', 'accounted', 'outstanding'] as const;

describe('the rates of any round over any roster', () => {
  it('are never above 100%', () => {
    always((_authorities, { regions: counted, total }) => {
      for (const { percentage } of [...counted.map((region) => region.rate), total]) expect(percentage ?? 0).toBeLessThanOrEqual(100);
    });
  });

  it('have regions that sum to the roster, also when authorities were abolished and merged', () => {
    always((authorities, { regions: counted, total }, rows) => {
      const whole = ledgerTotals(rows);
      for (const key of keys) expect(counted.reduce((sum, region) => sum + region[key], 0)).toBe(whole[key]);
      expect([whole.expected, total.denominator, total.numerator]).toEqual([authorities.length, authorities.length, whole.returned]);
      expect(counted.map(({ region }) => region).slice(0, regions.length)).toEqual(regions);
    });
  });

  it('count an authority that never answered', () => {
    always((authorities, { total }, rows) => {
      const silent = rows.filter(({ state, outcome }) => state === 'expected' && outcome === null).length;
      const { outstanding, returned, accounted } = ledgerTotals(rows);
      expect(outstanding).toBeGreaterThanOrEqual(silent);
      expect(returned + accounted + outstanding).toBe(authorities.length);
      expect(total.denominator - total.numerator).toBe(accounted + outstanding);
    });
  });

  it('divide the expected returns by their mark of time', () => {
    always((authorities, _rates, rows) => {
      const counts = timelinesses.map((mark) => rows.filter(({ timeliness }) => timeliness === mark).length);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(authorities.length);
      const { onTime, late, overdue, returned, accounted, outstanding } = ledgerTotals(rows);
      const notDue = rows.filter(({ timeliness }) => timeliness === 'not-due').length;
      expect([onTime + late, accounted, overdue + notDue]).toEqual([returned, rows.filter(({ timeliness }) => timeliness === 'accounted').length, outstanding]);
    });
  });

  it('show a region of which nothing is expected as an empty base, not as nought', () => {
    always((_authorities, { regions: counted }) => {
      expect(counted[3]).toMatchObject({ region: 'empty', expected: 0, rate: { numerator: 0, denominator: 0, percentage: null } });
    });
  });
});
