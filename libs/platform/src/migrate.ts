import { DataSource, type MigrationInterface } from 'typeorm';
import { installJobs } from './jobs.js';
import { ensureAccounts } from './roles.js';

/** A migration as TypeORM takes it: a class whose name ends in the number that orders it. */
export type Migration = new () => MigrationInterface;

/** A connection of the owner that knows the migrations and nothing else. */
export function migrationSource(ownerUrl: string, migrations: Migration[]): DataSource {
  return new DataSource({ type: 'postgres', url: ownerUrl, migrations, migrationsTransactionMode: 'each', logging: ['error'], logger: 'simple-console' });
}

/** Two processes that start together bring the database up to date one after the other. */
const ONE_AT_A_TIME = 20_230_201;

/** Brings a database up to date: accounts, job tables, then every migration that is missing. Gives the names of those it ran; a second run gives none. */
export async function migrate(ownerUrl: string, migrations: Migration[]): Promise<string[]> {
  const source = await migrationSource(ownerUrl, migrations).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME]);
    await ensureAccounts(ownerUrl);
    await installJobs(ownerUrl);
    const done = await source.runMigrations();
    await lock.query('grant select on migrations to muster_app'); // to say whether it is on a database that is up to date
    return done.map((migration) => migration.name);
  } finally {
    await lock.release();
    await source.destroy();
  }
}
