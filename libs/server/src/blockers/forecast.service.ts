import { Injectable } from '@nestjs/common';
import { asDeclared, forecastBands, forecastLevel, quarterDays, readyAt, readyBy, standsInTheWay, type LevelWord, type WhatIf } from '@muster/domain/blockers';
import { addDays, rate } from '@muster/domain/kernel';
import { notFound, Operation } from '@muster/platform';
import { WavesService } from '../surveys/index.js';
import { CellsService, type Blocking } from './cells.service.js';
import type { Forecast, ForecastArgs, ForecastBandName, LevelForecast, ProgrammeTarget, TargetForecast } from './forecast.types.js';
import { levelWords, type OwnedPlan } from './level-words.js';
import { TargetsService } from './targets.service.js';

/** What a denominator of the forecast counts. */
const answeredAuthorities = 'authorities that answered';
const TWO_YEARS = 730;

type Supposing = { days: readonly string[]; whatIf: WhatIf };

/** How many authorities will be ready by when, on their own word. Nothing of it is stored. */
@Injectable()
export class ForecastService {
  constructor(private readonly operation: Operation, private readonly cells: CellsService, private readonly targets: TargetsService, private readonly waves: WavesService) {}

  /** The forecast from the answers of one wave and the plans as they are; null where the programme has no wave to count. Refuses (NOT_FOUND) a wave, or blockers, that are not there. */
  async forecast({ programmeId, waveId, remove, shiftMonths, shiftBlockerId, region }: ForecastArgs): Promise<Forecast | null> {
    this.operation.mustBeAble('forecast.see', { programmeId });
    const wave = await this.cells.wave(programmeId, waveId);
    if (!wave) return null;
    const blocking = await this.cells.blocking(wave, { region });
    mustKnow(blocking, [...remove, ...(shiftBlockerId ? [shiftBlockerId] : [])]);
    const targets = await this.targets.list(programmeId);
    const plans = await this.operation.sql<OwnedPlan>(PLANS, [programmeId]);
    const from = wave.state === 'closed' ? wave.lastOn : this.operation.today;
    const until = [addDays(from, TWO_YEARS), ...targets.map(({ dueOn }) => dueOn)].sort().at(-1)!;
    const supposing = { days: quarterDays(from, until), whatIf: { removed: new Set(remove), shiftMonths, shiftBlocker: shiftBlockerId ?? null } };
    const levels = [...new Map(blocking.indicators.map(({ level, levelName }) => [level, levelName]))].filter(([level]) => isForecast(level, blocking));
    return {
      wave: (await this.waves.find(wave.id))!, asAt: this.operation.now, answered: blocking.authorities.length, days: [...supposing.days],
      blockers: blocking.blockers.filter(standsInTheWay),
      levels: levels.map(([level, name]) => ({ level, name, ...ofLevel(levelWords(level, blocking, plans), supposing, targets.filter((target) => target.level === level)) })),
    };
  }
}

/** Only where the actor may see all that a level is forecast from: who is ready now, and when the others said that they will be. */
const isForecast = (level: string, { isOpen }: Blocking): boolean => isOpen('rag', level) && isOpen('lead-time', 'organisation') && isOpen('statutory-start', 'organisation');

function mustKnow({ blockers }: Blocking, asked: readonly string[]): void {
  const known = new Set(blockers.map(({ id }) => id));
  if (asked.some((id) => !known.has(id))) throw notFound('blocker');
}

function ofLevel(words: readonly LevelWord[], { days, whatIf }: Supposing, targets: readonly ProgrammeTarget[]): Omit<LevelForecast, 'level' | 'name'> {
  const supposed = forecastLevel(words, days, whatIf);
  const declared = forecastLevel(words, days);
  return {
    bands: forecastBands.map((band) => ({ band: band as ForecastBandName, counts: supposed.counts[band].join(',') })),
    asDeclared: days.map((_, place) => readyAt(declared, place)).join(','),
    targets: targets.map((target): TargetForecast => {
      const share = (given: WhatIf) => rate(readyBy(words, { day: target.dueOn, from: days[0]!, whatIf: given }), words.length, answeredAuthorities);
      return { target, ready: share(whatIf), asDeclared: share(asDeclared) };
    }),
  };
}

/** Every plan of the programme $1 that the actor may see. What was said to be done was done on the day of that change, in London. */
const PLANS = `select organisation_id as "organisationId", blocker_id as "blockerId", due_on as "dueOn", progress,
    case when progress = 'done' then to_char(changed_at at time zone 'Europe/London', 'YYYY-MM-DD') end as "doneOn"
  from improvement_plan where programme_id = $1`;
