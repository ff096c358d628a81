// Which days are working days, and how many lie between two of them?

/** The days on which nobody works although they are weekdays: bank holidays as ISO days. */
export interface WorkingCalendar {
  bankHolidays: ReadonlySet<string>;
}

const DAY = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
/** 1 January 1970 was a Thursday: Monday is 0. */
const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7;

/** Is this ISO day a Monday to Friday that is no bank holiday? */
export function isWorkingDay(day: string, { bankHolidays }: WorkingCalendar): boolean {
  return weekdayOf(numberOf(day)) < 5 && !bankHolidays.has(day);
}

/** The working day `count` working days after a day (before it, when negative). Of 0 it is the day itself, or the next working day. */
export function addWorkingDays(day: string, count: number, calendar: WorkingCalendar): string {
  const step = count < 0 ? -1 : 1;
  let number = numberOf(day);
  if (count === 0) while (!isWorkingDay(dayOf(number), calendar)) number += 1;
  for (let left = Math.abs(count); left > 0; ) {
    number += step;
    if (isWorkingDay(dayOf(number), calendar)) left -= 1;
  }
  return dayOf(number);
}

/** How many working days there are after `from`, up to and including `to`; negative when `to` comes first. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  const last = numberOf(to);
  for (let number = numberOf(from) + 1; number <= last; number += 1) if (isWorkingDay(dayOf(number), calendar)) count += 1;
  return count;
}
