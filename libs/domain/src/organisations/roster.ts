// Which authorities were there on a given day, and how many in each region?

/** The validity of a dated row: both days are ISO days (2023-02-15) and both are included; no last day means still in force. */
export interface Dated {
  readonly validFrom: string;
  readonly validTo: string | null;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Is this row in force on this ISO day? The first and the last day count as in force. */
export function inForceOn(row: Dated, day: string): boolean {
  return row.validFrom <= day && (row.validTo === null || row.validTo >= day);
}

/**
 * Which of a nation's authorities existed on this day, in the order given?
 * An authority whose code changed has several rows; at most one of them is in force on any day.
 * Refuses (RangeError) a day that is not written as YYYY-MM-DD, because text in another shape would compare wrongly.
 */
export function rosterOn<A extends Dated & { readonly nation: string }>(authorities: readonly A[], nation: A['nation'], day: string): A[] {
  if (!ISO_DAY.test(day)) throw new RangeError(`A roster needs a day written as YYYY-MM-DD, not "${day}"`);
  return authorities.filter((authority) => authority.nation === nation && inForceOn(authority, day));
}

/** How many authorities are in each region? A map from region code to count, regions in the order in which they first appear. */
export function regionCounts(authorities: readonly { readonly region: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { region } of authorities) counts.set(region, (counts.get(region) ?? 0) + 1);
  return counts;
}
