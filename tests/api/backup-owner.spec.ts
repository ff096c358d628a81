import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '@muster/migrations';
import { accountUrl, backup, migrate, restore, startDatabase, type RunningDatabase } from '@muster/platform';
import pg from 'pg';
import { BackupFolder } from './support/files-of-backups.js';

// As managed servers have it: the owner of the database may make roles, and is no superuser. A server of its own, because the passwords of the two accounts follow from the owner.
const dataDir = mkdtempSync(join(tmpdir(), 'muster-owner-'));
const folder = new BackupFolder();
const now = new Date('2026-03-02T10:00:00Z');
const say = (): void => undefined;
let server: RunningDatabase;
let ownerUrl: string;

beforeAll(async () => {
  chmodSync(dataDir, 0o755);
  server = await startDatabase({ dataDir, log: say });
  await asked(server.url, "create role plain_owner login createrole password 'plain'");
  ownerUrl = await ownDatabase('original');
  await migrate(ownerUrl, migrations);
  await seen('original', SOME_ROWS);
});
afterAll(async () => {
  folder.remove();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A response with the key of a save, which row-level security shows to nobody but the authority. */
const SOME_ROWS = `with exercise as (insert into programme (code, name, starts_on, ends_on) values ('a', 'A', '2020-01-01', '2099-12-31') returning id),
    place as (insert into organisation (nation, kind, code, name) values ('england', 'agency', 'x', 'X') returning id),
    asked as (insert into survey (programme_id, code, title) select id, 's', 'S' from exercise returning id),
    version as (insert into survey_version (survey_id, number, definition, content_hash) select id, 1, '{}', 'h' from asked returning id),
    opened as (insert into wave (programme_id, survey_version_id, name, opens_on, closes_on) select exercise.id, version.id, 'W', '2020-01-01', '2099-12-31' from exercise, version returning id),
    answering as (insert into response (wave_id, programme_id, organisation_id) select opened.id, exercise.id, place.id from opened, exercise, place returning id),
    people as (insert into person (name, email) values ('Sam Shah', 'sam@example.org'))
  insert into answer_key (response_id, key, result, saved_at) select id, gen_random_uuid(), '{}', now() from answering`;

const WITHOUT_WALL = "select count(*)::int as n from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations' and not (relrowsecurity and relforcerowsecurity)";

async function asked<T extends object>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows as T[];
  } finally {
    await client.end();
  }
}

async function ownDatabase(name: string): Promise<string> {
  await asked(server.url, `create database ${name} owner plain_owner`);
  const url = new URL(server.url);
  [url.username, url.password, url.pathname] = ['plain_owner', 'plain', `/${name}`];
  return url.toString();
}

/** The same database for a superuser, who sees every row. */
const seen = (name: string, statement: string) => asked<{ n: number }>(server.url.replace(/\/muster$/, `/${name}`), statement);

it('an owner that is no superuser sees no rows by itself, and every row while it makes a backup', async () => {
  expect(await asked(ownerUrl, 'select count(*)::int as n from answer_key')).toEqual([{ n: 0 }]);
  const tables = await backup({ ownerUrl, file: folder.free(), now, say });
  expect(tables.find(({ name }) => name === 'public.answer_key')!.rows).toBe(1);
  expect(tables.find(({ name }) => name === 'public.person')!.rows).toBe(1);
});

it('the accounts of the product cannot borrow that eye', async () => {
  const client = new pg.Client({ connectionString: accountUrl(ownerUrl, 'muster_app') });
  await client.connect();
  await client.query("begin; set local app.backup = 'on'");
  expect((await client.query('select count(*)::int as n from person')).rows).toEqual([{ n: 0 }]);
  await client.end();
});

it('a table that the owner cannot read whole stops the backup instead of leaving rows out', async () => {
  await asked(ownerUrl, 'drop policy backup on person');
  await expect(backup({ ownerUrl, file: folder.free(), now, say })).rejects.toMatchObject({ name: 'StartProblem', message: expect.stringMatching(/^The owner of the database may not read all of public\.person: start this version/) });
  await migrate(ownerUrl, migrations);
  expect((await backup({ ownerUrl, file: folder.free(), now, say })).find(({ name }) => name === 'public.person')!.rows).toBeGreaterThan(0);
});

it('it restores too, sees that a database is not empty although it is shown no rows, and leaves the walls standing', async () => {
  const file = folder.free();
  const kept = await backup({ ownerUrl, file, now, say });
  const target = await ownDatabase('target');
  expect((await restore({ ownerUrl: target, file, migrations, overwrite: false, say })).tables).toEqual(kept);
  await expect(restore({ ownerUrl: target, file, migrations, overwrite: false, say })).rejects.toMatchObject({ message: expect.stringMatching(/^The database is not empty/) });
  expect((await restore({ ownerUrl: target, file, migrations, overwrite: true, say })).tables).toEqual(kept);
  expect(await seen('target', WITHOUT_WALL)).toEqual([{ n: 0 }]);
  expect(await asked(target, 'select count(*)::int as n from answer_key')).toEqual([{ n: 0 }]);
  expect(await backup({ ownerUrl: target, file: folder.free(), now, say })).toEqual(kept);
});

it('it brings answers up to date that were kept when they did not say whose they are, without a word in the audit, and leaves the walls standing', async () => {
  const url = await ownDatabase('before');
  await migrate(url, migrations.slice(0, migrations.findIndex(({ name }) => name.startsWith('LighterWall'))));
  await seen('before', SOME_ROWS);
  await seen('before', "insert into answer (response_id, question, version, state, saved_at) select id, 'role', 1, 'unknown', now() from response");
  await migrate(url, migrations);
  expect(await seen('before', 'select count(*)::int as n from answer join response on response.id = response_id where answer.programme_id = response.programme_id and answer.organisation_id = response.organisation_id')).toEqual([{ n: 1 }]);
  expect(await seen('before', "select count(*)::int as n from audit.change where thing = 'answer' and what = 'changed'")).toEqual([{ n: 0 }]);
  expect(await seen('before', WITHOUT_WALL)).toEqual([{ n: 0 }]);
});
