// Was the same query answered for the round before, and is what it asks about unchanged?
import type { SubmittedAnswer } from '../surveys/index.js';
import type { Delivery } from './deliveries.js';
import type { QueryState } from './queries.js';

/** What a return says about an indicator: what was delivered, and what the survey at its submission measured. */
export interface SaidOfReturn {
  deliveries: readonly Delivery[];
  submitted: readonly SubmittedAnswer[];
}

/**
 * What a return says about an indicator as one text: equal texts say the same, whatever the order of the rows. Without an indicator: all that was delivered.
 */
export function fingerprint(indicator: string | null, { deliveries, submitted }: SaidOfReturn): string {
  const delivered = deliveries.filter((one) => indicator === null || one.indicator === indicator).map((one) => JSON.stringify([one.indicator, one.extent, one.note?.trim() ?? '']));
  const answers = submitted.filter((one) => one.subject === indicator).map((one) => JSON.stringify([one.measure, one.subject, one.state, one.code, one.number]));
  return `[${[...delivered].sort().join()}][${[...answers].sort().join()}]`;
}

/** A query of the earlier return, with what that return says about it. */
export interface EarlierQuery {
  id: string;
  indicator: string | null;
  text: string;
  state: QueryState;
  answer: string | null;
  fingerprint: string | null;
}

/**
 * The earlier query whose explanation answers this one too: accepted, about the same indicator, in the same words (whatever capitals and spaces), while what the
 * return says about it is the same as then. Of several, the first: give the newest first. Null when there is none.
 */
export function carriedExplanation<Q extends EarlierQuery>(candidates: readonly Q[], asked: { indicator: string | null; text: string; fingerprint: string }): Q | null {
  const text = folded(asked.text);
  const same = (query: Q): boolean => query.indicator === asked.indicator && query.fingerprint === asked.fingerprint && folded(query.text) === text;
  return candidates.find((query) => query.state === 'accepted' && !!query.answer && same(query)) ?? null;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
