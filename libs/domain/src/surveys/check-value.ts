// Is a value one that this question takes?
import type { Value } from './answer.js';
import { checkChoice, checkChoices } from './check-choices.js';
import type { Checked } from './checked.js';
import { checkDate } from './check-date.js';
import { checkNumber } from './check-number.js';
import { checkText } from './check-text.js';
import { choicesOf } from './choices.js';
import type { Question } from './definition.js';

/** The longest texts where the definition says nothing, in UTF-16 units. */
export const shortTextLength = 200;
export const longTextLength = 4000;

/**
 * The clean value for a question (for one row, if it is a grid), blank, or what is wrong with it. `name` stands for the question in
 * messages. Looks at type and domain only: neither at whether the question is asked nor at whether it must be answered.
 */
export function checkValue(question: Question, given: unknown, name: string): Checked<Value> {
  switch (question.type) {
    case 'single':
    case 'role':
    case 'grid':
      return checkChoice(given, { name, choices: choicesOf(question) });
    case 'several':
      return checkChoices(given, { name, choices: question.choices, atLeast: question.atLeast, atMost: question.atMost });
    case 'short-text':
      return checkText(given, { name, most: question.maxLength ?? shortTextLength, lines: false });
    case 'long-text':
      return checkText(given, { name, most: question.maxLength ?? longTextLength, lines: true });
    case 'number':
      return checkNumber(given, question, name);
    case 'date':
      return checkDate(given, question, name);
  }
}
