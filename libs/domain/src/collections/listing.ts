// Which indicators does a listing of files hold?
import type { Refusal } from '../kernel/index.js';
import type { Delivery, DeliveryExtent } from './deliveries.js';

/** One file of a listing and the indicator that its name tells. */
export interface ListingMatch {
  indicator: string;
  name: string;
  file: string;
  extent: DeliveryExtent;
}

/** What a listing says: a match for each file that an indicator claims, the files that none does, and the codes of the indicators without a file. */
export interface ListingReading {
  matched: ListingMatch[];
  unknown: string[];
  missing: string[];
}

type Known = { code: string; name: string };
type Candidate = Known & { words: string[] };

/** Does the text name any file? Refuses one that does not (LISTING_EMPTY). */
export function decideListing(text: string): Refusal | null {
  if (filesOf(text).length > 0) return null;
  return { code: 'LISTING_EMPTY', message: 'This names no file. Paste the list of file names, one on each line.' };
}

/**
 * Reads a listing of files, one on each line; sizes and numbers of rows after the name are ignored, and so are folders. A file is an indicator's when its name,
 * taken as lower-case words, holds the words of the indicator's code in their order; the longest code wins, so that each file belongs to one at most. A name
 * with the word "part" or "partial" came partly. Never refuses: what it does not understand stands under `unknown`.
 */
export function readListing(text: string, indicators: readonly Known[]): ListingReading {
  const candidates = indicators.map((one): Candidate => ({ ...one, words: wordsOf(one.code) })).filter(({ words }) => words.length > 0).sort(longestFirst);
  const read: ListingReading = { matched: [], unknown: [], missing: [] };
  for (const file of filesOf(text)) {
    const words = wordsOf(file);
    const owner = candidates.find((candidate) => holdsInOrder(words, candidate.words));
    if (owner) read.matched.push({ indicator: owner.code, name: owner.name, file, extent: words.some(isPartial) ? 'partly' : 'complete' });
    else read.unknown.push(file);
  }
  const found = new Set(read.matched.map(({ indicator }) => indicator));
  read.missing = indicators.map(({ code }) => code).filter((code) => !found.has(code));
  return read;
}

/** What a reading comes to for each indicator: partly when one of its files is, complete when none is, none without a file. */
export function deliveriesOf({ matched, missing }: ListingReading): Delivery[] {
  const files = new Map<string, ListingMatch[]>();
  for (const match of matched) files.set(match.indicator, [...(files.get(match.indicator) ?? []), match]);
  const came = [...files].map(([indicator, matches]): Delivery => ({ indicator, extent: matches.some(({ extent }) => extent === 'partly') ? 'partly' : 'complete' }));
  return [...came, ...missing.map((indicator): Delivery => ({ indicator, extent: 'none' }))];
}

const nameWithEnding = /^.*\.[A-Za-z][A-Za-z0-9]{0,4}(?=$|[\s,;|"'])/;
const sizeOrCount = /^[\d.,]*\s?([kmgt]?i?b|bytes?|rows?|records?)?$/i;

function filesOf(text: string): string[] {
  const files = text.split(/\r\n|\r|\n/).map(fileOf).filter((file) => file !== '' && !/[/\\]$/.test(file));
  return [...new Set(files)];
}

function fileOf(line: string): string {
  const written = line.trim().replace(/^["'*\u2022-]+\s*/, '');
  const name = nameWithEnding.exec(written)?.[0];
  if (name !== undefined) return name;
  const parts = written.split(/[\s,;|]+/);
  while (parts.length > 1 && sizeOrCount.test(parts.at(-1)!)) parts.pop();
  return parts.join(' ').replace(/["']+$/, '').trim();
}

/** The words of a name: split where it is not letters or digits and where a small letter meets a capital, without accents, in lower case. */
function wordsOf(name: string): string[] {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return plain.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function holdsInOrder(words: readonly string[], wanted: readonly string[]): boolean {
  let found = 0;
  for (const word of words) if (word === wanted[found]) found += 1;
  return found === wanted.length;
}

function isPartial(word: string): boolean {
  return /^part(ly|ial|ially)?\d*$/.test(word);
}

function longestFirst(a: Candidate, b: Candidate): number {
  return b.words.length - a.words.length || b.code.length - a.code.length;
}
