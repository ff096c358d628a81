// Which authorities does the checklist of a workshop show, and under which region?
import type { WorkshopQuery } from '@muster/contract';

export type Workshop = NonNullable<WorkshopQuery['workshop']>;
type Entry = { name: string; organisation: { id: string }; region?: { code: string; name: string } | null };
type Asked = { search: string; region: string; regions: readonly string[] };
type Group<E> = { code: string; name: string; entries: E[] };

/** The entries of a roster that match, by region in the order of their names. `regions` are those that the person may record for; none named: all. */
export function checklist<E extends Entry>(roster: readonly E[], { search, region, regions }: Asked): Group<E>[] {
  const wanted = search.trim().toLowerCase();
  const groups = new Map<string, Group<E>>();
  for (const entry of roster) {
    const { code, name } = entry.region ?? { code: '', name: 'No region' };
    const may = regions.length === 0 || regions.includes(code);
    if (!may || (region !== '' && region !== code) || !entry.name.toLowerCase().includes(wanted)) continue;
    const group = groups.get(code) ?? { code, name, entries: [] };
    group.entries.push(entry);
    groups.set(code, group);
  }
  return [...groups.values()].sort((one, other) => one.name.localeCompare(other.name));
}
