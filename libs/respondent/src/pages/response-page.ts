// What do all pages of one response have in common?
import { notFound } from '@muster/platform';
import type { Section } from '@muster/domain/surveys';
import type { Sheet } from '@muster/server/surveys';
import { day, moment } from '../render/words.js';

/** The head of every page of a response, in words. `lastDay` and `saved` are '' when there is none. */
export interface ResponseHead {
  id: string;
  path: string;
  organisation: string;
  survey: string;
  wave: string;
  programme: string;
  invented: boolean;
  lastDay: string;
  saved: string;
  pleaseNote: string | null;
  canAnswer: boolean;
  canSubmit: boolean;
  submitted: boolean;
  state: Sheet['state'];
}

/** The head of a response's pages. */
export function headOf(sheet: Sheet): ResponseHead {
  return {
    id: sheet.responseId,
    path: pathOf(sheet),
    organisation: sheet.organisation.name,
    survey: sheet.definition.title.en,
    wave: sheet.wave.name,
    programme: sheet.programme.name,
    invented: sheet.programme.invented,
    lastDay: sheet.wave.closesOn ? day(sheet.wave.closesOn) : '',
    saved: sheet.lastSavedAt ? moment(sheet.lastSavedAt) : '',
    pleaseNote: readingNote(sheet),
    canAnswer: canAnswer(sheet),
    canSubmit: sheet.allowedActions.includes('response.submit'),
    submitted: sheet.submission !== null,
    state: sheet.state,
  };
}

/** Why nothing can be changed, for somebody who only reads. The sheet's own sentence is for somebody who typed. */
export function readingNote({ pleaseNote, state, wave }: Pick<Sheet, 'pleaseNote' | 'state' | 'wave'>): string | null {
  if (pleaseNote === null || wave.state === 'draft' || wave.state === 'scheduled') return pleaseNote;
  if (state === 'submitted') return 'Your answers have been submitted. To change one, ask the project team to reopen them.';
  return 'This survey has closed: you can read your answers but not change them. If there is something to add, contact the project team.';
}

/** May answers be typed now? Both the rights and the state of the response must allow it. */
export function canAnswer({ allowedActions, pleaseNote }: Pick<Sheet, 'allowedActions' | 'pleaseNote'>): boolean {
  return allowedActions.includes('response.answer') && pleaseNote === null;
}

/** The address of a response's task list. */
export function pathOf({ responseId }: Pick<Sheet, 'responseId'>): string {
  return `/responses/${responseId}`;
}

/** The section of a definition by its code; throws NOT_FOUND when there is none. */
export function sectionOf({ definition }: Pick<Sheet, 'definition'>, code: string): Section {
  const section = definition.sections.find((one) => one.code === code);
  if (!section) throw notFound('section');
  return section;
}
