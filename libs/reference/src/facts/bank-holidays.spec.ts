import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsFolder } from '../folders.js';
import { factFiles, readFacts } from './read-facts.js';
import { FactsRefused } from './refusal.js';

const { bankHolidays } = readFacts();
const years = ['2022', '2023', '2024', '2025', '2026', '2027', '2028'];
const of = (year: string, name: string) => bankHolidays.filter((holiday) => holiday.on.startsWith(year) && holiday.name === name);
const plus = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return `${year}-${String(month).padStart(2, '0')}-${String((h + l - 7 * m + 33 * month + 19) % 32).padStart(2, '0')}`;
}

describe('the bank holidays of England and Wales', () => {
  it.each(years)('of %s have Good Friday and Easter Monday around Easter Sunday', (year) => {
    expect(of(year, 'Good Friday').map(({ on }) => on)).toEqual([plus(easter(Number(year)), -2)]);
    expect(of(year, 'Easter Monday').map(({ on }) => on)).toEqual([plus(easter(Number(year)), 1)]);
  });

  it.each(years)('of %s have New Year, Christmas and Boxing Day, on the next free weekday where they fall on a weekend', (year) => {
    const taken: string[] = [];
    for (const [name, day] of [["New Year's Day", `${year}-01-01`], ['Christmas Day', `${year}-12-25`], ['Boxing Day', `${year}-12-26`]] as const) {
      const onWeekend = [0, 6].includes(weekday(day));
      let expected: string = day;
      while ([0, 6].includes(weekday(expected)) || taken.includes(expected) || (onWeekend && expected.endsWith('12-26') && name === 'Christmas Day')) expected = plus(expected, 1);
      taken.push(expected);
      expect(of(year, name)).toEqual([{ on: expected, name, substitute: onWeekend }]);
    }
  });

  it.each(years)('of %s have the first Monday of May and the last of August', (year) => {
    const [early] = of(year, 'Early May bank holiday');
    const [summer] = of(year, 'Summer bank holiday');
    expect([weekday(early!.on), early!.on <= `${year}-05-07`, weekday(summer!.on), summer!.on >= `${year}-08-25`]).toEqual([1, true, 1, true]);
  });

  it('know what was proclaimed for one year only', () => {
    expect(['2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'].map((day) => bankHolidays.some(({ on }) => on === day))).toEqual([true, true, true, true]);
    expect(bankHolidays.filter(({ on }) => on.startsWith('2022-05')).map(({ on }) => on)).toEqual(['2022-05-02']);
  });

  it('are refused where one is on a weekend or twice', () => {
    const files = new Map(factFiles.map((file) => [file, readFileSync(join(factsFolder, file), 'utf8')]));
    files.set('bank-holidays.csv', `${files.get('bank-holidays.csv')}2028-12-26,Boxing Day,no\n2028-12-30,A Saturday,no\n`);
    expect(() => readFacts(files)).toThrow(FactsRefused);
    try {
      readFacts(files);
    } catch (error) {
      expect((error as FactsRefused).problems.map(({ reason }) => reason)).toEqual(['repeats 2028-12-26, which line 60 already has', 'day 2028-12-30 is on a weekend: give its substitute']);
    }
  });
});
