import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backup, type TableContent } from '@muster/platform';
import { withDatabase } from './with-database.js';

/** `npm run backup -- [FILE]`: writes everything into one file, while people work, and prints rows and checksum of each table. Refuses a file that is there already. */
export async function backupCommand(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const now = new Date();
  const file = resolve(positionals[0] ?? `muster-${now.toISOString().slice(0, 19).replaceAll(':', '-')}.backup`);
  await withDatabase(async (ownerUrl, say) => {
    const began = performance.now();
    const tables = await backup({ ownerUrl, file, now, say });
    printTables(tables);
    const { size } = await stat(file);
    console.log(`Backed up to ${file}: ${summary(tables)}, ${(size / 1e6).toFixed(1)} MB, in ${seconds(began)} s.`);
  });
}

/** One line a table: rows, checksum, name. */
export function printTables(tables: readonly TableContent[]): void {
  for (const { name, rows, sha256 } of tables) console.log(`${String(rows).padStart(10)}  ${sha256}  ${name}`);
}

/** "12 tables, 34,567 rows". */
export const summary = (tables: readonly TableContent[]): string => `${tables.length} tables, ${tables.reduce((sum, { rows }) => sum + rows, 0).toLocaleString('en-GB')} rows`;

/** Seconds since the moment (of `performance.now()`). */
export const seconds = (began: number): string => ((performance.now() - began) / 1000).toFixed(1);
