import { Injectable } from '@nestjs/common';
import { canPlan, standsInTheWay } from '@muster/domain/blockers';
import { Operation } from '@muster/platform';
import { CellsService, type Blocking } from './cells.service.js';
import { PlansService } from './plans.service.js';
import type { ImprovementPlan, TouchingArgs, TouchingBlocker } from './plans.types.js';
import type { RankedBlocker } from './ranked.types.js';

/** Which blockers touch an authority. */
@Injectable()
export class TouchingService {
  constructor(private readonly operation: Operation, private readonly cells: CellsService, private readonly plans: PlansService) {}

  /**
   * The open blockers that block an item of an authority or answer to a barrier that it ticked, and those against which it has a plan, in the order of the hub. None where
   * the authority is out of reach, has not answered and has no plan, or the programme has no wave to count.
   */
  async of({ programmeId, organisationId, waveId }: TouchingArgs): Promise<TouchingBlocker[]> {
    const [place] = await this.operation.sql<{ region: string | null }>('select region_code as region from roster_entry where programme_id = $1 and organisation_id = $2', [programmeId, organisationId]);
    if (!place) return [];
    this.operation.mustBeAble('authority.see', { programmeId, organisationId, region: place.region });
    const wave = await this.cells.wave(programmeId, waveId);
    if (!wave) return [];
    const blocking = await this.cells.blocking(wave, { organisationId });
    const plans = new Map((await this.plans.ofAuthority(programmeId, organisationId)).map((plan) => [plan.blocker.id, plan]));
    return blocking.blockers.map((blocker, at) => touched(blocker, blocking, { at, plan: plans.get(blocker.id) ?? null }))
      .filter(({ blocker, items, reported, plan }) => plan !== null || (standsInTheWay(blocker) && (items.length > 0 || reported)));
  }
}

function touched(blocker: RankedBlocker, blocking: Blocking, { at, plan }: { at: number; plan: ImprovementPlan | null }): TouchingBlocker {
  const { cells, indicators } = blocking;
  const own = [...cells.set.keys()].filter((cell) => cells.sets[cells.set[cell]!]!.includes(at));
  const items = own.map((cell) => indicators[cells.indicator[cell]!]!).map(({ code, name, level }) => ({ code, name, level }));
  return { blocker, reported: isReported(blocker, blocking), items, alone: own.filter((cell) => cells.sets[cells.set[cell]!]!.length === 1).length, plan, plannable: canPlan(blocker) };
}

/** Did the authority tick a barrier that the blocker answers to, for one of its items or their level? */
function isReported({ barriers, indicators: named, systems }: RankedBlocker, { authorities: [authority], indicators }: Blocking): boolean {
  if (!authority || (systems.length > 0 && !systems.includes(authority.system ?? ''))) return false;
  const subjects = new Set(indicators.filter(({ code }) => named.includes(code)).flatMap(({ code, level }) => [code, level]));
  return [...subjects].some((subject) => authority.barriers.get(subject)?.some((barrier) => barriers.includes(barrier)));
}
