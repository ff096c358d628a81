import { countByGroup, differenceOf, hide, standingOfEntry, type Difference, type GroupRow, type LegendEntry, type Protection } from '@muster/domain/readiness';
import { smallestBase } from '@muster/domain/surveys';
import { MatrixStateName } from './matrix.args.js';
import type { MatrixColumn, MatrixComparison, MatrixCounts, MatrixRow } from './matrix.types.js';

/** A row before anything is hidden of it: its letters as they are, and whether the reader may see this authority's single answers. */
export type OpenRow = Omit<MatrixRow, 'readiness'> & { answered: boolean; open: boolean };

/** The letters of a legend, and which of them mean what. */
export class Letters {
  private readonly entries: ReadonlyMap<string, LegendEntry>;
  private readonly ready: ReadonlySet<string>;
  private readonly differences = new Map<string, Difference | null>();

  constructor(readonly legend: readonly LegendEntry[]) {
    this.entries = new Map(legend.map((entry) => [entry.letter, entry]));
    this.ready = new Set(legend.filter((entry) => standingOfEntry(entry) === 'ready').map(({ letter }) => letter));
  }

  /** How many of these cells are ready. */
  readyIn(cells: string): number {
    let count = 0;
    for (const letter of cells) if (this.ready.has(letter)) count += 1;
    return count;
  }

  /** How a letter lies to another: worked out once for each pair, of which there are few. */
  difference(now: string, then: string): Difference | null {
    const pair = now + then;
    const known = this.differences.get(pair);
    if (known !== undefined) return known;
    const difference = differenceOf(this.entries.get(now), this.entries.get(then));
    this.differences.set(pair, difference);
    return difference;
  }
}

const covered = (cells: string, columns: readonly boolean[]): string => [...cells].map((letter, place) => (columns[place] ? '*' : letter)).join('');

/** The rows as this reader may see them: protected cells of authorities that are not open to the reader are covered, on both sides and before anything is counted from them. */
export function coverRows(rows: readonly OpenRow[], protections: readonly (Protection | null)[]): OpenRow[] {
  const columns = protections.map((protection) => protection !== null);
  if (!columns.includes(true)) return [...rows];
  return rows.map((row) => (row.open ? row : {
    ...row, cells: row.answered ? covered(row.cells, columns) : row.cells, other: row.other === null ? null : covered(row.other, columns), moderated: row.moderated && covered(row.moderated, columns).replaceAll('*', '0'),
  }));
}

/** Does an authority belong to a state, by what the reader sees of it? */
export function isIn(state: MatrixStateName, { answered, cells }: Pick<OpenRow, 'answered' | 'cells'>): boolean {
  const letters: Partial<Record<MatrixStateName, string>> = { [MatrixStateName.UNABLE]: 'u', [MatrixStateName.NOT_COLLECTED]: 'c', [MatrixStateName.NOT_APPLICABLE]: 'n', [MatrixStateName.UNKNOWN]: '?' };
  const letter = letters[state];
  return letter ? cells.includes(letter) : answered === (state === MatrixStateName.ANSWERED);
}

/** Which columns differ in a row; null where nothing is compared. */
export function differingColumns({ cells, other }: Pick<OpenRow, 'cells' | 'other'>, letters: Letters): boolean[] {
  return [...cells].map((letter, place) => {
    const difference = other === null ? null : letters.difference(letter, other.charAt(place));
    return difference !== null && difference !== 'same';
  });
}

/** Only the rows and columns in which something differs. */
export function onlyDiffering(rows: readonly OpenRow[], columns: readonly MatrixColumn[], letters: Letters): { rows: OpenRow[]; places: number[] } {
  const differing = rows.map((row) => ({ row, columns: differingColumns(row, letters) })).filter(({ columns: places }) => places.includes(true));
  const places = columns.map((_, place) => place).filter((place) => differing.some((one) => one.columns[place]));
  return { rows: differing.map(({ row }) => at(row, places)), places };
}

/** A row narrowed to some of its columns. */
export function at<R extends Pick<OpenRow, 'cells' | 'other' | 'moderated'>>(row: R, places: readonly number[]): R {
  if (places.length === row.cells.length) return row;
  const of = (text: string | null) => text && places.map((place) => text.charAt(place)).join('');
  return { ...row, cells: of(row.cells) ?? '', other: of(row.other), moderated: of(row.moderated) };
}

/** How the cells lie to those that they are compared with. */
export function comparisonOf(rows: readonly OpenRow[], letters: Letters): Pick<MatrixComparison, 'compared' | 'same' | 'better' | 'worse' | 'otherwise'> {
  const counts = { same: 0, better: 0, worse: 0, otherwise: 0 };
  for (const { cells, other } of rows) {
    for (let place = 0; place < cells.length; place += 1) {
      const difference = letters.difference(cells.charAt(place), other?.charAt(place) ?? '');
      if (difference) counts[difference] += 1;
    }
  }
  return { ...counts, compared: counts.same + counts.better + counts.worse + counts.otherwise };
}

/** What must stay hidden in a table of counts: everything of a column (all), or what small groups and their total would tell (few), or nothing. */
export type Secrecy = 'all' | 'few' | 'none';

/** A table of counts by group with its total, as the reader may see it. */
export function countsShown(groups: readonly GroupRow[], overall: GroupRow, { legend, secrecy }: { legend: readonly LegendEntry[]; secrecy: readonly Secrecy[] }): { groups: MatrixCounts[]; overall: MatrixCounts } {
  const said = legend.map(({ kind }) => kind !== 'no-data');
  const known = (counts: readonly number[] | undefined) => (counts ?? []).filter((_, place) => said[place]);
  const hidden = secrecy.map((one, column) => {
    if (one === 'none') return { groups: groups.map(() => false), overall: false };
    if (one === 'all') return { groups: groups.map(() => true), overall: true };
    return hide(groups.map(({ answered, counts }) => ({ answered, counts: known(counts[column]) })), smallestBase);
  });
  const shown = ({ total, answered, counts }: GroupRow, secret: (column: number) => boolean): MatrixCounts => (
    { total, answered, counts: counts.map((column, place) => column.map((count, entry) => (said[entry] && secret(place) ? '' : count)).join(',')) });
  return { groups: groups.map((group, place) => shown(group, (column) => hidden[column]!.groups[place]!)), overall: shown(overall, (column) => hidden[column]!.overall) };
}

/** The rows counted by group and in all. */
export function countedBy(rows: readonly OpenRow[], group: (row: OpenRow) => string | null, { legend, groups }: { legend: readonly LegendEntry[]; groups: readonly string[] }): GroupRow[] {
  return countByGroup(rows.map((row) => ({ group: group(row), cells: row.cells, answered: row.answered })), legend, groups);
}
