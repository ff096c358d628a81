// How many organisations of a roster lie in each region?
type Placed = { region?: { code: string; name: string } | null | undefined };
export type RegionCount = { code: string; name: string; count: number };

/** Counts by region, by name; organisations without a region come last under their own heading. The counts sum to the list's length. */
export function countsByRegion(organisations: readonly Placed[]): RegionCount[] {
  const counts = new Map<string, RegionCount>();
  for (const { region } of organisations) {
    const { code, name } = region ?? { code: '', name: 'No region' };
    counts.set(code, { code, name, count: (counts.get(code)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((one, other) => Number(one.code === '') - Number(other.code === '') || one.name.localeCompare(other.name));
}
