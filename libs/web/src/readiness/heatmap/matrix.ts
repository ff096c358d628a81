// How does a compact matrix become cells? One letter a column and row, and a legend that says what each letter means.
import type { ReadinessMatrixQuery } from '@muster/contract';

export type Matrix = NonNullable<ReadinessMatrixQuery['readinessMatrix']>;
export type Legend = Matrix['legend'][number];
export type Column = Matrix['columns'][number];
export type AuthorityRow = Matrix['rows'][number];
export type CountedCell = { legend: Legend; count: number }[];

/** Columns as a text, 1 where a level begins: what a row needs to draw its rules. */
export function edgesOf(columns: readonly Pick<Column, 'kind' | 'level'>[]): string {
  return columns.map((column, index) => (index > 0 && groupOf(column) === groupOf(columns[index - 1]!) ? '0' : '1')).join('');
}

const groupOf = ({ kind, level }: Pick<Column, 'kind' | 'level'>): string => (kind === 'LEVEL' ? '' : (level ?? 'added'));

/** Which columns next to each other stand under the same heading: the level columns (an empty text) and then the indicators of each level. */
export function levelGroups(columns: readonly Pick<Column, 'kind' | 'level'>[]): { group: string; span: number }[] {
  const groups: { group: string; span: number }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && last.group === groupOf(column)) last.span += 1;
    else groups.push({ group: groupOf(column), span: 1 });
  }
  return groups;
}

/** How often each legend entry stands in a column, in the order of the legend; letters that the legend does not know are counted nowhere. */
export function columnTotals(rows: readonly Pick<AuthorityRow, 'cells'>[], legend: readonly Legend[], column: number): CountedCell {
  return legend.map((entry) => ({ legend: entry, count: rows.filter(({ cells }) => cells.charAt(column) === entry.letter).length })).filter(({ count }) => count > 0);
}

/** The entries that a reader needs: every value, no data, and of the others those that stand in a cell. */
export function legendInUse({ legend, rows }: { legend: readonly Legend[]; rows: readonly Pick<AuthorityRow, 'cells' | 'other'>[] }): Legend[] {
  const used = new Set(rows.flatMap(({ cells, other }) => [...cells, ...(other ?? '')]));
  return legend.filter(({ kind, letter }) => kind === 'VALUE' || kind === 'NO_DATA' || used.has(letter));
}

/** The rows with how ready they are, for their order: nothing is known of a row of which no cell has data. */
export function withReadiness({ legend, rows }: { legend: readonly Legend[]; rows: readonly AuthorityRow[] }): (Omit<AuthorityRow, 'readiness'> & { readiness: number | null })[] {
  const silent = new Set(legend.filter(({ kind }) => kind === 'NO_DATA').map(({ letter }) => letter));
  return rows.map((row) => ({ ...row, readiness: [...row.cells].every((letter) => silent.has(letter)) ? null : row.readiness }));
}
