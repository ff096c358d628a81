// What does somebody see when another person changed the same answer meanwhile?
import { roleNames } from './role-names.js';
import { answerWords, type Reading } from './answer-words.js';
import { controlId, fieldName } from './names.js';
import type { QuestionPlace } from './places.js';
import type { Conflict, Theirs } from '../sheet.js';
import { moment, own, type Language, type Words } from './words.js';
import type { Definition } from '@muster/domain/surveys';

/** Both answers, who saved the other one, and the two buttons. `theirsVersion` says over which version "mine" would be saved. */
export interface ConflictView {
  who: string;
  mine: Words[];
  theirs: Words[];
  keep: { name: string; mineId: string; theirsId: string };
  theirsVersion: { name: string; value: number };
}

/** The view of a conflict at a place. An answer that was cleared reads "No answer". */
export function conflictView(place: QuestionPlace, conflict: Conflict, page: { definition: Pick<Definition, 'barriers'>; language: Language }): ConflictView {
  const reading: Reading = { asked: place.asked, barriers: page.definition.barriers, language: page.language };
  const lines = (answer: Conflict['yours']) => (answer ? answerWords(answer, reading) : [own('No answer')]);
  return {
    who: whoSaved(conflict.theirs),
    mine: lines(conflict.yours),
    theirs: lines(conflict.theirs.answer),
    keep: {
      name: fieldName(place, 'keep'),
      theirsId: controlId(place, 'keep'),
      mineId: controlId(place, 'keep', 1),
    },
    theirsVersion: { name: fieldName(place, 'theirs'), value: conflict.theirs.version },
  };
}

/** Who saved the other answer and when, as far as it is known. */
export function whoSaved(theirs: Theirs): string {
  const role = theirs.savedInRole ? ` (${roleNames[theirs.savedInRole] ?? theirs.savedInRole})` : '';
  const who = theirs.savedBy ? `${theirs.savedBy}${role}` : 'Somebody else';
  return theirs.savedAt ? `${who}, at ${moment(theirs.savedAt)}` : who;
}
