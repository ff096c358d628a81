// What comes of a section that somebody sends: what was saved, what is wrong, and where others were faster?
import { Problem } from '@muster/platform';
import type { Answer, AnswerError, Section } from '@muster/domain/surveys';
import { first, type Fields } from '../render/fields.js';
import type { At } from '../render/names.js';
import { placesIn } from '../render/places.js';
import type { Sheet } from '@muster/server/surveys';
import type { Conflict } from '../sheet.js';
import { entryAt, wasSent, type Entry } from './entry.js';
import { saveKey } from './save-key.js';

/** One answer to save; null clears. `row` is '' for a plain question. */
export interface Change extends At {
  answer: Answer | null;
  expectedVersion: number;
}

/** The part of the answers service that saves a page. */
export interface SavesAnswers {
  saveAnswers(command: { responseId: string; answers: Change[]; key: string }): Promise<{ conflicts: Conflict[]; invalid: AnswerError[] }>;
}

/** What came of it. `refusal` says why nothing could be saved at all. */
export interface Outcome {
  errors: AnswerError[];
  conflicts: Conflict[];
  refusal: string | null;
}

/** The problems that mean "not now", after which everything that was typed is shown for copying. */
const refusals = new Set(['WAVE_CLOSED', 'WAVE_NOT_OPEN', 'RESPONSE_SUBMITTED', 'FORBIDDEN']);

/** Saves what can be saved of a section. Untouched places are left alone; wrong ones become errors; the rest is saved in one go. */
export async function saveSection(service: SavesAnswers, sheet: Pick<Sheet, 'responseId' | 'definition'>, sent: { section: Section; fields: Fields }): Promise<Outcome> {
  const entries = entriesIn(sheet, sent);
  const errors = entries.flatMap((entry) => (entry.error && entry.keep !== 'theirs' ? [entry.error] : []));
  const answers = changesOf(entries);
  if (answers.length === 0) return { errors, conflicts: [], refusal: null };
  const key = saveKey(first(sent.fields, 'key'), answers);
  try {
    const { conflicts, invalid } = await service.saveAnswers({ responseId: sheet.responseId, answers, key });
    return { errors: [...errors, ...invalid], conflicts, refusal: null };
  } catch (thrown) {
    if (thrown instanceof Problem && refusals.has(thrown.code)) return { errors, conflicts: [], refusal: thrown.message };
    throw thrown;
  }
}

/** The entries of every place of the section that was sent. */
export function entriesIn({ definition }: Pick<Sheet, 'definition'>, { section, fields }: { section: Section; fields: Fields }): Entry[] {
  return placesIn(section).filter((place) => wasSent(place, fields)).map((place) => entryAt(place, fields, definition));
}

/** What is to be saved: touched, right, and not given up for somebody else's answer. */
export function changesOf(entries: readonly Entry[]): Change[] {
  return entries
    .filter(({ touched, error, keep }) => touched && !error && keep !== 'theirs')
    .map(({ place: { question, row }, answer, expectedVersion }) => ({ question, row, answer, expectedVersion }));
}
