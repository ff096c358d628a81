// What do all pages of one return have in common?
import type { ReturnSheet } from '@muster/server/collections';
import { mistakesView, type Mistake } from '../form/mistakes.js';
import { returnHead, returnView } from '../render/return-view.js';
import type { Page } from './page.js';

/** A page of a return's own: its template, its title and what the template reads besides the head. What is wrong makes it a page that comes back (422). */
export function pageOf(sheet: ReturnSheet, { view, title, model = {}, mistakes = [] }: { view: string; title: string; model?: object; mistakes?: readonly Mistake[] }): Page {
  return {
    view, title: `${mistakes.length ? 'Error: ' : ''}${title}`, service: sheet.programme, status: mistakes.length ? 422 : 200,
    model: { head: returnHead(sheet), heading: title, ...mistakesView(mistakes), ...model },
  };
}

/** What was just done, said once at the head of the return's page, as long as it is still so. */
const notices: Readonly<Record<string, { text: string; holds: (sheet: ReturnSheet) => boolean }>> = {
  acknowledge: { text: 'You have told the project team that you have seen this.', holds: ({ state }) => state === 'acknowledged' },
  prepare: { text: 'You have told the project team that you have started.', holds: ({ state }) => state === 'in-preparation' },
  deliveries: { text: 'What you are sending is saved.', holds: ({ deliveries }) => deliveries.some(({ extent }) => extent) },
  'cannot-send': { text: 'You have told the project team that the data does not come.', holds: ({ outcome }) => outcome !== null },
  withdrawn: { text: 'This is withdrawn: the data is expected again.', holds: ({ outcome }) => outcome === null },
  answered: { text: 'Your answer is saved.', holds: ({ queries }) => queries.some(({ answer }) => answer) },
  resubmit: { text: 'You have sent the return again.', holds: ({ state }) => state === 'resubmitted' },
};

/** The page of a return. */
export function returnPage(sheet: ReturnSheet, { done = '', mistakes = [] }: { done?: string; mistakes?: readonly Mistake[] }): Page {
  const notice = Object.hasOwn(notices, done) && notices[done]!.holds(sheet) ? notices[done]!.text : '';
  const head = returnHead(sheet);
  return pageOf(sheet, { view: 'return', title: head.name, model: { it: returnView(sheet), notice }, mistakes });
}
