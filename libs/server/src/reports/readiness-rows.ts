import type { ShownAuthority, ShownGroup, ShownReadiness } from '@muster/domain/reports';
import type { ReadinessMatrix } from '../readiness/index.js';
import type { Places } from './export-places.js';
import type { FileOrder } from './readiness-address.js';

const sourceNames: Readonly<Record<string, string>> = { declared: 'Declared', evidenced: 'Evidenced by returns', moderated: 'Moderated' };

/** What a view of the explorer shows, in words: whose word it is, what it is compared with, and its columns with what can occur in each. */
export function shownOf(matrix: ReadinessMatrix): ShownReadiness {
  const { wave, columns, legend, against } = matrix;
  const own = sourceNames[matrix.source] ?? matrix.source;
  const other = against && (sourceNames[against.source] ?? against.source);
  const differs = against !== null && against.wave.id !== wave.id;
  return {
    title: `Readiness: ${wave.name}`, source: differs ? `${own}, ${wave.name}` : own, against: against && (differs ? `${other}, ${against.wave.name}` : other),
    columns: columns.map((column) => {
      const { code, label } = measureOf(matrix, column);
      const answers = legend.flatMap(({ kind, measure }, place) => (String(kind) !== 'value' || measure === code ? [place] : []));
      return { code: column.code, name: column.name, isLevel: String(column.kind) === 'level', measure: label, legend, answers };
    }),
  };
}

/** What a column says: what the returns evidence, or the measure that was chosen for its kind. */
function measureOf({ source, measure, measures, indicatorMeasure, indicatorMeasures }: ReadinessMatrix, { kind }: ReadinessMatrix['columns'][number]): { code: string; label: string } {
  const isLevel = String(kind) === 'level';
  if (String(source) === 'evidenced') return isLevel ? { code: 'returned', label: 'Whether it came' } : { code: 'delivered', label: 'What came' };
  const code = isLevel ? measure : (indicatorMeasure ?? measure);
  return { code, label: [...measures, ...indicatorMeasures].find((one) => one.code === code)?.label ?? code };
}

/** The authorities of a view in an order; those that are as ready as each other stay in the order of their names. */
export function authoritiesOf({ rows }: ReadinessMatrix, sort: FileOrder, { nation, authorities, systems }: Places): ShownAuthority[] {
  const way = { NAME: 0, READIEST: -1, LEAST_READY: 1 }[sort];
  return [...rows].sort((one, another) => way * (one.readiness - another.readiness)).map(({ id, code, gssCode, name, type, system, cells, other }) => {
    const region = authorities.get(id)?.place.region ?? null;
    return { place: { nation, region, authority: { oldCode: code, newCode: gssCode, name } }, type, system: system && (systems.get(system) ?? system), cells, compared: other };
  });
}

/** The regions of a view with their counts; null where a count is hidden. */
export function regionsOf({ regions }: ReadinessMatrix, { nation, regions: known }: Places): ShownGroup[] {
  return regions.map(({ region, total, counts }) => ({ name: region.name, place: known.get(region.code)?.place ?? { nation }, total, counts: counts.map(numbers) }));
}

/** The systems of a view with their counts. */
export function systemsOf({ systems }: ReadinessMatrix, { nation }: Places): ShownGroup[] {
  return systems.map(({ name, total, counts }) => ({ name, place: { nation }, total, counts: counts.map(numbers) }));
}

const numbers = (column: string): (number | null)[] => column.split(',').map((count) => (count === '' ? null : Number(count)));
