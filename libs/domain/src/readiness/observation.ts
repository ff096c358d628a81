// What is known of an authority, and who says so?

/** Who says it: the authority itself, a return that came, or a champion or the project team. */
export type ObservationSource = 'declared' | 'evidenced' | 'moderated';

/** One row of the view that readiness reads. A row belongs to a wave or to a round, and `origin` names the submission, return or judgement behind it. */
export interface Observation {
  programmeId: string;
  waveId: string | null;
  roundId: string | null;
  organisationId: string;
  region: string | null;
  measure: string;
  subject: string;
  state: string;
  code: string | null;
  number: number | null;
  source: ObservationSource;
  asOf: string;
  origin: string;
}
