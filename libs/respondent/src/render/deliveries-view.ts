// What is said of each indicator, and what did the page show when somebody changed it?
import { createHash } from 'node:crypto';
import { deliveryExtents, type DeliveryExtent } from '@muster/domain/collections';
import type { ReturnSheet } from '@muster/server/collections';
import { first, type Fields } from './fields.js';

type Delivery = ReturnSheet['deliveries'][number];

/** The words for how much of an indicator comes. */
export const extentWords: Readonly<Record<DeliveryExtent, string>> = { complete: 'Complete', partly: 'Partly', none: 'None' };

/** What somebody says of one indicator: how much of it comes (null where nothing is said) and a note. */
export interface Said {
  indicator: string;
  extent: DeliveryExtent | null;
  note: string;
}

/** One indicator on the form. Ids go by the position, names by the code. `mark` tells what the page shows of it. */
export interface DeliveryRow {
  name: string;
  id: string;
  extentName: string;
  noteName: string;
  noteId: string;
  markName: string;
  mark: string;
  note: string;
  words: string;
  options: { id: string; value: DeliveryExtent; label: string; checked: boolean }[];
}

/** The field that carries something about an indicator. */
export const fieldOf = (part: 'extent' | 'note' | 'mark', indicator: string): string => `${part}.${indicator}`;
/** The ids of the controls of the indicator at a position, from 0. */
export const idsAt = (index: number): { extent: string; note: string } => ({ extent: `d-${index + 1}`, note: `d-${index + 1}--note` });

/** A short print of what is said of an indicator, so that a page with old values cannot undo what somebody else said meanwhile. */
export function printOf({ extent, note }: { extent: string | null; note: string | null }): string {
  return createHash('sha256').update(JSON.stringify([extent, note ?? ''])).digest('base64url').slice(0, 10);
}

/** The rows of the form: what is saved, or what was typed where the form comes back with a mistake. */
export function deliveryRows(deliveries: readonly Delivery[], typed: Fields | null): DeliveryRow[] {
  return deliveries.map((delivery, index) => {
    const { indicator, name } = delivery;
    const ids = idsAt(index);
    const extentName = fieldOf('extent', indicator);
    const extent: string = typed ? first(typed, extentName) : (delivery.extent ?? '');
    const noteName = fieldOf('note', indicator);
    const markName = fieldOf('mark', indicator);
    return {
      name, id: ids.extent, extentName, noteName, noteId: ids.note, markName, mark: typed ? first(typed, markName) : printOf(delivery),
      note: typed ? first(typed, noteName) : (delivery.note ?? ''), words: delivery.extent ? extentWords[delivery.extent] : 'Not said',
      options: deliveryExtents.map((value, position) => ({ id: position ? `${ids.extent}--${position + 1}` : ids.extent, value, label: extentWords[value], checked: extent === value })),
    };
  });
}
