// Which indicators came with a return, and how completely?
import type { Refusal } from '../kernel/index.js';

export const deliveryExtents = ['complete', 'partly', 'none'] as const;
export type DeliveryExtent = (typeof deliveryExtents)[number];

/** What came of one indicator. The note says what is missing; it never holds data of a child. */
export interface Delivery {
  indicator: string;
  extent: DeliveryExtent;
  note?: string | null;
}

/** The longest note about an indicator, in characters. */
export const deliveryNoteLength = 500;

/**
 * May these be recorded for a round that asks for these indicators? Refuses an empty list (LISTING_EMPTY), indicators that the round does not ask for
 * (DELIVERY_UNKNOWN, with their codes), the same indicator twice and a note that is too long (INVALID_INPUT).
 */
export function decideDeliveries(asked: readonly Delivery[], indicators: Iterable<string>): Refusal | null {
  if (asked.length === 0) return { code: 'LISTING_EMPTY', message: 'Say of at least one indicator whether it came.' };
  const known = new Set(indicators);
  const unknown = asked.map(({ indicator }) => indicator).filter((code) => !known.has(code));
  if (unknown.length > 0) return { code: 'DELIVERY_UNKNOWN', message: `This round does not ask for ${unknown.join(', ')}.`, details: { unknown } };
  if (new Set(asked.map(({ indicator }) => indicator)).size < asked.length) return { code: 'INVALID_INPUT', message: 'Each indicator may be named once.' };
  const long = asked.find(({ note }) => note && note.length > deliveryNoteLength);
  return long ? { code: 'INVALID_INPUT', message: `The note on ${long.indicator} is too long. Use ${deliveryNoteLength} characters or fewer.` } : null;
}
