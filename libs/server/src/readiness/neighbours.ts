import { Injectable } from '@nestjs/common';
import { legendOf, ratingWords, type MatrixMeasure, type Observation } from '@muster/domain/readiness';
import { Operation } from '@muster/platform';
import { DECLARED_BY, NEIGHBOURS } from './authority-rows.js';
import type { AuthorityNeighbour, NeighbourCells } from './authority.types.js';

type NeighbourRow = Omit<AuthorityNeighbour, 'answered' | 'cells'> & { seen: boolean; answered: boolean };
type Said = Pick<Observation, 'organisationId' | 'measure' | 'subject' | 'state' | 'code'>;

/** Whose neighbours, in which wave, and whether the actor may read other authorities' answers at all. */
export interface NeighboursAsked {
  waveId: string;
  organisationId: string;
  mayRead: boolean;
}

/** The statistical neighbours of an authority, with what of their answers the actor may see. */
@Injectable()
export class Neighbours {
  constructor(private readonly operation: Operation) {}

  /** The ten nearest, the nearest first. Letters come only from a submission that the actor may read; of the others the answer stays unknown. */
  async of({ waveId, organisationId, mayRead }: NeighboursAsked, measures: readonly MatrixMeasure[], subjects: readonly string[]): Promise<AuthorityNeighbour[]> {
    const rows = await this.operation.sql<NeighbourRow>(NEIGHBOURS, [waveId, organisationId]);
    const readable = mayRead ? rows.filter(({ seen, answered }) => seen && answered).map(({ organisation }) => organisation.id) : [];
    const said = readable.length > 0 ? await this.operation.sql<Said>(DECLARED_BY, [waveId, readable]) : [];
    return rows.map(({ seen, answered, ...row }) => {
      const own = said.filter((one) => one.organisationId === row.organisation.id);
      const cells = readable.includes(row.organisation.id) ? measures.map((measure) => cellsOf(measure, subjects, own)) : [];
      return { ...row, answered: mayRead && seen ? answered : null, cells };
    });
  }
}

/** One letter a subject that the measure asks about, in the order of the subjects. */
function cellsOf(measure: MatrixMeasure, subjects: readonly string[], said: readonly Said[]): NeighbourCells {
  const legend = legendOf(measure.choices);
  const letters = subjects.filter((subject) => measure.subjects.includes(subject)).map((subject) => {
    const found = said.find((one) => one.measure === measure.code && one.subject === subject);
    return found ? ratingWords(found, legend).letter : '.';
  });
  return { measure: measure.code, cells: letters.join('') };
}
