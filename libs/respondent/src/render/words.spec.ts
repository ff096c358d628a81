import { counted, day, moment, time, words } from './words.js';

describe('days and times', () => {
  it('are those of London, in summer and in winter', () => {
    expect(moment('2023-08-30T15:30:00Z')).toBe('4:30pm on 30 August 2023');
    expect(moment(new Date('2023-01-30T16:30:00Z'))).toBe('4:30pm on 30 January 2023');
    expect(day('2023-06-30T23:30:00Z')).toBe('1 July 2023');
    expect(day('2026-09-04')).toBe('4 September 2026');
  });

  it.each([['2023-01-01T16:00:00Z', '4pm'], ['2023-01-01T12:00:00Z', 'midday'], ['2023-01-01T00:00:00Z', 'midnight'], ['2023-01-01T00:05:00Z', '12:05am']])('%s reads %s', (instant, text) => {
    expect(time(instant)).toBe(text);
  });
});

describe('texts', () => {
  it('come in Welsh where there is Welsh, and say so', () => {
    expect(words({ en: 'Yes', cy: 'Ie' }, 'cy')).toEqual({ text: 'Ie', lang: 'cy' });
    expect(words({ en: 'Yes' }, 'cy')).toEqual({ text: 'Yes', lang: '' });
    expect(words({ en: 'Yes', cy: 'Ie' }, 'en')).toEqual({ text: 'Yes', lang: '' });
    expect(counted(1, 'month')).toBe('1 month');
    expect(counted(1200, 'month')).toBe('1,200 months');
  });
});
