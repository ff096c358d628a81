import { answerInWords, rowsOf, type Definition, type Question } from '@muster/domain/surveys';
import { answerOf, placeKey, type AnswerRow } from './answer-rows.js';
import type { AnswerChange, AnswerView } from './responses.types.js';

interface Place {
  section: string;
  question: Question;
  row: string;
  rowText: string | null;
}

/** The answers of a response in the order of its survey, each with its question in words and every earlier value. */
export function answerViews(definition: Definition, rows: readonly AnswerRow[], changes: readonly AnswerRow[]): AnswerView[] {
  const byPlace = new Map(rows.map((row) => [placeKey(row), row]));
  return placesOf(definition).flatMap((place) => {
    const row = byPlace.get(placeKey({ question: place.question.code, row: place.row }));
    const earlier = row && changes.filter((change) => placeKey(change) === placeKey(row));
    return row && earlier ? [viewOf(place, { row, earlier }, definition)] : [];
  });
}

function placesOf({ sections }: Definition): Place[] {
  return sections.flatMap((section) => section.questions.flatMap((question): Place[] => {
    const place = { section: section.title.en, question };
    if (question.type !== 'grid') return [{ ...place, row: '', rowText: null }];
    return rowsOf(question).map(({ code, text }) => ({ ...place, row: code, rowText: text.en }));
  }));
}

function viewOf({ section, question, rowText }: Place, { row, earlier }: { row: AnswerRow; earlier: AnswerRow[] }, { barriers }: Definition): AnswerView {
  const inWords = (one: AnswerRow): string => (one.state === null ? 'Taken back' : answerInWords(question, answerOf(one), barriers));
  const history = earlier.map((change): AnswerChange => {
    const { version, savedAt, savedBy } = change;
    return { version, text: inWords(change), state: change.state as AnswerChange['state'], savedAt, savedBy, savedInRole: change.savedInRole as AnswerChange['savedInRole'] };
  });
  return { ...row, section, questionText: question.text.en, rowText, text: inWords(row), state: row.state as AnswerView['state'], savedInRole: row.savedInRole as AnswerView['savedInRole'], history };
}

