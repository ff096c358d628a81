import { Injectable } from '@nestjs/common';
import { buildFigure, figureDefinitions, figureNamed, type FigureCount } from '@muster/domain/reports';
import { notFound, Operation, Problem } from '@muster/platform';
import { ProgrammesService } from '../programmes/index.js';
import { ReadinessService } from '../readiness/index.js';
import { WavesService, type Wave } from '../surveys/index.js';
import { FigureCounts } from './figure-counts.js';
import type { Figure, FigureArgs } from './figures.types.js';

/** The named tables of the product, computed from the observations at the moment they are asked for. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly operation: Operation,
    private readonly waves: WavesService,
    private readonly programmes: ProgrammesService,
    private readonly readiness: ReadinessService,
    private readonly counts: FigureCounts,
  ) {}

  /** One figure of a wave. Refuses a name that is no figure (FIGURE_UNKNOWN, with those that are) and a wave that is not there (NOT_FOUND). */
  async figure(args: FigureArgs): Promise<Figure> {
    const definition = figureNamed(args.name);
    if (!definition) {
      const known = figureDefinitions.map(({ name }) => name);
      throw new Problem({ code: 'FIGURE_UNKNOWN', message: `There is no figure "${args.name}". There are: ${known.join(', ')}.`, details: { known } });
    }
    const wave = await this.waveOf(args);
    this.operation.mustBeAble('figure.see', { programmeId: wave.programme.id });
    const counts = definition.measure === null ? await this.byRegion(wave) : await this.counts.of(wave, definition);
    return { ...buildFigure(definition, counts, this.notes(wave)), wave };
  }

  private notes(wave: Wave): string[] {
    const asAt = `${wave.programme.name}, ${wave.name}. As at ${this.operation.now.toISOString()}.`;
    return wave.programme.invented ? [asAt, 'Demonstration: the totals are published figures; the answers of each authority are invented.'] : [asAt];
  }

  private async waveOf({ waveId, programme, wave }: FigureArgs): Promise<Wave> {
    if (waveId) return (await this.waves.find(waveId)) ?? raise(notFound('wave'));
    const [chosen] = (await this.programmes.list(programme ? { code: programme } : {})).items;
    if (!chosen) throw notFound('programme');
    const { items } = await this.waves.list({ programmeId: chosen.id }, { limit: 200 });
    const found = wave ? items.find(({ name }) => name === wave) : (items.find(({ state }) => String(state) === 'closed') ?? items[0]);
    return found ?? raise(notFound('wave'));
  }

  private async byRegion(wave: Wave): Promise<FigureCount[]> {
    const rates = await this.readiness.rates(wave.id);
    return (rates?.regions ?? []).map(({ region, rate }) => ({ group: '', groupLabel: '', code: region.code, label: region.name, count: rate.numerator, base: rate.denominator }));
  }
}

function raise(problem: Problem): never {
  throw problem;
}
