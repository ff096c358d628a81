// What was answered, read back section by section?
import { visibleSections, type AnswerError, type Answers, type Definition } from '@muster/domain/surveys';
import { answerWords } from './answer-words.js';
import { savedAt } from './fields.js';
import { controlId } from './names.js';
import { placesOf, type QuestionPlace } from './places.js';
import { words, type Language, type Words } from './words.js';

/** One answer. No lines mean "Not provided". `anchor` is the id of its first control on the section's page. */
export interface CheckRow {
  question: Words;
  row: Words | null;
  lines: Words[];
  anchor: string;
}

/** A section read back. */
export interface CheckSection {
  code: string;
  title: Words;
  rows: CheckRow[];
}

/** Everything that is asked, with its answer. Questions that the answers leave out are not listed. */
export function checkView(definition: Definition, answers: Answers, language: Language): CheckSection[] {
  return visibleSections(definition, answers).map((section) => ({
    code: section.code,
    title: words(section.title, language),
    rows: section.questions.flatMap(placesOf).map((place) => checkRow(place, { definition, answers, language })),
  }));
}

function checkRow(place: QuestionPlace, { definition, answers, language }: { definition: Definition; answers: Answers; language: Language }): CheckRow {
  return {
    question: words(place.asked.text, language),
    row: place.gridRow ? words(place.gridRow.text, language) : null,
    lines: answerWords(savedAt(answers, place), { asked: place.asked, barriers: definition.barriers, language }),
    anchor: anchorOf(place),
  };
}

/** The first control of a place. */
export function anchorOf(place: QuestionPlace): string {
  return controlId(place, place.asked.type === 'date' ? 'day' : 'value');
}

/** Each error with the section in which it is mended and the control to go to; errors at no known place come first, without either. */
export function errorPlaces(definition: Definition, errors: readonly AnswerError[]): { message: string; section: string; anchor: string }[] {
  return errors.map(({ question, row = '', message }) => {
    const section = definition.sections.find(({ questions }) => questions.some(({ code }) => code === question));
    const place = section?.questions.flatMap(placesOf).find((one) => one.question === question && one.row === row);
    return { message, section: section?.code ?? '', anchor: place ? anchorOf(place) : '' };
  });
}
