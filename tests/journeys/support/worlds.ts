import { addDays, isWorkingDay } from '@muster/domain/kernel';
import { Clock, SystemClock } from '@muster/platform';
import { workingCalendar } from '@muster/server/collections';
import { setExplorer } from './explorer-stage.js';
import { setReturns } from './returns-stage.js';
import { fill, setNothing, setSurveys } from './stage.js';

/** A world that journeys begin in: what is there, and what time it is. */
export interface World {
  name: string;
  set(url: string): Promise<void>;
  /** A clock of the world that begins at an hour of its day (universal time). */
  clock(hour?: number): Clock;
}

/** A clock that goes as the machine's does, from another moment on. */
class LaterClock extends Clock {
  private readonly later: number;

  constructor(start: Date) {
    super();
    this.later = start.getTime() - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.later);
  }
}

/** A Tuesday that is a working day: mail goes out on it, whatever day the machine has. */
function nextTuesday(): string {
  let day = addDays(new SystemClock().today(), 1);
  while (new Date(`${day}T00:00:00Z`).getUTCDay() !== 2 || !isWorkingDay(day, workingCalendar())) day = addDays(day, 1);
  return day;
}

const EARLY = 7;
const atHour = (hour = EARLY): Clock => new LaterClock(new Date(`${nextTuesday()}T${String(hour).padStart(2, '0')}:00:00Z`));

/** The survey that is being answered, on the machine's day: not yet, once, and in two waves; and returns that are being chased, on a Tuesday before the hour at which reminders go out. */
export const worlds = {
  surveys: { name: 'journeys', set: (url) => fill(url, new SystemClock(), setSurveys), clock: () => new SystemClock() },
  nothing: { name: 'journeys_nothing', set: (url) => fill(url, new SystemClock(), setNothing), clock: () => new SystemClock() },
  explorer: { name: 'journeys_explorer', set: (url) => fill(url, new SystemClock(), setExplorer), clock: () => new SystemClock() },
  returns: { name: 'journeys_returns', set: (url) => fill(url, atHour(), setReturns), clock: atHour },
} as const satisfies Record<string, World>;
