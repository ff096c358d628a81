import { MatrixArgs } from '../readiness/index.js';
import { read, refused } from './export-address.js';

/** What the rows of a file of the explorer are. */
export const fileRows = ['AUTHORITY', 'REGION', 'SYSTEM'] as const;
export type FileRows = (typeof fileRows)[number];

/** What a file of the explorer is asked for. */
export interface ReadinessAsked {
  rows: FileRows;
  matrix: MatrixArgs;
}

const ofTheMatrix = ['columns', 'measure'] as const;
const ofTheFilter = ['region', 'system', 'search'] as const;

/** The names that an address of the explorer may use. */
export const readinessParameters = ['wave', 'rows', ...ofTheMatrix, ...ofTheFilter];

/** What an address asks the explorer for, as the screen asks it. Refuses (EXPORT_ADDRESS) what does not fit. */
export async function readinessAsked(texts: Readonly<Record<string, string>>): Promise<ReadinessAsked> {
  const rows = fileRows.find((one) => one === (texts.rows ?? 'AUTHORITY'));
  if (!rows) throw refused(`rows is one of ${fileRows.join(', ')}`);
  if (!texts.wave) throw refused('wave must be the id of a wave');
  const given = (names: readonly string[]) => Object.fromEntries(names.filter((name) => texts[name] !== undefined).map((name) => [name, texts[name]]));
  const asked = { ...given(ofTheMatrix), waveId: texts.wave, columns: (texts.columns ?? 'LEVEL').toLowerCase(), filter: given(ofTheFilter) };
  return { rows, matrix: await read(asked, MatrixArgs) };
}
