// What came with a return, as it stands in the form: one extent an indicator, and what a list of files says of them.
import type { DeliveryExtent, DeliveryInput, ReadListingQuery } from '@muster/contract';

export type Reading = ReadListingQuery['readListing'];

/** What the form holds of one indicator; an empty extent means that nothing is said. */
export type Said = { extent: DeliveryExtent | ''; note: string };
export type SaidByIndicator = Readonly<Record<string, Said>>;

type Known = { indicator: string; extent?: DeliveryExtent | null; note?: string | null };

/** The form as it starts: what is known already. */
export function saidOf(deliveries: readonly Known[]): SaidByIndicator {
  return Object.fromEntries(deliveries.map(({ indicator, extent, note }) => [indicator, { extent: extent ?? '', note: note ?? '' }]));
}

/**
 * The form after a list of files was read: found indicators take their extent, missing ones are not delivered. Notes stay. A list in which no file
 * belongs to an indicator says nothing about what came, so it changes nothing.
 */
export function afterReading(said: SaidByIndicator, { matched, missing }: Pick<Reading, 'matched' | 'missing'>): SaidByIndicator {
  if (matched.length === 0) return said;
  const found = matched.map(({ indicator, extent }) => [indicator, extent] as const);
  const absent = missing.map((indicator) => [indicator, 'NONE'] as const);
  const read = [...absent, ...found].map(([indicator, extent]) => [indicator, { note: said[indicator]?.note ?? '', extent }]);
  return { ...said, ...Object.fromEntries(read) };
}

/** What is sent: only indicators of which something is said; an empty note is none. */
export function deliveryInputs(said: SaidByIndicator): DeliveryInput[] {
  return Object.entries(said).flatMap(([indicator, { extent, note }]) => (extent === '' ? [] : [{ indicator, extent, note: note.trim() || null }]));
}

/** How much came, in a sentence; says so when nothing is known. */
export function deliveredInWords(deliveries: readonly Known[]): string {
  const having = (extent: DeliveryExtent) => deliveries.filter((delivery) => delivery.extent === extent).length;
  const unsaid = deliveries.filter(({ extent }) => !extent).length;
  if (unsaid === deliveries.length) return 'Nothing is recorded yet about what came.';
  const parts = [`${having('COMPLETE')} of ${deliveries.length} indicators are complete`, `${having('PARTLY')} came partly`, `${having('NONE')} did not come`];
  return `${parts.join(', ')}${unsaid ? `, and nothing is said of ${unsaid}` : ''}.`;
}
