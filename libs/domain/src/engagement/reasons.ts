// Why was somebody written to, or not?
import { dayInWords } from '../kernel/index.js';

/** Every reason of the planner. The codes are stable. */
export type ReasonCode =
  | 'step-due' | 'caught-up'
  | 'not-yet' | 'not-open' | 'extended' | 'returned' | 'accounted' | 'started' | 'not-overdue' | 'no-contact' | 'no-address' | 'address-failed' | 'withdrawn'
  | 'already-sent' | 'overtaken' | 'too-soon' | 'enough' | 'quiet-days' | 'outside-window' | 'bank-holiday' | 'weekend' | 'target-closed';

/** The reasons that hold for good: a step that was decided by one of them is not asked about again. */
export const FINAL_REASONS: readonly ReasonCode[] = ['overtaken', 'started', 'target-closed'];

const known = new Map<string, string>();

/** A day in words; remembered, since a plan says the same few days many thousand times. */
export function said(day: string): string {
  const words = known.get(day) ?? dayInWords(day);
  known.set(day, words);
  return words;
}

/** The sentences of the reasons that need nothing to be said. */
export const reasonSentences = {
  'not-open': 'It has not opened yet.',
  returned: 'It has come already.',
  accounted: 'A reason stands instead of it.',
  started: 'They have started.',
  'no-address': 'No e-mail address is known.',
  'address-failed': 'Mail to this address came back.',
  withdrawn: 'The person no longer has this role.',
  'already-sent': 'This step was decided before.',
  enough: 'Six messages about this have gone to this person, which is the most.',
  'bank-holiday': 'It is a bank holiday.',
  weekend: 'It is a weekend.',
  'target-closed': 'It is closed.',
} as const satisfies Partial<Record<ReasonCode, string>>;
