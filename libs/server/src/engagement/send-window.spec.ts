import { londonInstant, londonTime } from './london-time.js';
import { whenTheWindowOpens } from './send-window.js';

const calendar = { bankHolidays: new Set(['2023-04-07', '2023-04-10', '2023-12-26']) };
const opens = (instant: string): string | null => whenTheWindowOpens(new Date(instant), calendar)?.toISOString() ?? null;

describe('the send window', () => {
  it.each([['2023-03-21T09:30:00Z'], ['2023-03-23T15:30:00Z'], ['2023-03-28T08:30:00Z'], ['2023-10-31T09:30:00Z']])('is open at %s', (instant) => {
    expect(opens(instant)).toBeNull();
  });

  it.each([
    ['before it on its day', '2023-03-21T09:29:59Z', '2023-03-21T09:30:00.000Z'],
    ['after it on its day', '2023-03-21T15:31:00Z', '2023-03-22T09:30:00.000Z'],
    ['over a weekend with the change to summer time in it', '2023-03-23T16:00:00Z', '2023-03-28T08:30:00.000Z'],
    ['over a weekend with the change back in it', '2023-10-26T16:00:00Z', '2023-10-31T09:30:00.000Z'],
    ['over Easter', '2023-04-06T15:00:00Z', '2023-04-11T08:30:00.000Z'],
    ['over a bank holiday on a Tuesday', '2023-12-25T12:00:00Z', '2023-12-27T09:30:00.000Z'],
    ['shortly after midnight in London, which is the day before elsewhere', '2023-06-12T23:30:00Z', '2023-06-13T08:30:00.000Z'],
  ])('opens next: %s', (_when, instant, next) => {
    expect(opens(instant)).toBe(next);
  });
});

describe('the time in London', () => {
  it('is an hour ahead in summer', () => {
    expect(londonTime(new Date('2023-01-10T09:30:00Z'))).toBe('09:30');
    expect(londonTime(new Date('2023-07-10T09:30:00Z'))).toBe('10:30');
  });

  it.each(['2023-03-25', '2023-03-26', '2023-03-27', '2023-10-28', '2023-10-29', '2024-02-29'])('of an instant is the time that it was made for: %s', (day) => {
    for (const time of ['00:30', '09:30', '23:59']) expect(londonTime(londonInstant(day, time))).toBe(time);
  });
});
