// What comes of one answer that the script saves while somebody goes on typing?
import { Problem } from '@muster/platform';
import { completeness, type Answer, type AnswerError } from '@muster/domain/surveys';
import { fieldsOf, savedAt, type Fields } from '../render/fields.js';
import { markOf } from '../render/marks.js';
import { placesIn, type QuestionPlace } from '../render/places.js';
import { time } from '../render/words.js';
import type { Sheet } from '@muster/server/surveys';
import { placeKey, type Conflict, type Instant, type Theirs } from '../sheet.js';
import { entryAt, type Entry } from './entry.js';

/** The part of the answers service that saves one answer. */
export interface SavesAnswer {
  saveAnswer(command: { responseId: string; question: string; row: string; answer: Answer | null; expectedVersion: number; key: string }): Promise<{
    version: number;
    savedAt: Instant;
    answered: number;
    required: number;
  }>;
}

/** What the script sends: a place, its fields as they stand, and the key of this change. */
export interface Autosave {
  question: string;
  row: string;
  fields: Fields;
  key: string;
}

/** What the script is told. Every outcome is final for this key; only a lost connection or a fault is tried again. */
export type Autosaved =
  | { state: 'saved'; mark: string; savedAt: string; answered: number; required: number }
  | { state: 'replaced'; mark: string; fields: Record<string, string[]>; answered: number; required: number }
  | { state: 'incomplete'; message: string }
  | { state: 'conflict'; conflict: Conflict; place: QuestionPlace }
  | { state: 'refused'; message: string };

/** Saves one place. An answer that is not right yet is no error here, only not saved: errors are shown on Continue. */
export async function autosave(service: SavesAnswer, sheet: Sheet, sent: Autosave): Promise<Autosaved> {
  const place = placesIn({ questions: sheet.definition.sections.flatMap(({ questions }) => questions) })
    .find(({ question, row }) => question === sent.question && row === sent.row);
  if (!place) return { state: 'refused', message: 'This question is not part of the survey any more. Load the page again.' };
  const entry = entryAt(place, sent.fields, sheet.definition);
  if (entry.keep === 'theirs') return replaced(sheet, place);
  if (entry.error) return { state: 'incomplete', message: messageOf(entry.error) };
  if (!entry.touched) return unchanged(sheet, place);
  try {
    return await saved(service, entry, { responseId: sheet.responseId, key: sent.key });
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return thrown.code === 'ANSWER_CONFLICT' ? conflicting(thrown, entry) : { state: 'refused', message: thrown.message };
  }
}

const messageOf = (error: AnswerError) => error.message;

async function saved(service: SavesAnswer, { place: { question, row }, answer, expectedVersion }: Entry, by: { responseId: string; key: string }): Promise<Autosaved> {
  const result = await service.saveAnswer({ ...by, question, row, answer, expectedVersion });
  const { version, answered, required } = result;
  return { state: 'saved', mark: markOf(version, answer), savedAt: time(result.savedAt), answered, required };
}

function conflicting(problem: Problem, { place, answer }: Entry): Autosaved {
  const { theirs } = problem.details as { theirs: Theirs };
  return { state: 'conflict', place, conflict: { question: place.question, row: place.row, yours: answer, theirs } };
}

function unchanged(sheet: Sheet, place: QuestionPlace): Autosaved {
  const at = sheet.savedAt[placeKey(place.question, place.row)];
  return { state: 'saved', savedAt: at ? time(at) : '', ...standing(sheet, place) };
}

function replaced(sheet: Sheet, place: QuestionPlace): Autosaved {
  return { state: 'replaced', fields: Object.fromEntries(fieldsOf(place, savedAt(sheet.answers, place) ?? null)), ...standing(sheet, place) };
}

function standing(sheet: Sheet, place: QuestionPlace): { mark: string; answered: number; required: number } {
  const { answered, required } = completeness(sheet.definition, sheet.answers);
  return { mark: markOf(sheet.versions[placeKey(place.question, place.row)] ?? 0, savedAt(sheet.answers, place)), answered, required };
}
