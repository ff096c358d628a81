// What became of the days that were asked for?
import type { ReturnSheet } from '@muster/server/collections';
import { roleNames } from './role-names.js';
import { day } from './words.js';

type Extension = ReturnSheet['extensions'][number];

/** A wish for more time with what became of it; `withdrawable` where it still waits and may be taken back. */
export interface ExtensionView {
  id: string;
  line: string;
  reason: string;
  answer: string;
  withdrawable: boolean;
}

/** The wishes of a return as its page for more time shows them, newest first. */
export function extensionViews(extensions: readonly Extension[]): ExtensionView[] {
  return extensions.map((one) => ({
    id: one.id, line: lineOf(one), reason: one.reason, answer: one.decisionReason ?? '', withdrawable: one.allowedActions.includes('extension.withdraw'),
  }));
}

/** Each of them in one sentence, without what was withdrawn. */
export function extensionLines(extensions: readonly Extension[]): string[] {
  return extensions.filter(({ state }) => state !== 'withdrawn').map(lineOf);
}

function lineOf({ until, state, proposedBy, proposedInRole, proposedAt, decidedAt }: Extension): string {
  const role = proposedInRole ? ` (${roleNames[proposedInRole] ?? proposedInRole})` : '';
  const asked = `${proposedBy}${role} asked on ${day(proposedAt)} for more time until ${day(until)}`;
  if (state === 'proposed') return `${asked}. The project team has not decided yet.`;
  const when = decidedAt ? ` on ${day(decidedAt)}` : '';
  return `${asked}. It was ${state}${when}.`;
}
