// Why may no return come, and who may say so?
import type { Verb } from '../access/index.js';

/** The typed reasons that stand instead of a return. */
export const outcomes = ['nil-return', 'cannot-report', 'refused', 'sharing-pending', 'no-spoc', 'abolished', 'merged', 'excused'] as const;
export type ReturnOutcome = (typeof outcomes)[number];

/** The outcomes in words, as they stand on screens. */
export const outcomeInWords: Readonly<Record<ReturnOutcome, string>> = {
  'nil-return': 'Nil return',
  'cannot-report': 'Cannot report',
  refused: 'Refused',
  'sharing-pending': 'Data sharing agreement pending',
  'no-spoc': 'No single point of contact',
  abolished: 'Authority abolished',
  merged: 'Authority merged',
  excused: 'Excused',
};

const verbs: Readonly<Record<ReturnOutcome, Verb>> = {
  'nil-return': 'return.declare',
  'cannot-report': 'return.declare',
  refused: 'return.account',
  'sharing-pending': 'return.account',
  'no-spoc': 'return.account',
  abolished: 'return.close-out',
  merged: 'return.close-out',
  excused: 'return.close-out',
};

/** The verb of the policy by which an outcome is set: an authority declares two of them, whoever chases accounts for three, the project team closes out the rest. */
export function verbOfOutcome(outcome: ReturnOutcome): Verb {
  return verbs[outcome];
}

/** Does a return that comes after all lift this outcome? Those that wait for something do; the others must be withdrawn first. */
export function liftedByRecording(outcome: ReturnOutcome): boolean {
  return outcome === 'sharing-pending' || outcome === 'no-spoc';
}
