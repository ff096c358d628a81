// By when is a return due, and how do both days read?
import type { Timeliness } from '@muster/contract';
import { dayInWords, londonDay } from '../../words/index.js';
import { timelinessNames } from '../names.js';

type Due = { dueOn: string; extendedTo?: string | null; timeliness: Timeliness; timelinessExtended: Timeliness };

/** One of the two days that a return is measured against. */
export type DueDay = { name: string; day: string; timeliness: Timeliness };

/** The original day, and the extended one where there is one, each with its own mark. */
export function dueDays({ dueOn, extendedTo, timeliness, timelinessExtended }: Due): DueDay[] {
  const original = { name: 'Original day', day: dayInWords(dueOn), timeliness };
  return extendedTo ? [original, { name: 'Extended day', day: dayInWords(extendedTo), timeliness: timelinessExtended }] : [original];
}

/** Both days in one cell: `1 June 2023`, and `extended to 15 June 2023` where it was. */
export function dueInWords({ dueOn, extendedTo }: Pick<Due, 'dueOn' | 'extendedTo'>): string {
  return extendedTo ? `${dayInWords(dueOn)}, extended to ${dayInWords(extendedTo)}` : dayInWords(dueOn);
}

/** The London day of an instant, in words: the day that decides whether a return is on time. A dash for none. */
export function dayOfMoment(instant: string | null | undefined): string {
  return dayInWords(instant ? londonDay(new Date(instant)) : null);
}

/** Both marks in one cell; one word where they agree. */
export function timelinessInWords({ extendedTo, timeliness, timelinessExtended }: Due): string {
  if (!extendedTo || timeliness === timelinessExtended) return timelinessNames[timeliness];
  return `${timelinessNames[timeliness]}; ${timelinessNames[timelinessExtended].toLowerCase()} with the extension`;
}
