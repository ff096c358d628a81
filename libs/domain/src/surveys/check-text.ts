// Is what was typed a text that can be kept?
import { blank, clean, fault, type Checked } from './checked.js';

/** What a text may be: its name for messages, its longest length in UTF-16 units, and whether it may have lines. */
export type TextLimits = { name: string; most: number; lines: boolean };

/**
 * The text in Unicode NFC, trimmed, with line ends as \n; blank when nothing is left. Refuses what is no text, what is too long,
 * and control characters (a text with lines may have line ends and tabs) and broken Unicode, which PostgreSQL and CSV cannot keep.
 */
export function checkText(given: unknown, limits: TextLimits): Checked<string> {
  if (typeof given !== 'string') return fault('not-text', `${limits.name} must be text. Type your answer again.`);
  const text = tidy(given);
  if (text === '') return blank;
  const unwanted = limits.lines ? /[\p{Cs}]|(?![\n\t])\p{Cc}/u : /[\p{Cs}\p{Cc}]/u;
  if (unwanted.test(text)) {
    return fault('control-characters', `${limits.name} contains characters that cannot be kept. Type it again instead of pasting it.`);
  }
  if (text.length > limits.most) {
    const [most, has] = [limits.most, text.length].map((count) => count.toLocaleString('en-GB'));
    return fault('too-long', `${limits.name} must be ${most} characters or fewer. It has ${has}.`);
  }
  return clean(text);
}

/**
 * A text as it is kept: Unicode NFC, line ends as \n, no space around it.
 */
export function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}
