// What happens to typed answers that can no longer be saved? They are shown for copying.
import type { Section } from '@muster/domain/surveys';
import { entriesIn } from '../form/save-section.js';
import type { Entry } from '../form/entry.js';
import { answerWords } from '../render/answer-words.js';
import type { Fields } from '../render/fields.js';
import { fieldName, typedParts } from '../render/names.js';
import { own, words, type Words } from '../render/words.js';
import type { Sheet } from '@muster/server/surveys';
import type { Page } from './page.js';
import { headOf } from './response-page.js';

/** The page that says why nothing was saved, with everything that was changed on the sent page. */
export function refusedPage(sheet: Sheet, sent: { section: Section; fields: Fields }, reason: string): Page {
  const lost = entriesIn(sheet, sent).filter(({ touched }) => touched).map((entry) => ({
    question: words(entry.place.asked.text, 'en'),
    row: entry.place.gridRow ? words(entry.place.gridRow.text, 'en') : null,
    lines: linesOf(entry, sheet, sent.fields),
  }));
  return { view: 'refused', title: 'Your answers were not saved', service: sheet.programme.name, status: 409, model: { head: headOf(sheet), reason, lost } };
}

/** The typed answer in words; what is no answer is shown as it was typed. */
function linesOf({ place, answer, error }: Entry, { definition }: Sheet, fields: Fields): Words[] {
  if (!error) return answer ? answerWords(answer, { asked: place.asked, barriers: definition.barriers, language: 'en' }) : [own('No answer')];
  return typedParts.flatMap((part) => fields.get(fieldName(place, part)) ?? []).filter((text) => text.trim() !== '').map(own);
}
