import type { WorkingCalendar } from '@muster/domain/kernel';
import { readFacts } from '@muster/reference';

let known: WorkingCalendar | undefined;

/** The days on which nobody works, from the facts; read once. */
export function workingCalendar(): WorkingCalendar {
  known ??= { bankHolidays: new Set(readFacts().bankHolidays.map(({ on }) => on)) };
  return known;
}
