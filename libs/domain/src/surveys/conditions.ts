// Is a question or a section asked, given the answers before it?
import { answerAt, isAnswer, valueAt, type Answers } from './answer.js';
import type { Comparison, Condition } from './definition.js';

/**
 * Does the condition hold for these clean answers? True when there is no condition. An unanswered question, and one answered
 * "unable" or the like, has no value: every test of its value is false.
 */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  if (!condition) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  return compares(condition, answers);
}

/**
 * Every comparison inside a condition, in the order of the text. None when there is no condition.
 */
export function comparisonsIn(condition: Condition | undefined): Comparison[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  if ('not' in condition) return comparisonsIn(condition.not);
  return [condition];
}

function compares(test: Comparison, answers: Answers): boolean {
  if ('answered' in test) return hasValue(test, answers) === test.answered;
  const value = valueAt(answers, test);
  if (value === undefined) return false;
  if ('eq' in test) return value === test.eq;
  if ('ne' in test) return value !== test.ne;
  if ('in' in test) return !Array.isArray(value) && test.in.includes(value);
  if ('has' in test) return Array.isArray(value) && value.includes(test.has);
  if (typeof value !== 'number') return false;
  return 'gt' in test ? value > test.gt : value < test.lt;
}

/** A grid without a row counts as answered when any of its rows is. */
function hasValue(test: Comparison, answers: Answers): boolean {
  const given = Object.hasOwn(answers, test.question) ? answers[test.question] : undefined;
  if (!given || isAnswer(given) || test.row) return answerAt(answers, test)?.state === 'answered';
  return Object.values(given).some((answer) => answer.state === 'answered');
}
