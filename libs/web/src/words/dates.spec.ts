import { dayInWords, daysAfter, londonDay, momentInWords, periodInWords, timeInWords } from './dates.js';

describe('days and times as people read them', () => {
  it('writes a day in words', () => {
    expect(dayInWords('2026-09-04')).toBe('4 September 2026');
    expect(dayInWords(null)).toBe('–');
  });

  it('writes the time on the clock of London, in summer and in winter', () => {
    expect(timeInWords('2026-07-01T15:30:00Z')).toBe('4:30pm');
    expect(timeInWords('2026-01-15T16:30:00Z')).toBe('4:30pm');
  });

  it('leaves out the minutes on the hour and knows noon and midnight', () => {
    expect(timeInWords('2026-01-15T16:00:00Z')).toBe('4pm');
    expect(timeInWords('2026-01-15T12:00:00Z')).toBe('12pm');
    expect(timeInWords('2026-01-15T00:05:00Z')).toBe('12:05am');
  });

  it('puts a summer evening just before midnight UTC on the next day in London', () => {
    expect(momentInWords('2026-06-30T23:30:00Z')).toBe('1 July 2026 at 12:30am');
    expect(londonDay(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
    expect(londonDay(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31');
  });

  it('writes periods, closed and open', () => {
    expect(periodInWords('2023-02-01', '2023-05-15')).toBe('1 February 2023 to 15 May 2023');
    expect(periodInWords('2023-02-01', null)).toBe('1 February 2023 onwards');
    expect(periodInWords(null, null)).toBe('–');
  });

  it('counts days over the end of a month and of a leap February', () => {
    expect(daysAfter('2024-02-28', 1)).toBe('2024-02-29');
    expect(daysAfter('2023-03-01', -1)).toBe('2023-02-28');
  });
});
