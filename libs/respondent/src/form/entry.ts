// What did somebody do at one place of a form: nothing, a new answer, a wrong one, or a choice between two?
import { checkAnswer, textIn, type Answer, type AnswerError, type Definition } from '@muster/domain/surveys';
import { first, type Fields } from '../render/fields.js';
import { printOf, readMark } from '../render/marks.js';
import { fieldName, type At } from '../render/names.js';
import type { QuestionPlace } from '../render/places.js';
import { saysBoth, typedAnswer } from './typed-answer.js';

/**
 * One place as it was sent. `answer` is clean, null for none; `error` is set instead when it is wrong. `expectedVersion` is what a save must
 * find; `touched` is false when the place still says what the page showed.
 */
export interface Entry {
  place: QuestionPlace;
  answer: Answer | null;
  error: AnswerError | null;
  expectedVersion: number;
  touched: boolean;
  keep: 'mine' | 'theirs' | null;
}

/** Was this place on the page that was sent? Every place sends its mark. */
export function wasSent(place: QuestionPlace, fields: Fields): boolean {
  return fields.has(fieldName(place, 'version'));
}

/** The entry of a place that was sent. */
export function entryAt(place: QuestionPlace, fields: Fields, definition: Definition): Entry {
  const { answer = null, error = null } = checked(place, fields, definition);
  const mark = readMark(first(fields, fieldName(place, 'version')));
  const keep = keepOf(first(fields, fieldName(place, 'keep')));
  const theirs = Number.parseInt(first(fields, fieldName(place, 'theirs')), 10);
  const overrules = keep === 'mine' && Number.isSafeInteger(theirs);
  return {
    place,
    answer,
    error,
    expectedVersion: overrules ? theirs : mark.version,
    touched: keep !== null || error !== null || printOf(answer) !== mark.print,
    keep,
  };
}

const keepOf = (text: string): Entry['keep'] => (text === 'mine' || text === 'theirs' ? text : null);

function checked(place: QuestionPlace, fields: Fields, definition: Definition): { answer?: Answer; error?: AnswerError } {
  if (saysBoth(place, fields)) return { error: { ...where(place), code: 'says-both', message: `Give one answer to ${named(place)}, or say why you cannot. Not both.` } };
  const found = checkAnswer(definition, where(place), typedAnswer(place, fields));
  if (!found.error) return found;
  return { error: { ...found.error, message: inFields(found.error, place) } };
}

/** The engine speaks of ISO days; the form has three fields. */
function inFields(error: AnswerError, place: QuestionPlace): string {
  const unreal = error.code === 'not-a-date' || error.code === 'impossible-date';
  return unreal ? `${named(place)} must be a real date, like 27 3 2023` : error.message;
}

/** A place as the engine names it. */
export function where({ question, row }: At): { question: string; row?: string } {
  return row ? { question, row } : { question };
}

const named = (place: QuestionPlace) => `“${textIn((place.gridRow ?? place.asked).text, 'en')}”`;
