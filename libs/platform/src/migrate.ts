import { DataSource, type QueryRunner } from 'typeorm';
import { letOwnerBackUp } from './backup-rights.js';
import { installJobs } from './jobs.js';
import { oneAtATime } from './one-at-a-time.js';
import { inOneTransaction } from './owner-transaction.js';
import { ensureAccounts } from './roles.js';
import { asMigrationRefusal, climb, type Migration } from './schema-version.js';

/** A connection of the owner that knows the migrations and nothing else. */
export function migrationSource(ownerUrl: string, migrations: Migration[]): DataSource {
  return new DataSource({ type: 'postgres', url: ownerUrl, migrations, migrationsTransactionMode: 'all', logging: false });
}

/**
 * Brings a database up to date: accounts, job tables, then every migration that is missing, all in one transaction. Gives the names of those it ran; a second
 * run gives none. Processes that start together do it one after the other, so that it happens once. Refuses (StartProblem) when a migration
 * fails: then nothing has changed.
 */
export async function migrate(ownerUrl: string, migrations: Migration[], say: (line: string) => void = () => undefined): Promise<string[]> {
  const onWait = (): void => say('Another process brings the database up to date: waiting for it …');
  return oneAtATime({ at: 'upgrade', ownerUrl, onWait }, async () => {
    await ensureAccounts(ownerUrl);
    await installJobs(ownerUrl);
    return inOneTransaction(migrationSource(ownerUrl, migrations), (runner) => bringUpToDate(runner, migrations));
  });
}

async function bringUpToDate(runner: QueryRunner, migrations: Migration[]): Promise<string[]> {
  const done = await climb(runner, migrations).catch(asMigrationRefusal('The database was not brought up to date and is exactly as it was'));
  await letOwnerBackUp(runner);
  await runner.query('grant select on migrations to muster_app'); // to say whether it is on a database that is up to date
  return done;
}
