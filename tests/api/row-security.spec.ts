import type { ActorName } from '@muster/testing';
import { Operation } from '@muster/platform';
import { DataSource } from 'typeorm';
import type pg from 'pg';
import { Muster } from './support/muster.js';
import { actorOf, codeOf, connected, inScopeOf, scoped, within, type Located } from './support/second-wall.js';

let muster: Muster;
let app: pg.Client;
beforeAll(async () => {
  muster = await Muster.start({ world: 'collected' });
  app = await connected(muster.url, 'muster_app');
});
afterAll(async () => {
  await app.end();
  await muster.stop();
});

type Name = Exclude<ActorName, 'nobody'>;
const names: Name[] = ['grace', 'priya', 'hal', 'yara', 'sam', 'dee', 'con', 'cert', 'sue', 'dan', 'olga'];
const as = <T>(name: Name, work: () => Promise<T>): Promise<T> => inScopeOf(app, actorOf(name, muster.world), work);
const refusedTo = (name: Name, statement: string, parameters: unknown[] = []): Promise<string> => as(name, () => codeOf(app, statement, parameters));

const tables = `select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace where nspname = 'public' and relkind in ('r', 'v') and relname <> 'migrations' order by 1`;

/** Keys that a statement gives as an actor; none where the account may not do it at all. */
async function keys(name: Name, statement: string): Promise<string[]> {
  return as(name, async () => {
    try {
      return (await app.query<{ key: string }>(statement)).rows.map(({ key }) => key);
    } catch (error) {
      if ((error as { code: string }).code === '42501') return [];
      throw error;
    }
  });
}

async function outside(name: Name, table: string, statement: string): Promise<string[]> {
  const located = new Map((await muster.rows<Located>(scoped[table]!.located)).map((row) => [row.key, row]));
  const actor = actorOf(name, muster.world);
  return (await keys(name, statement)).filter((key) => !within(actor, located.get(key)!));
}

/** A statement that touches every row that may be changed, and changes nothing. Of versions the drafts: published ones are frozen for everybody. */
async function touching(table: string): Promise<string> {
  const [column] = await muster.rows<{ name: string }>("select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attidentity = '' order by attnum", [table]);
  const which = table === 'survey_version' ? "where state = 'draft'" : '';
  return `update ${table} set ${column!.name} = ${column!.name} ${which} returning ${scoped[table]!.key} as key`;
}

/** What each of them must see, so that the wall is not only a wall: how many responses, answers and submissions. */
const seen: Record<Name, [number, number, number]> = {
  grace: [12, 29, 5], priya: [10, 24, 4], hal: [4, 10, 2], yara: [6, 14, 2], sam: [2, 7, 1], dee: [2, 7, 1], con: [2, 7, 1], cert: [2, 7, 1], sue: [2, 10, 2], dan: [10, 0, 0], olga: [2, 5, 1],
  lena: [0, 0, 0], hana: [0, 0, 0], bea: [0, 0, 0],
};

describe('the second wall alone', () => {
  describe.each(names)('around %s', (name) => {
    it.each(Object.keys(scoped))('shows no %s of another scope', async (table) => {
      expect(await outside(name, table, `select ${scoped[table]!.key} as key from ${table}`)).toEqual([]);
    });

    it.each(Object.keys(scoped))('lets no %s of another scope be changed or deleted', async (table) => {
      expect(await outside(name, table, await touching(table))).toEqual([]);
      expect(await outside(name, table, `delete from ${table} returning ${scoped[table]!.key} as key`)).toEqual([]);
    });

    it('shows what is their own', async () => {
      const counts = await as(name, async () => Promise.all(['response', 'answer', 'submission'].map(async (table) => (await app.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n)));
      expect(counts).toEqual(seen[name]);
    });
  });

  it('lets readers change nothing at all, and champions only what they look after', async () => {
    const touched = async (name: Name) => {
      const changed: string[] = [];
      for (const table of Object.keys(scoped)) if ((await keys(name, await touching(table))).length) changed.push(table);
      return changed;
    };
    expect(await touched('dan')).toEqual([]);
    for (const name of ['hal', 'yara'] as const) expect(await touched(name)).toEqual(['expected_return', 'return_extension', 'contact', 'task', 'sharing_step']);
    for (const name of ['sam', 'con'] as const) expect(await touched(name)).toEqual(['response', 'answer', 'expected_return', 'return_extension', 'return_query', 'return_delivery']);
  });

  it("lets a champion take back quiet days of the own region, and nobody else's", async () => {
    const taken = async (name: Name) => as(name, async () => (await app.query('delete from quiet_days')).rowCount);
    expect([await taken('hal'), await taken('yara'), await taken('priya'), await taken('olga'), await taken('grace')]).toEqual([1, 1, 2, 1, 3]);
    for (const name of ['sam', 'sue', 'con', 'cert', 'dan'] as const) expect([name, await taken(name)]).toEqual([name, 0]);
  });

  it('covers every table that has a scope', async () => {
    const withScope = await muster.rows<{ name: string }>(`select distinct table_name as name from information_schema.columns where table_schema = 'public' and column_name in ('programme_id', 'response_id') and table_name <> 'observation'`);
    expect(withScope.map(({ name }) => name).filter((name) => !scoped[name])).toEqual([]);
  });

  it('takes no row for another scope', async () => {
    const { world } = muster;
    const id = (key: string) => world.response(key);
    const answer = "insert into answer (response_id, question, row, version, state, saved_at) values ($1, 'role', '', 1, 'unknown', now())";
    const wave = "insert into wave (programme_id, survey_version_id, name, opens_on, closes_on) values ($1, $2, 'Mine', '2023-01-01', '2023-01-02')";
    const fact = 'insert into fact (at, name, actor_id, subject_type, subject_id, programme_id, organisation_id) values (now(), $1, $2, $3, $4, $5, $6)';
    const cases: [Name, string, unknown[]][] = [
      ['sam', answer, [id('a/Spring/Camden')]], ['sue', answer, [id('b/Count/Camden')]], ['hal', answer, [id('a/Spring/Camden')]], ['dan', answer, [id('a/Spring/Camden')]], ['priya', answer, [id('a/Spring/Camden')]],
      ['olga', wave, [world.programme('a'), world.version('a/1')]], ['sam', wave, [world.programme('a'), world.version('a/1')]], ['dan', wave, [world.programme('a'), world.version('a/1')]],
      ['priya', "insert into survey_version (survey_id, number, definition, content_hash) values ($1, 9, '{}', 'x')", [world.survey('b')]],
      ['hal', "insert into message (kind, programme_id, region_code, reason, queued_at) values ('invitation', $1, 'yorkshire-and-the-humber', 'Mine', now())", [world.programme('a')]],
      ['priya', "insert into appointment (person_id, role, programme_id, starts_on) values ($1, 'project-team', $2, '2023-01-01')", [world.person('priya'), world.programme('b')]],
      ['priya', "insert into appointment (person_id, role, starts_on) values ($1, 'administrator', '2023-01-01')", [world.person('priya')]],
      ['sam', "insert into appointment (person_id, role, programme_id, starts_on) values ($1, 'viewer', $2, '2023-01-01')", [world.person('sam'), world.programme('a')]],
      ['sam', 'insert into session (token_hash, person_id, started_at, last_seen_at, expires_at) values ($1, $2, now(), now(), now())', [Buffer.from('x'), world.person('grace')]],
      ['sam', fact, ['response.submitted', world.person('sue'), 'response', id('a/Spring/Camden'), world.programme('a'), world.organisation('Camden')]],
      ['sam', fact, ['response.submitted', world.person('sam'), 'response', id('a/Spring/Camden'), world.programme('a'), world.organisation('Camden')]],
      ['dan', fact, ['wave.opened', world.person('dan'), 'wave', world.wave('a/Spring'), world.programme('a'), null]],
    ];
    const codes = [];
    for (const [name, statement, parameters] of cases) codes.push(await refusedTo(name, statement, parameters));
    expect(codes).toEqual(cases.map(() => '42501'));
  });

  it('keeps the address of people with wider roles from teams', async () => {
    const changed = (name: Name, key: string) => as(name, async () => (await app.query('update person set email = $2 where id = $1', [muster.world.person(key), 'mine@example.org'])).rowCount);
    expect([await changed('priya', 'grace'), await changed('priya', 'bea'), await changed('olga', 'sam'), await changed('sam', 'sam'), await changed('priya', 'sam'), await changed('grace', 'bea')]).toEqual([0, 0, 0, 0, 1, 1]);
  });

  it('shows people to champions by region, to authorities among themselves, and to readers nobody else', async () => {
    const people = async (name: Name) => (await keys(name, "select split_part(email, '@', 1) as key from person order by 1")).join(' ');
    expect(await people('hal')).toBe('hal hana sue');
    expect(await people('yara')).toBe('cert con dee lena sam yara');
    expect(await people('sam')).toBe('cert con dee sam');
    expect(await people('dan')).toBe('dan');
  });

  it('keeps sessions, codes and the mailbox from everybody', async () => {
    for (const name of names.filter((one) => one !== 'grace')) {
      for (const table of ['session', 'sign_in_code', 'mailbox_message']) expect(await keys(name, `select 'seen' as key from ${table}`)).toEqual([]);
    }
  });
});

describe('without a context', () => {
  it('there are no rows in any table or view, and none can be written', async () => {
    for (const { relname } of await muster.rows<{ relname: string }>(tables)) {
      expect([relname, (await app.query(`select 1 from ${relname} limit 1`)).rowCount]).toEqual([relname, 0]);
    }
    await app.query('begin');
    expect(await codeOf(app, "insert into person (name) values ('X')")).toBe('42501');
    expect(await codeOf(app, "insert into fact (at, name, subject_type, subject_id) values (now(), 'x.y', 'x', 'y')")).toBe('42501');
    await app.query('rollback');
  });

  it('there are none either on a connection that somebody used before', async () => {
    const rows = async () => (await app.query('select 1 from response')).rowCount;
    expect(await as('grace', rows)).toBe(12);
    expect(await rows()).toBe(0);
  });

  it('there are none on any connection of the running product, after answers and after refusals', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? muster.as('grace').send('{ responses { total } }') : muster.as('priya').send('mutation { addPerson(input: { name: "S", email: "sam@example.org" }) { id } }'))));
    const source = muster.app.get(DataSource);
    const counts = await Promise.all(Array.from({ length: 10 }, () => source.query('select count(*)::int as n, pg_sleep(0.05) from response') as Promise<{ n: number }[]>));
    expect(counts.map(([row]) => row!.n)).toEqual(Array.from({ length: 10 }, () => 0));
  });

  it('the product itself cannot ask for anything outside of an operation', async () => {
    await expect(muster.app.get(Operation).sql('select 1')).rejects.toThrow();
  });
});

describe('the accounts', () => {
  it.each([
    ['pass over the wall', 'alter role muster_app bypassrls'], ['become the owner', 'alter role muster_app superuser'], ['take the wall down', 'alter table response disable row level security'],
    ['take a policy away', 'drop policy response_select on response'], ['read with the wall off', 'set local row_security = off; select * from response'], ['switch a trigger off', 'alter table fact disable trigger all'],
    ['empty the record', 'truncate fact'], ['change a fact', "update fact set name = 'x'"], ['delete a fact', 'delete from fact'], ['change a submission', 'update submission set number = 2'],
    ['delete a submission', 'delete from submission'], ['change what was submitted', "update submitted_answer set code = 'green'"], ['change history', 'update answer_change set version = 1'],
    ['delete an answer', 'delete from answer'], ['delete a person', 'delete from person'], ['make a table', 'create table public.mine (id int)'],
  ])('of the app cannot %s, whoever acts', async (_what, statement) => {
    expect(['42501', '42704']).toContain(await refusedTo('grace', statement));
  });

  it.each([
    ['read an answer', 'select * from answer'], ['read a submission', 'select * from submission'], ['read a session', 'select * from session'], ['read a fact', 'select * from fact'],
    ['read observations', 'select * from observation'], ['write a message of its own', "insert into message (kind, reason, queued_at) values ('invitation', 'Mine', now())"], ['change a person', "update person set email = 'x'"],
    ['appoint anybody', "insert into appointment (person_id, role, starts_on) select id, 'administrator', '2023-01-01' from person limit 1"], ['open a wave', "update wave set state = 'open'"], ['delete a message', 'delete from message'],
  ])('of the worker cannot %s', async (_what, statement) => {
    const worker = await connected(muster.url, 'muster_worker');
    expect(await codeOf(worker, statement)).toBe('42501');
    await worker.end();
  });
});
