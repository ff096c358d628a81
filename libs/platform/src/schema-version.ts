// Through which migrations has a database been, and how does it come to another version?
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { StartProblem } from './embedded-problem.js';

/** A migration as TypeORM takes it: a class whose name ends in the number that orders it. */
export type Migration = new () => MigrationInterface;

/** A migration that could not be taken. What it had begun is undone with the transaction that it ran in. */
export class MigrationFailed extends Error {
  override name = 'MigrationFailed';

  constructor(readonly migration: string, override readonly cause: unknown) {
    super(`the migration ${migration} failed: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** Turns a migration that failed into one sentence (StartProblem) that begins with what it means; everything else stays what it is. */
export function asMigrationRefusal(meaning: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof MigrationFailed)) throw error;
    throw new StartProblem(`${meaning}, because ${error.message.replace(/\.$/, '')}: start the version of Muster that ran before, and report this line.`);
  };
}

// The table that TypeORM keeps, so that its own commands read it too.
const TABLE = 'create table if not exists migrations (id serial primary key, "timestamp" bigint not null, name varchar not null)';

/** The names of the migrations that a database has been through, oldest first; none where there has never been a Muster. */
export async function versionOf(runner: Pick<QueryRunner, 'query'>): Promise<string[]> {
  const [{ known }] = await runner.query("select to_regclass('public.migrations') is not null as known") as [{ known: boolean }];
  if (!known) return [];
  return (await runner.query('select name from public.migrations order by "timestamp", id') as { name: string }[]).map(({ name }) => name);
}

/** Takes, in the transaction of `runner`, every migration that the database has not been through. Gives their names; refuses (MigrationFailed) with the first that fails. */
export async function climb(runner: QueryRunner, migrations: readonly Migration[]): Promise<string[]> {
  await runner.query(TABLE);
  const done = new Set(await versionOf(runner));
  const missing = migrations.filter(({ name }) => !done.has(name));
  for (const migration of missing) await step(runner, migration, 'up');
  return missing.map(({ name }) => name);
}

/**
 * Takes a database without rows, in the transaction of `runner`, to exactly the version that `wanted` names: down to where the two part, then up.
 * All that is named on either side must be among `migrations`.
 */
export async function walkTo(runner: QueryRunner, wanted: readonly string[], migrations: readonly Migration[]): Promise<void> {
  await runner.query(TABLE);
  const present = await versionOf(runner);
  const parting = present.findIndex((name, place) => name !== wanted[place]);
  const kept = parting === -1 ? present.length : parting;
  const of = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const name of present.slice(kept).reverse()) await step(runner, of.get(name)!, 'down');
  for (const name of wanted.slice(kept)) await step(runner, of.get(name)!, 'up');
}

async function step(runner: QueryRunner, migration: Migration, way: 'up' | 'down'): Promise<void> {
  const { name } = migration;
  try {
    await new migration()[way](runner);
    if (way === 'up') await runner.query('insert into migrations ("timestamp", name) values ($1, $2)', [Number(name.slice(-13)), name]);
    else await runner.query('delete from migrations where name = $1', [name]);
  } catch (error) {
    throw new MigrationFailed(name, error);
  }
}
