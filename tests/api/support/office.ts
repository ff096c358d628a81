import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';

/** Comma, double quotes, UTF-8, cells as they are shown, formulas not, and a file for every sheet. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** What LibreOffice itself shows in a spreadsheet: the rows of each sheet, by its name. It runs in a folder of its own, with a profile of its own. */
export async function openedByOffice(bytes: Uint8Array, format: 'xlsx' | 'ods'): Promise<Record<string, string[][]>> {
  const office = process.env.SOFFICE_PATH;
  if (!office) throw new Error('SOFFICE_PATH names no LibreOffice: run the tests with `npm test`, which looks for it.');
  const folder = await mkdtemp(join(tmpdir(), 'muster-office-'));
  try {
    await writeFile(join(folder, `file.${format}`), bytes);
    await promisify(execFile)(office, [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', EVERY_SHEET, '--outdir', join(folder, 'out'), join(folder, `file.${format}`)], { timeout: 120_000 });
    const names = await readdir(join(folder, 'out'));
    const sheets = await Promise.all(names.map(async (name) => [name.slice('file-'.length, -'.csv'.length), parse(await readFile(join(folder, 'out', name)), { relax_column_count: true })] as const));
    return Object.fromEntries(sheets) as Record<string, string[][]>;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The rows below the header of a sheet that LibreOffice opened, by the headers. */
export function tableOf(rows: string[][], first: string): Record<string, string>[] {
  const header = rows.findIndex((row) => row[0] === first);
  return rows.slice(header + 1).map((row) => Object.fromEntries(rows[header]!.map((name, place) => [name, row[place] ?? ''])));
}
