import { useMe } from '../../access/index.js';

/** What a caption adds for somebody who sees only some regions: the numbers are those of these regions. Empty for everybody else. */
export function useWithin(): string {
  const appointments = useMe()?.appointments ?? [];
  const widest = appointments.some(({ role }) => role !== 'CHAMPION');
  return appointments.length > 0 && !widest ? 'You see your own region: everything here is counted over it alone.' : '';
}
