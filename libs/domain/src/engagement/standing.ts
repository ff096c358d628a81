// Are there as many returns as there should be by today?
import { planned } from '../collections/index.js';
import type { WorkingCalendar } from '../kernel/index.js';

/** A target as a region sees it: its days (ISO), how many are expected, how many per cent of them are aimed at by the due day, and how many have returned. */
export interface StandingInput {
  opensOn: string;
  dueOn: string;
  expected: number;
  target: number;
  returned: number;
}

/** How many should have returned by the end of today (a whole number), how many more or fewer have, and that in words: "3 behind", "on plan", "2 ahead". */
export function standing({ returned, ...plan }: StandingInput, today: string, calendar: WorkingCalendar): { expectedByToday: number; difference: number; verdict: string } {
  const expectedByToday = Math.round(planned(plan, today, calendar));
  const difference = returned - expectedByToday;
  const verdict = difference === 0 ? 'on plan' : `${Math.abs(difference)} ${difference < 0 ? 'behind' : 'ahead'}`;
  return { expectedByToday, difference, verdict };
}
