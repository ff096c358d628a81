// How is everything that a database holds written into one file, while people work with it?
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { END_OF_ROWS, type BackupHead, type SequenceState } from './backup-file.js';
import { BACKUP_SETTING, HIDDEN_FROM_OWNER } from './backup-rights.js';
import { keptTables, ONE_SPELLING, readTable, type Content } from './backup-tables.js';
import { StartProblem } from './embedded-problem.js';
import { versionOf } from './schema-version.js';

/** What a backup is made of: the owner's address of the database, the file to write, the time, and where to say how far it is. */
export interface BackupOptions {
  ownerUrl: string;
  file: string;
  now: Date;
  say(line: string): void;
}

/** What a backup or a restore is told of each table. */
export interface TableContent extends Content {
  name: string;
}

const SEQUENCES = `select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, increment_by::text as step
  from pg_sequences where schemaname !~ '^pg_' and schemaname not in ('information_schema', 'jobs') and schemaname || '.' || sequencename <> 'public.migrations_id_seq' order by 1`;

/**
 * Writes a whole database into one compressed file, as it was at one instant, while the product goes on working. Gives the content of each table. The file takes its
 * name only once it is whole and on the disk. Refuses (StartProblem) a file that is there already, a database without a Muster, and rows that the owner may not see.
 */
export async function backup({ ownerUrl, file, now, say }: BackupOptions): Promise<TableContent[]> {
  const client = new pg.Client({ connectionString: ownerUrl, keepAlive: true });
  client.on('error', () => undefined); // told by the statement that is running
  await client.connect();
  const unfinished = `${file}.unfinished`;
  try {
    await mustBeFree(file);
    await client.query(`begin isolation level repeatable read read only; ${ONE_SPELLING}; ${BACKUP_SETTING}`);
    const writing = new Writing(client, say);
    const head = await writing.head(now);
    await rm(unfinished, { force: true });
    await pipeline(Readable.from(writing.parts(head)), createGzip({ level: 6 }), createWriteStream(unfinished, { flags: 'wx', mode: 0o600 }));
    await settle(unfinished, file);
    return writing.contents;
  } catch (error) {
    throw asRefusal(error, file);
  } finally {
    await client.end().catch(() => undefined);
    await rm(unfinished, { force: true });
  }
}

async function mustBeFree(file: string): Promise<void> {
  const isThere = await access(file).then(() => true, () => false);
  if (isThere) throw new StartProblem(`There is a file ${file} already: choose another name for the backup.`);
}

/** Puts the file on the disk for good and gives it its name. */
async function settle(unfinished: string, file: string): Promise<void> {
  const handle = await open(unfinished, 'r+');
  await handle.sync();
  await handle.close();
  await mustBeFree(file);
  await rename(unfinished, file);
}

/** One backup on its way into its file. */
class Writing {
  readonly contents: TableContent[] = [];
  private readonly whole = createHash('sha256');

  constructor(private readonly client: pg.Client, private readonly say: (line: string) => void) {}

  /** What will be written. Refuses what is no Muster, and what cannot be read whole. */
  async head(now: Date): Promise<BackupHead> {
    const query = async (statement: string): Promise<unknown[]> => (await this.client.query(statement)).rows;
    const migrations = await versionOf({ query: query as never });
    if (!migrations.length) throw new StartProblem('There is nothing to back up: this database has never been used by Muster.');
    const hidden = await query(HIDDEN_FROM_OWNER) as { name: string }[];
    if (hidden.length) throw new StartProblem(`The owner of the database may not read all of ${hidden[0]!.name}: start this version of Muster on the database once, which lets it.`);
    const [{ server }] = await query("select current_setting('server_version') as server") as [{ server: string }];
    return { muster: 'backup', format: 1, madeAt: now.toISOString(), server, migrations, tables: await keptTables(this.client) };
  }

  /** The text of the file, piece by piece. */
  async* parts(head: BackupHead): AsyncGenerator<Buffer> {
    yield this.line(head);
    for (const [place, table] of head.tables.entries()) {
      yield this.line({ table: table.name });
      const content = yield* this.rows(readTable(this.client, table), `${place + 1} of ${head.tables.length}: ${table.name}`);
      yield this.noted(Buffer.from(`${END_OF_ROWS}\n`));
      yield this.line(content);
      this.contents.push({ name: table.name, ...content });
    }
    yield this.line({ sequences: await this.sequences() });
    yield this.line({ end: this.whole.copy().digest('hex') });
  }

  private async sequences(): Promise<SequenceState[]> {
    const states: SequenceState[] = [];
    for (const { name, step } of (await this.client.query<{ name: string; step: string }>(SEQUENCES)).rows) {
      const { rows: [state] } = await this.client.query<{ next: string }>(`select (last_value + case when is_called then ${BigInt(step)} else 0 end)::text as next from ${name}`);
      states.push({ name, next: state!.next });
    }
    return states;
  }

  private async* rows(reading: AsyncGenerator<Buffer, Content>, label: string): AsyncGenerator<Buffer, Content> {
    const progress = new Progress(this.say, label);
    for (let step = await reading.next(); ; step = await reading.next()) {
      if (step.done) return step.value;
      progress.more(step.value.length);
      yield this.noted(step.value);
    }
  }

  private line(value: object): Buffer {
    return this.noted(Buffer.from(`${JSON.stringify(value)}\n`));
  }

  private noted(piece: Buffer): Buffer {
    this.whole.update(piece);
    return piece;
  }
}

const EVERY = 5000;

/** Says every five seconds how far a long piece of work is. */
export class Progress {
  private bytes = 0;
  private told = performance.now();

  constructor(private readonly say: (line: string) => void, private readonly label: string) {}

  /** So many bytes more are done. */
  more(bytes: number): void {
    this.bytes += bytes;
    if (performance.now() - this.told < EVERY) return;
    this.told = performance.now();
    this.say(`Table ${this.label}, ${(this.bytes / 1e6).toFixed(0)} MB …`);
  }
}

function asRefusal(error: unknown, file: string): unknown {
  const { code } = Object(error) as { code?: string };
  if (code && /^E[A-Z]+$/.test(code) && 'path' in Object(error)) return new StartProblem(`The backup could not be written to ${file} (${code}): choose another place.`);
  return error;
}
