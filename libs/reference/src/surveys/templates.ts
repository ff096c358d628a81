// Which surveys does the product bring with it?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDefinition } from '@muster/domain/surveys';
import type { Definition, Question } from '@muster/domain/surveys';
import { surveysFolder } from '../folders.js';

/** A survey that a project team can start from. */
export interface SurveyTemplate {
  readonly code: string;
  readonly definition: Definition;
}

/**
 * The readiness survey first; the second shows another kind of exercise: figures and dates, bilingual, without a framework. The third is
 * asked when a return is received, and there is one of it for each level, whose indicators it asks about.
 */
const CODES = ['national-readiness-survey', 'workforce-count', 'return-survey'] as const;
const AT_EACH_LEVEL = 'return-survey';
const LEVELS = ['bronze', 'silver', 'gold'] as const;

/**
 * The built-in surveys, each checked as an imported one is. Grids over indicators still have to be given their rows
 * (`resolveRows`) when a version is published.
 * Throws when a template is not a sound definition: that is a fault of the product, not of its user.
 */
export function surveyTemplates(): SurveyTemplate[] {
  const templates = CODES.map(readTemplate);
  const ofLevels = templates.filter(({ code }) => code === AT_EACH_LEVEL).flatMap((one) => LEVELS.map((level) => atLevel(one, level)));
  return [...templates, ...ofLevels].map((definition) => ({ code: definition.code, definition }));
}

/** The same survey about the indicators of one level. */
function atLevel(definition: Definition, level: string): Definition {
  const narrowed = (question: Question): Question =>
    (question.type === 'grid' && question.rows.source === 'indicators' ? { ...question, rows: { ...question.rows, level } } : question);
  const sections = definition.sections.map((section) => ({ ...section, questions: section.questions.map(narrowed) }));
  return { ...definition, code: `${definition.code}-${level}`, title: { en: `${definition.title.en}: ${level} data` }, sections };
}

function readTemplate(code: string): Definition {
  const file = join(surveysFolder, `${code}.json`);
  const parsed = parseDefinition(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.definition) return parsed.definition;
  const reasons = parsed.errors.map(({ path, message }) => `${path}: ${message}`);
  throw new Error(`The survey template ${code}.json is not sound:\n${reasons.join('\n')}`);
}
