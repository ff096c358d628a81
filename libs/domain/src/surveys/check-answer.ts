// Is one answer on its own one that its question takes?
import type { Answer, AnswerError, AnswerState, Place } from './answer.js';
import { questionsOf, rowsOf } from './choices.js';
import { blank, clean, fault, quoted, type Checked } from './checked.js';
import { checkUnable } from './check-unable.js';
import { checkValue } from './check-value.js';
import type { Choice, Definition, Question, SpecialState, StaticRow } from './definition.js';
import { entriesOf } from './plain-data.js';

/** What one answer is an answer to: a question or, in a grid, one of its rows. */
export type Asked = { question: Question; row?: StaticRow };

/** The fields that each state may have besides `state`. */
const fieldsOf: Record<AnswerState, readonly string[]> = {
  answered: ['value'],
  unable: ['barriers', 'leadTimeMonths', 'note'],
  'not-collected': [],
  'not-applicable': [],
  unknown: [],
};

/**
 * One answer checked on its own, as autosave does it: type and domain only, so neither conditions nor "required" matter. Gives the clean
 * answer, or the error, or neither when nothing was given (undefined, blank text, an empty list): then clear what is stored.
 * Refuses places that the definition does not have. Never throws.
 */
export function checkAnswer(definition: Definition, place: Place, answer: unknown): { error?: AnswerError; answer?: Answer } {
  const checked = atPlace(definition, place, answer);
  if (!checked.fault) return checked.clean ? { answer: checked.clean } : {};
  return { error: { ...(place.row ? place : { question: place.question }), ...checked.fault } };
}

function atPlace(definition: Definition, place: Place, given: unknown): Checked<Answer> {
  const question = questionsOf(definition).find((one) => one.code === place.question);
  if (!question) return unknownQuestion(place.question);
  if (question.type !== 'grid') {
    return place.row ? unknownRow(place.row, question) : checkGiven({ question }, given, definition.barriers);
  }
  const row = rowsOf(question).find((one) => one.code === place.row);
  return row ? checkGiven({ question, row }, given, definition.barriers) : unknownRow(place.row ?? '', question);
}

/**
 * One answer against its question and the barriers of the survey: the clean answer, blank, or what is wrong.
 */
export function checkGiven(asked: Asked, given: unknown, barriers: readonly Choice[]): Checked<Answer> {
  if (given === undefined) return blank;
  const name = nameOf(asked);
  const fields = entriesOf(given);
  const state = fields?.get('state');
  if (!fields || state === undefined) return fault('not-an-answer', `The answer to ${name} was not understood. Answer it again.`);
  if (!isState(state)) return fault('unknown-state', `${name} must be answered, or say why there is no answer. Answer it again.`);
  if (state !== 'answered' && !asked.question.allows?.includes(state)) {
    return fault('state-not-allowed', `${name} does not take “${stateWords[state]}”. Give an answer.`);
  }
  const stray = strayIn(fields, fieldsOf[state]);
  if (stray !== undefined) return fault('unknown-field', `The answer to ${name} has a part ${quoted(stray)} that does not belong to it. Remove it.`);
  if (state === 'unable') return checkUnable(fields, { name, barriers });
  return state === 'answered' ? answered(asked.question, fields.get('value'), name) : clean({ state });
}

/** The first field, by name, that the answer should not have. */
function strayIn(fields: Map<string, unknown>, allowed: readonly string[]): string | undefined {
  const strays: string[] = [];
  for (const key of fields.keys()) if (key !== 'state' && !allowed.includes(key)) strays.push(key);
  return strays.sort()[0];
}

/** How each state is said in a message. */
const stateWords: Record<SpecialState, string> = {
  unable: 'we cannot report this',
  'not-collected': 'not collected',
  'not-applicable': 'not applicable',
  unknown: 'not known',
};

function isState(state: unknown): state is AnswerState {
  return typeof state === 'string' && Object.hasOwn(fieldsOf, state);
}

function answered(question: Question, given: unknown, name: string): Checked<Answer> {
  if (given === undefined) return blank;
  const value = checkValue(question, given, name);
  if (value.fault) return value;
  return value.clean === undefined ? blank : clean({ state: 'answered', value: value.clean });
}

/**
 * The question in words for a message: “Row” in “Question” for a row of a grid.
 */
export function nameOf({ question, row }: Asked): string {
  return row ? `${quoted(row.text.en)} in ${quoted(question.text.en)}` : quoted(question.text.en);
}

/** The fault of an answer to a question that the survey does not have. */
export function unknownQuestion(code: string): Checked<never> {
  return fault('unknown-question', `This survey has no question ${quoted(code)}. Remove its answer.`);
}

/** The fault of an answer to a row that the question does not have. */
export function unknownRow(code: string, question: Question): Checked<never> {
  return fault('unknown-row', `The question ${quoted(question.text.en)} has no row ${quoted(code)}. Remove its answer.`);
}
