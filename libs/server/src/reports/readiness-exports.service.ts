import { Injectable } from '@nestjs/common';
import { londonDay } from '@muster/domain/kernel';
import { countByRegion } from '@muster/domain/readiness';
import { authoritiesFile, fileName, groupsFile, type ReadinessFile, type ShownAuthority, type ShownGroup, type ShownReadiness } from '@muster/domain/reports';
import { Facts, notFound, Operation } from '@muster/platform';
import { ReadinessService, type ReadinessMatrix } from '../readiness/index.js';
import { coverOf } from './export-cover.js';
import { ExportPlaces, type Places } from './export-places.js';
import type { SentFile } from './figure-exports.service.js';
import { writeFile, type FileFormat } from './file-writers.js';
import type { ReadinessAsked } from './readiness-address.js';

/** The readiness explorer as files: exactly what it shows to whoever asks. */
@Injectable()
export class ReadinessExportsService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly readiness: ReadinessService, private readonly places: ExportPlaces) {}

  /** A file of the explorer. Refuses (NOT_FOUND) a wave that is not there, and what the explorer refuses (MEASURE_UNKNOWN). Records readiness.exported. */
  async export(asked: ReadinessAsked, format: FileFormat): Promise<SentFile> {
    const matrix = await this.readiness.matrix(asked.matrix);
    if (!matrix) throw notFound('wave');
    const { wave } = matrix;
    const { programme } = wave;
    this.operation.mustBeAble('readiness.export', { programmeId: programme.id });
    const { workbook, tidy } = this.laidOut(matrix, asked, await this.places.of(programme.id));
    const bytes = await writeFile(format, { workbook, tidy, at: this.operation.now });
    await this.recorded(matrix, asked, format);
    return { name: fileName([programme.code, wave.name, `readiness-by-${asked.rows}`, londonDay(this.operation.now)], format), format, bytes };
  }

  private laidOut(matrix: ReadinessMatrix, { rows, matrix: { filter } }: ReadinessAsked, places: Places): ReadinessFile {
    const { wave, total, answered } = matrix;
    const filters = Object.entries(filter ?? {}).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${String(value)}`);
    const more: [string, string][] = [['Whom it shows', `${total} authorities, of which ${answered} have submitted`], ['Filters', filters.join('; ') || 'None']];
    const about = { cover: coverOf({ programme: wave.programme, about: wave.name, counts: 'authorities in this view', now: this.operation.now, more }), year: Number(wave.closesOn.slice(0, 4)) };
    const shown = shownOf(matrix);
    if (rows === 'AUTHORITY') return authoritiesFile(shown, authoritiesOf(matrix, places), about);
    return groupsFile(shown, rows === 'REGION' ? { kind: 'Region', groups: regionsOf(matrix, places) } : { kind: 'System', groups: systemsOf(matrix, places) }, about);
  }

  /** A champion's own act lies in the own region. */
  private async recorded({ wave, rows }: ReadinessMatrix, { rows: kind, matrix }: ReadinessAsked, format: FileFormat): Promise<void> {
    const programmeId = wave.programme.id;
    const grants = (this.operation.reach('readiness.export') ?? []).filter((grant) => grant.programmeId === programmeId);
    const region = grants.length > 0 && grants.every(({ role }) => role === 'champion') ? (grants[0]!.region ?? null) : null;
    await this.facts.record({ name: 'readiness.exported', subject: { type: 'wave', id: wave.id }, programmeId, region, details: { format, rows: kind, asked: { ...matrix }, authorities: rows.length } });
  }
}

function shownOf({ wave, columns, legend, measures, measure }: ReadinessMatrix): ShownReadiness {
  const label = measures.find(({ code }) => code === measure)?.label ?? measure;
  return {
    title: `Readiness: ${wave.name}`, source: 'Declared', against: null,
    columns: columns.map(({ code, name, level }) => ({ code, name, isLevel: code === level, measure: label, legend })),
  };
}

function authoritiesOf({ rows }: ReadinessMatrix, { nation, authorities, systems }: Places): ShownAuthority[] {
  return rows.map(({ id, name, system, cells }) => {
    const known = authorities.get(id);
    const place = known?.place ?? { nation, authority: { oldCode: '', newCode: null, name } };
    return { place, type: known?.type ?? null, system: system && (systems.get(system) ?? system), cells, compared: null };
  });
}

function regionsOf({ regions }: ReadinessMatrix, places: Places): ShownGroup[] {
  return regions.map(({ region, total, counts }) => ({
    name: region.name, place: places.regions.get(region.code)?.place ?? { nation: places.nation }, total, counts: counts.map((column) => column.split(',').map((count) => (count === '' ? null : Number(count)))),
  }));
}

/** The authorities of each system that was named, and of none. */
function systemsOf({ rows, legend }: ReadinessMatrix, { nation, systems }: Places): ShownGroup[] {
  const named = [...systems.keys(), ''].filter((code) => rows.some(({ system }) => (system ?? '') === code));
  return countByRegion(rows.map(({ system, cells }) => ({ region: system ?? '', cells })), legend, named)
    .map(({ region, total, counts }) => ({ name: systems.get(region) ?? 'No system named', place: { nation }, total, counts }));
}
