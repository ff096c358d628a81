import { Injectable } from '@nestjs/common';
import type { DerivedRows, FigureCount } from '@muster/domain/reports';
import { notFound } from '@muster/platform';
import { GapsService, MatrixColumns, type Gaps } from '../readiness/index.js';
import type { Wave } from '../surveys/index.js';

type Rates = Gaps['total'];

/** The figures of who can report what. */
@Injectable()
export class ReadinessFigures {
  constructor(private readonly gaps: GapsService) {}

  /** How many said ready and did not return it, and the other way round, of every level and every indicator. Refuses (NOT_FOUND) a wave that is not there. */
  async gap(wave: Wave): Promise<DerivedRows> {
    const levels = await this.found(wave, MatrixColumns.LEVEL);
    const indicators = await this.found(wave, MatrixColumns.INDICATOR);
    const rounds = levels.rounds.map(({ name, collection, state }) => `${collection}: ${name}${state === 'open' ? ' (still open)' : ''}`);
    return {
      counts: [levels, indicators].flatMap(({ bySubject }) => bySubject.flatMap(({ subject, rates }) => rowsOf(subject, rates))),
      notes: [`Compared with the returns of ${rounds.length ? rounds.join('; ') : 'no round'}.`, 'Amber, partly and a part of the data are never a contradiction.'],
    };
  }

  private async found(wave: Wave, columns: MatrixColumns): Promise<Gaps> {
    const gaps = await this.gaps.gaps({ waveId: wave.id, columns });
    if (!gaps) throw notFound('wave');
    return gaps;
  }
}

function rowsOf({ code, name }: { code: string; name: string }, { readyNotDone, notReadyDone }: Rates): FigureCount[] {
  const row = (which: string, label: string, { numerator, denominator }: Rates['readyNotDone']): FigureCount => ({ group: code, groupLabel: name, code: `${code}-${which}`, label, count: numerator, base: denominator });
  return [row('ready-not-done', 'Said ready, not returned', readyNotDone), row('not-ready-done', 'Said not ready, returned', notReadyDone)];
}
