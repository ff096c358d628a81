// How does a database become what a backup holds, wholly or not at all?
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { QueryRunner } from 'typeorm';
import { Progress, type TableContent } from './backup.js';
import { inspectBackup, readBackup, type BackupContents, type SequenceState } from './backup-file.js';
import { letOwnerBackUp } from './backup-rights.js';
import { contentOf, keptTables, ONE_SPELLING, type KeptTable } from './backup-tables.js';
import { StartProblem } from './embedded-problem.js';
import { installJobs } from './jobs.js';
import { migrationSource } from './migrate.js';
import { oneAtATime } from './one-at-a-time.js';
import { inOneTransaction } from './owner-transaction.js';
import { LoweredWalls } from './restore-walls.js';
import { mayBeFilled } from './restore-target.js';
import { ensureAccounts } from './roles.js';
import { asMigrationRefusal, climb, versionOf, walkTo, type Migration } from './schema-version.js';

/** What a restore is made of. `overwrite` says that what the database holds may go. */
export interface RestoreOptions {
  ownerUrl: string;
  file: string;
  migrations: Migration[];
  overwrite: boolean;
  say(line: string): void;
}

/** What was restored: the content of each table as it was found in the database afterwards, and the migrations that the backup did not know yet. */
export interface Restored {
  madeAt: string;
  tables: TableContent[];
  migrated: string[];
}

/**
 * Puts a backup into a database and brings it up to date, in one transaction: when anything fails, the database is what it was. The file is read whole first, and every table
 * is read back and compared with its checksum. Refuses (StartProblem) a file that is damaged, cut off or of a newer version; a database that is in use, holds something that is
 * no Muster, or holds a Muster with rows in it, unless it may be overwritten.
 */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const { file, migrations, ownerUrl, say } = options;
  const { head } = await inspectBackup(file);
  const known = new Set(migrations.map(({ name }) => name));
  const newer = head.migrations.find((name) => !known.has(name));
  if (newer) throw new StartProblem(`The backup ${file} was made by a newer version of Muster (it knows ${newer}): restore it with that version.`);
  const onWait = (): void => say('Another process brings the database up to date: waiting for it …');
  return oneAtATime({ at: 'upgrade', ownerUrl, onWait }, () => fill(options));
}

function fill(options: RestoreOptions): Promise<Restored> {
  const { ownerUrl, migrations } = options;
  const work = async (runner: QueryRunner): Promise<Restored> => {
    await mayBeFilled(runner, options);
    return new Restoring(runner, options).run();
  };
  return inOneTransaction(migrationSource(ownerUrl, migrations), work, async (runner) => {
    await mayBeFilled(runner, options);
    await ensureAccounts(ownerUrl);
    await installJobs(ownerUrl);
  });
}

class Restoring {
  constructor(private readonly runner: QueryRunner, private readonly options: RestoreOptions) {}

  async run(): Promise<Restored> {
    const { runner, options: { file, migrations, say } } = this;
    const { head } = await inspectBackup(file);
    const client = await runner.connect() as pg.PoolClient;
    await runner.query(ONE_SPELLING);
    await this.emptyAsItIs(client);
    await walkTo(runner, head.migrations, migrations);
    const walls = await LoweredWalls.lower(runner);
    await this.truncate(client);
    const loaded = await this.load(client);
    say('Reading every table back …');
    const tables = await this.verified(client, loaded);
    await this.restart(loaded.sequences);
    await walls.raise().catch(asMisfit(file));
    const migrated = await climb(runner, migrations).catch(asMigrationRefusal('The backup was not restored and the database is exactly as it was'));
    await letOwnerBackUp(runner);
    return { madeAt: head.madeAt, tables, migrated };
  }

  /** No row stays in a database of whatever version, so that its tables can be taken to another one. */
  private async emptyAsItIs(client: pg.PoolClient): Promise<void> {
    if (!(await versionOf(this.runner)).length) return;
    const walls = await LoweredWalls.lower(this.runner);
    await this.truncate(client);
    await walls.raise();
  }

  private async truncate(client: pg.PoolClient): Promise<void> {
    const tables = await keptTables(client);
    if (tables.length) await this.runner.query(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity`);
  }

  private async load(client: pg.PoolClient): Promise<BackupContents> {
    const { file, say } = this.options;
    const targets = new Map((await keptTables(client)).map((table) => [table.name, table]));
    return readBackup(file, async (table, rows) => {
      const target = fitting(table, targets.get(table.name), file);
      const progress = new Progress(say, table.name);
      const counted = async function* (): AsyncGenerator<Buffer> {
        for await (const piece of rows) {
          progress.more(piece.length);
          yield piece;
        }
      };
      await pipeline(Readable.from(counted()), client.query(copyFrom(`copy ${target.name} (${table.columns.join(', ')}) from stdin`)));
    });
  }

  private async verified(client: pg.PoolClient, { head, content }: BackupContents): Promise<TableContent[]> {
    const found: TableContent[] = [];
    for (const table of head.tables) {
      const there = await contentOf(client, table);
      const { sha256, rows } = content.get(table.name)!;
      if (there.sha256 !== sha256 || there.rows !== rows) throw new StartProblem(`The table ${table.name} was restored with another content than the backup holds (${there.rows} rows instead of ${rows}): nothing was changed, report this line.`);
      found.push({ name: table.name, ...there });
    }
    return found;
  }

  /** Unlike `setval`, this is undone with the transaction. */
  private async restart(sequences: readonly SequenceState[]): Promise<void> {
    const known = await this.runner.query("select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name from pg_sequences") as { name: string }[];
    for (const { name, next } of sequences) {
      if (known.some((sequence) => sequence.name === name)) await this.runner.query(`alter sequence ${name} restart with ${BigInt(next)}`);
    }
  }
}

const FOREIGN_KEY = '23503';

function asMisfit(file: string): (error: unknown) => never {
  return (error) => {
    const { driverError, message } = error as Error & { driverError?: { code?: string } };
    throw driverError?.code === FOREIGN_KEY ? new StartProblem(`The backup ${file} cannot be used, because its rows do not fit together (${message}): take another copy of it.`) : error;
  };
}

/** The table of the database into which the rows of the file go. What stands in the file is never used as SQL unless the database itself says it so. */
function fitting(table: KeptTable, target: KeptTable | undefined, file: string): KeptTable {
  const fits = target && table.columns.every((column) => target.columns.includes(column)) && table.sortedBy.every((column) => target.sortedBy.includes(column));
  if (!fits) throw new StartProblem(`The backup ${file} holds a table ${table.name} that its version of Muster does not have: it cannot be restored.`);
  return target;
}
