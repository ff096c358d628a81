import { Injectable } from '@nestjs/common';
import { rate } from '@muster/domain/kernel';
import { Operation } from '@muster/platform';
import { WavesService } from '../surveys/index.js';
import { RATES } from './matrix-rows.js';
import type { RegionRate, ResponseRates } from './readiness.types.js';

type RateRow = Pick<RegionRate, 'region' | 'notStarted' | 'inProgress' | 'submitted'> & { expected: number; answered: number };

/** Who has answered at all. Everything is counted from what the actor may see. */
@Injectable()
export class ReadinessService {
  constructor(private readonly operation: Operation, private readonly waves: WavesService) {}

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
}
