import { columns, type Case, type PermissionRow } from './permission-row.js';
import type { Answered } from './support/caller.js';
import type { Muster } from './support/muster.js';

const letters: Readonly<Record<string, string>> = { FORBIDDEN: 'F', NOT_FOUND: 'N', UNAUTHENTICATED: 'U' };

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object') return false;
  const { value: inner, items } = value as { value?: unknown; items?: unknown[] };
  return 'value' in value ? isEmpty(inner) : Boolean(items) && isEmpty(items);
}

/** What came of asking, as a letter: done or seen, empty, or refused; a code in brackets where it is none of the letters. */
export function letterOf({ data, errors }: Answered<{ it: unknown }>, { reaches = [] }: PermissionRow, contents?: string): string {
  const code = errors?.[0]?.extensions.code;
  if (code) return letters[code] ?? (reaches.includes(code) ? 'y' : `(${code})`);
  const it = data?.it;
  if (contents) return JSON.stringify(it ?? null).includes(contents) ? 'y' : '-';
  return isEmpty(it) ? '-' : 'y';
}

/** What becomes of a row of the matrix for these actors, a letter each; a code in brackets where it is none of the letters. */
export async function measured(muster: Muster, { row, one: { variables, contains, afresh } }: { row: PermissionRow; one: Case }, names: readonly (typeof columns)[number][] = columns): Promise<string> {
  const given = variables?.(muster.world) ?? {};
  const answers = await Promise.all(names.map(async (name) => muster.as(name).send<{ it: unknown }>(row.document, afresh ? await afresh(muster) : given)));
  return answers.map((answer) => letterOf(answer, row, contains?.(muster.world))).join('');
}
