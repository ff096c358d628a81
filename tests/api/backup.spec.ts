import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { migrations } from '@muster/migrations';
import { accountUrl, backup, migrate, restore, SetClock, Site, type TableContent } from '@muster/platform';
import { MailboxMailer, Outbox } from '@muster/server/engagement';
import { testDatabase, type TestDatabase } from '@muster/testing';
import pg from 'pg';
import request from 'supertest';
import { createApp } from '../../apps/api/src/create-app.js';
import { Caller, OURS } from './support/caller.js';
import { Demonstration } from './support/demonstration.js';
import { BackupFolder } from './support/files-of-backups.js';
import { workerSource } from './support/way-out.js';

const NOW = new Date('2026-03-02T10:00:00Z');
const say = (): void => undefined;
const folder = new BackupFolder();
const databases: TestDatabase[] = [];
let original: Demonstration;
let file: string;
let backedUp: TableContent[];
let atFirst: Map<string, string>;

beforeAll(async () => {
  original = await Demonstration.start();
  file = folder.free();
  atFirst = await hashes(original.url);
  backedUp = await backup({ ownerUrl: original.url, file, now: NOW, say });
});
afterAll(async () => {
  await original.stop();
  for (const database of databases) await database.drop();
  folder.remove();
});

/** A database of its own in which there is nothing at all. */
async function emptyDatabase(): Promise<string> {
  const database = await testDatabase('template0');
  databases.push(database);
  return database.url;
}

async function withOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

const rowsOf = (url: string, statement: string): Promise<Record<string, unknown>[]> => withOwner(url, async (owner) => (await owner.query(statement)).rows as Record<string, unknown>[]);
const into = (url: string, more: { file?: string; overwrite?: boolean } = {}) => restore({ ownerUrl: url, file, migrations, overwrite: false, say, ...more });

/** Every table of a database with a hash of its rows, made by PostgreSQL itself and not by the code of the backup. */
async function hashes(url: string): Promise<Map<string, string>> {
  return withOwner(url, async (owner) => {
    const { rows } = await owner.query<{ name: string }>("select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'jobs') and tablename <> 'migrations' order by 1");
    const found = new Map<string, string>();
    for (const { name } of rows) {
      const { rows: [row] } = await owner.query<{ hash: string }>(`select count(*) || ' ' || md5(coalesce(string_agg(t::text, chr(10) order by t::text collate "C"), '')) as hash from ${name} t`);
      found.set(name, row!.hash);
    }
    return found;
  });
}

const refusalOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing was refused', (error: Error) => `${error.name}: ${error.message}`);

describe('a backup of the demonstration', () => {
  it('holds every table of the database with its rows, in a file that only its owner may read', async () => {
    expect(backedUp.map(({ name }) => name).sort()).toEqual([...atFirst.keys()].sort());
    expect(backedUp.map(({ name, rows }) => `${name} ${rows}`).sort()).toEqual([...atFirst].map(([name, hash]) => `${name} ${hash.split(' ')[0]}`).sort());
    expect(backedUp.find(({ name }) => name === 'public.submitted_answer')!.rows).toBeGreaterThan(1000);
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  });

  it('has checksums that anybody can work out with psql and sha256sum', async () => {
    const statement = `select encode(sha256(convert_to(string_agg(concat_ws(chr(9), code, nation, name, coalesce(name_cy, '\\N'), coalesce(ons_code, '\\N'), position) || chr(10), '' order by code collate "C"), 'UTF8')), 'hex') as sum from region`;
    expect(backedUp.find(({ name }) => name === 'public.region')!.sha256).toBe((await rowsOf(original.url, statement))[0]!.sum);
  });

  it('is the same when it is made again, and is never written over', async () => {
    expect(await backup({ ownerUrl: original.url, file: folder.free(), now: NOW, say })).toEqual(backedUp);
    expect(await refusalOf(backup({ ownerUrl: original.url, file, now: NOW, say }))).toMatch(/^StartProblem: There is a file .* already: choose another name for the backup\.$/);
  });

  it('is of one instant: what is saved while it is written is not in it', async () => {
    const during = folder.free();
    const slow = backup({ ownerUrl: original.url, file: during, now: NOW, say });
    await original.rows("insert into region (code, nation, name, position) select 'late-' || number, 'england', 'Late ' || number, 900 + number from generate_series(1, 50) number");
    const found = await slow;
    const regions = found.find(({ name }) => name === 'public.region')!.rows;
    await original.rows("delete from region where code like 'late-%'");
    expect([backedUp.find(({ name }) => name === 'public.region')!.rows, backedUp.find(({ name }) => name === 'public.region')!.rows + 50]).toContain(regions);
  });

  it('refuses a database in which there has never been a Muster', async () => {
    expect(await refusalOf(backup({ ownerUrl: await emptyDatabase(), file: folder.free(), now: NOW, say }))).toBe('StartProblem: There is nothing to back up: this database has never been used by Muster.');
  });
});

describe('a restore', () => {
  let url: string;
  beforeAll(async () => {
    url = await emptyDatabase();
    const { tables, migrated } = await into(url);
    expect(tables).toEqual(backedUp);
    expect(migrated).toEqual([]);
  });

  it('gives back every row of every table', async () => {
    expect(await hashes(url)).toEqual(atFirst);
  });

  it('leaves the walls, the triggers and the foreign keys as a new installation has them', async () => {
    const guards = `select 'key ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated as line from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
      union all select 'trigger ' || tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
      union all select 'wall ' || oid::regclass || ' ' || relrowsecurity || ' ' || relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
    expect(await rowsOf(url, guards)).toEqual(await rowsOf(original.url, guards));
  });

  it('goes on counting where the original stood', async () => {
    const next = "select nextval('fact_id_seq')::int as next";
    const highest = (await rowsOf(url, 'select max(id)::int as highest from fact'))[0]!.highest as number;
    expect((await rowsOf(url, next))[0]!.next).toBeGreaterThan(highest);
    const again = folder.free();
    const twice = await emptyDatabase();
    await backup({ ownerUrl: original.url, file: again, now: NOW, say });
    await into(twice, { file: again });
    const third = folder.free();
    await backup({ ownerUrl: twice, file: third, now: NOW, say }); // of a sequence that was set and never asked
    await into(twice, { file: third, overwrite: true });
    expect((await rowsOf(twice, next))[0]!.next).toBeGreaterThan(highest);
  });

  it('is a product on which a person signs in and sees the same numbers', async () => {
    const copy = await emptyDatabase();
    await into(copy);
    const app = await createApp({ appUrl: accountUrl(copy, 'muster_app'), clock: new SetClock(NOW), site: new Site('http://localhost:4000', true) });
    const worker = await workerSource({ url: copy });
    try {
      await app.listen(0, '127.0.0.1');
      const origin = `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`;
      const asked = await request(origin).post('/sign-in').set(OURS).type('form').send({ email: 'project.team@example.org' });
      const browser = (asked.headers['set-cookie'] as unknown as string[]).find((line) => line.startsWith('muster-browser'))!.split(';')[0]!;
      await new Outbox({ source: worker, mailer: new MailboxMailer(worker), clock: new SetClock(NOW), site: new Site('http://localhost:4000', true) }).drain();
      const [mail] = await rowsOf(copy, "select mailbox_message.text from mailbox_message join message on message.id = message_id where kind = 'sign-in-code' order by queued_at desc limit 1");
      const entered = await request(origin).post('/sign-in/code').set(OURS).type('form').set('cookie', browser).send({ code: /\b\d{6}\b/.exec(mail!.text as string)![0] });
      const session = (entered.headers['set-cookie'] as unknown as string[]).find((line) => line.startsWith('muster-session'))!.split(';')[0]!;
      const numbers = `{ me { name } waves { items { name expected submitted } } figure(name: "response-rates", programme: "plo-2022-23") { rows { label numerator denominator } total { numerator denominator } } }`;
      const seen = await new Caller(origin, session).ask<{ me: { name: string }; waves: { items: { expected: number }[] } }>(numbers);
      expect(seen).toEqual(await (await original.as('project.team@example.org')).ask(numbers));
      expect(seen.waves.items.length).toBeGreaterThan(1);
    } finally {
      await worker.destroy();
      await app.close();
    }
  });

  it('refuses a database that holds rows, names them, and changes nothing; told to overwrite, it replaces all of them', async () => {
    const copy = await emptyDatabase();
    await migrate(copy, migrations);
    await withOwner(copy, (owner) => owner.query("insert into region (code, nation, name, position) values ('elsewhere', 'england', 'Elsewhere', 900)"));
    expect(await refusalOf(into(copy))).toBe('StartProblem: The database is not empty (2 tables hold rows, among them audit.change, public.region): choose an empty one, or say --overwrite to replace all that it holds.');
    expect(await rowsOf(copy, 'select code from region')).toEqual([{ code: 'elsewhere' }]);
    await into(copy, { overwrite: true });
    expect(await hashes(copy)).toEqual(atFirst);
  });

  it('refuses a database on which Muster is running, and one of another program, whatever it is told', async () => {
    expect(await refusalOf(into(original.url, { overwrite: true }))).toMatch(/^StartProblem: Muster is running on this database \(\d+ connections\): stop the API and the worker before you restore\.$/);
    const other = await emptyDatabase();
    await withOwner(other, (owner) => owner.query('create table invoice (id int)'));
    expect(await refusalOf(into(other, { overwrite: true }))).toBe('StartProblem: The database holds tables that are not of Muster (public.invoice): restore into a database of its own.');
  });
});

describe('a file that is not what was written', () => {
  const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);
  const oneBit = (bytes: Buffer): Buffer => { const copy = Buffer.from(bytes); copy[copy.length >> 1]! ^= 1; return copy; };
  const withoutARow = (text: string): string => text.replace(/(\{"table":"public\.level"\}\n)[^\n]*\n/, '$1');
  const withoutItsEnd = (text: string): string => text.slice(0, text.lastIndexOf('{"end"'));
  const withAnotherTotal = (text: string): string => text.replace(/\{"end":"[0-9a-f]/, '{"end":"x');
  const withMore = (text: string): string => `${text}{"more":true}\n`;

  it.each([
    ['half written', () => folder.spoilt(file, half), 'it ends in the middle'],
    ['damaged in one bit', () => folder.spoilt(file, oneBit), '(its content was changed|the rows of .* do not fit their checksum|its checksum is not .*|it ends in the middle|a line of it cannot be read)'],
    ['short of one row', () => folder.rewritten(file, withoutARow), 'the rows of public.level do not fit their checksum'],
    ['without its end', () => folder.rewritten(file, withoutItsEnd), 'it ends in the middle'],
    ['of another checksum', () => folder.rewritten(file, withAnotherTotal), 'its checksum is not that of its content'],
    ['longer than its end', () => folder.rewritten(file, withMore), 'it goes on behind its end'],
    ['no backup', () => folder.rewritten(file, () => 'name,address\n'), 'it is no backup of Muster'],
    ['not even compressed', () => folder.spoilt(file, () => Buffer.from('name,address\n')), 'it is no backup of Muster'],
  ])('is refused when it is %s, and the database stays what it was', async (_what, spoil, reason) => {
    const copy = await emptyDatabase();
    await migrate(copy, migrations);
    await withOwner(copy, (owner) => owner.query("insert into region (code, nation, name, position) values ('elsewhere', 'england', 'Elsewhere', 900)"));
    expect(await refusalOf(into(copy, { file: spoil(), overwrite: true }))).toMatch(new RegExp(`^StartProblem: The backup .* cannot be used, because ${reason}: take another copy of it\\.$`));
    expect(await rowsOf(copy, 'select code from region')).toEqual([{ code: 'elsewhere' }]);
  });

  it('is refused when it is not there', async () => {
    expect(await refusalOf(into(await emptyDatabase(), { file: folder.free() }))).toMatch(/^StartProblem: The backup .* cannot be read \(ENOENT\): check its name\.$/);
  });

  /** The same text with every checksum made anew, as somebody would who wants a false file to pass. */
  function forged(text: string): string {
    let rows = '';
    let inside = false;
    const lines: string[] = [];
    for (const line of text.slice(0, text.lastIndexOf('{"end"')).split('\n').slice(0, -1)) {
      if (inside && line === '\\.') inside = false;
      else if (inside) rows += `${line}\n`;
      const sum = !inside && line.startsWith('{"rows"') ? `{"rows":${rows.split('\n').length - 1},"sha256":"${createHash('sha256').update(rows).digest('hex')}"}` : line;
      if (line.startsWith('{"table"')) [inside, rows] = [true, ''];
      lines.push(sum);
    }
    const whole = `${lines.join('\n')}\n`;
    return `${whole}${JSON.stringify({ end: createHash('sha256').update(whole).digest('hex') })}\n`;
  }

  it('is refused when its checksums are right but its rows do not fit together; everything that was begun is undone', async () => {
    const copy = await emptyDatabase();
    await migrate(copy, migrations);
    await withOwner(copy, (owner) => owner.query("insert into region (code, nation, name, position) values ('elsewhere', 'england', 'Elsewhere', 900)"));
    const orphans = folder.rewritten(file, (text) => forged(text.replace(/(\{"table":"public\.submission"\}\n)[\s\S]*?\\\.\n/, '$1\\.\n')));
    expect(await refusalOf(into(copy, { file: orphans, overwrite: true }))).toMatch(/^StartProblem: The backup .* cannot be used, because its rows do not fit together \(.* violates foreign key constraint .*\): take another copy of it\.$/);
    expect(await rowsOf(copy, 'select code from region')).toEqual([{ code: 'elsewhere' }]);
    expect(await rowsOf(copy, "select count(*)::int as n from pg_constraint where contype = 'f'")).toEqual(await rowsOf(original.url, "select count(*)::int as n from pg_constraint where contype = 'f'"));
  });

  it('is refused when it names what is no table of ours, however it is spelt', async () => {
    const evil = folder.rewritten(file, (text) => forged(text.replaceAll('"public.level"', '"public.level; drop table person"')));
    expect(await refusalOf(into(await emptyDatabase(), { file: evil }))).toMatch(/holds a table public\.level; drop table person that its version of Muster does not have/);
  });
});

describe('versions', () => {
  it('a backup of an older version becomes what this version makes of it', async () => {
    const old = await emptyDatabase();
    await migrate(old, migrations.slice(0, -2));
    await withOwner(old, (owner) => owner.query("insert into region (code, nation, name, position) values ('elsewhere', 'england', 'Elsewhere', 900)"));
    const older = folder.free();
    await backup({ ownerUrl: old, file: older, now: NOW, say });
    const copy = await emptyDatabase();
    const { migrated } = await into(copy, { file: older });
    expect(migrated).toEqual(migrations.slice(-2).map(({ name }) => name));
    expect(await rowsOf(copy, 'select code from region')).toEqual([{ code: 'elsewhere' }]);
    expect(await migrate(copy, migrations)).toEqual([]);
  });

  it('replaces a database of this version by a backup of an older one, and brings it up again', async () => {
    const copy = await emptyDatabase();
    await into(copy);
    const old = await emptyDatabase();
    await migrate(old, migrations.slice(0, -3));
    const older = folder.free();
    await backup({ ownerUrl: old, file: older, now: NOW, say });
    const { migrated } = await into(copy, { file: older, overwrite: true });
    expect(migrated).toHaveLength(3);
    expect(await rowsOf(copy, 'select count(*)::int as n from person')).toEqual([{ n: 0 }]);
  });

  it('a backup of a newer version is refused, and so is a database of one', async () => {
    const older = migrations.slice(0, -1);
    const newest = migrations.at(-1)!.name;
    expect(await refusalOf(restore({ ownerUrl: await emptyDatabase(), file, migrations: older, overwrite: true, say }))).toMatch(new RegExp(`^StartProblem: The backup .* was made by a newer version of Muster \\(it knows ${newest}\\): restore it with that version\\.$`));
    const old = await emptyDatabase();
    await migrate(old, older);
    const olderFile = folder.free();
    await backup({ ownerUrl: old, file: olderFile, now: NOW, say });
    const current = await emptyDatabase();
    await migrate(current, migrations);
    expect(await refusalOf(restore({ ownerUrl: current, file: olderFile, migrations: older, overwrite: true, say }))).toMatch(/^StartProblem: The database is of a newer version of Muster/);
  });
});
