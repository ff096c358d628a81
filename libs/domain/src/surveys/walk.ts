// Which questions are asked, in order, what stands at each of them, and what is wrong? One pass, because conditions look only back.
import type { Answer, AnswerError, Answers, RowAnswers } from './answer.js';
import { checkGiven, nameOf, unknownQuestion, unknownRow } from './check-answer.js';
import { isRequired, questionsOf, rowsOf } from './choices.js';
import type { Fault } from './checked.js';
import { holds } from './conditions.js';
import type { Definition, GridQuestion, Question, Section, StaticRow } from './definition.js';
import { emptyRecord, entriesOf } from './plain-data.js';

/** One place that is asked: a question, or one row of a grid. */
export type Stop = { section: string; question: Question; row?: StaticRow; required: boolean; answer?: Answer };

/** What one pass over a survey finds. `errors` holds everything that is wrong or missing, in the order of the survey. */
export type Walk = { sections: Section[]; stops: Stop[]; answers: Answers; errors: AnswerError[] };

type Path = Walk & { definition: Definition; given: Map<string, unknown> };

/** The code of an error for a place that must be answered and is not. */
export const missing = 'missing';

/**
 * Walks a definition with answers of unknown origin. Questions that are not asked are passed over with whatever was given for them; a
 * condition sees only the clean answers of questions that are asked. Never throws, changes nothing that it is given.
 */
export function walk(definition: Definition, raw: unknown): Walk {
  const given = entriesOf(raw);
  const path: Path = { definition, given: given ?? new Map<string, unknown>(), sections: [], stops: [], answers: emptyRecord(), errors: [] };
  if (!given) note(path, { question: '' }, { code: 'not-an-object', message: 'The answers must be an object by question code.' });
  for (const section of definition.sections) {
    if (holds(section.when, path.answers)) visitSection(path, section);
  }
  const known = new Set(questionsOf(definition).map((question) => question.code));
  for (const stray of strays(path.given, known)) note(path, { question: stray }, unknownQuestion(stray).fault);
  return { sections: path.sections, stops: path.stops, answers: path.answers, errors: path.errors };
}

function visitSection(path: Path, section: Section): void {
  const asked: Question[] = [];
  for (const question of section.questions) {
    if (!holds(question.when, path.answers)) continue;
    asked.push(question);
    if (question.type === 'grid') visitGrid(path, section, question);
    else visitQuestion(path, section, question);
  }
  if (asked.length > 0) path.sections.push({ ...section, questions: asked });
}

function visitQuestion(path: Path, section: Section, question: Question): void {
  const answer = stop(path, { section: section.code, question, required: isRequired(question) }, path.given.get(question.code));
  if (answer) path.answers[question.code] = answer;
}

function visitGrid(path: Path, section: Section, question: GridQuestion): void {
  const raw = path.given.get(question.code);
  const given = raw === undefined ? new Map<string, unknown>() : entriesOf(raw);
  if (!given) note(path, { question: question.code }, { code: 'not-rows', message: `Answer ${nameOf({ question })} row by row.` });
  const rows: RowAnswers = emptyRecord();
  for (const row of rowsOf(question)) {
    const answer = stop(path, { section: section.code, question, row, required: isRequired(question) }, given?.get(row.code));
    if (answer) rows[row.code] = answer;
  }
  if (Object.keys(rows).length > 0) path.answers[question.code] = rows;
  const known = new Set(rowsOf(question).map((row) => row.code));
  for (const stray of strays(given ?? new Map(), known)) {
    note(path, { question: question.code, row: stray }, unknownRow(stray, question).fault);
  }
}

/** Records one place, with its answer or with what is wrong there, and gives the clean answer. */
function stop(path: Path, at: Stop, given: unknown): Answer | undefined {
  const { fault, clean } = checkGiven(at, given, path.definition.barriers);
  at.answer = clean;
  path.stops.push(at);
  const place = at.row ? { question: at.question.code, row: at.row.code } : { question: at.question.code };
  if (fault) note(path, place, fault);
  else if (!clean && at.required) note(path, place, { code: missing, message: `Answer ${nameOf(at)}` });
  return clean;
}

function note(path: Path, place: { question: string; row?: string }, found: Fault | undefined): void {
  if (found) path.errors.push({ ...place, code: found.code, message: found.message });
}

/** The keys that nobody asked for, sorted so that the order in which they came does not matter. */
function strays(given: Map<string, unknown>, known: Set<string>): string[] {
  return [...given.keys()].filter((key) => !known.has(key)).sort();
}
