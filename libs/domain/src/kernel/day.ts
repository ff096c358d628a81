// Which day is it for the people who answer?

/** The calendar of the database begins with the year 1. */
const ISO_DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const inLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
const inWords = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

/** The first and the last day that anybody can mean: beyond them somebody has slipped, and days that are counted from there have no form that the database knows. */
export const firstDay = '1900-01-01';
export const lastDay = '2199-12-31';

/** Is this text a real calendar day written YYYY-MM-DD? The thirtieth of February is not. */
export function isCalendarDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** Is this text a real day that can be meant, from 1900 to 2199? */
export function isDay(text: string): boolean {
  return isCalendarDay(text) && firstDay <= text && text <= lastDay;
}

/** The calendar day in London (YYYY-MM-DD) at an instant: deadlines are days of Europe/London, also in summer time. */
export function londonDay(instant: Date): string {
  const [day, month, year] = inLondon.format(instant).split('/');
  return `${year}-${month}-${day}`;
}

/** The day `count` days after (or before, when negative) a day. */
export function addDays(day: string, count: number): string {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + count);
  return instant.toISOString().slice(0, 10);
}

const FIVE_YEARS = 1827;

/** Is the last day more than five years after the first? Nothing that authorities are asked lasts so long: one of the years is a slip, and whoever counts each day would count for ever. */
export function lastsTooLong(first: string, last: string): boolean {
  return last > addDays(first, FIVE_YEARS);
}

/** A day in words, as GOV.UK writes it: 4 September 2026. */
export function dayInWords(day: string): string {
  return inWords.format(new Date(`${day}T00:00:00Z`));
}

const clockInLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hour12: false });

/** An instant as it is printed: 21 November 2026, 14:05 in London. */
export function asAt(instant: Date): string {
  return `${dayInWords(londonDay(instant))}, ${clockInLondon.format(instant)} in London`;
}
