import { Injectable } from '@nestjs/common';
import { Operation } from '@muster/platform';
import { ObservationSourceName } from './matrix.args.js';
import { asParameters, cellsOf, MatrixCells, type CellsWanted, type SaidRow } from './matrix-cells.js';
import { EVIDENCE, JUDGEMENTS, SUBMISSIONS } from './matrix-rows.js';

/** One authority of a heatmap with its submission in force in the wave shown. */
export interface AskedRow {
  id: string;
  region: string | null;
  submissionId: string | null;
}

/** One side of a heatmap: a wave and who says it, the rounds of its evidence, what is wanted of it; and the region that the whole view is narrowed to. */
export interface Side {
  waveId: string;
  source: ObservationSourceName;
  rounds: readonly string[];
  wanted: CellsWanted;
  region: string | null;
}

/** What an authority says on one side. */
export interface Said {
  cells: string;
  moderated: string | null;
  system: string | null;
}

/** The letters of each side of a heatmap, by organisation. */
@Injectable()
export class MatrixSides {
  constructor(private readonly operation: Operation, private readonly cells: MatrixCells) {}

  /** What each of these authorities says in the wave that the rows are of. */
  async shown(rows: readonly AskedRow[], side: Side): Promise<Map<string, Said>> {
    return this.said(rows, side);
  }

  /** What each of these authorities says in another wave: their submissions there count, and not those of the rows. */
  async elsewhere(rows: readonly AskedRow[], side: Side): Promise<Map<string, Said>> {
    const found = await this.operation.sql<{ id: string; submissionId: string }>(SUBMISSIONS, [side.waveId, rows.map(({ id }) => id)]);
    const submissions = new Map(found.map(({ id, submissionId }) => [id, submissionId]));
    return this.said(rows.map((row) => ({ ...row, submissionId: submissions.get(row.id) ?? null })), side);
  }

  private async said(rows: readonly AskedRow[], side: Side): Promise<Map<string, Said>> {
    const declared = await this.declared(rows, side);
    if (side.source === ObservationSourceName.EVIDENCED) return this.evidenced(declared, side);
    return side.source === ObservationSourceName.MODERATED ? this.moderated(declared, side) : declared;
  }

  private async declared(rows: readonly AskedRow[], { wanted }: Side): Promise<Map<string, Said>> {
    const known = await this.cells.of(rows.flatMap(({ submissionId }) => submissionId ?? []), wanted);
    const nothing = (letter: string): Said => ({ cells: letter.repeat(wanted.columns.length), system: null, moderated: null });
    const [silent, hidden] = [nothing('-'), nothing('.')];
    return new Map(rows.map(({ id, submissionId }) => {
      const cells = submissionId === null ? undefined : known.get(submissionId);
      return [id, cells ? { ...cells, moderated: null } : submissionId === null ? silent : hidden];
    }));
  }

  /** The returns that came; the system is what the authority declared. */
  private async evidenced(declared: ReadonlyMap<string, Said>, { rounds, wanted, region }: Side): Promise<Map<string, Said>> {
    const rows = await this.operation.sql<SaidRow>(EVIDENCE, [rounds, ...asParameters(wanted), region]);
    const came = new Map(rows.map((row) => [row.id, cellsOf(row, wanted.columns.length, '-')]));
    return new Map([...declared].map(([id, said]) => [id, { ...said, cells: came.get(id) ?? '-'.repeat(said.cells.length) }]));
  }

  /** What was declared, with the judgements of champions and of the team in their places. */
  private async moderated(declared: ReadonlyMap<string, Said>, { waveId, wanted, region }: Side): Promise<Map<string, Said>> {
    const judged = await this.operation.sql<{ id: string; measure: string; subject: string; code: string }>(JUDGEMENTS, [waveId, wanted.columns.map(({ measure }) => measure), region]);
    const places = new Map(wanted.columns.map(({ measure, subject }, place) => [`${measure}|${subject}`, place]));
    const letters = new Map(wanted.legend.map(({ measure, code, letter }) => [`${measure}|${code}`, letter]));
    const said = new Map([...declared].map(([id, one]) => [id, { ...one, moderated: '0'.repeat(one.cells.length) }]));
    for (const { id, measure, subject, code } of judged) {
      const [one, place, letter] = [said.get(id), places.get(`${measure}|${subject}`), letters.get(`${measure}|${code}`)];
      if (one && place !== undefined && letter) said.set(id, { ...one, cells: put(one.cells, place, letter), moderated: put(one.moderated, place, '1') });
    }
    return said;
  }
}

const put = (text: string, place: number, letter: string): string => `${text.slice(0, place)}${letter}${text.slice(place + 1)}`;
