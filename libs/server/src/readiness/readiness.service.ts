import { Injectable } from '@nestjs/common';
import { rate } from '@muster/domain/kernel';
import { countByRegion, legendOf, matrixMeasures, type LegendEntry, type MatrixMeasure } from '@muster/domain/readiness';
import type { Definition } from '@muster/domain/surveys';
import { likeText, Operation, Problem } from '@muster/platform';
import type { Region } from '../organisations/index.js';
import { Definitions, WavesService, type Wave } from '../surveys/index.js';
import { MatrixCells } from './matrix-cells.js';
import { FRAME, RATES, ROWS } from './matrix-rows.js';
import { MatrixColumns, type MatrixArgs, type MatrixColumn, type MatrixFilter, type MatrixRow, type ReadinessMatrix, type RegionRate, type ResponseRates } from './readiness.types.js';

type RateRow = Pick<RegionRate, 'region' | 'notStarted' | 'inProgress' | 'submitted'> & { expected: number; answered: number };
type Frame = { columns: MatrixColumn[] | null; regions: Region[] | null };
type Asked = Omit<MatrixRow, 'cells' | 'system'> & { submissionId: string | null };
type Shown = Pick<ReadinessMatrix, 'columns' | 'measures'> & { measure: MatrixMeasure; legend: LegendEntry[] };

/** Who is ready for what, and who has answered at all. Everything is counted from what the actor may see. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly operation: Operation,
    private readonly waves: WavesService,
    private readonly definitions: Definitions,
    private readonly cells: MatrixCells,
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
    const [frame] = await this.operation.sql<Frame>(FRAME, [waveId, wave.programme.frameworkId, columns]);
    const regions = frame?.regions ?? [];
    const shown = choose(frame?.columns ?? [], await this.definitions.of(wave.versionId), measure ?? (columns === MatrixColumns.LEVEL ? 'rag' : 'source'));
    const rows = await this.rows(wave, shown, filter);
    const counted = countByRegion(rows, shown.legend, regions.map(({ code }) => code));
    return {
      wave, ...shown, measure: shown.measure.code, legend: shown.legend as ReadinessMatrix['legend'], rows, asAt: this.operation.now,
      regions: counted.flatMap(({ counts, ...row }, index) => (row.total ? [{ ...row, region: regions[index]!, counts: counts.map((column) => column.join(',')) }] : [])),
      total: rows.length, answered: rows.filter(({ cells }) => /[^-]/.test(cells)).length,
    };
  }

  private async rows(wave: Wave, { columns, measure, legend }: Shown, filter: MatrixFilter = {}): Promise<MatrixRow[]> {
    const rows = await this.operation.sql<Asked>(ROWS, [wave.id, filter.region ?? null, filter.search?.trim() ? likeText(filter.search) : null]);
    const values = legend.filter(({ kind }) => kind === 'value');
    const wanted = { measure: measure.code, subjects: columns.map(({ code }) => code), codes: values.map(({ code }) => code), letters: values.map(({ letter }) => letter) };
    const said = await this.cells.of(rows.flatMap(({ submissionId }) => submissionId ?? []), wanted);
    const nothing = { asked: { cells: '-'.repeat(columns.length), system: null }, hidden: { cells: '.'.repeat(columns.length), system: null } };
    const known = rows.map(({ submissionId, ...row }) => ({ ...row, ...(submissionId ? said.get(submissionId) ?? nothing.hidden : nothing.asked) }));
    return filter.system ? known.filter(({ system }) => system === filter.system) : known;
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
