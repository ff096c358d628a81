// What does a text say once the placeholders are filled?
import { PLACEHOLDER, placeholdersIn, type PlaceholderValues } from './placeholders.js';

const PARAGRAPHS = /\n[^\S\n]*\n\s*/;
const SENTENCES = /(?<=[.?!])\s+/;

/**
 * The text with every placeholder filled. A sentence that would miss a value is left out whole, so that nobody reads "You have answered % so far."; so is a line or paragraph of
 * which nothing is left. What stands in a value is never filled again.
 */
export function fill(text: string, values: PlaceholderValues): string {
  return paragraphsOf(text).map((paragraph) => fillParagraph(paragraph, values)).filter(Boolean).join('\n\n');
}

/** The subject, in one line. Here a missing value leaves its place empty: a subject has one sentence only. */
export function fillSubject(text: string, values: PlaceholderValues): string {
  return replaced(text, values).replaceAll(/\s+/g, ' ').replaceAll(/\s+([,.:;?!])/g, '$1').trim();
}

/** The paragraphs of a text: what stands between empty lines. */
export function paragraphsOf(text: string): string[] {
  return text.replaceAll('\r\n', '\n').split(PARAGRAPHS).map((paragraph) => paragraph.trim()).filter(Boolean);
}

/** One paragraph filled; '' when nothing of it is left. */
export function fillParagraph(paragraph: string, values: PlaceholderValues): string {
  return paragraph.split('\n').map((line) => fillLine(line, values)).filter(Boolean).join('\n');
}

function fillLine(line: string, values: PlaceholderValues): string {
  return line.trim().split(SENTENCES).filter((sentence) => placeholdersIn(sentence).every((name) => values[name])).map((sentence) => replaced(sentence, values)).join(' ');
}

const replaced = (text: string, values: PlaceholderValues): string => text.replaceAll(PLACEHOLDER, (_all, name: string) => values[name] ?? '');
