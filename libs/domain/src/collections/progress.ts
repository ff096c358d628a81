// How many returns had come by each day, and how many should have?
import { addDays, isWorkingDay, workingDaysBetween, type WorkingCalendar } from '../kernel/index.js';

/** A round or wave as its plan sees it: its days (ISO), how many are expected, and how many per cent of them are aimed at by the due day. */
export interface PlannedRound {
  opensOn: string;
  dueOn: string;
  closesOn: string;
  expected: number;
  target: number;
}

/** One day: how many had come (null on a day that has not come) and how many were planned by its end. */
export interface ProgressDay {
  on: string;
  returned: number | null;
  planned: number;
}

type Plan = Pick<PlannedRound, 'opensOn' | 'dueOn' | 'expected' | 'target'>;

/**
 * How many the plan expects by the end of a day: none on the opening day, then the same number more each working day, up to the target on the due day, and no
 * more after it. To one decimal.
 */
export function planned({ opensOn, dueOn, expected, target }: Plan, day: string, calendar: WorkingCalendar): number {
  if (day <= opensOn && day < dueOn) return 0;
  const aim = (expected * target) / 100;
  if (day >= dueOn) return toOneDecimal(aim);
  const all = workingDaysBetween(opensOn, dueOn, calendar);
  return all > 0 ? toOneDecimal((aim * workingDaysBetween(opensOn, day, calendar)) / all) : 0;
}

/**
 * The days from opening until the due day or later: until today, or the last day of the round where that was earlier. Each has the cumulative numbers; a day to come only
 * the plan. `received` holds the London day of each receipt; what came before the opening day or after the last day begins or ends the list. Empty before anything can come.
 */
export function progress(received: readonly string[], round: PlannedRound, { today, calendar }: { today: string; calendar: WorkingCalendar }): ProgressDay[] {
  const came = received.filter((day) => day <= today);
  const first = came.reduce((earliest, day) => (day < earliest ? day : earliest), round.opensOn);
  const end = round.closesOn < today ? round.closesOn : today;
  if (first > end && came.length === 0) return [];
  const last = came.reduce((latest, day) => (day > latest ? day : latest), round.dueOn > end ? round.dueOn : end);
  return daysOf({ first, last, came, today }, round, calendar);
}

type Span = { first: string; last: string; came: readonly string[]; today: string };

function daysOf({ first, last, came, today }: Span, round: Plan, calendar: WorkingCalendar): ProgressDay[] {
  const each = new Map<string, number>();
  for (const day of came) each.set(day, (each.get(day) ?? 0) + 1);
  const steps = workingDaysBetween(round.opensOn, round.dueOn, calendar);
  const days: ProgressDay[] = [];
  let returned = 0;
  let worked = 0;
  for (let on = first; on <= last; on = addDays(on, 1)) {
    returned += each.get(on) ?? 0;
    if (on > round.opensOn && isWorkingDay(on, calendar)) worked += 1;
    days.push({ on, returned: on > today ? null : returned, planned: plannedAfter(round, { on, share: steps > 0 ? worked / steps : 0 }) });
  }
  return days;
}

function plannedAfter({ dueOn, expected, target }: Plan, { on, share }: { on: string; share: number }): number {
  return toOneDecimal(((expected * target) / 100) * (on >= dueOn ? 1 : share));
}

function toOneDecimal(number: number): number {
  return Math.round(number * 10) / 10;
}
