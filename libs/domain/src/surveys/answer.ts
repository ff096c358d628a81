// What can be said in reply to a question, and how is a wrong reply described?
import type { SpecialState } from './definition.js';

/** A choice, text, role or ISO day; several choices; a number. */
export type Value = string | string[] | number;

/** "We cannot report this": why (at least one barrier) and, where known, in how many months it could be reported. */
export type UnableAnswer = { state: 'unable'; barriers: string[]; leadTimeMonths?: number; note?: string };

/** Absent means not yet answered. Zero is a value. */
export type Answer =
  | { state: 'answered'; value: Value }
  | UnableAnswer
  | { state: 'not-collected' }
  | { state: 'not-applicable' }
  | { state: 'unknown' };

export type AnswerState = 'answered' | SpecialState;

/** The answers to the rows of a grid, by row code. */
export type RowAnswers = Record<string, Answer>;

/** All answers, by question code. */
export type Answers = Record<string, Answer | RowAnswers>;

/** Where an answer belongs. Grids need a row; every other question has none (or '' as the tables store it). */
export type Place = { question: string; row?: string };

/** What is wrong at a place: a stable kebab-case code, and a sentence that says what to do. */
export type AnswerError = Place & { code: string; message: string };

/**
 * Is this the answer of a plain question, rather than the rows of a grid?
 * A grid row may be called "state", but is never a text.
 */
export function isAnswer(given: Answer | RowAnswers): given is Answer {
  return typeof given.state === 'string';
}

/**
 * Which answer stands at a place? Undefined when there is none. Reads own keys only, so that no code can reach a prototype.
 */
export function answerAt(answers: Answers, place: Place): Answer | undefined {
  const given = Object.hasOwn(answers, place.question) ? answers[place.question] : undefined;
  if (!given) return undefined;
  if (!place.row) return isAnswer(given) ? given : undefined;
  return !isAnswer(given) && Object.hasOwn(given, place.row) ? given[place.row] : undefined;
}

/**
 * The plain value at a place: undefined when nothing is answered there or the answer is "unable" or one of its like.
 */
export function valueAt(answers: Answers, place: Place): Value | undefined {
  const answer = answerAt(answers, place);
  return answer?.state === 'answered' ? answer.value : undefined;
}
