// Which matrix does an address ask for?
import type { MatrixColumns } from '@muster/contract';

export type View = { wave: string; rows: 'AUTHORITY' | 'REGION'; columns: MatrixColumns; region: string; system: string; measure: string };

/** The view of an address; what it does not say is authorities by level, all regions, all systems. */
export function viewOf(address: URLSearchParams): View {
  const text = (name: string) => address.get(name) ?? '';
  return {
    wave: text('wave'),
    rows: text('rows') === 'REGION' ? 'REGION' : 'AUTHORITY',
    columns: text('columns') === 'INDICATOR' ? 'INDICATOR' : 'LEVEL',
    region: text('region'),
    system: text('system'),
    measure: text('measure'),
  };
}

type Known = { id: string; state: string; audience: string };

/**
 * The wave that the address names, else the first open one, else the newest that closed, else any; undefined when there is none. A wave whose responses come
 * one by one, with the returns of a round, is shown only where the address names it.
 */
export function waveOf<W extends Known>(waves: readonly W[], id: string): W | undefined {
  const ofTheRoster = waves.filter(({ audience }) => audience !== 'ONE_BY_ONE');
  const asked = ofTheRoster.filter(({ state }) => state === 'OPEN' || state === 'CLOSED');
  return waves.find((wave) => wave.id === id) ?? asked.find(({ state }) => state === 'OPEN') ?? asked[0] ?? ofTheRoster[0];
}

type Base = { answered: number; total: number };

/** The caption of a matrix with its base, and with what narrows it. */
export function captionOf(what: string, { answered, total }: Base, narrowed: readonly string[]): string {
  const within = narrowed.length ? `, ${narrowed.join(', ')}` : '';
  return `${what}${within}: ${answered} of ${total} answered.`;
}
