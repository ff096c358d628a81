// What does the page of one section show?
import { holds, isRequired, type Answers, type Question, type Section } from '@muster/domain/surveys';
import { placeView, type PlaceView, type Showing } from './place-view.js';
import { placesOf } from './places.js';
import { residual } from './residual.js';
import { words, type Words } from './words.js';

/** One question. `when` is what its being asked depends on, on this page, as JSON ('' when on nothing); `hidden` says that it is not asked now. */
export interface QuestionView {
  code: string;
  id: string;
  legend: Words;
  hint: Words | null;
  optional: boolean;
  grid: boolean;
  when: string;
  hidden: boolean;
  conditional: boolean;
  places: PlaceView[];
}

export interface SectionView {
  code: string;
  title: Words;
  introduction: Words | null;
  questions: QuestionView[];
  errors: { message: string; href: string }[];
}

/** A page of a section: the places' surroundings, the answers that conditions look at, and whether every question is to be seen (preview). */
export interface SectionShowing extends Showing {
  answers: Answers;
  everything?: boolean;
}

/** The view of a section. Questions that cannot be asked whatever is answered on this page are left out. */
export function sectionView(section: Section, showing: SectionShowing): SectionView {
  const onPage = new Set(section.questions.map((question) => question.code));
  const questions = section.questions.flatMap((asked) => questionView(asked, onPage, showing));
  const errors = questions.filter((question) => !question.hidden).flatMap(({ places }) => places.flatMap(({ error }) => (error ? [error] : [])));
  return {
    code: section.code,
    title: words(section.title, showing.language),
    introduction: section.introduction ? words(section.introduction, showing.language) : null,
    questions,
    errors: errors.map(({ message, href }) => ({ message, href })),
  };
}

function questionView(asked: Question, onPage: ReadonlySet<string>, showing: SectionShowing): QuestionView[] {
  const left = residual(asked.when, onPage, showing.answers);
  if (left === false && !showing.everything) return [];
  return [{
    code: asked.code,
    id: `q-${asked.code}`,
    legend: words(asked.text, showing.language),
    hint: asked.hint ? words(asked.hint, showing.language) : null,
    optional: !isRequired(asked),
    grid: asked.type === 'grid',
    when: typeof left === 'boolean' || showing.everything ? '' : JSON.stringify(left),
    hidden: !showing.everything && !holds(asked.when, showing.answers),
    conditional: asked.when !== undefined,
    places: placesOf(asked).map((place) => placeView(place, showing)),
  }];
}
