// What does each file of facts say, as clean text?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactProblem } from './refusal.js';

/** Where facts come from: a folder, or the contents of the files by name (bytes as uploaded, or text). */
export type FactsSource = string | ReadonlyMap<string, string | Uint8Array>;

export type TextOrProblem = { text: string } | { problem: FactProblem };

const LINE_FEED = 0x0a;

/**
 * The text of one file. Refused when the file is missing, is not UTF-8, starts with a byte order mark
 * (it would become part of the first column's name) or holds the character that broken encodings leave behind.
 */
export function readSource(source: FactsSource, file: string): TextOrProblem {
  const refuse = (line: number, reason: string) => ({ problem: { file, line, reason } });
  const content = contentOf(source, file);
  if (content === null) return refuse(1, 'the file is missing or cannot be read');
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const text = decode(bytes);
  if (text === null) return refuse(firstBadLine(bytes), 'is not UTF-8 text: save the file with the encoding UTF-8');
  if (text.startsWith('\uFEFF')) return refuse(1, 'starts with a byte order mark: save the file as UTF-8 without one');
  const broken = text.indexOf('\uFFFD');
  if (broken >= 0) return refuse(text.slice(0, broken).split('\n').length, 'holds a character lost to a wrong encoding (U+FFFD)');
  return { text };
}

function contentOf(source: FactsSource, file: string): string | Uint8Array | null {
  if (typeof source !== 'string') return source.get(file) ?? null;
  try {
    return readFileSync(join(source, file));
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** In UTF-8 a line feed is never part of another character, so each line can be decoded on its own. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end < 0 || decode(bytes.subarray(start, end)) === null) return line;
    line += 1;
    start = end + 1;
  }
}
