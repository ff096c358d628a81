// What does the file of a backup look like, and is it whole?
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { Content, KeptTable } from './backup-tables.js';
import { StartProblem } from './embedded-problem.js';

/** The head of a backup: when it was made, of which version, and what it holds. */
export interface BackupHead {
  muster: 'backup';
  format: 1;
  madeAt: string;
  server: string;
  migrations: string[];
  tables: KeptTable[];
}

/** Where a sequence stood. */
export interface SequenceState {
  name: string;
  next: string;
}

/** What a whole and sound file says of itself. */
export interface BackupContents {
  head: BackupHead;
  content: Map<string, Content>;
  sequences: SequenceState[];
}

/** The line after the last row of a table: PostgreSQL writes a backslash inside of a value twice, so no row looks like it. */
export const END_OF_ROWS = '\\.';

/** Takes the rows of a table as they come out of a file, in pieces of whole lines. */
export type TakeRows = (table: KeptTable, rows: AsyncIterable<Buffer>) => Promise<void>;

/**
 * Reads a backup from beginning to end and hands the rows of each table on. Refuses (StartProblem) what is no backup, of a newer form, cut off, or changed
 * since it was written, by the checksum of each table and of the whole; so nothing that was handed on may be kept before this returns.
 */
export async function readBackup(file: string, take: TakeRows): Promise<BackupContents> {
  try {
    return await new BackupReader(file).read(take);
  } catch (error) {
    throw asRefusal(error, file);
  }
}

const drain: TakeRows = async (_table, rows) => { for await (const piece of rows) void piece; };

/** Reads a backup only to see that it is whole, with the refusals of `readBackup`. */
export const inspectBackup = (file: string): Promise<BackupContents> => readBackup(file, drain);

class Damaged extends Error {}

class BackupReader {
  private readonly whole = createHash('sha256');
  private readonly pieces: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(file: string) {
    const source = createReadStream(file, { highWaterMark: 1 << 18 });
    const text = createGunzip({ chunkSize: 1 << 18 });
    source.on('error', (error) => text.destroy(error));
    this.pieces = source.pipe(text)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  async read(take: TakeRows): Promise<BackupContents> {
    const head = headIn(await this.line());
    const content = new Map<string, Content>();
    for (const table of head.tables) content.set(table.name, await this.table(table, take));
    const sequences = this.json<{ sequences: SequenceState[] }>(await this.line()).sequences;
    const expected = this.whole.copy().digest('hex');
    const { end } = this.json<{ end: string }>(await this.line());
    if (end !== expected || !Array.isArray(sequences)) throw new Damaged('its checksum is not that of its content');
    if (this.rest.length || !(await this.pieces.next()).done) throw new Damaged('it goes on behind its end');
    return { head, content, sequences };
  }

  private async table(table: KeptTable, take: TakeRows): Promise<Content> {
    const { table: named } = this.json<{ table: string }>(await this.line());
    if (named !== table.name) throw new Damaged(`the table ${table.name} is missing`);
    const hash = createHash('sha256');
    await take(table, this.rows(hash));
    const content = this.json<Content>(await this.line());
    if (content.sha256 !== hash.digest('hex')) throw new Damaged(`the rows of ${table.name} do not fit their checksum`);
    return content;
  }

  private json<T>(line: string): T {
    try {
      return JSON.parse(line) as T;
    } catch {
      throw new Damaged('a line of it cannot be read');
    }
  }

  private async line(): Promise<string> {
    let at = this.rest.indexOf(10);
    while (at === -1) {
      await this.more();
      at = this.rest.indexOf(10);
    }
    return this.taken(at + 1).toString('utf8').slice(0, -1);
  }

  /** The rows up to the line that ends them, in pieces of whole lines. */
  private async* rows(hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
    for (;;) {
      const end = this.endOfRows();
      const length = end ?? this.rest.lastIndexOf(10) + 1;
      if (length) {
        const piece = this.taken(length);
        hash.update(piece);
        yield piece;
      }
      if (end !== null) return void this.taken(END_OF_ROWS.length + 1);
      await this.more();
    }
  }

  /** Where the line that ends the rows begins in what was read; null when it has not come yet. What was read begins with a line. */
  private endOfRows(): number | null {
    if (this.rest.subarray(0, 3).equals(Buffer.from(`${END_OF_ROWS}\n`))) return 0;
    const at = this.rest.indexOf(`\n${END_OF_ROWS}\n`);
    return at === -1 ? null : at + 1;
  }

  private taken(length: number): Buffer {
    const piece = this.rest.subarray(0, length);
    this.rest = this.rest.subarray(length);
    this.whole.update(piece);
    return piece;
  }

  private async more(): Promise<void> {
    const { value, done } = await this.pieces.next();
    if (done) throw new Damaged('it ends in the middle');
    this.rest = this.rest.length ? Buffer.concat([this.rest, value as Buffer]) : value as Buffer;
  }
}

function headIn(line: string): BackupHead {
  let head: Partial<BackupHead> = {};
  try {
    head = JSON.parse(line) as Partial<BackupHead>;
  } catch {
    // what is no JSON is no backup either
  }
  if (head?.muster !== 'backup' || !Array.isArray(head.migrations) || !Array.isArray(head.tables)) throw new Damaged('it is no backup of Muster');
  if (head.format !== 1) throw new StartProblem('The backup was written in a newer form than this Muster knows: restore it with the version that made it, or a newer one.');
  return head as BackupHead;
}

const ZLIB: Record<string, string> = { Z_BUF_ERROR: 'it ends in the middle', Z_DATA_ERROR: 'its content was changed', Z_HEADER: 'it is no backup of Muster' };

function asRefusal(error: unknown, file: string): unknown {
  const { code = '', message = '' } = Object(error) as { code?: string; message?: string };
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') return new StartProblem(`The backup ${file} cannot be read (${code}): check its name.`);
  const reason = error instanceof Damaged ? message : ZLIB[message === 'incorrect header check' ? 'Z_HEADER' : code];
  return reason ? new StartProblem(`The backup ${file} cannot be used, because ${reason}: take another copy of it.`) : error;
}
