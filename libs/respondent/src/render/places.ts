// At which places is a question answered?
import { rowsOf, type Question, type Section, type StaticRow } from '@muster/domain/surveys';
import type { At } from './names.js';

/** One place: a plain question, or a row of a grid with its position. */
export interface QuestionPlace extends At {
  asked: Question;
  gridRow: StaticRow | null;
  rowIndex: number | null;
}

/** The places of a question in order: the rows of a grid, otherwise one. */
export function placesOf(asked: Question): QuestionPlace[] {
  if (asked.type !== 'grid') return [{ question: asked.code, row: '', asked, gridRow: null, rowIndex: null }];
  return rowsOf(asked).map((gridRow, rowIndex) => ({ question: asked.code, row: gridRow.code, asked, gridRow, rowIndex }));
}

/** The places of a section in order. */
export function placesIn(section: Pick<Section, 'questions'>): QuestionPlace[] {
  return section.questions.flatMap(placesOf);
}

/** Is a place answered by choosing one radio button, the special states among them? */
export function choosesOne(asked: Question): boolean {
  return asked.type === 'single' || asked.type === 'role' || asked.type === 'grid';
}
