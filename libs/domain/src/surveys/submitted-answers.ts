// What does a submission say, measure by measure, in the shape that analysis reads?
import type { Answer, AnswerState, Answers, UnableAnswer, Value } from './answer.js';
import type { Definition, Question } from './definition.js';
import { walk, type Stop } from './walk.js';

/** One measurement. Exactly one of `code` and `number` is set when the state is "answered", neither otherwise. */
export type SubmittedAnswer = { measure: string; subject: string; state: AnswerState; code: string | null; number: number | null };

/** What "unable" says besides: why, and in how many months it could be reported. */
export const barrierMeasure = 'barrier';
export const leadTimeMeasure = 'lead-time';

/**
 * The rows of the analysis shape, in the order of the survey: one for a single choice, role, number or date, one a code for several
 * choices, one a row of a grid (the row is the subject). "Unable" gives its state, a barrier row a barrier and a lead-time row. Texts
 * give none in any state: no free text goes into analysis. Questions without a measure give none. Rows that would be equal in
 * everything are given once. Only answers that are right and asked count.
 */
export function extractSubmittedAnswers(definition: Definition, answers: Answers): SubmittedAnswer[] {
  const rows = walk(definition, answers).stops.flatMap(rowsAt);
  const distinct = new Map(rows.map((row) => [JSON.stringify([row.measure, row.subject, row.state, row.code, row.number]), row]));
  return [...distinct.values()];
}

function rowsAt({ question, row, answer }: Stop): SubmittedAnswer[] {
  if (!answer || !question.measure || isText(question)) return [];
  return rowsOfAnswer({ measure: question.measure, subject: row?.code ?? question.subject ?? 'organisation' }, answer);
}

type About = Pick<SubmittedAnswer, 'measure' | 'subject'>;

function rowsOfAnswer(about: About, answer: Answer): SubmittedAnswer[] {
  if (answer.state === 'answered') return valuesOf(answer.value).map((value) => measured(about, value));
  const stated: SubmittedAnswer = { ...about, state: answer.state, code: null, number: null };
  return answer.state === 'unable' ? [stated, ...reasons(about.subject, answer)] : [stated];
}

function reasons(subject: string, { barriers, leadTimeMonths }: UnableAnswer): SubmittedAnswer[] {
  const rows = barriers.map((barrier) => measured({ measure: barrierMeasure, subject }, barrier));
  return leadTimeMonths === undefined ? rows : [...rows, measured({ measure: leadTimeMeasure, subject }, leadTimeMonths)];
}

function measured(about: About, value: string | number): SubmittedAnswer {
  const isNumber = typeof value === 'number';
  return { ...about, state: 'answered', code: isNumber ? null : value, number: isNumber ? value : null };
}

function valuesOf(value: Value): (string | number)[] {
  return Array.isArray(value) ? value : [value];
}

function isText(question: Question): boolean {
  return question.type === 'short-text' || question.type === 'long-text';
}
