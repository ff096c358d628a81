// May a database be filled from a backup?
import type { QueryRunner } from 'typeorm';
import { KEPT } from './backup-tables.js';
import { StartProblem } from './embedded-problem.js';
import { LoweredWalls } from './restore-walls.js';
import { versionOf, type Migration } from './schema-version.js';

const NAMES = `select ${KEPT.name} as name from ${KEPT.from} where ${KEPT.where} order by 1`;
const USERS = "select count(*)::int as others from pg_stat_activity where datname = current_database() and usename in ('muster_app', 'muster_worker')";

/**
 * Asks a database, inside a transaction or before it, whether a backup may be put into it. Refuses (StartProblem) one that is in use, of a newer version, of another program, or that holds
 * rows and may not be overwritten.
 */
export async function mayBeFilled(runner: QueryRunner, { migrations, overwrite }: { migrations: Migration[]; overwrite: boolean }): Promise<void> {
  const [{ others }] = await runner.query(USERS) as [{ others: number }];
  if (others) throw new StartProblem(`Muster is running on this database (${others} connections): stop the API and the worker before you restore.`);
  const version = await versionOf(runner);
  const names = (await runner.query(NAMES) as { name: string }[]).map(({ name }) => name);
  if (!version.length && names.length) throw new StartProblem(`The database holds tables that are not of Muster (${names.slice(0, 3).join(', ')}): restore into a database of its own.`);
  const newer = version.find((name) => !migrations.some((migration) => migration.name === name));
  if (newer) throw new StartProblem(`The database is of a newer version of Muster (it knows ${newer}): restore with that version, or into another database.`);
  if (!overwrite) await mustBeEmpty(runner, names);
}

async function mustBeEmpty(runner: QueryRunner, names: readonly string[]): Promise<void> {
  const filled: string[] = [];
  await runner.startTransaction();
  try {
    await LoweredWalls.lower(runner);
    for (const name of names) if ((await runner.query(`select 1 from ${name} limit 1`) as unknown[]).length) filled.push(name);
  } finally {
    await runner.rollbackTransaction();
  }
  if (filled.length) {
    throw new StartProblem(`The database is not empty (${filled.length} tables hold rows, among them ${filled.slice(0, 3).join(', ')}): choose an empty one, or say --overwrite to replace all that it holds.`);
  }
}
