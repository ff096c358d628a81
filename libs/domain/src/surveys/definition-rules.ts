// Does a definition of the right shape make sense: are codes unique, bounds the right way round, reasons there where they are needed?
import type { Definition, Question } from './definition.js';
import { questionsOf } from './choices.js';

/** One thing that is wrong with a definition: where ("sections.0.questions.2.code"), and what to do. */
export type DefinitionError = { path: string; message: string };

/**
 * Everything in a definition of the right shape that contradicts itself, conditions and languages apart, in the order of the text.
 */
export function contradictions(definition: Definition): DefinitionError[] {
  const paths = definition.sections.flatMap((section, s) => section.questions.map((_, q) => `sections.${s}.questions.${q}`));
  const questions = questionsOf(definition);
  return [
    ...repeated(definition.barriers, 'barriers', 'barrier'),
    ...repeated(definition.sections, 'sections', 'section'),
    ...repeated(questions, (index) => paths[index]!, 'question'),
    ...questions.flatMap((question, index) => ofQuestion(question, definition, paths[index]!)),
  ];
}

function ofQuestion(question: Question, definition: Definition, path: string): DefinitionError[] {
  return [...ofAllowed(question, definition, path), ...ofType(question, path)];
}

function ofAllowed({ allows = [] }: Question, { barriers }: Definition, path: string): DefinitionError[] {
  const found: DefinitionError[] = [];
  if (new Set(allows).size < allows.length) found.push({ path: `${path}.allows`, message: 'Name each state only once.' });
  if (allows.includes('unable') && barriers.length === 0) {
    found.push({ path: `${path}.allows`, message: 'The survey needs barriers before a question can allow "unable": somebody who cannot report says why.' });
  }
  return found;
}

function ofType(question: Question, path: string): DefinitionError[] {
  switch (question.type) {
    case 'single':
    case 'role':
      return ofChoices(question.choices ?? [], `${path}.choices`);
    case 'several':
      return [...repeated(question.choices, `${path}.choices`, 'choice'), ...ofCounts(question, path)];
    case 'grid':
      return [...ofChoices(question.columns, `${path}.columns`), ...ofRows(question, path)];
    case 'number':
      return ordered(question.min, question.max, { path: `${path}.min`, message: 'min must not be above max.' });
    case 'date':
      return ordered(question.earliest, question.latest, { path: `${path}.earliest`, message: 'earliest must not be after latest.' });
    default:
      return [];
  }
}

function ofChoices(choices: { code: string; exclusive?: boolean }[], path: string): DefinitionError[] {
  const exclusive = choices.findIndex((choice) => choice.exclusive);
  const found = repeated(choices, path, 'choice');
  if (exclusive < 0) return found;
  return [...found, { path: `${path}.${exclusive}.exclusive`, message: 'Only a question that takes several choices can have an exclusive one.' }];
}

function ofCounts({ atLeast, atMost, choices }: Extract<Question, { type: 'several' }>, path: string): DefinitionError[] {
  const together = choices.filter((choice) => !choice.exclusive).length;
  return [
    ...ordered(atLeast, atMost, { path: `${path}.atLeast`, message: 'atLeast must not be above atMost.' }),
    ...ordered(atLeast, Math.max(together, 1), { path: `${path}.atLeast`, message: 'atLeast must not be above the number of choices that go together.' }),
  ];
}

function ofRows({ rows }: Extract<Question, { type: 'grid' }>, path: string): DefinitionError[] {
  return rows.source === 'static' ? repeated(rows.rows, `${path}.rows.rows`, 'row') : [];
}

function ordered<T extends number | string>(low: T | undefined, high: T | undefined, error: DefinitionError): DefinitionError[] {
  return low !== undefined && high !== undefined && low > high ? [error] : [];
}

function repeated(things: readonly { code: string }[], path: string | ((index: number) => string), what: string): DefinitionError[] {
  const seen = new Set<string>();
  return things.flatMap(({ code }, index) => {
    const isNew = !seen.has(code);
    seen.add(code);
    const place = typeof path === 'string' ? `${path}.${index}` : path(index);
    return isNew ? [] : [{ path: `${place}.code`, message: `The ${what} code "${code}" is used twice. Give each its own.` }];
  });
}
