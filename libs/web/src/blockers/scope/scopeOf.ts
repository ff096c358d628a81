// Which programme and wave does an address of these pages ask for?
import type { BlockerScopeQuery } from '@muster/contract';

export type ScopeProgramme = BlockerScopeQuery['programmes']['items'][number];
type Wave = BlockerScopeQuery['waves']['items'][number];

/** The programme that the address names, else the first; its waves that were opened; and what the address says of wave, region and system. */
export type Scope = { programme: ScopeProgramme; waves: Wave[]; wave: string; region: string; system: string };

/** The scope of an address; null when there is no programme at all. */
export function scopeOf(address: URLSearchParams, { programmes, waves }: BlockerScopeQuery): Scope | null {
  const programme = programmes.items.find(({ id }) => id === address.get('programme')) ?? programmes.items[0];
  if (!programme) return null;
  const own = waves.items.filter((wave) => wave.programme.id === programme.id && (wave.state === 'OPEN' || wave.state === 'CLOSED'));
  const wave = own.some(({ id }) => id === address.get('wave')) ? address.get('wave')! : '';
  return { programme, waves: own, wave, region: address.get('region') ?? '', system: address.get('system') ?? '' };
}

/** Ids that a value of the address lists. */
export function listed(address: URLSearchParams, name: string): string[] {
  return (address.get(name) ?? '').split(',').filter((id) => id !== '');
}

/** The list with one id more or less, as it stands in the address. */
export function toggled(ids: readonly string[], id: string, on: boolean): string {
  return (on ? [...ids.filter((one) => one !== id), id] : ids.filter((one) => one !== id)).join(',');
}
