// Is what was given a day that the question takes?
import { dayInWords, firstDay, isCalendarDay, lastDay } from '../kernel/index.js';
import { blank, clean, fault, type Checked } from './checked.js';
import { tidy } from './check-text.js';
import type { DateQuestion } from './definition.js';

/** The bounds of a date question, both inclusive; a date question satisfies it. */
export type DateLimits = Pick<DateQuestion, 'earliest' | 'latest'>;

/**
 * The day in ISO form (2023-02-15); blank when the text is empty. Refuses other forms, days that the calendar does not have, and days
 * outside the bounds (1900 to 2199 unless the question is narrower).
 */
export function checkDate(given: unknown, limits: DateLimits, name: string): Checked<string> {
  if (typeof given !== 'string') return fault('not-a-date', `${name} must be a date, like 2023-02-15.`);
  const day = tidy(given);
  if (day === '') return blank;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return fault('not-a-date', `${name} must be a date, like 2023-02-15.`);
  if (!isCalendarDay(day)) return fault('impossible-date', `${name} must be a real date. The calendar has no ${day}.`);
  const earliest = limits.earliest ?? firstDay;
  const latest = limits.latest ?? lastDay;
  if (day < earliest) return fault('too-early', `${name} must be ${dayInWords(earliest)} or later.`);
  if (day > latest) return fault('too-late', `${name} must be ${dayInWords(latest)} or earlier.`);
  return clean(day);
}
