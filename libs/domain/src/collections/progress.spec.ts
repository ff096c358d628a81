import fc from 'fast-check';
import { addDays, type WorkingCalendar } from '../kernel/index.js';
import { planned, progress, type PlannedRound } from './progress.js';

const easter: WorkingCalendar = { bankHolidays: new Set(['2023-04-07', '2023-04-10']) };
/** Monday to Friday the week after: ten working days but for the two bank holidays, so eight. */
const round: PlannedRound = { opensOn: '2023-03-31', dueOn: '2023-04-14', closesOn: '2023-04-21', expected: 100, target: 80 };

describe('the plan of a round', () => {
  it.each([
    ['before it opens', '2023-03-30', 0],
    ['on the opening day', '2023-03-31', 0],
    ['over the weekend', '2023-04-02', 0],
    ['after the first working day', '2023-04-03', 10],
    ['on the last working day before Easter', '2023-04-06', 40],
    ['on Good Friday', '2023-04-07', 40],
    ['on Easter Monday', '2023-04-10', 40],
    ['the day after', '2023-04-11', 50],
    ['on the due day', '2023-04-14', 80],
    ['after the due day', '2023-05-01', 80],
  ])('expects %s (%s) %d', (_when, day, count) => expect(planned(round, day, easter)).toBe(count));

  it('expects everything at once of a round that opens and is due on one day', () => {
    const one = { ...round, dueOn: round.opensOn };
    expect([planned(one, '2023-03-30', easter), planned(one, '2023-03-31', easter)]).toEqual([0, 80]);
  });

  it('expects nothing until the due day where no working day lies between', () => {
    const weekend = { ...round, dueOn: '2023-04-02' };
    expect([planned(weekend, '2023-04-01', easter), planned(weekend, '2023-04-02', easter)]).toEqual([0, 80]);
    expect(progress([], weekend, { today: '2023-04-02', calendar: easter }).map((day) => day.planned)).toEqual([0, 0, 80]);
  });
});

describe('the returns of a round day by day', () => {
  const at = (today: string) => ({ today, calendar: easter });

  it('add up, and stand beside the plan', () => {
    expect(progress(['2023-04-03', '2023-04-01', '2023-04-03'], round, at('2023-04-04')).slice(0, 5)).toEqual([
      { on: '2023-03-31', returned: 0, planned: 0 },
      { on: '2023-04-01', returned: 1, planned: 0 },
      { on: '2023-04-02', returned: 1, planned: 0 },
      { on: '2023-04-03', returned: 3, planned: 10 },
      { on: '2023-04-04', returned: 3, planned: 20 },
    ]);
  });

  it('show the plan of the days to come until the due day, and no count', () => {
    const days = progress(['2023-04-03'], round, at('2023-04-04'));
    expect([days[4], days[5], days.at(-1)]).toEqual([{ on: '2023-04-04', returned: 1, planned: 20 }, { on: '2023-04-05', returned: null, planned: 30 }, { on: '2023-04-14', returned: null, planned: 80 }]);
    expect(progress([], round, at('2023-04-17')).at(-1)).toEqual({ on: '2023-04-17', returned: 0, planned: 80 });
  });

  it('end with the round, and begin when the first came', () => {
    const days = progress(['2023-03-29'], round, at('2023-12-31'));
    expect([days[0], days.at(-1)]).toEqual([{ on: '2023-03-29', returned: 1, planned: 0 }, { on: '2023-04-21', returned: 1, planned: 80 }]);
  });

  it('are none before the round opens', () => expect(progress([], round, at('2023-03-30'))).toEqual([]));

  it('do not count what lies in the future', () => {
    expect(progress(['2023-04-05'], round, at('2023-04-04')).map(({ returned }) => returned)).not.toContain(1);
  });

  it('always end with all that came, never fall, and follow the plan', () => {
    const day = fc.integer({ min: -5, max: 40 }).map((days) => addDays(round.opensOn, days));
    fc.assert(fc.property(fc.array(day, { maxLength: 30 }), day, (received, today) => {
      const days = progress(received, round, at(today));
      expect(days.findLast(({ on }) => on <= today)?.returned ?? 0).toBe(received.filter((on) => on <= today).length);
      days.forEach(({ on, returned, planned: plan }, place) => {
        expect(plan).toBe(planned(round, on, easter));
        expect(returned === null).toBe(on > today);
        expect(returned ?? Infinity).toBeGreaterThanOrEqual(days[place - 1]?.returned ?? 0);
        if (place > 0) expect(on).toBe(addDays(days[place - 1]!.on, 1));
      });
    }), { numRuns: 300, seed: 20_230_331 });
  });
});
