// How does an answer read in plain English, for staff?
import type { Answer, Value } from './answer.js';
import { choicesOf } from './choices.js';
import type { Choice, Question, SpecialState } from './definition.js';

const stateInWords: Readonly<Record<SpecialState, string>> = {
  unable: 'Cannot report this', 'not-collected': 'Not collected', 'not-applicable': 'Does not apply', unknown: 'Not known',
};

const textOf = (choices: readonly Choice[], code: string): string => choices.find((choice) => choice.code === code)?.text.en ?? code;

/** The answer in one line; "Not answered" when there is none. Codes that the question no longer has are shown as they are. */
export function answerInWords(question: Question, answer: Answer | null | undefined, barriers: readonly Choice[] = []): string {
  if (!answer) return 'Not answered';
  if (answer.state === 'answered') return valueInWords(question, answer.value);
  if (answer.state !== 'unable') return stateInWords[answer.state];
  const reasons = answer.barriers.map((code) => textOf(barriers, code)).join('; ');
  const lead = answer.leadTimeMonths === undefined ? '' : `, in ${answer.leadTimeMonths} ${answer.leadTimeMonths === 1 ? 'month' : 'months'}`;
  return `${stateInWords.unable}: ${reasons}${lead}${answer.note ? ` (${answer.note})` : ''}`;
}

function valueInWords(question: Question, value: Value): string {
  if (Array.isArray(value)) return value.map((code) => textOf(choicesOf(question), code)).join('; ');
  if (question.type === 'number') return question.unit ? `${value} ${question.unit.en}` : String(value);
  return choicesOf(question).length ? textOf(choicesOf(question), String(value)) : String(value);
}
