// Which rows has each grid of a version, once the framework of the programme is known?
import type { Definition, GridRows, Question, StaticRow } from './definition.js';

type Named = { code: string; name: string; nameCy?: string | null };

/** What a survey needs to know of a framework: its levels, and its indicators in order; Welsh names where there are any. */
export type RowFramework = { levels: readonly Named[]; indicators: readonly (Named & { level: string | null })[] };

/**
 * The definition with every row that comes from levels or indicators written out, so that a published version stands alone.
 * Does not change what it is given. A level without indicators gives an empty grid, which `parseDefinition` then refuses:
 * parse again before publishing.
 */
export function resolveRows(definition: Definition, framework: RowFramework): Definition {
  const resolve = (question: Question): Question =>
    question.type === 'grid' ? { ...question, rows: staticRows(question.rows, framework) } : question;
  const sections = definition.sections.map((section) => ({ ...section, questions: section.questions.map(resolve) }));
  return { ...definition, sections };
}

/**
 * Are there rows that still have to be taken from a framework?
 */
export function needsFramework(definition: Definition): boolean {
  return definition.sections.some((section) =>
    section.questions.some((question) => question.type === 'grid' && question.rows.source !== 'static'),
  );
}

function staticRows(rows: GridRows, framework: RowFramework): GridRows {
  if (rows.source === 'static') return rows;
  if (rows.source === 'levels') return { source: 'static', rows: framework.levels.map(asRow) };
  const wanted = framework.indicators.filter((indicator) => rows.level === undefined || indicator.level === rows.level);
  return { source: 'static', rows: wanted.map(asRow) };
}

function asRow({ code, name, nameCy }: Named): StaticRow {
  return { code, text: nameCy ? { en: name, cy: nameCy } : { en: name } };
}
