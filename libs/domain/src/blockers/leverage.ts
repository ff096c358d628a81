// How many items become reportable when blockers are removed, and where?
import type { BlockedCells, CellsInput } from './cells.js';

/** A number of cells, divided by level, region and system; each division sums to the total. Cells of authorities without a region or a system stand under ''. */
export interface CellCount {
  total: number;
  byLevel: Readonly<Record<string, number>>;
  byRegion: Readonly<Record<string, number>>;
  bySystem: Readonly<Record<string, number>>;
}

/** Blocked cells that the same blockers (places in the list of blockers) block together: what removal can tell apart, and nothing else. */
export interface CellGroup extends CellCount {
  blockers: readonly number[];
}

type Dimensions = Pick<CellsInput, 'authorities' | 'indicators'>;
type Counting = { total: number; byLevel: Record<string, number>; byRegion: Record<string, number>; bySystem: Record<string, number> };

const nothing = (): Counting => ({ total: 0, byLevel: {}, byRegion: {}, bySystem: {} });

/** The blocked cells by what blocks them. Few groups stand for many cells, so everything below is quick however many authorities there are. */
export function groupCells({ authority, indicator, set, sets }: BlockedCells, { authorities, indicators }: Dimensions): CellGroup[] {
  const level = new Division(indicators.map((one) => one.level), sets.length);
  const region = new Division(authorities.map((one) => one.region ?? ''), sets.length);
  const system = new Division(authorities.map((one) => one.system ?? ''), sets.length);
  const totals = new Int32Array(sets.length);
  for (let cell = 0; cell < set.length; cell += 1) {
    const place = set[cell]!;
    totals[place]! += 1;
    level.count(place, indicator[cell]!);
    region.count(place, authority[cell]!);
    system.count(place, authority[cell]!);
  }
  return sets.map((blockers, place) => ({ blockers, total: totals[place]!, byLevel: level.of(place), byRegion: region.of(place), bySystem: system.of(place) }));
}

/** Counts by set and value, for things that each have one value: numbers in a row, because they are counted a million times. */
class Division {
  private readonly values: string[];
  private readonly valueOf: Int32Array;
  private readonly counts: Int32Array;

  constructor(things: readonly string[], sets: number) {
    this.values = [...new Set(things)];
    const places = new Map(this.values.map((value, place) => [value, place]));
    this.valueOf = Int32Array.from(things, (value) => places.get(value)!);
    this.counts = new Int32Array(sets * this.values.length);
  }

  count(set: number, thing: number): void {
    this.counts[set * this.values.length + this.valueOf[thing]!]! += 1;
  }

  of(set: number): Record<string, number> {
    const counted = this.values.map((value, place): [string, number] => [value, this.counts[set * this.values.length + place]!]);
    return Object.fromEntries(counted.filter(([, count]) => count > 0));
  }
}

function add(counts: Record<string, number>, key: string, more: number): void {
  counts[key] = (counts[key] ?? 0) + more;
}

/** The cells of these groups together. */
export function sumOfGroups(groups: readonly CellGroup[]): CellCount {
  const sum = nothing();
  for (const group of groups) {
    sum.total += group.total;
    for (const division of ['byLevel', 'byRegion', 'bySystem'] as const) {
      for (const [key, count] of Object.entries(group[division])) add(sum[division], key, count);
    }
  }
  return sum;
}

const isExplained = ({ blockers }: CellGroup): boolean => blockers.length > 0;

/** Blocked cells that no blocker of the register explains: nothing that is removed unlocks them. */
export const unexplainedCells = (groups: readonly CellGroup[]): CellCount => sumOfGroups(groups.filter((group) => !isExplained(group)));

/** The leverage of a set of blockers: the blocked cells all of whose blockers lie in it. A cell unlocks only when everything that blocks it is gone. */
export function leverageOf(groups: readonly CellGroup[], chosen: ReadonlySet<number>): CellCount {
  return sumOfGroups(groups.filter((group) => isExplained(group) && group.blockers.every((blocker) => chosen.has(blocker))));
}

/** For each of `count` blockers: the cells that it unlocks when it alone goes, and those that it takes part in blocking. */
export function leverageOfEach(groups: readonly CellGroup[], count: number): { alone: number; takesPart: number }[] {
  const each = Array.from({ length: count }, () => ({ alone: 0, takesPart: 0 }));
  for (const { blockers, total } of groups) {
    for (const blocker of blockers) each[blocker]!.takesPart += total;
    if (blockers.length === 1) each[blockers[0]!]!.alone += total;
  }
  return each;
}

/** Two blockers that do more together than each by itself: the cells both unlock together, and the sum of what each unlocks alone. */
export interface JointGain {
  blockers: readonly [number, number];
  together: number;
  apart: number;
}

/** The pairs that unlock more together than the sum of both, those that unlock most first; only those that block cells as two can be among them. */
export function jointPairs(groups: readonly CellGroup[], count: number): JointGain[] {
  const each = leverageOfEach(groups, count);
  return groups.filter(({ blockers, total }) => blockers.length === 2 && total > 0).map(({ blockers, total }): JointGain => {
    const [one, other] = blockers as [number, number];
    const apart = each[one]!.alone + each[other]!.alone;
    return { blockers: [one, other], together: apart + total, apart };
  }).sort((a, b) => b.together - a.together || a.blockers[0] - b.blockers[0] || a.blockers[1] - b.blockers[1]);
}
