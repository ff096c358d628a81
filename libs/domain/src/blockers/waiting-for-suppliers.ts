// Who waits for the supplier of which system, and for what?
import type { BlockedCells, CellsInput } from './cells.js';

/** Does the supplier of a system have to do something about this blocker? */
export const isForSupplier = ({ actor, cause }: { actor: string | null; cause: string | null }): boolean => actor === 'supplier' || cause === 'supplier' || cause === 'system';

/** One blocker that waits for the supplier of one system: places of the authorities and of the indicators that wait, and how many cells it takes part in blocking. */
export interface WaitingFor {
  blocker: number;
  authorities: number[];
  indicators: number[];
  cells: number;
}

/** What waits for the supplier of a system, together and blocker by blocker. A cell counts once in all, and once for each blocker that takes part in blocking it. */
export interface SystemWaiting {
  system: string;
  authorities: number[];
  indicators: number[];
  cells: number;
  blockers: WaitingFor[];
}

type Told = Omit<WaitingFor, 'blocker' | 'authorities' | 'indicators'> & { authorities: Set<number>; indicators: Set<number> };
const nobody = (): Told => ({ authorities: new Set(), indicators: new Set(), cells: 0 });
const inOrder = (places: ReadonlySet<number>): number[] => [...places].sort((a, b) => a - b);

/** By system: the blocked cells in which a blocker that `forSupplier` names takes part. Systems with most cells come first; authorities that named no system are left out. */
export function waitingBySystem(cells: BlockedCells, { authorities }: Pick<CellsInput, 'authorities'>, forSupplier: ReadonlySet<number>): SystemWaiting[] {
  const systems = new Map<string, { all: Told; each: Map<number, Told> }>();
  const asked = cells.sets.map((set) => set.filter((blocker) => forSupplier.has(blocker)));
  for (let cell = 0; cell < cells.set.length; cell += 1) {
    const place = { authority: cells.authority[cell]!, indicator: cells.indicator[cell]! };
    const { system } = authorities[place.authority]!;
    const blockers = asked[cells.set[cell]!]!;
    if (system === null || blockers.length === 0) continue;
    const { all, each } = systems.get(system) ?? { all: nobody(), each: new Map<number, Told>() };
    for (const told of [all, ...blockers.map((blocker) => toldOf(each, blocker))]) tell(told, place);
    systems.set(system, { all, each });
  }
  return [...systems].map(([system, { all, each }]) => ({ system, ...listed(all), blockers: inOrder(new Set(each.keys())).map((blocker) => ({ blocker, ...listed(each.get(blocker)!) })) }))
    .sort((a, b) => b.cells - a.cells || (a.system < b.system ? -1 : 1));
}

function toldOf(each: Map<number, Told>, blocker: number): Told {
  const told = each.get(blocker) ?? nobody();
  each.set(blocker, told);
  return told;
}

function tell(told: Told, { authority, indicator }: { authority: number; indicator: number }): void {
  told.authorities.add(authority);
  told.indicators.add(indicator);
  told.cells += 1;
}

const listed = ({ authorities, indicators, cells }: Told) => ({ authorities: inOrder(authorities), indicators: inOrder(indicators), cells });
