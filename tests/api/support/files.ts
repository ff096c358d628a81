import { tokenOf, type ActorName } from '@muster/testing';
import { parse } from 'csv-parse/sync';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';

/** What came of asking for a file. */
export interface Fetched {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
  text: string;
}

export type Cells = (string | number | null)[][];

/** The cookie of a named actor of the tests. */
export const cookieOf = (name: ActorName): string => (name === 'nobody' ? '' : `muster-session=${tokenOf(name)}`);

/** Asks for a file as a browser does. */
export async function fetchFile(origin: string, path: string, cookie: string): Promise<Fetched> {
  const answer = await fetch(`${origin}${path}`, { headers: { ...(cookie && { cookie }) }, redirect: 'manual' });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, bytes, text: new TextDecoder().decode(bytes) };
}

/** The sheets of a spreadsheet, each as its rows. */
export async function sheetsIn(bytes: Uint8Array, format: 'xlsx' | 'ods'): Promise<Record<string, Cells>> {
  const { sheets } = await (format === 'xlsx' ? readXlsx(bytes) : readOds(bytes));
  return Object.fromEntries(sheets.map(({ name, rows }) => [name, rows as Cells]));
}

/** The rows below the header of a sheet, by the headers. */
export function tableIn(rows: Cells, first: string): Record<string, string | number | null>[] {
  const header = rows.findIndex((row) => row[0] === first);
  return rows.slice(header + 1).map((row) => Object.fromEntries(rows[header]!.map((name, place) => [String(name), row[place] ?? null])));
}

/** The rows of a CSV by their headers. */
export const csvIn = (bytes: Uint8Array): Record<string, string>[] => parse(Buffer.from(bytes), { columns: true });
