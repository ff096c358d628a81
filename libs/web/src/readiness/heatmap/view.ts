// Which view of the explorer does an address ask for? Everything that is chosen stands in it, so that the address is all that a colleague needs.
import type { MatrixColumns, MatrixState, ObservationSource, ReadinessMatrixQueryVariables } from '@muster/contract';

const rowKinds = ['AUTHORITY', 'REGION', 'SYSTEM'] as const;
const columnKinds = ['BOTH', 'LEVEL', 'INDICATOR'] as const satisfies readonly MatrixColumns[];
const sources = ['DECLARED', 'EVIDENCED', 'MODERATED'] as const satisfies readonly ObservationSource[];
const states = ['ANSWERED', 'NOT_ANSWERED', 'UNABLE', 'NOT_COLLECTED', 'NOT_APPLICABLE', 'UNKNOWN'] as const satisfies readonly MatrixState[];
const orders = ['NAME', 'READIEST', 'LEAST_READY'] as const;
const shows = ['TABLE', 'MAP', 'CHART'] as const;

/** What stands for "nothing chosen" in a view: an empty text. */
type Chosen<Word extends string> = Word | '';

export type View = {
  wave: string;
  rows: (typeof rowKinds)[number];
  columns: (typeof columnKinds)[number];
  /** What the level columns say, and what the indicator columns say; empty for what the server shows first. */
  measure: string;
  indicatorMeasure: string;
  source: ObservationSource;
  /** With what it is compared: another wave, another source, or both. */
  againstWave: string;
  againstSource: Chosen<ObservationSource>;
  differing: boolean;
  region: string;
  level: string;
  system: string;
  type: string;
  neighboursOf: string;
  state: Chosen<(typeof states)[number]>;
  search: string;
  sort: (typeof orders)[number];
  /** What stands on the page; empty: the table, with the map beside it where there is room. */
  show: Chosen<(typeof shows)[number]>;
  /** The column of the map; empty for the first. */
  column: string;
};

/** The view of an address: authorities by levels and indicators, as declared, unless it says otherwise. A word that is not known counts as not said. */
export function viewOf(address: URLSearchParams): View {
  const text = (name: string) => address.get(name)?.trim() ?? '';
  const word = <Word extends string>(name: string, known: readonly Word[]): Word | undefined => known.find((one) => one === text(name));
  const source = word('source', sources) ?? 'DECLARED';
  return {
    wave: text('wave'), rows: word('rows', rowKinds) ?? 'AUTHORITY', columns: word('columns', columnKinds) ?? 'BOTH', measure: text('measure'), indicatorMeasure: text('indicatorMeasure'),
    source, againstWave: text('againstWave'), againstSource: word('againstSource', sources) ?? '', differing: text('differing') === 'true',
    region: text('region'), level: text('level'), system: text('system'), type: text('type'), neighboursOf: text('neighboursOf'), state: word('state', states) ?? '', search: text('search'),
    sort: word('sort', orders) ?? 'NAME', show: word('show', shows) ?? '', column: text('column'),
  };
}

const filters = ['region', 'level', 'system', 'type', 'neighboursOf', 'state', 'search'] as const;

/** The address without its filters. */
export const unfiltered: Readonly<Record<string, string>> = Object.fromEntries(filters.map((name) => [name, '']));

/** How many filters narrow the view. */
export function filterCount(view: View): number {
  return filters.filter((name) => view[name] !== '').length;
}

/** Is it compared with anything? Comparing a wave with itself in the same words is no comparison. */
export function isCompared({ wave, source, againstWave, againstSource }: View): boolean {
  return (againstWave !== '' && againstWave !== wave) || (againstSource !== '' && againstSource !== source);
}

/** What a view asks the server about a wave. */
export function questionOf(view: View, waveId: string): ReadinessMatrixQueryVariables {
  const { columns, measure, indicatorMeasure, source, againstWave, againstSource, region, level, system, type, neighboursOf, state, search, differing } = view;
  const compared = isCompared({ ...view, wave: waveId });
  const filter = { region, level, system, type, neighboursOf, state, search };
  return {
    waveId, columns, measure: measure || null, indicatorMeasure: indicatorMeasure || null, source,
    against: compared ? { waveId: againstWave || null, source: againstSource || null } : null,
    filter: { ...Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, value || null])), differing: compared && differing },
  };
}

const exported = ['measure', 'indicatorMeasure', 'source', 'againstWave', 'againstSource', ...filters, 'sort', 'rows'] as const;

/** The address of a file that holds what a view shows. */
export function exportAddress(view: View, waveId: string, format: 'xlsx' | 'ods' | 'csv'): string {
  const asked = new URLSearchParams({ wave: waveId, columns: view.columns });
  for (const name of exported) if (view[name]) asked.set(name, view[name]);
  if (view.differing && isCompared({ ...view, wave: waveId })) asked.set('differing', 'true');
  return `/exports/readiness.${format}?${asked}`;
}

type Known = { id: string; state: string; audience: string };

/**
 * The wave that the address names, else the first open one, else the newest that closed, else any; undefined when there is none. A wave whose responses come
 * one by one, with the returns of a round, is shown only where the address names it.
 */
export function waveOf<W extends Known>(waves: readonly W[], id: string): W | undefined {
  const ofTheRoster = waves.filter(({ audience }) => audience !== 'ONE_BY_ONE');
  const asked = ofTheRoster.filter(({ state }) => state === 'OPEN' || state === 'CLOSED');
  return waves.find((wave) => wave.id === id) ?? asked.find(({ state }) => state === 'OPEN') ?? asked[0] ?? ofTheRoster[0];
}

type Base = { answered: number; total: number };

/** The caption of a matrix with its base, and with what narrows it. */
export function captionOf(what: string, { answered, total }: Base, narrowed: readonly string[]): string {
  const within = narrowed.length ? `, ${narrowed.join(', ')}` : '';
  return `${what}${within}: ${answered} of ${total} answered.`;
}
