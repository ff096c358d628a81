import { useMe } from '../../access/index.js';

/** The regions of somebody who is only a champion; empty for those who work for the whole programme. */
export function useOwnRegions(): string[] {
  const me = useMe();
  if (!me || me.roles.includes('PROJECT_TEAM') || me.roles.includes('ADMINISTRATOR')) return [];
  return [...new Set(me.appointments.filter(({ role }) => role === 'CHAMPION').flatMap(({ region }) => region ?? []))];
}
