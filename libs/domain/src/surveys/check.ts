// Are these answers right and, at submission, complete?
import type { AnswerError, Answers } from './answer.js';
import type { Definition, Section } from './definition.js';
import { missing, walk } from './walk.js';

/**
 * Checks answers of unknown origin against a published definition. Gives every error in the order of the survey, and the clean answers:
 * only what is asked and right, without a prototype, trimmed, in Unicode NFC, choices in the order of the definition. Answers to
 * questions that are not asked drop out without an error; unknown questions, rows, choices and fields are errors, prototype keys among
 * them. `partial` (autosave) does not ask for what is missing; everything else is as strict. Total, deterministic, changes nothing that
 * it is given; clean answers checked again stay as they are. Rows that still come from a framework count as no rows: `resolveRows` first.
 */
export function check(definition: Definition, answers: unknown, { partial }: { partial: boolean }): { errors: AnswerError[]; answers: Answers } {
  const found = walk(definition, answers);
  const errors = partial ? found.errors.filter((error) => error.code !== missing) : found.errors;
  return { errors, answers: found.answers };
}

/**
 * The sections that are asked, each with only the questions that are asked; a section with none is left out.
 */
export function visibleSections(definition: Definition, answers: Answers): Section[] {
  return walk(definition, answers).sections;
}
