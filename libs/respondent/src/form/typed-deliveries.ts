// What does a form say of each indicator, and what of it is new?
import { deliveryExtents, deliveryNoteLength, type DeliveryExtent } from '@muster/domain/collections';
import type { ReturnSheet } from '@muster/server/collections';
import { fieldOf, idsAt, printOf, type Said } from '../render/deliveries-view.js';
import { first, type Fields } from '../render/fields.js';
import type { Mistake } from './mistakes.js';
import { typedText } from './typed-text.js';

type Delivery = ReturnSheet['deliveries'][number];

/** What was typed of each indicator that was on the page and now says something else than the page did; and what is wrong with it. */
export function typedDeliveries(deliveries: readonly Delivery[], fields: Fields): { changed: Said[]; mistakes: Mistake[] } {
  const rows = deliveries.flatMap(({ indicator, name }, index) => (fields.has(fieldOf('mark', indicator)) ? [{ ...saidIn(fields, indicator), name, ids: idsAt(index), mark: first(fields, fieldOf('mark', indicator)) }] : []));
  const changed = rows.filter(({ mark, ...said }) => printOf(said) !== mark);
  const mistakes = changed.flatMap(({ extent, note, name, ids }): Mistake[] => {
    if (!extent) return [{ field: ids.extent, message: `Say whether “${name}” is complete, partly there or not there` }];
    return note.length > deliveryNoteLength ? [{ field: ids.note, message: `The note on “${name}” must be ${deliveryNoteLength} characters or fewer` }] : [];
  });
  return { changed: changed.map(({ indicator, extent, note }) => ({ indicator, extent, note })), mistakes };
}

function saidIn(fields: Fields, indicator: string): Said {
  const extent = first(fields, fieldOf('extent', indicator));
  return { indicator, extent: isExtent(extent) ? extent : null, note: typedText(fields, fieldOf('note', indicator)).trim() };
}

const isExtent = (text: string): text is DeliveryExtent => (deliveryExtents as readonly string[]).includes(text);
