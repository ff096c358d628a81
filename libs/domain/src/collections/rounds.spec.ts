import { unreachable } from '../kernel/index.js';
import {
  decideCloseRound, decideOpenRound, decideRoundDates, decideScheduleRound, decideUnscheduleRound, roundActions, roundTransitions, verbOfRoundAction,
  type RoundAction, type RoundDays, type RoundShape, type RoundState,
} from './rounds.js';

const states = Object.keys(roundTransitions) as RoundState[];
const days: RoundDays = { periodFrom: '2022-10-01', periodTo: '2022-12-31', opensOn: '2023-03-01', dueOn: '2023-03-24', closesOn: '2023-04-28' };
const round = (state: RoundState): RoundShape => ({ ...days, state });

describe('the life of a round', () => {
  it('reaches every state from draft, and a closed round stays closed', () => {
    expect(unreachable(roundTransitions, 'draft')).toEqual([]);
    expect(roundTransitions.closed).toEqual([]);
  });

  it.each(states)('offers for a %s round just what its verbs allow and the table has', (state) => {
    const verbs: [RoundAction, RoundState, unknown][] = [
      ['schedule', 'scheduled', decideScheduleRound(round(state), '2023-02-01')],
      ['unschedule', 'draft', decideUnscheduleRound({ state })],
      ['open', 'open', decideOpenRound(round(state), 152, '2023-03-01')],
      ['close', 'closed', decideCloseRound({ state })],
    ];
    const allowed = verbs.filter(([, , refusal]) => refusal === null);
    const offered = roundActions({ state });
    expect(offered.filter((action) => action !== 'update')).toEqual(allowed.map(([action]) => action));
    expect(allowed.map(([, to]) => to).sort()).toEqual([...roundTransitions[state]].sort());
    expect(offered.includes('update')).toBe(decideRoundDates(days, round(state)) === null);
  });

  it('asks the policy for the same verb to schedule and to take that back', () => {
    expect([verbOfRoundAction.schedule, verbOfRoundAction.unschedule, verbOfRoundAction.update]).toEqual(['round.schedule', 'round.schedule', 'round.update']);
  });

  it('schedules for today, but not for yesterday', () => {
    expect(decideScheduleRound(round('draft'), '2023-03-01')).toBeNull();
    expect(decideScheduleRound(round('draft'), '2023-03-02')).toMatchObject({ code: 'ROUND_DATES', message: expect.stringContaining('1 March 2023') });
  });

  it.each<[RoundState, string | undefined]>([['draft', undefined], ['scheduled', 'ROUND_NOT_DRAFT'], ['open', 'ROUND_NOT_DRAFT'], ['closed', 'ROUND_NOT_DRAFT']])(
    'schedules a %s round: %s', (state, code) => expect(decideScheduleRound(round(state), '2023-02-01')?.code).toBe(code));

  it.each<[string, RoundState, number, string, string | undefined]>([
    ['on the due day itself', 'scheduled', 152, '2023-03-24', undefined],
    ['with an empty roster', 'draft', 0, '2023-03-01', 'NOTHING_TO_EXPECT'],
    ['when it is open already', 'open', 152, '2023-03-01', 'ROUND_ALREADY_OPEN'],
    ['after it has closed', 'closed', 152, '2023-03-01', 'ROUND_CLOSED'],
    ['when the returns would be overdue at once', 'draft', 152, '2023-03-25', 'ROUND_DATES'],
  ])('opens %s', (_when, state, size, today, code) => expect(decideOpenRound(round(state), size, today)?.code).toBe(code));

  it('closes only what is open, and takes only a scheduled one back', () => {
    expect(states.map((state) => decideCloseRound({ state })?.code)).toEqual(['ROUND_NOT_OPEN', 'ROUND_NOT_OPEN', undefined, 'ROUND_CLOSED']);
    expect(states.map((state) => decideUnscheduleRound({ state })?.code)).toEqual(['ROUND_NOT_SCHEDULED', undefined, 'ROUND_NOT_SCHEDULED', 'ROUND_NOT_SCHEDULED']);
  });
});

describe('the days of a round', () => {
  it('may all be the same day', () => {
    const one = '2023-03-01';
    expect(decideRoundDates({ periodFrom: one, periodTo: one, opensOn: one, dueOn: one, closesOn: one })).toBeNull();
  });

  it.each<[string, Partial<RoundDays>, string]>([
    ['a period that ends before it begins', { periodTo: '2022-09-30' }, 'periodTo'],
    ['returns due before the round opens', { dueOn: '2023-02-28' }, 'dueOn'],
    ['a round that closes before the returns are due', { closesOn: '2023-03-23' }, 'closesOn'],
    ['the thirtieth of February', { opensOn: '2023-02-30' }, 'opensOn'],
    ['29 February of a common year', { periodFrom: '2023-02-29' }, 'periodFrom'],
    ['no day at all', { closesOn: '' }, 'closesOn'],
    ['a slip in the year', { dueOn: '2103-03-24', closesOn: '2103-04-28' }, 'closesOn'],
    ['a round that never ends', { closesOn: '9999-12-31' }, 'closesOn'],
  ])('are refused for %s', (_what, more, field) => {
    expect(decideRoundDates({ ...days, ...more })).toMatchObject({ code: 'ROUND_DATES', fields: [{ name: field }] });
  });

  it.each<[string, Partial<RoundDays>, string | undefined]>([
    ['the opening day', { opensOn: '2023-03-02' }, 'opensOn'],
    ['the due day to an earlier one', { dueOn: '2023-03-23' }, 'dueOn'],
    ['the due day to a later one', { dueOn: '2023-03-31' }, undefined],
    ['the last day to an earlier one', { closesOn: '2023-04-27' }, 'closesOn'],
    ['the last day to a later one', { closesOn: '2023-05-05' }, undefined],
    ['the period, which was mistyped', { periodFrom: '2022-09-01' }, undefined],
  ])('of an open round: %s', (_what, more, field) => {
    const refusal = decideRoundDates({ ...days, ...more }, round('open'));
    expect(refusal?.fields?.[0]?.name).toBe(field);
    expect(refusal?.code).toBe(field && 'ROUND_DATES');
  });

  it('of a draft may move anywhere, and of a closed round nowhere', () => {
    const earlier = { ...days, opensOn: '2023-02-01', dueOn: '2023-02-10', closesOn: '2023-02-10' };
    expect([decideRoundDates(earlier, round('draft')), decideRoundDates(earlier, round('scheduled')), decideRoundDates(days, round('closed'))?.code]).toEqual([null, null, 'ROUND_CLOSED']);
  });
});
