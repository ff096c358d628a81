// Can every condition of a definition be decided, by looking back only?
import { choicesOf } from './choices.js';
import { comparisonsIn } from './conditions.js';
import type { DefinitionError } from './definition-rules.js';
import type { Comparison, Condition, Definition, Question, Scalar } from './definition.js';

/**
 * Everything that is wrong with the conditions of a definition: a question that does not come earlier (so that one pass decides and
 * nothing can loop), a row that is missing, needless or unknown, a test that the type of the question does not have, a choice that does
 * not exist. Rows that still come from a framework are checked once they are resolved.
 */
export function conditionErrors(definition: Definition): DefinitionError[] {
  const earlier = new Map<string, Question>();
  const errors: DefinitionError[] = [];
  definition.sections.forEach((section, s) => {
    errors.push(...ofCondition(section.when, earlier, `sections.${s}.when`));
    section.questions.forEach((question, q) => {
      errors.push(...ofCondition(question.when, earlier, `sections.${s}.questions.${q}.when`));
      earlier.set(question.code, question);
    });
  });
  return errors;
}

function ofCondition(condition: Condition | undefined, earlier: Map<string, Question>, path: string): DefinitionError[] {
  return comparisonsIn(condition).flatMap((test) => {
    const message = whatIsWrong(test, earlier.get(test.question));
    return message ? [{ path, message }] : [];
  });
}

function whatIsWrong(test: Comparison, question: Question | undefined): string | null {
  if (!question) return `The condition looks at "${test.question}", which is not asked before. It may only look at earlier questions.`;
  return rowFault(test, question) ?? testFault(test, question) ?? valueFault(test, question);
}

function rowFault(test: Comparison, question: Question): string | null {
  if (question.type !== 'grid') return test.row === undefined ? null : `"${question.code}" has no rows. Leave the row out.`;
  if (test.row === undefined) return 'answered' in test ? null : `"${question.code}" is a grid. Name the row that the condition looks at.`;
  if (question.rows.source !== 'static') return null;
  return question.rows.rows.some((row) => row.code === test.row) ? null : `"${question.code}" has no row "${test.row}".`;
}

function testFault(test: Comparison, question: Question): string | null {
  const isNumber = question.type === 'number';
  if (('gt' in test || 'lt' in test) && !isNumber) return `gt and lt need a number; "${question.code}" is none.`;
  if ('has' in test && question.type !== 'several') return `has needs a question with several choices; "${question.code}" is none. Use eq.`;
  const values = valuesIn(test);
  if (values.length > 0 && question.type === 'several' && !('has' in test)) return `"${question.code}" takes several choices. Use has.`;
  return values.some((value) => (typeof value === 'number') !== isNumber) ? `"${question.code}" has ${isNumber ? 'numbers' : 'texts'}. Compare with those.` : null;
}

function valueFault(test: Comparison, question: Question): string | null {
  const known = choicesOf(question).map((choice) => choice.code);
  const unknown = valuesIn(test).find((value) => known.length > 0 && !known.includes(String(value)));
  return unknown === undefined ? null : `"${question.code}" has no choice "${unknown}".`;
}

function valuesIn(test: Comparison): Scalar[] {
  if ('eq' in test) return [test.eq];
  if ('ne' in test) return [test.ne];
  if ('in' in test) return test.in;
  return 'has' in test ? [test.has] : [];
}
