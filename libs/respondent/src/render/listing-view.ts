// What would a list of file names record?
import { deliveriesOf, type DeliveryExtent, type ListingReading } from '@muster/domain/collections';
import type { ReturnSheet } from '@muster/server/collections';
import { extentWords, type Said } from './deliveries-view.js';

/** A reading for the eye: each indicator with its files, the files of none, and the indicators without a file by what would become of them. */
export interface ListingView {
  found: { name: string; files: string[]; words: string }[];
  unknown: string[];
  /** Nothing was said of these yet: they can be recorded as not coming. */
  silent: string[];
  /** What was said of these before stays. */
  kept: { name: string; words: string }[];
}

type Sheet = Pick<ReturnSheet, 'deliveries'>;

/** The view of a reading. */
export function listingView(reading: ListingReading, { deliveries }: Sheet): ListingView {
  const extents = new Map(deliveriesOf(reading).map(({ indicator, extent }) => [indicator, extent]));
  const missing = new Set(reading.missing);
  const filesOf = (code: string) => reading.matched.filter(({ indicator }) => indicator === code).map(({ file }) => file);
  return {
    found: deliveries.filter(({ indicator }) => !missing.has(indicator)).map(({ indicator, name }) => ({ name, files: filesOf(indicator), words: extentWords[extents.get(indicator)!] })),
    unknown: reading.unknown,
    silent: deliveries.filter(({ indicator, extent }) => missing.has(indicator) && !extent).map(({ name }) => name),
    kept: deliveries.flatMap(({ indicator, name, extent }) => (missing.has(indicator) && extent ? [{ name, words: extentWords[extent as DeliveryExtent] }] : [])),
  };
}

/** What is recorded of a reading: every indicator with a file, and with `silentAsNone` those without one of which nothing was said yet. A note that was there stays. */
export function recordedOf(reading: ListingReading, { deliveries }: Sheet, silentAsNone: boolean): Said[] {
  const before = new Map(deliveries.map((one) => [one.indicator, one]));
  return deliveriesOf(reading)
    .filter(({ indicator, extent }) => extent !== 'none' || (silentAsNone && !before.get(indicator)?.extent))
    .map(({ indicator, extent }) => ({ indicator, extent, note: before.get(indicator)?.note ?? '' }));
}
