// What did somebody write into a field?
import { first, type Fields } from '../render/fields.js';
import type { Mistake } from './mistakes.js';

/** The text of a field with plain line ends and without characters that no keyboard writes; '' when there is none. */
export function typedText(fields: Fields, name: string): string {
  // eslint-disable-next-line no-control-regex -- the database takes no NUL, and the others are no text
  return first(fields, name).replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}

/** The longest reason that may be given, in characters. */
export const reasonLength = 2000;

/** What is wrong with a text that must be there: missing (with the sentence that asks for it) or longer than `most` characters. */
export function textMistake(text: string, { field, ask, most = reasonLength }: { field: string; ask: string; most?: number }): Mistake[] {
  if (!text.trim()) return [{ field, message: ask }];
  return text.length > most ? [{ field, message: `Use ${most.toLocaleString('en-GB')} characters or fewer. You have used ${text.length.toLocaleString('en-GB')}.` }] : [];
}
