import { accountUrl } from '@muster/platform';
import { testDatabase, testTemplate, type TestDatabase } from '@muster/testing';
import pg from 'pg';
import { buildWorld } from '../api/support/build-world.js';

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;

beforeAll(async () => {
  database = await testDatabase(await testTemplate('world', buildWorld));
  owner = new pg.Client({ connectionString: database.url });
  app = new pg.Client({ connectionString: accountUrl(database.url, 'muster_app') });
  await owner.connect();
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});

/** Tables that the audit leaves out, and why. Everything else must be in it. */
const withoutAudit: Readonly<Record<string, string>> = {
  migrations: 'says which migrations ran; only the owner writes it',
  fact: 'is itself the record of what was done, and never changes',
  refusal: 'is itself a record: what was refused, counted',
  retention_run: 'is itself a record: what was removed on which day; only the owner writes it',
  answer_change: 'is itself the history of answers, and never changes; each row is written with a row of answer, which is audited',
  answer_key: 'remembers what a save was answered with, for a repeated one; a copy that is cleared',
  submitted_answer: 'is a submission laid out for analysis, row by row, and never changes; the submission is audited',
  reminder_decision: 'is itself a record of why we wrote, and never changes',
  sharing_change: 'is itself a history, and never changes; the step is audited',
  blocker_change: 'is itself a history, and never changes; the blocker is audited',
  improvement_plan_change: 'is itself a history, and never changes; the plan is audited',
  sign_in_code: 'holds nothing but hashes of secrets; asking for a code is a fact',
  session: 'is named by the hash of a secret; that it began is a fact',
  external_account: 'says under which number another organisation knows a person, and must go with them; signing in is a fact',
  sign_in_attempt: 'is named by the hash of a secret and lives for minutes',
  sign_in_limit: 'counts attempts under a hash, for minutes',
  mailbox_message: 'is the mailbox of a demonstration, and full of names',
};

const missing = `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
  and (select count(distinct tgtype) from pg_trigger where tgrelid = pg_class.oid and tgfoid = 'audit.keep()'::regprocedure and tgenabled = 'O') < 3`;
const namesOf = async (): Promise<string[]> => (await owner.query<{ name: string }>(missing)).rows.map(({ name }) => name).sort();

async function refusedTo(client: pg.Client, statement: string): Promise<string> {
  await client.query('begin');
  const code = await client.query(statement).then(() => 'ok', (error: { code: string }) => error.code);
  await client.query('rollback');
  return code;
}

describe('the audit', () => {
  it('stands behind every table but those with a reason', async () => {
    expect((await namesOf()).filter((name) => !withoutAudit[name])).toEqual([]);
  });

  it('stands behind no table that has a reason to be left out', async () => {
    const { rows } = await owner.query<{ name: string }>("select distinct relname as name from pg_trigger join pg_class on pg_class.oid = tgrelid where tgfoid = 'audit.keep()'::regprocedure");
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter(({ name }) => withoutAudit[name])).toEqual([]);
  });

  it('would be missed on a new table', async () => {
    await owner.query('create table forgotten (id int primary key)');
    expect(await namesOf()).toContain('forgotten');
    await owner.query('drop table forgotten');
  });

  it.each([
    ['read', 'select * from audit.change'], ['count', 'select count(*) from audit.change'], ['change', "update audit.change set key = 'x'"], ['delete from', 'delete from audit.change'], ['empty', 'truncate audit.change'],
    ['add to', "insert into audit.change (at, operation, account, thing, key, what) values (now(), 'x', 'x', 'x', 'x', 'added')"], ['drop', 'drop table audit.change'], ['take', 'alter table audit.change owner to muster_app'],
    ['switch off', 'alter table answer disable trigger answer_audit_update'], ['take the trigger of', 'drop trigger answer_audit_update on answer'], ['drop the function of', 'drop function audit.keep() cascade'],
    ['replace the function of', "create or replace function audit.keep() returns trigger language plpgsql as 'begin return null; end'"], ['write around', "set local session_replication_role = 'replica'"],
    ['become the owner of', 'set role muster_auditor'], ['grant itself', 'grant muster_auditor to muster_app'], ['move', 'alter schema audit rename to gone'], ['see its name in', "select 'audit.change'::regclass"],
  ])('cannot be touched by the accounts of the product: %s', async (_what, statement) => {
    const worker = new pg.Client({ connectionString: accountUrl(database.url, 'muster_worker') });
    await worker.connect();
    try {
      for (const client of [app, worker]) {
        expect(['42501', '0LP01']).toContain(await refusedTo(client, `${statement}`));
        expect(['42501', '0LP01']).toContain(await refusedTo(client, `set local app.everything = 'on'; ${statement}`));
      }
    } finally {
      await worker.end();
    }
  });

  it('does not answer the worker at all', async () => {
    const worker = new pg.Client({ connectionString: accountUrl(database.url, 'muster_worker') });
    await worker.connect();
    expect(await refusedTo(worker, "set local app.everything = 'on'; select * from audit_changes('{}', 1, 0)")).toBe('42501');
    await worker.end();
  });

  it('keeps who, when, what, before and after, and in which request', async () => {
    const { rows: [programme] } = await owner.query<{ id: string; name: string }>("select id, name from programme where code = 'a'");
    const { rows: [person] } = await owner.query<{ id: string }>("select id from person where email = 'priya@example.org'");
    await app.query('begin');
    await app.query("select set_config('app.everything', 'on', true), set_config('app.person', $1, true), set_config('app.request', 'r-1', true)", [person!.id]);
    await app.query("update programme set name = 'Another name' where id = $1", [programme!.id]);
    await app.query('commit');
    const { rows } = await owner.query("select actor_id, account, thing, key, what, programme_id, changed, before, after, request, at > now() - interval '1 minute' as recent from audit.change order by id desc limit 1");
    expect(rows).toEqual([{
      actor_id: person!.id, account: 'muster_app', thing: 'programme', key: programme!.id, what: 'changed', programme_id: programme!.id, changed: ['name'],
      before: { name: programme!.name }, after: { name: 'Another name' }, request: 'r-1', recent: true,
    }]);
  });

  it('writes nothing for a statement that changes nothing, or that was undone', async () => {
    const count = async () => (await owner.query<{ n: number }>('select count(*)::int as n from audit.change')).rows[0]!.n;
    const before = await count();
    await owner.query("set app.everything = 'on'; update programme set name = name; begin; update programme set name = 'Undone'; rollback");
    expect(await count()).toBe(before);
  });

  it('places an answer in the programme and organisation of its response', async () => {
    const { rows } = await owner.query("select distinct change.programme_id = response.programme_id and change.organisation_id = response.organisation_id as placed from audit.change join response on response.id = split_part(key, '/', 1)::uuid where thing = 'answer'");
    expect(rows).toEqual([{ placed: true }]);
  });

  it('knows that a name or an address changed, and neither of them', async () => {
    await owner.query("set app.everything = 'on'; update person set name = 'Quentin Quartz', email = 'quentin@example.org', phone = '07700 900123' where email = 'priya@example.org'");
    const { rows: [change] } = await owner.query("select what, changed, before, after from audit.change where thing = 'person' order by id desc limit 1");
    expect(change).toEqual({ what: 'changed', changed: ['email', 'name', 'phone'], before: {}, after: {} });
    const { rows: people } = await owner.query<{ name: string; email: string }>('select name, email from person');
    const { rows: [kept] } = await owner.query<{ text: string }>("select string_agg(change::text, ' ') as text from audit.change where thing = 'person'");
    expect(people.flatMap(({ name, email }) => [name, email]).filter((one) => kept!.text.includes(one))).toEqual([]);
  });

  it('writes one statement over many rows as one piece of work', async () => {
    const { rows } = await owner.query("with moved as (update roster_entry set type = 'Other' returning 1) select count(*)::int as n from moved");
    const { rows: [kept] } = await owner.query("select count(*)::int as n, count(distinct operation)::int as operations from audit.change where thing = 'roster_entry' and after ->> 'type' = 'Other'");
    expect(kept).toEqual({ n: (rows[0] as { n: number }).n, operations: 1 });
  });
});
