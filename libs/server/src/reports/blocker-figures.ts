import { Injectable } from '@nestjs/common';
import { dayInWords } from '@muster/domain/kernel';
import { listRow, type DerivedRows, type FigureCount } from '@muster/domain/reports';
import { notFound } from '@muster/platform';
import { ForecastService, LeverageService, RankingsService, RankingStateName, type Forecast, type Leverage } from '../blockers/index.js';
import { IndicatorsService, type Framework } from '../indicators/index.js';
import type { Programme } from '../programmes/index.js';
import type { Wave } from '../surveys/index.js';

const priorityNames: Readonly<Record<string, string>> = { must: 'Must', should: 'Should', could: 'Could', 'not-needed': 'Not needed' };
const actors: Readonly<Record<string, string>> = { authority: 'Local authority', supplier: 'Supplier', hmcts: 'HMCTS', cafcass: 'Cafcass', dfe: 'DfE' };

/** The figures of what stands in the way, and of what removing it would do. */
@Injectable()
export class BlockerFigures {
  constructor(
    private readonly leverages: LeverageService,
    private readonly forecasts: ForecastService,
    private readonly rankings: RankingsService,
    private readonly indicators: IndicatorsService,
  ) {}

  /** The ranking that was published last, in its order. Refuses (NOT_FOUND) where none is published. */
  async ranked(programme: Programme): Promise<DerivedRows> {
    const [ranking] = (await this.rankings.list({ programmeId: programme.id, state: RankingStateName.PUBLISHED }, { limit: 1 })).items;
    if (!ranking) throw notFound('published ranking');
    const entries = await this.rankings.entries(ranking);
    const framework = await this.indicators.framework(programme.frameworkId);
    const counts = entries.map(({ code, priority, position, indicators, title, solution, actor }) => listRow(code, [
      priorityNames[priority] ?? priority, String(position), levelsOf(indicators, framework), indicators.map(({ name }) => name).join('; ') || 'None', title, solution || 'None', actor === null ? 'Nobody' : (actors[actor] ?? actor),
    ], { label: title }));
    return { counts, notes: [`Ranking ${ranking.number}, “${ranking.title}”.`, ...(ranking.note ? [ranking.note] : [])] };
  }

  /** The suggested order of blockers with what is unlocked by then, beside the order of the hub. Refuses (NOT_FOUND) where there is no wave to count. */
  async leverage(programme: Programme, wave: Wave): Promise<DerivedRows> {
    const found = await this.leverages.leverage({ programmeId: programme.id, waveId: wave.id, blockerIds: [] });
    if (!found) throw notFound('wave');
    const { answered, cells, reportable, blocked, unexplained, neither, ranking } = found;
    const notes = [
      `${answered} authorities answered; of their ${cells} cells ${reportable} can be reported now, ${blocked} are blocked and ${neither} are neither (does not apply, not known, not asked).`,
      `${unexplained} blocked cells are explained by no blocker of the register; nothing of this list unlocks them.`,
      'Each step takes the blocker that unlocks most at that moment. Where blockers block a cell together, a blocker that unlocks nothing by itself may come late although it is needed.',
      ranking ? `The order of the hub is that of ranking ${ranking.number}, “${ranking.title}”.` : 'No ranking is published: the order of the hub is that of the codes.',
    ];
    return { counts: stepsOf(found), notes };
  }

  /** The share of authorities that will be ready for each level by each quarter, those that gave no date, and the targets. Refuses (NOT_FOUND) where there is no wave to read. */
  async forecast(programme: Programme, wave: Wave): Promise<DerivedRows> {
    const found = await this.forecasts.forecast({ programmeId: programme.id, waveId: wave.id, remove: [], shiftMonths: 0 });
    if (!found) throw notFound('wave');
    const notes = ['Ready by a day: green now, or the day of its plans or of its declared lead time has come by then. Nothing is supposed otherwise than the authorities say.'];
    return { counts: found.levels.flatMap((level) => levelRows(level, found)), notes };
  }
}

/** The levels of these indicators, each once. */
function levelsOf(indicators: readonly { code: string }[], framework: Framework | null): string {
  const codes = new Set(indicators.map(({ code }) => framework?.indicators.find((one) => one.code === code)?.level));
  return (framework?.levels ?? []).filter(({ code }) => codes.has(code)).map(({ name }) => name).join('; ') || 'None';
}

const numbers = (text: string): number[] => (text === '' ? [] : text.split(',').map(Number));

function stepsOf({ suggested, hub, blockers, blocked }: Leverage): FigureCount[] {
  const known = new Map(blockers.map(({ blocker }) => [blocker.id, blocker]));
  const [suggestedSteps, hubSteps] = [numbers(suggested.cumulative), numbers(hub.cumulative)];
  return suggested.blockerIds.map((id, place) => {
    const { title, actor, code } = known.get(id)!;
    const by = suggestedSteps[place]!;
    return listRow(code, [String(place + 1), title, actor === null ? '' : actors[actor] ?? actor, String(by - (suggestedSteps[place - 1] ?? 0)), String(hubSteps[place] ?? '')], { label: title, count: by, base: blocked });
  });
}

function levelRows({ level, name, bands, asDeclared, targets }: Forecast['levels'][number], { days, answered }: Forecast): FigureCount[] {
  const row = (code: string, label: string, count: number): FigureCount => ({ group: level, groupLabel: name, code: `${level}-${code}`, label, count, base: answered });
  const atTheEnd = (band: string): number => numbers(bands.find((one) => String(one.band) === band)?.counts ?? '').at(-1) ?? 0;
  return [
    ...numbers(asDeclared).map((count, place) => row(days[place]!, dayInWords(days[place]!), count)),
    row('later', `Later than ${dayInWords(days.at(-1)!)}`, atTheEnd('later')),
    row('no-date', 'Gave no date', atTheEnd('no-date')),
    ...targets.map(({ target: { dueOn, share, label }, asDeclared: ready }) => row(`target-${dueOn}`, `Target of ${share}% by ${dayInWords(dueOn)}, ${label}`, ready.numerator)),
  ];
}
