import { Injectable } from '@nestjs/common';
import { rate } from '@muster/domain/kernel';
import { countByRegion, legendOf, matrixMeasures, type LegendEntry, type MatrixMeasure } from '@muster/domain/readiness';
import type { Definition } from '@muster/domain/surveys';
import { Operation, Problem } from '@muster/platform';
import { IndicatorsService } from '../indicators/index.js';
import type { Region } from '../organisations/index.js';
import { Definitions, WavesService, type Wave } from '../surveys/index.js';
import { MATRIX, RATES, REGIONS } from './matrix-rows.js';
import { MatrixColumns, type MatrixArgs, type MatrixColumn, type MatrixFilter, type MatrixRow, type ReadinessMatrix, type RegionRate, type ResponseRates } from './readiness.types.js';

type RateRow = Pick<RegionRate, 'region' | 'notStarted' | 'inProgress' | 'submitted'> & { expected: number; answered: number };
type Shown = Pick<ReadinessMatrix, 'columns' | 'measures'> & { measure: MatrixMeasure; legend: LegendEntry[] };

/** Who is ready for what, and who has answered at all. Everything is counted from what the actor may see. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly operation: Operation,
    private readonly waves: WavesService,
    private readonly indicators: IndicatorsService,
    private readonly definitions: Definitions,
  ) {}

  /** Response rates by region and in all; null when there is no such wave. An authority counts as answered once it has a submission. */
  async rates(waveId: string): Promise<ResponseRates | null> {
    const wave = await this.waves.find(waveId);
    if (!wave) return null;
    this.operation.mustBeAble('rates.see', { programmeId: wave.programme.id });
    const rows = await this.operation.sql<RateRow>(RATES, [waveId]);
    const counts = 'authorities on the roster';
    const regions = rows.filter(({ region }) => region).map(({ expected, answered, ...row }) => ({ ...row, rate: rate(answered, expected, counts) }));
    const sum = (key: 'expected' | 'answered') => rows.reduce((total, row) => total + row[key], 0);
    return { wave, asAt: this.operation.now, regions, total: rate(sum('answered'), sum('expected'), counts) };
  }

  /** The heatmap of a wave over levels or indicators; null when there is no such wave. Refuses a measure that the wave does not ask in this way (MEASURE_UNKNOWN). */
  async matrix({ waveId, columns, measure, filter }: MatrixArgs): Promise<ReadinessMatrix | null> {
    const wave = await this.waves.find(waveId);
    if (!wave) return null;
    this.operation.mustBeAble('readiness.see', { programmeId: wave.programme.id });
    const shown = choose(await this.columnsOf(wave, columns), await this.definitions.of(wave.versionId), measure ?? (columns === MatrixColumns.LEVEL ? 'rag' : 'source'));
    const rows = await this.rows(wave, shown, filter);
    const regions = await this.operation.sql<Region>(REGIONS, [waveId]);
    const counted = countByRegion(rows, shown.legend, regions.map(({ code }) => code));
    return {
      wave, ...shown, measure: shown.measure.code, legend: shown.legend as ReadinessMatrix['legend'], rows, asAt: this.operation.now,
      regions: counted.flatMap(({ counts, ...row }, index) => (row.total ? [{ ...row, region: regions[index]!, counts: counts.map((column) => column.join(',')) }] : [])),
      total: rows.length, answered: rows.filter(({ cells }) => /[^-]/.test(cells)).length,
    };
  }

  private async columnsOf(wave: Wave, kind: MatrixColumns): Promise<MatrixColumn[]> {
    const framework = await this.indicators.framework(wave.programme.frameworkId);
    if (!framework) return [];
    if (kind === MatrixColumns.LEVEL) return framework.levels.map(({ code, name }) => ({ code, name, short: name, level: code }));
    return framework.indicators.filter(({ level }) => level !== null).map(({ code, name, short, level }) => ({ code, name, short, level }));
  }

  private async rows(wave: Wave, { columns, measure, legend }: Shown, filter: MatrixFilter = {}): Promise<MatrixRow[]> {
    const values = legend.filter(({ kind }) => kind === 'value');
    return this.operation.sql<MatrixRow>(MATRIX, [
      wave.id, measure.code, columns.map(({ code }) => code), values.map(({ code }) => code), values.map(({ letter }) => letter),
      filter.region ?? null, filter.system ?? null, filter.search?.trim() ? `%${filter.search.trim().replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%` : null,
    ]);
  }
}

function choose(columns: MatrixColumn[], definition: Definition, wanted: string): Shown {
  const measures = matrixMeasures(definition, new Set(columns.map(({ code }) => code)));
  const measure = measures.find(({ code }) => code === wanted);
  if (!measure) {
    const known = measures.map(({ code }) => code).join(', ') || 'none';
    throw new Problem({ code: 'MEASURE_UNKNOWN', message: `This wave does not ask ${wanted} over these columns. It asks: ${known}.`, details: { measures: measures.map(({ code }) => code) } });
  }
  return { columns, measures, measure, legend: legendOf(measure.choices) };
}
