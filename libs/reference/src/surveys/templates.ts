// Which surveys does the product bring with it?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDefinition } from '@muster/domain/surveys';
import type { Definition } from '@muster/domain/surveys';
import { surveysFolder } from '../folders.js';

/** A survey that a project team can start from. */
export interface SurveyTemplate {
  readonly code: string;
  readonly definition: Definition;
}

/** The readiness survey first; the second shows another kind of exercise: figures and dates, bilingual, without a framework. */
const CODES = ['national-readiness-survey', 'workforce-count'] as const;

/**
 * The built-in surveys, each checked as an imported one is. Grids over indicators still have to be given their rows
 * (`resolveRows`) when a version is published.
 * Throws when a template is not a sound definition: that is a fault of the product, not of its user.
 */
export function surveyTemplates(): SurveyTemplate[] {
  return CODES.map((code) => ({ code, definition: readTemplate(code) }));
}

function readTemplate(code: string): Definition {
  const file = join(surveysFolder, `${code}.json`);
  const parsed = parseDefinition(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.definition) return parsed.definition;
  const reasons = parsed.errors.map(({ path, message }) => `${path}: ${message}`);
  throw new Error(`The survey template ${code}.json is not sound:\n${reasons.join('\n')}`);
}
