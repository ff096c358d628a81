// What do the pages read besides the sheet itself: conflicts and the comparison? The least shapes; the surveys service satisfies them.
import type { Answer, ComparedQuestion } from '@muster/domain/surveys';

/** A moment, as the database or JSON gives it. */
export type Instant = Date | string;

/** The answer that somebody else saved in the meantime. `answer` is null when it was cleared. */
export interface Theirs {
  answer: Answer | null;
  version: number;
  savedAt: Instant | null;
  savedBy: string | null;
  savedInRole: string | null;
}

/** Two answers for one place: the typed one and the saved one. `row` is '' for a plain question. */
export interface Conflict {
  question: string;
  row: string;
  yours: Answer | null;
  theirs: Theirs;
}

/** The own answers beside those of the region and the nation. */
export interface Comparison {
  region: string;
  questions: ComparedQuestion[];
}

/** The key of a place in `versions` and `savedAt`. */
export function placeKey(question: string, row: string): string {
  return `${question}|${row}`;
}
