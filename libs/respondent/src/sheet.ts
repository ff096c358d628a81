// What do the pages need to know of a response? The least shapes that they read; the surveys service satisfies them.
import type { Answer, Answers, ComparedQuestion, Definition } from '@muster/domain/surveys';

/** A moment, as the database or JSON gives it. */
export type Instant = Date | string;

export type ResponseState = 'not-started' | 'in-progress' | 'submitted' | 'reopened';

/** One survey that somebody is asked to answer for an organisation. Days are ISO; `answered` and `required` count places. */
export interface Task {
  responseId: string;
  programme: string;
  wave: string;
  organisation: string;
  state: ResponseState;
  waveState: string;
  opensOn: string | null;
  closesOn: string | null;
  answered: number;
  required: number;
  invented: boolean;
  canAnswer: boolean;
}

/** What was sent, when and by whom. */
export interface Receipt {
  reference: string;
  submittedAt: Instant;
  submittedBy: string;
  answers: Answers;
}

/** One response with everything a page shows of it. `versions` and `savedAt` are keyed by `placeKey`; `pleaseNote` says why nothing can be answered now. */
export interface Sheet {
  responseId: string;
  organisation: { id: string; name: string };
  programme: { name: string; invented: boolean };
  wave: { id: string; name: string; state: string; opensOn: string | null; closesOn: string | null };
  state: ResponseState;
  definition: Definition;
  answers: Answers;
  versions: Record<string, number>;
  savedAt: Record<string, Instant>;
  lastSavedAt: Instant | null;
  allowedActions: readonly string[];
  submission: Receipt | null;
  pleaseNote: string | null;
}

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
