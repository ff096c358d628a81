// Which choices does a question offer, and which rows does a grid have?
import type { Choice, Definition, GridQuestion, Question, StaticRow, Text } from './definition.js';

/** Who answers national data surveys for an authority; used by role questions that bring no choices of their own. */
export const defaultRoles: readonly Choice[] = [
  { code: 'senior-leader', text: { en: 'Director or senior leader', cy: 'Cyfarwyddwr neu uwch arweinydd' } },
  { code: 'service-manager', text: { en: 'Service manager', cy: 'Rheolwr gwasanaeth' } },
  { code: 'data-intelligence', text: { en: 'Data and intelligence', cy: 'Data a gwybodaeth' } },
  { code: 'legal', text: { en: 'Legal', cy: 'Cyfreithiol' } },
  { code: 'case-progression', text: { en: 'Case progression', cy: 'Cynnydd achosion' } },
  { code: 'social-worker', text: { en: 'Social worker', cy: 'Gweithiwr cymdeithasol' } },
  { code: 'business-support', text: { en: 'Business support', cy: 'Cymorth busnes' } },
  { code: 'other', text: { en: 'Other', cy: 'Arall' } },
];

/**
 * The choices that a question offers: columns for a grid, the default roles where a role question has none of its own,
 * an empty list for texts, numbers and dates.
 */
export function choicesOf(question: Question): readonly Choice[] {
  switch (question.type) {
    case 'single':
    case 'several':
      return question.choices;
    case 'role':
      return question.choices ?? defaultRoles;
    case 'grid':
      return question.columns;
    default:
      return [];
  }
}

/**
 * The rows of a grid; none while they still have to be taken from a framework (see `resolveRows`).
 */
export function rowsOf(grid: GridQuestion): readonly StaticRow[] {
  return grid.rows.source === 'static' ? grid.rows.rows : [];
}

/**
 * Must the question be answered when it is asked? Yes, unless the definition says `required: false`.
 */
export function isRequired(question: Question): boolean {
  return question.required !== false;
}

/**
 * Every question of a definition, in the order in which they are asked.
 */
export function questionsOf(definition: Definition): Question[] {
  return definition.sections.flatMap((section) => section.questions);
}

/**
 * A text in the language of the reader; English where the Welsh is not there.
 */
export function textIn(text: Text, language: 'en' | 'cy'): string {
  return language === 'cy' ? (text.cy ?? text.en) : text.en;
}
