import { rate } from '@muster/domain/kernel';
import type { Region } from '../organisations/index.js';
import type { AuthorityCount, CountedWave } from './blocker-rows.js';
import type { BlockerChoices, Reported } from './blockers.types.js';

/** What is counted against what: the wave, whose answers the actor may see, and the names of regions and systems. */
export interface CountedAs {
  wave: CountedWave | null;
  /** The actor sees one region only, so the numbers are of it. */
  ownRegionOnly: boolean;
  choices: BlockerChoices;
  regions: readonly Region[];
}

/** How many authorities report a blocker, in all, by region and by system, of those that answered. */
export function reportedShown(parts: readonly AuthorityCount[], { wave, ownRegionOnly, choices, regions }: CountedAs): Reported {
  const { id, name, answered } = wave!;
  const counts = `authorities${ownRegionOnly ? ' of your region' : ''} that answered ${name}`;
  const systems = [...choices.systems, ...answered.flatMap(([, code]) => (code && !choices.systems.some((one) => one.code === code) ? [{ code, name: code }] : []))];
  const by = (place: 0 | 1, code: string) => [parts, answered].map((rows) => sum(rows.filter((row) => row[place] === code))) as [number, number];
  return {
    waveId: id, waveName: name, rate: rate(sum(parts), sum(answered), counts),
    regions: regions.flatMap((region) => shared(by(0, region.code), `${counts} in ${region.name}`).map((share) => ({ region, rate: share }))),
    systems: systems.flatMap((system) => shared(by(1, system.code), `${counts} and use ${system.name}`).map((share) => ({ system, rate: share }))),
  };
}

const sum = (rows: readonly AuthorityCount[]): number => rows.reduce((total, [, , count]) => total + count, 0);

/** A rate, or none over an empty base. */
const shared = ([numerator, denominator]: [number, number], counts: string) => (denominator > 0 ? [rate(numerator, denominator, counts)] : []);
