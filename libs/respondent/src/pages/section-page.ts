// The page of one section: freshly asked for, or again with what was wrong.
import { randomUUID } from 'node:crypto';
import { check, visibleSections, type AnswerError, type Section } from '@muster/domain/surveys';
import { fieldsFor, first, savedAt, withTyped, type Fields } from '../render/fields.js';
import { markOf } from '../render/marks.js';
import { fieldName, type At } from '../render/names.js';
import { placesIn } from '../render/places.js';
import { sectionView } from '../render/section-view.js';
import type { Sheet } from '@muster/server/surveys';
import { placeKey, type Conflict } from '../sheet.js';
import type { Page } from './page.js';
import { headOf, pathOf } from './response-page.js';

/** What a section's page shows besides what is saved. `from` is "check" when it returns there; `more` says that new questions came up. */
export interface Again {
  typed: Fields;
  errors: readonly AnswerError[];
  conflicts: readonly Conflict[];
  from: string;
  more: boolean;
}

export const afresh = (from: string, more: boolean): Again => ({ typed: new Map(), errors: [], conflicts: [], from, more });

/** The page of a section. Places that failed keep what was typed and the mark they were sent with; all others show what is saved. */
export function sectionPage(sheet: Sheet, section: Section, again: Again): Page {
  const { definition } = sheet;
  const answers = check(definition, sheet.answers, { partial: true }).answers;
  const failed = [...again.errors, ...again.conflicts].map(({ question, row = '' }) => ({ question, row }));
  const errors = [...again.conflicts.map((conflict) => undecided(section, conflict)), ...again.errors];
  const fields = withTyped(fieldsFor(section, sheet.answers), again.typed, failed);
  const marks = marksOf(sheet, section, { typed: again.typed, failed });
  const view = sectionView(section, { definition, fields, marks, errors, conflicts: again.conflicts, answers, language: 'en' });
  const wrong = view.errors.length > 0;
  return {
    view: 'section',
    title: `${wrong ? 'Error: ' : ''}${section.title.en}`,
    service: sheet.programme.name,
    status: again.conflicts.length > 0 ? 409 : wrong ? 422 : 200,
    model: { head: headOf(sheet), section: view, ...aside(sheet, section, again), key: randomUUID() },
  };
}

function aside(sheet: Sheet, section: Section, { from, more }: Again) {
  const sections = visibleSections(sheet.definition, sheet.answers);
  const position = sections.findIndex(({ code }) => code === section.code) + 1;
  return { position, sections: sections.length, from, more, back: from === 'check' ? `${pathOf(sheet)}/check` : pathOf(sheet) };
}

function undecided(section: Section, conflict: Conflict): AnswerError {
  const place = placesIn(section).find((one) => one.question === conflict.question && one.row === conflict.row);
  const name = (place?.gridRow ?? place?.asked)?.text.en ?? conflict.question;
  return { question: conflict.question, row: conflict.row, code: 'conflict', message: `Choose which answer to keep for “${name}”` };
}

/** The mark of every place: of what is saved now, or as it was sent where it failed, so that the next try meets the same test. */
export function marksOf(
  { answers, versions }: Pick<Sheet, 'answers' | 'versions'>,
  section: Section,
  { typed, failed }: { typed: Fields; failed: readonly At[] },
): ReadonlyMap<string, string> {
  const again = new Set(failed.map(({ question, row }) => placeKey(question, row)));
  return new Map(placesIn(section).map((place) => {
    const key = placeKey(place.question, place.row);
    const sent = again.has(key) ? first(typed, fieldName(place, 'version')) : '';
    return [key, sent || markOf(versions[key] ?? 0, savedAt(answers, place))];
  }));
}
