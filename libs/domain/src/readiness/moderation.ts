// What may somebody hold of an authority beside what it declared?
import type { Refusal } from '../kernel/index.js';
import type { MatrixMeasure } from './measures.js';

/** One judgement of the history: a code, or null where it takes the earlier ones back. */
export interface Judgement {
  id: string;
  code: string | null;
}

/** What somebody wants to hold of a measure and a subject; `code` null takes back what is held. `expected` is the judgement that they saw last, null where they saw none. */
export interface Moderation {
  measure: string;
  subject: string;
  code: string | null;
  reason: string;
  expected: string | null;
}

/** What stands before the judgement: what the wave asks with one choice, the last judgement, and what the authority declared. */
export interface Standpoint {
  measures: readonly MatrixMeasure[];
  last: Judgement | null;
  declared: string | null;
}

/** The longest reason, in characters. */
export const reasonLength = 2000;

/**
 * May this be held? Refuses a measure, subject or choice that the wave does not ask with one choice (RATING_UNKNOWN), a missing reason (REASON_MISSING), a judgement that somebody
 * else has made meanwhile (RATING_CHANGED), what holds already (RATING_STANDS), and taking back where nothing is held (RATING_NOT_MODERATED).
 */
export function decideModerate(wanted: Moderation, { measures, last, declared }: Standpoint): Refusal | null {
  return unknownRating(wanted, measures) ?? missingReason(wanted.reason) ?? changedMeanwhile(wanted.expected, last) ?? withoutEffect(wanted.code, { held: last?.code ?? null, declared });
}

function unknownRating({ measure, subject, code }: Moderation, measures: readonly MatrixMeasure[]): Refusal | null {
  const asked = measures.find((one) => one.code === measure && one.subjects.includes(subject));
  if (!asked) return { code: 'RATING_UNKNOWN', message: 'The survey of this wave does not ask for one choice about this. Choose something that it asks.', details: { measure, subject } };
  if (code === null || asked.choices.some((choice) => choice.code === code)) return null;
  return { code: 'RATING_UNKNOWN', message: `Choose one of: ${asked.choices.map(({ label }) => label).join(', ')}.`, fields: [{ name: 'code', message: 'The survey does not offer this choice.' }] };
}

function missingReason(reason: string): Refusal | null {
  const message = !reason.trim() ? 'Say why. The reason stays with the judgement, and the authority reads it.' : reason.length > reasonLength ? `Use ${reasonLength} characters or fewer.` : '';
  return message ? { code: 'REASON_MISSING', message, fields: [{ name: 'reason', message }] } : null;
}

function changedMeanwhile(expected: string | null, last: Judgement | null): Refusal | null {
  if ((last?.id ?? null) === expected) return null;
  return { code: 'RATING_CHANGED', message: 'Somebody else has moderated this meanwhile. Read what they hold and why, then decide again.', details: { last: last?.id ?? null } };
}

function withoutEffect(code: string | null, { held, declared }: { held: string | null; declared: string | null }): Refusal | null {
  if (code === null) return held === null ? { code: 'RATING_NOT_MODERATED', message: 'There is nothing to take back: what the authority declared is in force.' } : null;
  if (code !== (held ?? declared)) return null;
  const message = held === null ? 'This is what the authority declared. Choose something else, or leave it as it is.' : 'This is what is held already. Choose something else, or take it back.';
  return { code: 'RATING_STANDS', message, fields: [{ name: 'code', message }] };
}
