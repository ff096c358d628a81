import { addDays, firstDay, isCalendarDay, isDay, lastDay } from './day.js';

describe('a day', () => {
  it.each(['1900-01-01', '2023-02-15', '2024-02-29', '2199-12-31'])('%s can be meant', (day) => expect(isDay(day)).toBe(true));

  it.each(['', '0000-01-01', '2023-02-30', '2023-13-01', '2023-2-1', '2023-02-15T10:00:00Z', ' 2023-02-15', '+012023-01-01', 'tomorrow'])('"%s" is none of the calendar', (text) => {
    expect([isCalendarDay(text), isDay(text)]).toEqual([false, false]);
  });

  it.each(['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])('%s is one of the calendar that nobody means', (day) => {
    expect([isCalendarDay(day), isDay(day)]).toEqual([true, false]);
  });

  it('that can be meant leaves room for what is counted from it', () => {
    for (const day of [firstDay, lastDay]) for (const days of [-3_000, 3_000]) expect(isCalendarDay(addDays(day, days))).toBe(true);
  });
});
