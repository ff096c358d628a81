import { sendWindow } from '@muster/domain/engagement';
import { addDays, isWorkingDay, londonDay, type WorkingCalendar } from '@muster/domain/kernel';
import { londonInstant, londonTime } from './london-time.js';

const DAYS_AHEAD = 31;

/** May a reminder leave at this instant? Null when it may; else the instant at which the next send window opens (London, working days of England and Wales). */
export function whenTheWindowOpens(now: Date, calendar: WorkingCalendar): Date | null {
  const [today, time] = [londonDay(now), londonTime(now)];
  if (isOpenOn(today, calendar) && time >= sendWindow.from && time <= sendWindow.to) return null;
  const first = time < sendWindow.from ? 0 : 1;
  for (let ahead = first; ahead < DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    if (isOpenOn(day, calendar)) return londonInstant(day, sendWindow.from);
  }
  return null;
}

function isOpenOn(day: string, calendar: WorkingCalendar): boolean {
  return sendWindow.weekdays.includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && isWorkingDay(day, calendar);
}
