// What may somebody be called, whether a form says so or a file?
import type { Refusal } from '../kernel/index.js';

/** Characters that nobody sees: controls, marks that turn the direction of writing, zero-width ones, halves of characters and ones that are none. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Text that a spreadsheet would run as a formula (OWASP ASVS 5.0, 1.2.10), full-width forms included. */
const FORMULA = /^[\s"'’]*[=+\-@＝＋－＠]/u;

/** Does the text hold a character that nobody sees? */
export function hidesSomething(text: string): boolean {
  return text.search(UNSEEN) !== -1;
}

/** Would a spreadsheet run the text as a formula? */
export function beginsAsFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** A text as it may be shown: without characters that cannot be seen, and not longer than a line. */
export function shown(text: string): string {
  const seen = [...text.replaceAll(UNSEEN, '')];
  return seen.length > 80 ? `${seen.slice(0, 79).join('')}…` : seen.join('');
}

/** Why nobody may be called so; null when somebody may. */
export function nameRefusal(name: string): Refusal | null {
  if (hidesSomething(name)) return no('HIDDEN_CHARACTERS', 'The name holds a character that cannot be seen, such as a line break or a mark that turns the direction of writing. Type it anew.');
  if (beginsAsFormula(name)) return no('FORMULA', 'The name begins as a formula does. Write it without the =, +, - or @ in front.');
  if (!/\p{L}/u.test(name)) return no('NAME_MISSING', 'There is no name. Write the full name.');
  if (name.length > 200) return no('NAME_LENGTH', 'The name has more than 200 characters. Write it shorter.');
  if (/[<>]/.test(name)) return no('NAME_MARKUP', 'The name has angle brackets (< or >) in it. Write the name alone.');
  return null;
}

const no = (code: string, message: string): Refusal => ({ code, message });
