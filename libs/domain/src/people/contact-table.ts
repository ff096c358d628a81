// What do the lines of a file of contacts say, column by column?
import type { Refusal } from '../kernel/index.js';
import { shown } from './name.js';

/** One line of a file: where it stands there, and its cells as texts. */
export interface TableLine {
  line: number;
  cells: readonly string[];
}

/** What a row of the file says of a contact, as it was written. */
export interface WrittenContact {
  line: number;
  name: string;
  email: string;
  role: string;
  authority: string;
  region: string;
  startsOn: string;
}

export interface ContactTable {
  rows: WrittenContact[];
  /** The headings of columns that are not read. */
  ignored: string[];
}

type Column = Exclude<keyof WrittenContact, 'line'>;

/** So many contacts are read of one file at most: three times the authorities of England. */
export const MOST_CONTACTS = 500;

/** So many bytes a file may have. One with 500 contacts has a tenth of it, and in base64 it stays below what a request may carry. */
export const LARGEST_CONTACT_FILE = 700_000;

/** The refusal of a larger one. */
export function contactFileTooLarge(): Refusal {
  return { code: 'FILE_TOO_LARGE', message: 'This file has more than 700 kB. Keep the contacts alone in it, or split it.' };
}

/** What each column may be called: in small letters, without spaces and marks. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  name: ['name', 'fullname', 'contact', 'contactname', 'person'],
  email: ['email', 'emailaddress', 'mail', 'workemail', 'workemailaddress'],
  role: ['role'],
  authority: ['authority', 'localauthority', 'organisation', 'council', 'la', 'lacode', 'lanumber', 'laname', 'authoritycode', 'authorityname', 'onscode', 'gsscode', 'organisationcode'],
  region: ['region', 'regioncode', 'regionname'],
  startsOn: ['startson', 'starts', 'start', 'startdate', 'from', 'firstday'],
};
const columns = Object.keys(headings) as Column[];
const titles: Readonly<Record<Column, string>> = { name: 'Name', email: 'Email', role: 'Role', authority: 'Authority', region: 'Region', startsOn: 'Starts on' };

/** The file that somebody fills in: its headings, in their order. */
export const contactHeadings: readonly string[] = columns.map((column) => titles[column]);

/** Reads the lines of a file of which the first that says anything holds the headings. Refuses a file without any (FILE_EMPTY), with missing or doubled columns (COLUMNS_MISSING, COLUMNS_TWICE), without contacts (FILE_EMPTY) and with too many (ROWS_TOO_MANY). */
export function readContactTable(lines: readonly TableLine[]): ContactTable | Refusal {
  const [head, ...body] = lines.map(({ line, cells }) => ({ line, cells: cells.map(cleaned) })).filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!head) return { code: 'FILE_EMPTY', message: 'There is nothing in this file. Choose the file with your contacts.' };
  const found = head.cells.map(columnOf);
  const refusal = decideColumns(found);
  if (refusal) return refusal;
  if (body.length === 0) return { code: 'FILE_EMPTY', message: 'This file has headings and no contact below them.' };
  if (body.length > MOST_CONTACTS) return tooManyRows();
  const rows = body.map(({ line, cells }) => ({ line, ...textsOf(found, cells) }));
  return { rows, ignored: head.cells.filter((heading, place) => heading !== '' && found[place] === null).map(shown) };
}

/** The refusal of a file with more contacts than are read at once. */
export function tooManyRows(): Refusal {
  return { code: 'ROWS_TOO_MANY', message: `This file has more than ${MOST_CONTACTS} rows. Split it, and import one part after the other.` };
}

function cleaned(cell: string): string {
  return cell.replaceAll(/\p{Zs}+/gu, ' ').trim();
}

function columnOf(heading: string): Column | null {
  const plain = heading.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
  return columns.find((column) => headings[column].includes(plain)) ?? null;
}

function decideColumns(found: readonly (Column | null)[]): Refusal | null {
  const twice = columns.find((column) => found.filter((one) => one === column).length > 1);
  if (twice) return { code: 'COLUMNS_TWICE', message: `Two columns of this file could be “${titles[twice]}”. Leave one of them.`, details: { column: titles[twice] } };
  const missing = (['name', 'email', 'role'] as const).filter((column) => !found.includes(column)).map((column) => titles[column]);
  if (!found.includes('authority') && !found.includes('region')) missing.push('Authority');
  if (missing.length === 0) return null;
  return { code: 'COLUMNS_MISSING', message: `This file has no column ${missing.map((title) => `“${title}”`).join(', ')}. The first row must hold the headings: ${contactHeadings.join(', ')}.`, details: { missing } };
}

function textsOf(found: readonly (Column | null)[], cells: readonly string[]): Record<Column, string> {
  const text = (column: Column) => cells[found.indexOf(column)] ?? '';
  return { name: text('name'), email: text('email'), role: text('role'), authority: text('authority'), region: text('region'), startsOn: text('startsOn') };
}
