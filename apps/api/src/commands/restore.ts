import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { migrations } from '@muster/migrations';
import { restore, StartProblem } from '@muster/platform';
import { printTables, seconds, summary } from './backup.js';
import { withDatabase } from './with-database.js';

/**
 * `npm run restore -- FILE [--overwrite]`: puts a backup into an empty database, or with `--overwrite` in place of all that the database holds, brings it up to date, and prints rows and
 * checksum of each table as they were read back. Refuses what `restore` refuses; then nothing is changed.
 */
export async function restoreCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { overwrite: { type: 'boolean', default: false } } });
  await withDatabase(async (ownerUrl, say) => {
    const [named] = positionals;
    if (!named) throw new StartProblem('Name the backup: npm run restore -- muster-2026-11-26.backup');
    const began = performance.now();
    const { madeAt, tables, migrated } = await restore({ ownerUrl, file: resolve(named), migrations, overwrite: values.overwrite, say });
    printTables(tables);
    const moved = migrated.length ? `, and brought up to date (${migrated.length} ${migrated.length === 1 ? 'migration' : 'migrations'})` : '';
    console.log(`Restored the backup of ${madeAt}: ${summary(tables)}, every checksum as in the file${moved}, in ${seconds(began)} s.`);
  });
}
