// Which answers does a new version of a survey take over from the old one?
import { isAnswer, type Answer, type Answers, type Place, type RowAnswers } from './answer.js';
import { check } from './check.js';
import { questionsOf, rowsOf } from './choices.js';
import type { Definition, Question } from './definition.js';
import { emptyRecord, entriesOf } from './plain-data.js';

/** Why an answer stays behind: its question or row is gone, is of another type, no longer takes this answer, or is not asked. */
export type NotCarriedReason = 'question-removed' | 'type-changed' | 'row-removed' | 'not-valid' | 'not-asked';
export type NotCarried = Place & { reason: NotCarriedReason };

/**
 * Carries answers from one version of a survey to another: only between questions of equal code and equal type (decision:
 * conventions, "a new version carries answers over only by equal question id and equal type"), and only as far as the new version
 * takes them. Gives the clean answers and every place that was not carried, with the reason.
 */
export function carriedAnswers(from: Definition, to: Definition, answers: Answers): { answers: Answers; notCarried: NotCarried[] } {
  const versions = { old: byCode(from), wanted: byCode(to) };
  const candidates = emptyRecord<Answer | RowAnswers>();
  for (const [code, answer] of entriesOf(answers) ?? []) {
    if (!questionLost(versions, code)) candidates[code] = answer as Answer | RowAnswers;
  }
  const checked = check(to, candidates, { partial: true });
  const wrong = new Set(checked.errors.map(keyOf));
  const carried = new Set(placesIn(checked.answers).map(keyOf));
  const left = placesIn(answers).filter((place) => !carried.has(keyOf(place)));
  const lost = (place: Place) => questionLost(versions, place.question) ?? rowLost(versions, place);
  const refused = (place: Place) => (wrong.has(keyOf(place)) ? 'not-valid' : 'not-asked');
  return { answers: checked.answers, notCarried: left.map((place) => ({ ...place, reason: lost(place) ?? refused(place) })) };
}

type Versions = { old: Map<string, Question>; wanted: Map<string, Question> };

function byCode(definition: Definition): Map<string, Question> {
  return new Map(questionsOf(definition).map((question) => [question.code, question]));
}

function questionLost({ old, wanted }: Versions, code: string): NotCarriedReason | null {
  const [before, after] = [old.get(code), wanted.get(code)];
  if (!before || !after) return 'question-removed';
  return before.type === after.type ? null : 'type-changed';
}

function rowLost({ wanted }: Versions, { question, row }: Place): NotCarriedReason | null {
  const grid = wanted.get(question);
  if (grid?.type !== 'grid' || row === undefined) return null;
  return rowsOf(grid).some((one) => one.code === row) ? null : 'row-removed';
}

function placesIn(answers: Answers): Place[] {
  return [...(entriesOf(answers) ?? [])].flatMap(([question, given]) => {
    const fields = entriesOf(given);
    return !fields || isAnswer(given as Answer | RowAnswers) ? [{ question }] : [...fields.keys()].map((row) => ({ question, row }));
  });
}

function keyOf(place: Place): string {
  return JSON.stringify([place.question, place.row ?? '']);
}
