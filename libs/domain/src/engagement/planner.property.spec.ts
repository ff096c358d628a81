import fc from 'fast-check';
import { addDays } from '../kernel/index.js';
import { defaultPlan } from './reminder-plan.js';
import { DAYS_APART, MOST_MESSAGES } from './planner-record.js';
import { easterAndChristmas, simulate, type World } from './simulation.plain.js';

const OPENS = '2023-02-27';
const FIRST = '2023-02-10';
const DAYS = 60;
const day = fc.integer({ min: 0, max: DAYS }).map((days) => addDays(FIRST, days));
const people = ['ada', 'ben', 'cas'];

/** An authority with contacts of a small pool, so that people are shared, and with what happens to it and when. */
const authority = fc.record({
  region: fc.constantFrom('north', 'south', null), spoc: fc.option(fc.constantFrom(...people)), successor: fc.option(fc.constantFrom(...people)), changesOn: day, deputy: fc.option(fc.constantFrom(...people)),
  lead: fc.option(fc.constantFrom(...people)), startedOn: day, returnedOn: fc.option(day), outcomeOn: fc.option(day), extendedOn: fc.option(day), extension: fc.integer({ min: 1, max: 30 }), failsOn: fc.option(day),
});
const programme = fc.record({
  authorities: fc.array(authority, { minLength: 1, maxLength: 5 }), missed: fc.uniqueArray(fc.integer({ min: 0, max: DAYS }), { maxLength: 40 }), length: fc.integer({ min: 5, max: 40 }), two: fc.boolean(),
  quiet: fc.array(fc.record({ region: fc.constantFrom('north', 'south', null), from: day }), { maxLength: 2 }),
});
type Programme = typeof programme extends fc.Arbitrary<infer P> ? P : never;

function worldOf({ authorities, missed, length, two, quiet }: Programme): World {
  const noRun = new Set(missed.map((days) => addDays(FIRST, days)));
  const dueOn = addDays(OPENS, length);
  const ids = two ? ['wave', 'round'] : ['round'];
  const targets = ids.map((id) => ({ id, kind: 'round' as const, name: id, opensOn: OPENS, dueOn, closesOn: addDays(dueOn, 40), state: 'scheduled' as const, steps: defaultPlan }));
  const contact = (role: 'spoc' | 'deputy' | 'senior-lead', personId: string | null, failed: boolean) => (personId ? [{ role, personId, hasAddress: true, failed }] : []);
  const fixed = {
    calendar: easterAndChristmas, team: ['lead'], champions: ['north', 'south'].map((region) => ({ region, personId: 'champion', hasAddress: true, failed: false })),
    quiet: quiet.map(({ region, from }) => ({ region, from, to: addDays(from, 5), reason: 'holidays' })),
    get targets() {
      return targets;
    },
  };
  return {
    fixed, hasRun: (on) => !noRun.has(on),
    outstandingOn: (on) => {
      if (on >= OPENS) targets.forEach((target) => Object.assign(target, { state: 'open' }));
      return ids.flatMap((targetId) => authorities.map((one, place) => {
        const failed = one.failsOn !== null && on >= one.failsOn;
        const spoc = on < one.changesOn ? one.spoc : one.successor;
        return {
          targetId, organisationId: `authority ${place}`, region: one.region, dueOn, extendedTo: one.extendedOn && on >= one.extendedOn ? addDays(dueOn, one.extension) : null, started: on >= one.startedOn,
          returned: one.returnedOn !== null && on >= one.returnedOn, outcome: one.outcomeOn && on >= one.outcomeOn ? 'refused' : null,
          contacts: [...contact('spoc', spoc, failed), ...contact('deputy', one.deputy, false), ...contact('senior-lead', one.lead, false)],
        };
      }));
    },
  };
}

const always = (check: (result: ReturnType<typeof simulate>) => void) => fc.assert(fc.property(programme, (given) => check(simulate(worldOf(given), FIRST, DAYS))), { numRuns: 25 });

/** The days on which each person was written to, in order. */
function daysOf(sent: ReturnType<typeof simulate>['sent']): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (const { personId, on, step } of sent) {
    const before = days.get(personId) ?? [];
    const sameDigest = step === 'overdue-digest' && before.at(-1) === on;
    days.set(personId, sameDigest ? before : [...before, on]);
  }
  return days;
}

describe('whatever happens, and whichever days are missed', () => {
  it('nobody gets two messages within three days', () => always(({ sent }) => {
    const pairs = [...daysOf(sent).values()].flatMap((days) => days.slice(1).map((on, place) => [days[place]!, on] as const));
    expect(pairs.filter(([before, on]) => on < addDays(before, DAYS_APART))).toEqual([]);
  }));

  it('nobody gets more than six about a wave or round', () => always(({ sent }) => {
    const counts = new Map<string, number>();
    for (const { targetId, personId } of sent) counts.set(`${targetId} ${personId}`, (counts.get(`${targetId} ${personId}`) ?? 0) + 1);
    expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(MOST_MESSAGES);
  }));

  it('no step is done twice for the same person about the same authority, and no task twice at all', () => always(({ days }) => {
    const done = days.flatMap(({ decided }) => decided?.due ?? []).map(({ targetId, organisationId, step, action, personId }) => `${targetId} ${organisationId} ${step} ${action === 'task' ? '' : personId}`);
    expect(new Set(done).size).toBe(done.length);
  }));

  it('running again on the same day adds nothing', () => always(({ days }) => expect(days.flatMap(({ again }) => again)).toEqual([])));

  it('nothing goes to who has returned or is accounted for, and every decision has its reason', () => fc.assert(fc.property(programme, (given) => {
    const world = worldOf(given);
    for (const { on, decided } of simulate(world, FIRST, DAYS).days) {
      const stopped = new Set(world.outstandingOn(on).filter(({ returned, outcome }) => returned || outcome).map(({ organisationId }) => organisationId));
      const due = decided?.due ?? [];
      const unsaid = [...due, ...(decided?.notDue ?? [])].filter(({ reason }) => !/^[A-Z\d].*\.$/.test(reason));
      expect([due.filter(({ organisationId }) => stopped.has(organisationId)), unsaid]).toEqual([[], []]);
    }
  }), { numRuns: 10 }));
});
