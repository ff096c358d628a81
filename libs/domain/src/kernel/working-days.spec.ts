import fc from 'fast-check';
import { addDays } from './day.js';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';

const calendar = { bankHolidays: new Set(['2023-04-07', '2023-04-10', '2023-12-25', '2023-12-26']) };

describe('working days', () => {
  it('are Mondays to Fridays that are no bank holiday', () => {
    expect(['2023-04-05', '2023-04-06', '2023-04-07', '2023-04-08', '2023-04-09', '2023-04-10', '2023-04-11'].filter((day) => isWorkingDay(day, calendar))).toEqual(['2023-04-05', '2023-04-06', '2023-04-11']);
    expect(isWorkingDay('1969-12-31', calendar)).toBe(true);
    expect(isWorkingDay('1969-12-28', calendar)).toBe(false);
  });

  it.each([
    ['2023-04-06', 1, '2023-04-11'], ['2023-04-11', -1, '2023-04-06'], ['2023-04-08', 0, '2023-04-11'], ['2023-04-06', 0, '2023-04-06'], ['2023-04-08', 1, '2023-04-11'], ['2023-04-08', -1, '2023-04-06'],
    ['2024-02-28', 2, '2024-03-01'], ['2023-03-24', 1, '2023-03-27'], ['2023-12-22', 1, '2023-12-27'],
  ])('from %s, %d of them lead to %s', (day, count, expected) => {
    expect(addWorkingDays(day, count, calendar)).toBe(expected);
  });

  it('are counted after the first day, up to and including the last', () => {
    expect(workingDaysBetween('2023-04-06', '2023-04-11', calendar)).toBe(1);
    expect(workingDaysBetween('2023-04-11', '2023-04-06', calendar)).toBe(-1);
    expect(workingDaysBetween('2023-04-06', '2023-04-06', calendar)).toBe(0);
  });

  it('are as many between as were added, from whatever day', () => fc.assert(fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 1, max: 60 }), (from, count) => {
    const day = addDays('2023-03-01', from);
    expect(workingDaysBetween(day, addWorkingDays(day, count, calendar), calendar)).toBe(count);
  })));
});
