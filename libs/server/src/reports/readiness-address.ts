import { MatrixArgs } from '../readiness/index.js';
import { read, refused } from './export-address.js';

/** What the rows of a file of the explorer are. */
export const fileRows = ['AUTHORITY', 'REGION', 'SYSTEM'] as const;
export type FileRows = (typeof fileRows)[number];
/** In which order authorities stand: by name, or the most ready first or last, as the explorer counts it. */
export const fileOrders = ['NAME', 'READIEST', 'LEAST_READY'] as const;
export type FileOrder = (typeof fileOrders)[number];

/** What a file of the explorer is asked for. */
export interface ReadinessAsked {
  rows: FileRows;
  sort: FileOrder;
  matrix: MatrixArgs;
}

const ofTheFilter = ['region', 'level', 'system', 'type', 'neighboursOf', 'search'] as const;

/** The names that an address of the explorer may use. */
export const readinessParameters = ['wave', 'rows', 'sort', 'columns', 'measure', 'indicatorMeasure', 'source', 'collection', 'againstWave', 'againstSource', 'state', 'differing', ...ofTheFilter];

/** What an address asks the explorer for, as the screen asks it. Refuses (EXPORT_ADDRESS) what does not fit. */
export async function readinessAsked(texts: Readonly<Record<string, string>>): Promise<ReadinessAsked> {
  if (!texts.wave) throw refused('wave must be the id of a wave');
  if (texts.differing !== undefined && !['true', 'false'].includes(texts.differing)) throw refused('differing is true or false');
  const { wave, columns = 'LEVEL', measure, indicatorMeasure, source, collection, againstWave, againstSource } = texts;
  const against = { waveId: againstWave, source: inCode(againstSource) };
  const asked = {
    waveId: wave, columns: inCode(columns), measure, indicatorMeasure, source: inCode(source), collectionId: collection,
    against: againstWave || againstSource ? against : undefined, filter: filterOf(texts),
  };
  return { rows: oneOf('rows', fileRows, texts.rows), sort: oneOf('sort', fileOrders, texts.sort), matrix: await read(asked, MatrixArgs) };
}

function filterOf(texts: Readonly<Record<string, string>>): object {
  const given = Object.fromEntries(ofTheFilter.filter((name) => texts[name] !== undefined).map((name) => [name, texts[name]]));
  return { ...given, ...(texts.state ? { state: inCode(texts.state) } : {}), ...(texts.differing === 'true' ? { differing: true } : {}) };
}

/** An enum of the schema (NOT_ANSWERED) as the code has it (not-answered). */
const inCode = (name: string | undefined): string | undefined => name?.toLowerCase().replaceAll('_', '-');

function oneOf<T extends string>(name: string, known: readonly [T, ...T[]], asked: string | undefined): T {
  const found = known.find((one) => one === (asked ?? known[0]));
  return found ?? raise(refused(`${name} is one of ${known.join(', ')}`));
}

function raise(problem: Error): never {
  throw problem;
}
