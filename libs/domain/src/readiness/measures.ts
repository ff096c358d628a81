// Which measures of a survey can be laid out over levels or indicators, and what may each cell say?
import { choicesOf, questionsOf, rowsOf, type Definition, type Question } from '../surveys/index.js';

/** A measure that takes one choice about each of several subjects. */
export interface MatrixMeasure {
  code: string;
  label: string;
  subjects: string[];
  choices: { code: string; label: string }[];
}

const oneChoice = new Set(['single', 'grid', 'role']);

function subjectsOf(question: Question): string[] {
  return question.type === 'grid' ? rowsOf(question).map(({ code }) => code) : [question.subject ?? 'organisation'];
}

/** The measures of a survey that are asked about these subjects with one choice each, in the order of the survey. Their choices are those of every question that asks them. */
export function matrixMeasures(definition: Definition, subjects: ReadonlySet<string>): MatrixMeasure[] {
  const measures = new Map<string, MatrixMeasure>();
  for (const question of questionsOf(definition)) {
    const about = subjectsOf(question).filter((subject) => subjects.has(subject));
    if (question.measure && oneChoice.has(question.type) && about.length > 0) add(measures, question, about);
  }
  return [...measures.values()];
}

function add(measures: Map<string, MatrixMeasure>, question: Question, subjects: string[]): void {
  const code = question.measure!;
  const measure = measures.get(code) ?? { code, label: labelOf(code), subjects: [], choices: [] };
  const known = new Set(measure.choices.map((choice) => choice.code));
  const more = choicesOf(question).filter((choice) => !known.has(choice.code)).map((choice) => ({ code: choice.code, label: choice.text.en }));
  measures.set(code, { ...measure, subjects: [...measure.subjects, ...subjects], choices: [...measure.choices, ...more] });
}

const labels: Readonly<Record<string, string>> = {
  rag: 'Red, amber or green', 'collection-method': 'How it is collected', ease: 'How easy it is', source: 'Where it is held', barrier: 'Barrier',
};

function labelOf(code: string): string {
  const words = code.replaceAll('-', ' ');
  return labels[code] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
