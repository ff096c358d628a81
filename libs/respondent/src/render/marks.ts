// Which saved answer was on the page that somebody fills in?
import { createHash } from 'node:crypto';
import type { Answer } from '@muster/domain/surveys';

/**
 * What a page remembers of each place in a hidden field: the version it showed (0 for none) and a print of that answer. The print
 * tells an untouched answer from a changed one, so that a page with old values cannot undo what somebody else saved meanwhile.
 */
export interface Mark {
  version: number;
  print: string;
}

const NOTHING = '-';

/** A short print of an answer; equal answers have equal prints whatever the order of their keys. */
export function printOf(answer: Answer | null | undefined): string {
  if (!answer) return NOTHING;
  const sorted = JSON.stringify(Object.entries(answer).sort(([one], [other]) => (one < other ? -1 : 1)));
  return createHash('sha256').update(sorted).digest('base64url').slice(0, 10);
}

/** The mark as the hidden field carries it: "3.Hx3k9…". */
export function markOf(version: number, answer: Answer | null | undefined): string {
  return `${version}.${printOf(answer)}`;
}

/** The mark that a form sent; anything malformed counts as a page that showed nothing. */
export function readMark(text: string): Mark {
  const parts = /^(\d{1,9})\.([\w-]{1,10})$/.exec(text);
  return parts ? { version: Number(parts[1]), print: parts[2]! } : { version: 0, print: NOTHING };
}
