import type { AppointmentRowFragment } from '@muster/contract';
import { useGetList } from 'react-admin';

/** The people who are regional champions today, as choices with their regions; empty until loaded. */
export function useChampionChoices(): { id: string; name: string }[] {
  const { data = [] } = useGetList<AppointmentRowFragment>('appointments', { pagination: { page: 1, perPage: 200 }, filter: { role: 'CHAMPION', state: 'CURRENT' } });
  const people = new Map<string, { name: string; regions: string[] }>();
  for (const { person, region } of data) {
    const known = people.get(person.id) ?? { name: person.name, regions: [] };
    if (region && !known.regions.includes(region.name)) known.regions.push(region.name);
    people.set(person.id, known);
  }
  return [...people].map(([id, { name, regions }]) => ({ id, name: regions.length ? `${name} (${regions.join(', ')})` : name }));
}
