import { Injectable } from '@nestjs/common';
import { Operation } from '@muster/platform';
import { CELLS } from './matrix-rows.js';

/** What one submission says in a heatmap: one letter a column, and the case management system that it names. */
export interface Cells {
  cells: string;
  system: string | null;
}

/** What a heatmap shows: for each column a measure and a subject, and the letter of each code of each measure. */
export interface CellsWanted {
  columns: readonly { measure: string; subject: string }[];
  legend: readonly { measure: string; code: string; letter: string }[];
}

/** The columns and the legend as a statement takes them. */
export function asParameters({ columns, legend }: CellsWanted): string[][] {
  return [columns.map(({ measure }) => measure), columns.map(({ subject }) => subject), legend.map(({ measure }) => measure), legend.map(({ code }) => code), legend.map(({ letter }) => letter)];
}

/** A row as the database tells it: for each column of which something was said its sign and its letter. */
export interface SaidRow {
  id: string;
  said: string | null;
  system: string | null;
}

/** The letters of a row, one a column; `otherwise` where nothing was said. */
export function cellsOf({ said }: Pick<SaidRow, 'said'>, width: number, otherwise: string): string {
  const cells = Array.from({ length: width }, () => otherwise);
  for (let at = 0; at < (said?.length ?? 0); at += 2) cells[said!.charCodeAt(at) - 65] = said!.charAt(at + 1);
  return cells.join('');
}

/** How many submissions are remembered, over all heatmaps, before everything is forgotten and read anew. */
const MOST = 100_000;

/**
 * The letters of submissions, each read from the database once. They cannot go stale, because a submission never changes: a later one has another id. They cannot reach
 * who may not see them, because whoever asks names submissions that row-level security has just shown them in the same transaction.
 */
@Injectable()
export class MatrixCells {
  private readonly known = new Map<string, Map<string, Cells>>();
  private size = 0;

  constructor(private readonly operation: Operation) {}

  /** The cells of these submissions; one of which the actor may see nothing is absent. */
  async of(submissionIds: readonly string[], wanted: CellsWanted): Promise<Map<string, Cells>> {
    const parameters = asParameters(wanted);
    const known = this.knownOf(JSON.stringify(parameters));
    const missing = submissionIds.filter((id) => !known.has(id));
    if (missing.length > 0) this.learn(known, await this.operation.sql<SaidRow>(CELLS, [missing, ...parameters]), wanted.columns.length);
    return new Map(submissionIds.flatMap((id) => (known.has(id) ? [[id, known.get(id)!]] : [])));
  }

  private knownOf(view: string): Map<string, Cells> {
    const known = this.known.get(view) ?? new Map<string, Cells>();
    this.known.set(view, known);
    return known;
  }

  private learn(known: Map<string, Cells>, rows: readonly SaidRow[], width: number): void {
    for (const row of rows) known.set(row.id, { cells: cellsOf(row, width, '.'), system: row.system });
    this.size += rows.length;
    if (this.size <= MOST) return;
    this.known.clear();
    this.size = 0;
  }
}
