// How does a due day get into somebody's calendar?
import { daysBetween } from '@muster/domain/collections';
import { deadlineEvent } from '@muster/domain/engagement';
import { createEvent } from 'ics';

/** What a calendar file is made from: `on` is the due day, `since` the day on which it began to run, `path` the page that it leads to (`url` in full). ISO days. */
export interface DueDay {
  id: string;
  title: string;
  on: string;
  since: string;
  url: string;
}

/**
 * The calendar file of a due day (iCalendar, times in UTC). Its uid stays, and its sequence is the length of the time that is given: a due day only ever becomes
 * later, so that every change of it, by an extension or of the round, takes the place of the entry before.
 */
export function calendarFile({ id, title, on, since, url }: DueDay): string {
  const { uid, sequence, start, end } = deadlineEvent({ id, title, on, sequence: Math.max(0, daysBetween(since, on)), url });
  const times = { start: Date.parse(start), startInputType: 'utc', startOutputType: 'utc', end: Date.parse(end), endInputType: 'utc', endOutputType: 'utc' } as const;
  const { value, error } = createEvent({
    ...times, uid, sequence, title, url, method: 'PUBLISH', productId: '-//Muster//Due days//EN', busyStatus: 'FREE', transp: 'TRANSPARENT', description: `The whole day belongs to the time that you have.\n${url}`,
  });
  if (value === null || error) throw error ?? new Error('The calendar file could not be written.');
  return value;
}
