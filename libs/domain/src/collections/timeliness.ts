// Did the return come in time?
import { effectiveDueOn } from './extensions.js';
import type { ReturnOutcome } from './outcome-names.js';

/** In time, late, not here and late, not here and not late, or not expected any more because a typed outcome stands. */
export const timelinesses = ['not-due', 'on-time', 'late', 'overdue', 'accounted'] as const;
export type Timeliness = (typeof timelinesses)[number];

/** What is known of when a return came. Days are ISO days of Europe/London: an instant of receipt becomes its London day (`londonDay`) before it comes here. */
export interface Arrival {
  /** The day of the first receipt; sending it again after a query does not change it. */
  receivedOn: string | null;
  outcome: ReturnOutcome | null;
  today: string;
}

/** Whether a return came in time against one due day, which belongs to the time: what comes on it is on time, and it is overdue only the day after. */
export function timeliness({ receivedOn, outcome, today }: Arrival, dueOn: string): Timeliness {
  if (receivedOn) return receivedOn <= dueOn ? 'on-time' : 'late';
  if (outcome) return 'accounted';
  return today > dueOn ? 'overdue' : 'not-due';
}

/** Whether a return came in time against the original day and against the extended one; both are the same where there is no extension. */
export function bothTimelinesses(arrival: Arrival, due: { dueOn: string; extendedTo: string | null }): { original: Timeliness; extended: Timeliness } {
  return { original: timeliness(arrival, due.dueOn), extended: timeliness(arrival, effectiveDueOn(due)) };
}
