import { Injectable } from '@nestjs/common';
import { isForSupplier, waitingBySystem, type SystemWaiting } from '@muster/domain/blockers';
import { Operation } from '@muster/platform';
import { WavesService } from '../surveys/index.js';
import { CellsService, type Blocking } from './cells.service.js';
import type { ProgrammeTarget } from './forecast.types.js';
import type { SupplierArgs, SupplierAsk, SupplierCustomer, Suppliers, SuppliersArgs, SupplierSheet, SupplierSystem } from './suppliers.types.js';
import { TargetsService } from './targets.service.js';

type System = Pick<SupplierSystem, 'code' | 'name' | 'provider'>;
type Waiting = { system: System; waiting: SystemWaiting };

/** What waits for the suppliers of systems. */
@Injectable()
export class SuppliersService {
  constructor(private readonly operation: Operation, private readonly cells: CellsService, private readonly targets: TargetsService, private readonly waves: WavesService) {}

  /** Every system that an authority of the wave named, with what waits for its supplier; null where the programme has no wave to count. */
  async list({ programmeId, waveId }: SuppliersArgs): Promise<Suppliers | null> {
    this.operation.mustBeAble('supplier.see', { programmeId });
    const blocking = await this.blocking({ programmeId, waveId });
    if (!blocking) return null;
    const systems = await this.waiting(blocking);
    const counted = systems.map((one) => shortOf(one, blocking)).filter(({ users }) => users > 0 && blocking.indicators.length > 0);
    return { wave: (await this.waves.find(blocking.wave.id))!, asAt: this.operation.now, answered: blocking.authorities.length, systems: counted.sort((a, b) => b.cells - a.cells || b.users - a.users) };
  }

  /** The sheet for the supplier of one system; null where no authority named it, or there is no wave to count. */
  async sheet({ programmeId, waveId, system }: SupplierArgs): Promise<SupplierSheet | null> {
    this.operation.mustBeAble('supplier.see', { programmeId });
    const blocking = await this.blocking({ programmeId, waveId });
    const one = blocking && (await this.waiting(blocking)).find(({ system: { code } }) => code === system);
    if (!blocking || !one || shortOf(one, blocking).users === 0 || blocking.indicators.length === 0) return null;
    const targets = await this.targets.list(programmeId);
    const regions = new Map((await this.operation.sql<{ code: string; name: string }>('select code, name from region')).map(({ code, name }) => [code, name]));
    return { wave: (await this.waves.find(blocking.wave.id))!, asAt: this.operation.now, system: shortOf(one, blocking), asks: asksOf(one, blocking, targets), customers: customersOf(one, blocking, regions) };
  }

  private async blocking({ programmeId, waveId }: SuppliersArgs): Promise<Blocking | null> {
    const wave = await this.cells.wave(programmeId, waveId);
    return wave && this.cells.blocking(wave);
  }

  private async waiting(blocking: Blocking): Promise<Waiting[]> {
    const systems = await this.operation.sql<System>('select code, name, provider from system order by position');
    const forSupplier = new Set(blocking.blockers.flatMap((blocker, place) => (isForSupplier(blocker) ? [place] : [])));
    const waiting = new Map(waitingBySystem(blocking.cells, blocking, forSupplier).map((one) => [one.system, one]));
    return systems.map((system) => ({ system, waiting: waiting.get(system.code) ?? { system: system.code, authorities: [], indicators: [], cells: 0, blockers: [] } }));
  }
}

function shortOf({ system, waiting }: Waiting, { authorities }: Blocking): SupplierSystem {
  return {
    ...system, users: authorities.filter((authority) => authority.system === system.code).length,
    authorities: waiting.authorities.length, indicators: waiting.indicators.length, cells: waiting.cells, blockers: waiting.blockers.length,
  };
}

function asksOf({ waiting }: Waiting, { blockers, indicators, authorities }: Blocking, targets: readonly ProgrammeTarget[]): SupplierAsk[] {
  return waiting.blockers.map((ask) => {
    const blocker = blockers[ask.blocker]!;
    const levels = new Set(ask.indicators.map((place) => indicators[place]!.level));
    const target = targets.find(({ level }) => levels.has(level));
    return {
      blocker, cells: ask.cells, items: ask.indicators.map((place) => indicators[place]!.name), authorities: ask.authorities.map((place) => authorities[place]!.name),
      neededOn: blocker.dueOn ?? target?.dueOn ?? null, neededFor: blocker.dueOn ? 'Day set for this blocker' : target?.label ?? null,
    };
  });
}

/** The authorities that wait, each with its own items: those in which a blocker for the supplier takes part. */
function customersOf({ waiting }: Waiting, { cells, authorities, indicators, blockers }: Blocking, regions: ReadonlyMap<string, string>): SupplierCustomer[] {
  const waits = cells.sets.map((set) => set.some((place) => isForSupplier(blockers[place]!)));
  const items = new Map(waiting.authorities.map((place): [number, string[]] => [place, []]));
  for (let cell = 0; cell < cells.set.length; cell += 1) {
    if (waits[cells.set[cell]!]) items.get(cells.authority[cell]!)?.push(indicators[cells.indicator[cell]!]!.name);
  }
  return [...items].map(([place, names]) => ({ name: authorities[place]!.name, region: regions.get(authorities[place]!.region ?? '') ?? null, items: names }));
}
