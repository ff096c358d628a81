// Is this JSON a survey that can be shown, answered and published?
import type { Definition } from './definition.js';
import { conditionErrors } from './condition-rules.js';
import { contradictions, type DefinitionError } from './definition-rules.js';
import { definitionSchema } from './definition-schema.js';
import { isJsonData } from './plain-data.js';
import { welshErrors } from './welsh-rules.js';

/** A definition, or everything that is wrong with it. */
export type ParsedDefinition = { definition: Definition; errors?: undefined } | { definition?: undefined; errors: DefinitionError[] };

/** Nobody reads more; a file that is this wrong is another kind of file. */
const mostErrors = 100;

/**
 * Reads a survey definition of unknown origin. Gives a copy of it, or up to 100 errors, each with the path of the part and what to do:
 * first those of the shape (unknown keys are errors too) and, when the shape is right, those of the sense. Never throws.
 */
export function parseDefinition(json: unknown): ParsedDefinition {
  if (!isJsonData(json)) return { errors: [{ path: '', message: 'A survey definition is JSON data, nested no deeper than 40 levels.' }] };
  const parsed = definitionSchema.safeParse(json);
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    return { errors: errors.slice(0, mostErrors) };
  }
  const definition = parsed.data;
  const errors = [...contradictions(definition), ...conditionErrors(definition), ...welshErrors(definition)];
  return errors.length > 0 ? { errors: errors.slice(0, mostErrors) } : { definition };
}
