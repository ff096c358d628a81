import { asDeclared, expectedOf, forecastLevel, readyBy, type LevelWord } from './forecast.js';
import { addMonths, monthNamed, quarterDays } from './months.js';

const word = (given: Partial<LevelWord>): LevelWord => ({ organisationId: 'x', ready: false, plans: [], leadMonths: null, submittedOn: '2023-03-31', startsOn: null, blockedBy: [], ...given });
const plan = (dueOn: string | null, progress = 'planned', more: { doneOn?: string; blockerId?: string } = {}) => ({ blockerId: 'b', dueOn, progress, doneOn: null, ...more });
const from = '2023-07-01';
const expected = (given: Partial<LevelWord>, whatIf = {}) => expectedOf(word(given), { ...asDeclared, ...whatIf }, from);

describe('when an authority will be ready', () => {
  it('is now where its rating is green, whatever it plans', () => {
    expect(expected({ ready: true, plans: [plan('2025-01-01')] })).toEqual({ band: 'ready', on: null });
  });

  it('is the latest day among its plans, before what it declared', () => {
    expect(expected({ plans: [plan('2024-02-01'), plan('2024-11-15')], leadMonths: 2 })).toEqual({ band: 'plan', on: '2024-11-15' });
  });

  it('does not listen to a plan that was dropped or has no day', () => {
    expect(expected({ plans: [plan('2024-02-01', 'dropped'), plan(null)], leadMonths: 6 })).toEqual({ band: 'declaration', on: '2023-09-30' });
  });

  it('takes a plan that is done as met on its day, or earlier when it was done earlier', () => {
    expect([expected({ plans: [plan('2024-02-01', 'done', { doneOn: '2023-12-01' })] }).on, expected({ plans: [plan('2024-02-01', 'done', { doneOn: '2024-03-01' })] }).on]).toEqual(['2023-12-01', '2024-02-01']);
  });

  it('is the longest lead time after the day it submitted, else the month in which it could start, else no date', () => {
    expect([expected({ leadMonths: 11, startsOn: '2026-04-01' }), expected({ startsOn: '2026-04-01' }), expected({})]).toEqual([
      { band: 'declaration', on: '2024-02-29' }, { band: 'declaration', on: '2026-04-01' }, { band: 'no-date', on: null },
    ]);
  });
});

describe('what if blockers were gone', () => {
  it('an authority is ready at once when nothing else blocks any item of the level', () => {
    expect(expected({ blockedBy: [['b'], ['b', 'c']], leadMonths: 20 }, { removed: new Set(['b', 'c']) })).toEqual({ band: 'removal', on: from });
  });

  it.each([
    ['another blocker stands', [['b'], ['b', 'c']]], ['a blocked item is unexplained', [['b'], []]], ['no item is blocked', []],
  ])('it keeps its day where %s', (_why, blockedBy) => {
    expect(expected({ blockedBy, leadMonths: 20 }, { removed: new Set(['b']) })).toEqual({ band: 'declaration', on: '2024-11-30' });
  });

  it('a plan against such a blocker is met at once, and the others keep their day', () => {
    const plans = [plan('2025-05-01'), plan('2024-02-01', 'planned', { blockerId: 'c' })];
    expect(expected({ plans }, { removed: new Set(['b']) })).toEqual({ band: 'plan', on: '2024-02-01' });
  });
});

describe('what if a day moved', () => {
  it('plans and declarations move together, and what is done does not', () => {
    expect([expected({ plans: [plan('2024-02-01')] }, { shiftMonths: 3 }).on, expected({ leadMonths: 2 }, { shiftMonths: -1 }).on, expected({ plans: [plan('2024-02-01', 'done')] }, { shiftMonths: 3 }).on])
      .toEqual(['2024-05-01', '2023-04-30', '2024-02-01']);
  });

  it('of one blocker, only the plans against it move', () => {
    const shift = { shiftMonths: 12, shiftBlocker: 'b' };
    expect([expected({ plans: [plan('2024-02-01')] }, shift).on, expected({ plans: [plan('2024-02-01', 'planned', { blockerId: 'c' })] }, shift).on, expected({ leadMonths: 0 }, shift).on]).toEqual(['2025-02-01', '2024-02-01', '2023-03-31']);
  });
});

describe('a forecast', () => {
  const words = [word({ ready: true }), word({ plans: [plan('2023-10-01')] }), word({ leadMonths: 5 }), word({ startsOn: '2026-04-01' }), word({})];

  it('counts each authority in one band on each day, from the day itself on', () => {
    expect(forecastLevel(words, ['2023-07-01', '2023-10-01'])).toEqual({
      answered: 5, counts: { ready: [1, 1], removal: [0, 0], plan: [0, 1], declaration: [0, 1], later: [3, 1], 'no-date': [1, 1] },
    });
  });

  it('says how many are ready by a target', () => {
    expect([readyBy(words, { day: '2023-09-30', from }), readyBy(words, { day: '2026-04-01', from })]).toEqual([2, 4]);
  });
});

describe('months and quarters', () => {
  it('end with a month that is too short', () => {
    expect([addMonths('2024-01-31', 1), addMonths('2023-12-31', 2), addMonths('2024-03-31', -1), addMonths('2023-11-15', 2), addMonths('2023-01-15', -1)]).toEqual(['2024-02-29', '2024-02-29', '2024-02-29', '2024-01-15', '2022-12-15']);
  });

  it('are counted from the first day of a quarter, until a target is reached', () => {
    expect([quarterDays('2023-05-15', '2024-04-01'), quarterDays('2023-11-02', '2023-12-01'), quarterDays('2024-04-01', '2024-04-01')]).toEqual([['2023-07-01', '2023-10-01', '2024-01-01', '2024-04-01'], ['2024-01-01'], ['2024-04-01']]);
  });

  it('are named by an answer, or not', () => {
    expect([monthNamed('april-2025'), monthNamed('september-2024'), monthNamed('later'), monthNamed(null)]).toEqual(['2025-04-01', '2024-09-01', null, null]);
  });
});
