import { Injectable } from '@nestjs/common';
import { londonDay } from '@muster/domain/kernel';
import { authoritiesFile, fileName, groupsFile, type ReadinessFile } from '@muster/domain/reports';
import { Facts, notFound, Operation } from '@muster/platform';
import { MatrixService, type ReadinessMatrix } from '../readiness/index.js';
import { coverOf } from './export-cover.js';
import { ExportPlaces, type Places } from './export-places.js';
import type { SentFile } from './figure-exports.service.js';
import { writeFile, type FileFormat } from './file-writers.js';
import type { ReadinessAsked } from './readiness-address.js';
import { authoritiesOf, regionsOf, shownOf, systemsOf } from './readiness-rows.js';

/** The readiness explorer as files: exactly what it shows to whoever asks. */
@Injectable()
export class ReadinessExportsService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly explorer: MatrixService, private readonly places: ExportPlaces) {}

  /** A file of the explorer. Refuses (NOT_FOUND) a wave that is not there, and what the explorer refuses (MEASURE_UNKNOWN). Records readiness.exported. */
  async export(asked: ReadinessAsked, format: FileFormat): Promise<SentFile> {
    const matrix = await this.explorer.matrix(asked.matrix);
    if (!matrix) throw notFound('wave');
    const { wave } = matrix;
    const { programme } = wave;
    this.operation.mustBeAble('readiness.export', { programmeId: programme.id });
    const { workbook, tidy } = this.laidOut(matrix, asked, await this.places.of(programme.id));
    const bytes = await writeFile(format, { workbook, tidy, at: this.operation.now });
    await this.recorded(matrix, asked, format);
    return { name: fileName([programme.code, wave.name, `readiness-by-${asked.rows}`, londonDay(this.operation.now)], format), format, bytes };
  }

  private laidOut(matrix: ReadinessMatrix, asked: ReadinessAsked, places: Places): ReadinessFile {
    const { wave } = matrix;
    const cover = coverOf({ programme: wave.programme, about: wave.name, counts: 'authorities in this view', now: this.operation.now, more: linesOf(matrix, asked, places) });
    const about = { cover, year: Number(wave.closesOn.slice(0, 4)) };
    const shown = shownOf(matrix);
    if (asked.rows === 'AUTHORITY') return authoritiesFile(shown, authoritiesOf(matrix, asked.sort, places), about);
    return groupsFile(shown, asked.rows === 'REGION' ? { kind: 'Region', groups: regionsOf(matrix, places) } : { kind: 'System', groups: systemsOf(matrix, places) }, about);
  }

  /** A champion's own act lies in the own region. */
  private async recorded({ wave, rows }: ReadinessMatrix, { rows: kind, sort, matrix }: ReadinessAsked, format: FileFormat): Promise<void> {
    const programmeId = wave.programme.id;
    const grants = (this.operation.reach('readiness.export') ?? []).filter((grant) => grant.programmeId === programmeId);
    const region = grants.length > 0 && grants.every(({ role }) => role === 'champion') ? (grants[0]!.region ?? null) : null;
    await this.facts.record({ name: 'readiness.exported', subject: { type: 'wave', id: wave.id }, programmeId, region, details: { format, rows: kind, sort, asked: { ...matrix }, authorities: rows.length } });
  }
}

/** What the cover says of this view: whom it shows, by which filters, against what, and whether something is hidden. */
function linesOf({ total, answered, evidence, suppression }: ReadinessMatrix, { sort, matrix: { filter } }: ReadinessAsked, { authorities }: Places): [string, string][] {
  const named = (value: unknown): string => authorities.get(String(value))?.place.authority?.name ?? String(value);
  const filters = Object.entries(filter ?? {}).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${named(value)}`);
  return [
    ['Whom it shows', `${total} authorities, of which ${answered} have submitted`], ['Filters', filters.join('; ') || 'None'],
    ['Order', { NAME: 'By name', READIEST: 'Most ready first', LEAST_READY: 'Least ready first' }[sort]],
    ...(evidence.length > 0 ? [['Evidence', evidence.map(({ collection, name }) => `${collection}: ${name}`).join('; ')] satisfies [string, string]] : []),
    ['Hidden', suppression ?? 'Nothing is hidden in this view.'],
  ];
}
