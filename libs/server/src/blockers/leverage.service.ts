import { Injectable } from '@nestjs/common';
import { curveOf, groupCells, jointPairs, leverageOf, leverageOfEach, standsInTheWay, suggestedOrder, sumOfGroups, unexplainedCells, type CellCount, type CellGroup, type OrderStep } from '@muster/domain/blockers';
import { notFound, Operation } from '@muster/platform';
import { WavesService } from '../surveys/index.js';
import { PUBLISHED_RANKING } from './cell-rows.js';
import { CellsService, type Blocking } from './cells.service.js';
import type { ChosenLeverage, Leverage, LeverageArgs, LeverageCurve, LeveragePart } from './leverage.types.js';
import { PlaceNames, type Names } from './place-names.js';
import type { RankingRef } from './ranked.types.js';

const MOST_PAIRS = 10;

/** What removing blockers would unlock. Nothing of it is stored. */
@Injectable()
export class LeverageService {
  constructor(private readonly operation: Operation, private readonly cells: CellsService, private readonly waves: WavesService, private readonly names: PlaceNames) {}

  /** Leverage of a set of blockers and of every order, in one wave; null where the programme has no wave to count. Refuses (NOT_FOUND) a wave, or blockers, that are not there. */
  async leverage({ programmeId, waveId, blockerIds, region, system }: LeverageArgs): Promise<Leverage | null> {
    this.operation.mustBeAble('leverage.see', { programmeId });
    const wave = await this.cells.wave(programmeId, waveId);
    if (!wave) return null;
    const blocking = await this.cells.blocking(wave, { region, system });
    mustKnow(blocking, blockerIds);
    const groups = groupCells(blocking.cells, blocking);
    const [ranking] = await this.operation.sql<RankingRef>(PUBLISHED_RANKING, [programmeId]);
    const names = await this.names.of(blocking);
    return { wave: (await this.waves.find(wave.id))!, asAt: this.operation.now, ranking: ranking ?? null, ...counted(blocking, groups), ...ordered(blocking, groups), chosen: chosen(blocking, groups, { blockerIds, names }) };
  }
}

function mustKnow({ blockers }: Blocking, asked: readonly string[]): void {
  const known = new Set(blockers.map(({ id }) => id));
  if (asked.some((id) => !known.has(id))) throw notFound('blocker');
}

function counted({ authorities, indicators, cells }: Blocking, groups: readonly CellGroup[]) {
  return {
    answered: authorities.length, cells: authorities.length * indicators.length, reportable: cells.reportable, neither: cells.neither,
    blocked: cells.set.length, unexplained: unexplainedCells(groups).total,
  };
}

function ordered({ blockers }: Blocking, groups: readonly CellGroup[]): Pick<Leverage, 'blockers' | 'suggested' | 'hub' | 'pairs'> {
  const each = leverageOfEach(groups, blockers.length);
  const hub = blockers.map((_, place) => place);
  const curve = (steps: readonly OrderStep[]): LeverageCurve => {
    const shown = steps.filter((step) => standsInTheWay(blockers[step.blocker]!));
    return { blockerIds: shown.map((step) => blockers[step.blocker]!.id), cumulative: shown.map(({ cumulative }) => cumulative).join(',') };
  };
  return {
    blockers: blockers.flatMap((blocker, place) => (standsInTheWay(blocker) ? [{ blocker, ...each[place]! }] : [])),
    suggested: curve(suggestedOrder(groups, hub)), hub: curve(curveOf(groups, hub, blockers.length)),
    pairs: jointPairs(groups, blockers.length).slice(0, MOST_PAIRS).map(({ blockers: pair, ...gain }) => ({ blockerIds: pair.map((place) => blockers[place]!.id), ...gain })),
  };
}

function chosen({ blockers }: Blocking, groups: readonly CellGroup[], { blockerIds, names }: { blockerIds: readonly string[]; names: Names }): ChosenLeverage {
  const wanted = new Set(blockerIds);
  const unlocked = leverageOf(groups, new Set(blockers.flatMap(({ id }, place) => (wanted.has(id) ? [place] : []))));
  const blocked = sumOfGroups(groups);
  return {
    blockerIds: [...wanted], unlocked: unlocked.total,
    byLevel: parts(names.levels, { blocked, unlocked, by: 'byLevel' }), byRegion: parts(names.regions, { blocked, unlocked, by: 'byRegion' }), bySystem: parts(names.systems, { blocked, unlocked, by: 'bySystem' }),
  };
}

type Divided = { blocked: CellCount; unlocked: CellCount; by: 'byLevel' | 'byRegion' | 'bySystem' };

function parts(names: ReadonlyMap<string, string>, { blocked, unlocked, by }: Divided): LeveragePart[] {
  return [...names].map(([code, name]) => ({ code, name, blocked: blocked[by][code] ?? 0, unlocked: unlocked[by][code] ?? 0 })).filter((part) => part.blocked > 0);
}
