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
  const reading = new Reading(indicators, { authorities, blockers });
  authorities.forEach((authority, place) => reading.read(authority, place));
  return reading.result();
}

type Named = { place: number; barriers: ReadonlySet<string>; systems: ReadonlySet<string> };
type Ticked = { barriers: readonly string[]; key: number };
const nothingTicked: Ticked = { barriers: [], key: 0 };

/** Numbers in place of texts, in the order in which they come. */
class Numbering {
  private readonly known = new Map<string, number>();

  of(text: string): number {
    const known = this.known.get(text) ?? this.known.size;
    this.known.set(text, known);
    return known;
  }

  get size(): number {
    return this.known.size;
  }
}

const answers = Object.keys(saidByAnswer);

/** Reads one authority after the other. Authorities that say the same are blocked by the same: what blocks a cell is worked out once for each way of saying it. */
class Reading {
  private readonly columns: readonly [Int32Array, Int32Array, Int32Array];
  private readonly naming: readonly Named[][];
  private readonly sets: number[][] = [];
  private readonly setPlaces = new Map<string, number>();
  private readonly worked = new Map<number, number>();
  private readonly ticks = new Numbering();
  private readonly systems = new Numbering();
  private readonly systemCount: number;
  private size = 0;
  private counts = { reportable: 0, neither: 0 };

  constructor(private readonly indicators: readonly CellIndicator[], { authorities, blockers }: Pick<CellsInput, 'authorities' | 'blockers'>) {
    const open = blockers.map((blocker, place) => ({ ...blocker, place })).filter(standsInTheWay);
    this.naming = indicators.map(({ code }) => open.filter((blocker) => blocker.indicators.includes(code))
      .map(({ place, barriers, systems }) => ({ place, barriers: new Set(barriers), systems: new Set(systems) })));
    this.columns = [0, 1, 2].map(() => new Int32Array(authorities.length * indicators.length)) as unknown as typeof this.columns;
    this.systemCount = new Set(authorities.map(({ system }) => system)).size;
    this.ticks.of('');
  }

  read(authority: AuthorityAnswers, place: number): void {
    const ticked = new Map<string, Ticked>();
    for (const [subject, barriers] of authority.barriers) if (barriers.length > 0) ticked.set(subject, { barriers, key: this.ticks.of(barriers.join(' ')) });
    const system = this.systems.of(authority.system ?? '');
    this.indicators.forEach(({ code, level }, column) => {
      const said = authority.source.get(code);
      const standing = cellStanding(said);
      if (standing !== 'blocked') return void (this.counts[standing] += 1);
      const tick = ticked.get(code) ?? ticked.get(level) ?? nothingTicked;
      const byAnswer = said!.code === null ? -1 : answers.indexOf(said!.code);
      const way = ((tick.key * (answers.length + 1) + byAnswer + 1) * this.systemCount + system) * this.indicators.length + column;
      const set = this.worked.get(way) ?? this.work(way, { column, system: authority.system, barriers: byAnswer < 0 ? tick.barriers : [...tick.barriers, saidByAnswer[answers[byAnswer]!]!] });
      this.add(place, column, set);
    });
  }

  private add(authority: number, indicator: number, set: number): void {
    this.columns[0][this.size] = authority;
    this.columns[1][this.size] = indicator;
    this.columns[2][this.size] = set;
    this.size += 1;
  }

  private work(way: number, { column, system, barriers }: { column: number; system: string | null; barriers: readonly string[] }): number {
    const blocking = this.naming[column]!.filter((one) => (one.systems.size === 0 || (system !== null && one.systems.has(system))) && barriers.some((barrier) => one.barriers.has(barrier)));
    const set = blocking.map(({ place }) => place);
    const key = set.join(',');
    const known = this.setPlaces.get(key) ?? this.sets.push(set) - 1;
    this.setPlaces.set(key, known);
    this.worked.set(way, known);
    return known;
  }

  result(): BlockedCells {
    const [authority, indicator, set] = this.columns.map((column) => column.slice(0, this.size)) as [Int32Array, Int32Array, Int32Array];
    return { authority, indicator, set, sets: this.sets, ...this.counts };
  }
}
