import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { migrations } from '@muster/migrations';
import { migrate, queues, type Migration } from '@muster/platform';
import { testDatabase, testTemplate, type TestDatabase } from '@muster/testing';
import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { buildWorld } from '../api/support/build-world.js';
import { catalogueOf } from './catalogue.js';

const MAIN = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));
const copies: ChildProcess[] = [];
const databases: TestDatabase[] = [];

afterAll(async () => {
  for (const copy of copies) copy.kill('SIGKILL');
  for (const database of databases) await database.drop();
});

async function database(template: string): Promise<{ url: string; owner: pg.Client }> {
  const made = await testDatabase(template);
  const owner = new pg.Client({ connectionString: made.url });
  await owner.connect();
  databases.push({ url: made.url, drop: async () => { await owner.end(); await made.drop(); } });
  return { url: made.url, owner };
}

const rows = async <T extends object>(owner: pg.Client, statement: string): Promise<T[]> => (await owner.query(statement)).rows as T[];
const version = async (owner: pg.Client): Promise<string[]> => (await rows<{ name: string }>(owner, 'select name from migrations order by id')).map(({ name }) => name);

/** A copy of the product as it runs in production, in a process of its own: what it said, and once it listens (or has ended) how it came out. */
async function started(url: string): Promise<{ said: string; faults: string; code: number | null; stop(): Promise<number | null> }> {
  const env = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', DATABASE_URL: url, PORT: '0', HOST: '127.0.0.1', PUBLIC_URL: 'https://muster.example.org', SMTP_URL: 'smtp://127.0.0.1:9' };
  const copy = spawn(process.execPath, [MAIN], { env });
  copies.push(copy);
  let [said, faults] = ['', ''];
  const ready = new Promise<void>((resolve) => copy.stdout.on('data', (chunk) => { said += String(chunk); if (said.includes('Muster is ready')) resolve(); }));
  copy.stderr.on('data', (chunk) => { faults += String(chunk); });
  await Promise.race([ready, once(copy, 'close')]);
  const stop = async (): Promise<number | null> => {
    if (copy.exitCode === null) { copy.kill('SIGTERM'); await once(copy, 'close'); }
    return copy.exitCode;
  };
  return { said, faults, code: copy.exitCode, stop };
}

describe('four copies that start together', () => {
  it('on an empty database bring it up to date once, load the facts once, and all serve', async () => {
    const { url, owner } = await database('template0');
    const all = await Promise.all([1, 2, 3, 4].map(() => started(url)));
    expect(all.map(({ code, faults }) => ({ code, faults }))).toEqual(Array(4).fill({ code: null, faults: '' }));
    expect(all.filter(({ said }) => said.includes(`Database brought up to date (${migrations.length} migrations).`))).toHaveLength(1);
    expect(all.filter(({ said }) => said.includes('Database brought up to date'))).toHaveLength(1);
    expect(await version(owner)).toEqual(migrations.map(({ name }) => name));
    expect(await rows(owner, "select code from organisation where kind = 'local-authority' group by nation, kind, code having count(*) > 1")).toEqual([]);
    expect(await rows(owner, 'select name from jobs.queue order by name')).toEqual(Object.values(queues).sort().map((name) => ({ name })));
    expect(await Promise.all(all.map((copy) => copy.stop()))).toEqual([0, 0, 0, 0]);
  });

  it('on an older database with people in it do the same, and nothing in it is lost', async () => {
    const { url, owner } = await database('template0');
    await migrate(url, migrations.slice(0, -2));
    await owner.query("insert into person (name, email) values ('Sam Shah', 'sam@example.org')");
    const said: string[] = [];
    const done = await Promise.all([1, 2, 3, 4].map(() => migrate(url, migrations, (line) => said.push(line))));
    expect(done.filter((names) => names.length)).toEqual([migrations.slice(-2).map(({ name }) => name)]);
    expect(new Set(said)).toEqual(new Set(['Another process brings the database up to date: waiting for it …']));
    expect(await rows(owner, 'select email from person')).toEqual([{ email: 'sam@example.org' }]);
    expect(await version(owner)).toEqual(migrations.map(({ name }) => name));
  });
});

/** A next version: one migration that is good, and one that does some work and then fails. */
class Good1799999999998 {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table novelty (id int)');
    await runner.query('alter table region add column flag text');
  }

  async down(): Promise<void> {}
}

class Broken1799999999999 {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("update person set name = 'Nobody'");
    await runner.query('alter table region add column code text');
  }

  async down(): Promise<void> {}
}

describe('a migration that fails', () => {
  it('leaves the old state, also what good ones before it had done, and says so in one sentence', async () => {
    const { url, owner } = await database(await testTemplate('world', buildWorld));
    const before = { catalogue: await catalogueOf(owner), people: await rows(owner, 'select * from person order by id'), version: await version(owner) };
    const next = [...migrations, Good1799999999998, Broken1799999999999] as Migration[];
    await expect(migrate(url, next)).rejects.toMatchObject({
      name: 'StartProblem',
      message: 'The database was not brought up to date and is exactly as it was, because the migration Broken1799999999999 failed: column "code" of relation "region" already exists: start the version of Muster that ran before, and report this line.',
    });
    expect({ catalogue: await catalogueOf(owner), people: await rows(owner, 'select * from person order by id'), version: await version(owner) }).toEqual(before);
    expect(await migrate(url, migrations)).toEqual([]);
    expect(await migrate(url, next.slice(0, -1))).toEqual(['Good1799999999998']);
  });

  it('ends every copy that starts with one sentence and a code other than 0, and keeps none of them waiting', async () => {
    const { url, owner } = await database('template0');
    await migrate(url, migrations);
    await owner.query("delete from migrations where name = 'Facts1700000000012'"); // it will find its own table there already
    const before = await catalogueOf(owner);
    const both = await Promise.all([started(url), started(url)]);
    for (const { code, faults, said } of both) {
      expect(code).toBe(1);
      expect(faults).toMatch(new RegExp(`^The database was not brought up to date and is exactly as it was, because the migration Facts1700000000012 failed: relation "fact" already exists[^\\n]*\\.\\n$`));
      expect(said).not.toContain('ready');
    }
    expect(await catalogueOf(owner)).toEqual(before);
  });

  it('does not hold up the next start: a process that is killed while it migrates gives its turn to the others', async () => {
    const { url } = await database('template0');
    const first = spawn(process.execPath, [MAIN], { env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', DATABASE_URL: url, PORT: '0', HOST: '127.0.0.1', PUBLIC_URL: 'https://muster.example.org', SMTP_URL: 'smtp://127.0.0.1:9' }, stdio: 'ignore' });
    copies.push(first);
    const watcher = new pg.Client({ connectionString: url });
    await watcher.connect();
    const busy = "select 1 from pg_stat_activity where datname = current_database() and xact_start is not null and query ~* 'create (table|policy|function)' and pid <> pg_backend_pid()";
    while (!(await watcher.query(busy)).rowCount && first.exitCode === null) { /* until it is in the middle */ }
    first.kill('SIGKILL');
    await once(first, 'close');
    expect(await migrate(url, migrations)).toEqual(migrations.map(({ name }) => name));
    await watcher.end();
  });
});
