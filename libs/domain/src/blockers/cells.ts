// Which items can an authority not report yet, and what stands in the way of each?
import { heldWithoutSystemChange } from '../readiness/index.js';
import { standsInTheWay, type BlockerStatus } from './register.js';

/** A blocker as far as it blocks: which items it names, which barriers it answers to, on which systems (none: on all), and whether it still stands. */
export interface BlockingBlocker {
  id: string;
  code: string;
  indicators: readonly string[];
  barriers: readonly string[];
  systems: readonly string[];
  status: BlockerStatus;
}

/** What an authority that answered says: where each item is held, and what it ticked for a level or for an item itself. */
export interface AuthorityAnswers {
  organisationId: string;
  region: string | null;
  system: string | null;
  source: ReadonlyMap<string, { state: string; code: string | null }>;
  barriers: ReadonlyMap<string, readonly string[]>;
}

/** An item of the framework and the level that it belongs to. */
export interface CellIndicator {
  code: string;
  level: string;
}

/** What cells are made of. */
export interface CellsInput {
  authorities: readonly AuthorityAnswers[];
  indicators: readonly CellIndicator[];
  blockers: readonly BlockingBlocker[];
}

/**
 * The blocked cells, as three columns side by side (place of the authority, of the indicator, and of its set in `sets`), because there may be a million of them.
 * `sets` are the distinct sets of blockers, each as places in the input's blockers in their order; the empty set, where it occurs, is that of unexplained cells.
 */
export interface BlockedCells {
  authority: Int32Array;
  indicator: Int32Array;
  set: Int32Array;
  sets: readonly (readonly number[])[];
  /** Cells that can be reported now, and cells that say neither (not applicable, unknown, not asked). */
  reportable: number;
  neither: number;
}

export type CellStanding = 'reportable' | 'blocked' | 'neither';

/** Where a cell stands: reportable where a system or a tracker holds it; blocked with any other answer; neither where it does not apply, is unknown or was not asked. */
export function cellStanding(said: { state: string; code: string | null } | undefined): CellStanding {
  if (!said) return 'neither';
  if (said.state === 'answered') return heldWithoutSystemChange(said.code) ? 'reportable' : 'blocked';
  return said.state === 'unable' || said.state === 'not-collected' ? 'blocked' : 'neither';
}

/** What an answer says is in the way although nobody ticked it: another agency holds the item, or nobody records it. */
const saidByAnswer: Readonly<Record<string, string>> = { 'other-agency': 'other-agency', 'not-recorded': 'not-captured' };

/**
 * Every cell (authority × indicator) of authorities that answered, and what blocks each blocked one: the open blockers that name the item, are about the authority's
 * system (or about all), and answer to a barrier that the authority ticked. Barriers of the item itself count before those of its level; what the answer says by itself
 * (held by another agency, not recorded) counts besides. A blocker that answers to no barrier blocks nothing.
 */
export function blockedCells({ authorities, indicators, blockers }: CellsInput): BlockedCells {
  const reading = new Reading(indicators, blockers);
  authorities.forEach((authority, place) => reading.read(authority, place));
  return reading.result();
}

type Named = { place: number; barriers: ReadonlySet<string>; systems: ReadonlySet<string> };

/** Reads one authority after the other. Authorities that say the same are blocked by the same: what blocks a cell is worked out once for each way of saying it. */
class Reading {
  private readonly cells: [number, number, number][] = [];
  private readonly naming: readonly Named[][];
  private readonly sets: number[][] = [];
  private readonly setPlaces = new Map<string, number>();
  private readonly worked = new Map<string, number>();
  private reportable = 0;
  private neither = 0;

  constructor(private readonly indicators: readonly CellIndicator[], blockers: readonly BlockingBlocker[]) {
    const open = blockers.map((blocker, place) => ({ ...blocker, place })).filter(standsInTheWay);
    this.naming = indicators.map(({ code }) => open.filter((blocker) => blocker.indicators.includes(code))
      .map(({ place, barriers, systems }) => ({ place, barriers: new Set(barriers), systems: new Set(systems) })));
  }

  read(authority: AuthorityAnswers, place: number): void {
    const ticked = new Map([...authority.barriers].filter(([, barriers]) => barriers.length > 0).map(([subject, barriers]) => [subject, { barriers, key: [...barriers].sort().join(' ') }]));
    this.indicators.forEach(({ code, level }, column) => {
      const said = authority.source.get(code);
      const standing = cellStanding(said);
      if (standing !== 'blocked') return void (this[standing] += 1);
      const { barriers, key } = ticked.get(code) ?? ticked.get(level) ?? { barriers: [], key: '' };
      const byAnswer = saidByAnswer[said!.code ?? ''] ?? '';
      const way = `${column}|${authority.system ?? ''}|${byAnswer}|${key}`;
      const set = this.worked.get(way) ?? this.work(way, { column, system: authority.system, barriers: [...barriers, byAnswer] });
      this.cells.push([place, column, set]);
    });
  }

  private work(way: string, { column, system, barriers }: { column: number; system: string | null; barriers: readonly string[] }): number {
    const blocking = this.naming[column]!.filter((one) => (one.systems.size === 0 || (system !== null && one.systems.has(system))) && barriers.some((barrier) => one.barriers.has(barrier)));
    const set = blocking.map(({ place }) => place);
    const key = set.join(',');
    const known = this.setPlaces.get(key) ?? this.sets.push(set) - 1;
    this.setPlaces.set(key, known);
    this.worked.set(way, known);
    return known;
  }

  result(): BlockedCells {
    const column = (which: 0 | 1 | 2) => Int32Array.from(this.cells, (cell) => cell[which]);
    return { authority: column(0), indicator: column(1), set: column(2), sets: this.sets, reportable: this.reportable, neither: this.neither };
  }
}
