// How does a compact matrix become cells? One letter a column and row, and a legend that says what each letter means.
import type { ReadinessMatrixQuery } from '@muster/contract';

export type Matrix = NonNullable<ReadinessMatrixQuery['readinessMatrix']>;
export type Legend = Matrix['legend'][number];
export type AuthorityRow = { id: string; responseId: string; name: string; region: string | null; system: string | null; cells: (Legend | null)[] };
export type CountedCell = { legend: Legend; count: number }[];
export type RegionRow = { code: string; name: string; answered: number; total: number; cells: CountedCell[] };

type Compact = Pick<Matrix, 'legend' | 'rows' | 'columns'>;

/**
 * Rows of authorities with a legend entry a column. A letter that the legend does not know, or that is missing,
 * gives null: the screen says that it cannot be read, and never shows it as a rating.
 */
export function authorityRows({ legend, rows, columns }: Compact): AuthorityRow[] {
  const byLetter = new Map(legend.map((entry) => [entry.letter, entry]));
  return rows.map(({ id, responseId, name, region, system, cells }) => ({
    id,
    responseId,
    name,
    region: region ?? null,
    system: system ?? null,
    cells: columns.map((_column, index) => byLetter.get(cells.charAt(index)) ?? null),
  }));
}

/** Rows of regions with the legend's counts a column, in the order of the legend; entries that nobody gave are left out. */
export function regionRows({ legend, regions }: Pick<Matrix, 'legend' | 'regions'>): RegionRow[] {
  return regions.map(({ region, answered, total, counts }) => ({
    code: region.code,
    name: region.name,
    answered,
    total,
    cells: counts.map((joined) => countedCell(joined, legend)),
  }));
}

function countedCell(joined: string, legend: readonly Legend[]): CountedCell {
  const counts = joined.split(',').map(Number);
  return legend.map((entry, index) => ({ legend: entry, count: counts[index] ?? 0 })).filter(({ count }) => count > 0);
}

type Grouped = { level: string | null; span: number };

/** How many columns next to each other belong to the same level, for the upper row of headings. */
export function levelGroups(columns: readonly { level?: string | null }[]): Grouped[] {
  const groups: Grouped[] = [];
  for (const { level = null } of columns) {
    const last = groups.at(-1);
    if (last && last.level === level) last.span += 1;
    else groups.push({ level, span: 1 });
  }
  return groups;
}

/** How often each legend entry stands in the matrix, per column, in the order of the legend. */
export function columnTotals(rows: readonly AuthorityRow[], legend: readonly Legend[], column: number): CountedCell {
  return legend.map((entry) => ({ legend: entry, count: rows.filter(({ cells }) => cells[column] === entry).length })).filter(({ count }) => count > 0);
}

/** The entries that a reader needs: every value, no data, and of the others those that stand in a cell. */
export function legendInUse({ legend, rows }: Pick<Matrix, 'legend' | 'rows'>): Legend[] {
  const used = new Set(rows.flatMap(({ cells }) => [...cells]));
  return legend.filter(({ kind, letter }) => kind === 'VALUE' || kind === 'NO_DATA' || used.has(letter));
}
