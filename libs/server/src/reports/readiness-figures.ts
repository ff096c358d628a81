import { Injectable } from '@nestjs/common';
import { cellInWords, listRow, symbols, type DerivedRows, type FigureCount } from '@muster/domain/reports';
import { notFound } from '@muster/platform';
import { GapsService, MatrixColumns, MatrixService, type Gaps, type ReadinessMatrix } from '../readiness/index.js';
import type { Wave } from '../surveys/index.js';
import { ExportPlaces } from './export-places.js';

type Rates = Gaps['total'];

/** The figures of who can report what. */
@Injectable()
export class ReadinessFigures {
  constructor(private readonly gaps: GapsService, private readonly explorer: MatrixService, private readonly places: ExportPlaces) {}

  /** What each authority can report: its rating of every level, and where it holds every indicator. Refuses (NOT_FOUND) a wave that is not there. */
  async capability(wave: Wave): Promise<DerivedRows> {
    const levels = await this.shown(wave, MatrixColumns.LEVEL);
    const indicators = await this.shown(wave, MatrixColumns.INDICATOR);
    const { authorities, systems } = await this.places.of(wave.programme.id);
    const held = new Map(indicators.rows.map(({ id, cells }) => [id, cells]));
    const counts = levels.rows.map(({ id, name, system, cells }) => listRow(id, [
      name, authorities.get(id)?.place.region?.name ?? 'z', system === null ? 'x' : (systems.get(system) ?? system), ...wordsOf(levels, cells), ...wordsOf(indicators, held.get(id) ?? ''),
    ]));
    const columns = ['Authority', 'Region', 'System', ...levels.columns.map(({ name }) => name), ...indicators.columns.map(({ name }) => name)];
    return { counts, columns, notes: [`${levels.answered} of ${levels.total} authorities have submitted. In a cell, x is ${symbols.x}; z is ${symbols.z}.`] };
  }

  private async shown(wave: Wave, columns: MatrixColumns): Promise<ReadinessMatrix> {
    const matrix = await this.explorer.matrix({ waveId: wave.id, columns });
    if (!matrix) throw notFound('wave');
    return matrix;
  }

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

const wordsOf = ({ columns, legend }: ReadinessMatrix, cells: string): string[] => columns.map((_, place) => cellInWords(cells.charAt(place), legend));

function rowsOf({ code, name }: { code: string; name: string }, { readyNotDone, notReadyDone }: Rates): FigureCount[] {
  const row = (which: string, label: string, { numerator, denominator }: Rates['readyNotDone']): FigureCount => ({ group: code, groupLabel: name, code: `${code}-${which}`, label, count: numerator, base: denominator });
  return [row('ready-not-done', 'Said ready, not returned', readyNotDone), row('not-ready-done', 'Said not ready, returned', notReadyDone)];
}
