import { Operation } from '@muster/platform';
import { DataSource } from 'typeorm';
import { besideTheProduct, type SignedIn } from './support/beside.js';
import { actorOf, codeOf, connected, scoped, within, type Located } from './support/second-wall.js';

const there = besideTheProduct();
const { as } = there;
const names: SignedIn[] = ['grace', 'priya', 'hal', 'yara', 'sam', 'dee', 'con', 'cert', 'sue', 'dan', 'olga'];
const refusedTo = (name: SignedIn, statement: string, parameters: unknown[] = []): Promise<string> => as(name, () => codeOf(there.app, statement, parameters));

const ANSWER = "insert into answer (response_id, question, row, version, state, saved_at, programme_id, organisation_id) values ($1, 'role', '', 1, 'unknown', now(), $2, $3)";

const tables = `select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace where nspname = 'public' and relkind in ('r', 'v') and relname <> 'migrations' order by 1`;

/** Keys that a statement gives as an actor; none where the account may not do it at all. */
async function keys(name: SignedIn, statement: string): Promise<string[]> {
  return as(name, async () => {
    try {
      return (await there.app.query<{ key: string }>(statement)).rows.map(({ key }) => key);
    } catch (error) {
      if ((error as { code: string }).code === '42501') return [];
      throw error;
    }
  });
}

async function outside(name: SignedIn, table: string, statement: string): Promise<string[]> {
  const located = new Map((await there.muster.rows<Located>(scoped[table]!.located)).map((row) => [row.key, row]));
  const actor = actorOf(name, there.muster.world);
  return (await keys(name, statement)).filter((key) => !within(actor, located.get(key)!));
}

/** A statement that touches every row that may be changed, and changes nothing. Of versions and rankings what is not published: the rest is frozen for everybody. */
async function touching(table: string): Promise<string> {
  const [column] = await there.muster.rows<{ name: string }>("select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attidentity = '' order by attnum", [table]);
  const which = ['survey_version', 'dataset', 'ranking'].includes(table) ? "where state <> 'published'" : '';
  return `update ${table} set ${column!.name} = ${column!.name} ${which} returning ${scoped[table]!.key} as key`;
}

/** What each of them must see, so that the wall is not only a wall: how many responses, answers and submissions; returns and queries; contacts and tasks. */
const counted = ['response', 'answer', 'submission', 'expected_return', 'return_query', 'contact', 'task'];
const seen: Partial<Record<SignedIn, number[]>> = {
  grace: [15, 29, 5, 21, 3, 6, 6], priya: [12, 24, 4, 15, 2, 4, 4], hal: [5, 10, 2, 6, 1, 2, 2], yara: [7, 14, 2, 9, 1, 2, 2],
  sam: [3, 7, 1, 3, 1, 0, 0], dee: [3, 7, 1, 3, 1, 0, 0], con: [3, 7, 1, 3, 1, 0, 0], cert: [3, 7, 1, 3, 1, 0, 0], sue: [3, 10, 2, 3, 1, 0, 0],
  dan: [12, 0, 0, 15, 2, 0, 0], olga: [3, 5, 1, 6, 1, 2, 2],
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
      const counts = await as(name, async () => Promise.all(counted.map(async (table) => (await there.app.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n)));
      expect(counts).toEqual(seen[name]);
    });
  });

  it('lets readers change nothing at all, and champions only what they look after', async () => {
    const touched = async (name: SignedIn) => {
      const changed: string[] = [];
      for (const table of Object.keys(scoped)) if ((await keys(name, await touching(table))).length) changed.push(table);
      return changed;
    };
    expect(await touched('dan')).toEqual([]);
    const lookedAfter = ['expected_return', 'return_extension', 'contact', 'task', 'sharing_step'];
    expect(await touched('hal')).toEqual([...lookedAfter, 'improvement_plan', 'ranking_proposal', 'ranking_vote']);
    expect(await touched('yara')).toEqual([...lookedAfter, 'improvement_plan']);
    for (const name of ['sam', 'con'] as const) expect(await touched(name)).toEqual(['response', 'answer', 'expected_return', 'return_extension', 'return_query', 'return_delivery', 'improvement_plan']);
  });

  it("lets a champion take back quiet days of the own region, and nobody else's", async () => {
    const taken = async (name: SignedIn) => as(name, async () => (await there.app.query('delete from quiet_days')).rowCount);
    expect([await taken('hal'), await taken('yara'), await taken('priya'), await taken('olga'), await taken('grace')]).toEqual([1, 1, 2, 1, 3]);
    for (const name of ['sam', 'sue', 'con', 'cert', 'dan'] as const) expect([name, await taken(name)]).toEqual([name, 0]);
  });

  it('covers every table that has a scope', async () => {
    const withScope = await there.muster.rows<{ name: string }>(`select distinct table_name as name from information_schema.columns where table_schema = 'public' and column_name in ('programme_id', 'response_id') and table_name <> 'observation'`);
    expect(withScope.map(({ name }) => name).filter((name) => !scoped[name])).toEqual([]);
  });

  it('takes no row for another scope', async () => {
    const { world } = there.muster;
    const id = (key: string) => world.response(key);
    const whose = (response: string) => [id(response), world.programme(response.charAt(0)), world.organisation('Camden')];
    const wave = "insert into wave (programme_id, survey_version_id, name, opens_on, closes_on) values ($1, $2, 'Mine', '2023-01-01', '2023-01-02')";
    const fact = 'insert into fact (at, name, actor_id, subject_type, subject_id, programme_id, organisation_id) values (now(), $1, $2, $3, $4, $5, $6)';
    const cases: [SignedIn, string, unknown[]][] = [
      ['sam', ANSWER, whose('a/Spring/Camden')], ['sue', ANSWER, whose('b/Count/Camden')], ['hal', ANSWER, whose('a/Spring/Camden')], ['dan', ANSWER, whose('a/Spring/Camden')], ['priya', ANSWER, whose('a/Spring/Camden')],
      ['olga', wave, [world.programme('a'), world.version('a/1')]], ['sam', wave, [world.programme('a'), world.version('a/1')]], ['dan', wave, [world.programme('a'), world.version('a/1')]],
      ['priya', "insert into survey_version (survey_id, number, definition, content_hash) values ($1, 9, '{}', 'x')", [world.survey('b')]],
      ['hal', "insert into message (kind, programme_id, region_code, reason, queued_at) values ('invitation', $1, 'yorkshire-and-the-humber', 'Mine', now())", [world.programme('a')]],
      ['priya', "insert into appointment (person_id, role, programme_id, starts_on) values ($1, 'project-team', $2, '2023-01-01')", [world.person('priya'), world.programme('b')]],
      ['priya', "insert into appointment (person_id, role, starts_on) values ($1, 'administrator', '2023-01-01')", [world.person('priya')]],
      ['sam', "insert into appointment (person_id, role, programme_id, starts_on) values ($1, 'viewer', $2, '2023-01-01')", [world.person('sam'), world.programme('a')]],
      ['sam', 'insert into session (token_hash, person_id, started_at, last_seen_at, expires_at) values ($1, $2, now(), now(), now())', [Buffer.from('x'), world.person('grace')]],
      ['sam', fact, ['response.submitted', world.person('sue'), 'response', id('a/Spring/Camden'), world.programme('a'), world.organisation('Camden')]],
      ['sam', fact, ['response.submitted', world.person('sam'), 'response', id('a/Spring/Camden'), world.programme('a'), world.organisation('Camden')]],
      ['dan', fact, ['wave.opened', world.person('dan'), 'wave', world.wave('a/Spring'), world.programme('a'), null]], ['dan', fact, ['readiness.exported', world.person('dan'), 'wave', world.wave('b/Count'), world.programme('b'), null]],
    ];
    const codes = [];
    for (const [name, statement, parameters] of cases) codes.push(await refusedTo(name, statement, parameters));
    expect(codes).toEqual(cases.map(() => '42501'));
  });

  it('takes no answer into the response of another authority under the name of the own', async () => {
    const { world } = there.muster;
    expect(await refusedTo('sam', ANSWER, [world.response('a/Spring/Camden'), world.programme('a'), world.organisation('Barnsley')])).toBe('23503');
    expect(await refusedTo('sue', ANSWER, [world.response('b/Count/Camden'), world.programme('a'), world.organisation('Camden')])).toBe('23503');
  });

  it('takes no row of collections and chasing for another scope', async () => {
    const { world } = there.muster;
    const [a, barnsley, camden] = [world.programme('a'), world.organisation('Barnsley'), world.organisation('Camden')];
    const york = 'yorkshire-and-the-humber';
    const contact = "insert into contact (programme_id, organisation_id, region_code, kind, held_on, logged_at) values ($1, $2, $3, 'telephone', '2023-02-20', now())";
    const task = "insert into task (programme_id, organisation_id, region_code, kind, text, due_on, opened_at) values ($1, $2, $3, 'next-action', 'Call', '2023-02-20', now())";
    const step = "insert into sharing_step (programme_id, organisation_id, region_code, instrument, state, changed_at) values ($1, $2, $3, 'dpia', 'outstanding', now())";
    const extension = "insert into return_extension (return_id, programme_id, organisation_id, region_code, until, reason, state, proposed_at, decided_at) values ($1, $2, $3, $4, '2023-03-10', 'Mine', 'withdrawn', now(), now())";
    const delivery = "insert into return_delivery (return_id, indicator, programme_id, organisation_id, region_code, extent, source, recorded_at) values ($1, 'mine', $2, $3, $4, 'complete', 'typed', now())";
    const query = "insert into return_query (return_id, programme_id, organisation_id, region_code, text, due_on, raised_at) values ($1, $2, $3, $4, 'Why?', '2023-03-10', now())";
    const quiet = "insert into quiet_days (programme_id, region_code, starts_on, ends_on, reason, made_at) values ($1, $2, '2023-05-02', '2023-05-03', 'Mine', now())";
    const decision = "insert into reminder_decision (programme_id, round_id, organisation_id, region_code, step, decided_on, decided_at, due, reason_code, reason) values ($1, $2, $3, $4, 'mine', '2023-02-20', now(), false, 'too-soon', 'Mine')";
    const template = "insert into template_version (programme_id, code, number, name, subject, body, made_at) values ($1, 'mine', 1, 'Mine', 'Mine', 'Mine', now())";
    const response = "insert into response (programme_id, wave_id, organisation_id, region_code) select $1, wave.id, $2, $3 from wave where id = $4";
    const [theirs, mine] = [world.return('a/silver/Spring/Camden'), world.return('a/silver/Spring/Barnsley')];
    const [asked] = await there.muster.rows<{ id: string }>("select wave_id as id from collection_round where id = $1", [world.round('a/bronze/Spring')]);
    const cases: [SignedIn, string, unknown[]][] = [
      ...[contact, task, step].flatMap((insert): [SignedIn, string, unknown[]][] => [['hal', insert, [a, barnsley, york]], ['sam', insert, [a, barnsley, york]], ['dan', insert, [a, camden, 'london']], ['olga', insert, [a, camden, 'london']]]),
      ['hal', extension, [mine, a, barnsley, york]], ['sam', extension, [theirs, a, camden, 'london']], ['dan', extension, [theirs, a, camden, 'london']], ['olga', extension, [theirs, a, camden, 'london']],
      ['sam', delivery, [theirs, a, camden, 'london']], ['hal', delivery, [theirs, a, camden, 'london']], ['olga', delivery, [theirs, a, camden, 'london']],
      ['sam', query, [mine, a, barnsley, york]], ['yara', query, [mine, a, barnsley, york]], ['olga', query, [mine, a, barnsley, york]],
      ['hal', quiet, [a, york]], ['hal', quiet, [a, null]], ['sam', quiet, [a, york]], ['olga', quiet, [a, 'london']],
      ['yara', decision, [a, world.round('a/silver/Spring'), barnsley, york]], ['olga', decision, [a, world.round('a/silver/Spring'), barnsley, york]],
      ['yara', template, [a]], ['olga', template, [a]], ['sam', template, [a]], ['olga', "insert into collection (programme_id, code, name) values ($1, 'mine', 'Mine')", [a]],
      ['yara', "insert into collection (programme_id, code, name) values ($1, 'mine', 'Mine')", [a]], ['yara', "insert into workshop (programme_id, name, held_on, kind) values ($1, 'Mine', '2023-02-20', 'workshop')", [a]],
      ['yara', "insert into reminder_run (programme_id, ran_on, by_hand, ran_at, due, not_due) values ($1, '2023-02-20', true, now(), 0, 0)", [a]],
      ['yara', "insert into reminder_plan (programme_id, round_id, steps, changed_at) values ($1, $2, '[]', now())", [a, world.round('a/silver/Spring')]],
      ['sam', response, [a, camden, 'london', asked!.id]], ['sam', response, [a, barnsley, york, world.wave('a/Summer')]], ['hal', response, [a, camden, 'london', asked!.id]],
    ];
    const codes = [];
    for (const [name, statement, parameters] of cases) codes.push([name, statement, await refusedTo(name, statement, parameters)]);
    expect(codes).toEqual(cases.map(([name, statement]) => [name, statement, '42501']));
  });

  it('takes no recommendation from another scope, nor from who only reads', async () => {
    const [a, dataset] = [there.muster.world.programme('a'), there.muster.world.dataset('a/2')];
    const statements: [string, unknown[]][] = [
      ["insert into feasibility_rule (programme_id, version, share, reason, set_at) values ($1, 9, 50, 'Mine', now())", [a]],
      ["insert into feasibility_decision (programme_id, indicator_code, verdict, reason, decided_at) values ($1, 'mine', 'feasible', 'Mine', now())", [a]],
      ["insert into dataset (programme_id, number, title, created_at) values ($1, 9, 'Mine', now())", [a]],
      ["insert into dataset_entry (dataset_id, programme_id, indicator_code, position) values ($2, $1, 'mine', 99)", [a, dataset]],
    ];
    for (const [statement, parameters] of statements) {
      for (const name of ['hal', 'sam', 'dan', 'olga'] as const) expect([name, statement, await refusedTo(name, statement, parameters)]).toEqual([name, statement, '42501']);
    }
  });

  it('shows a draft of a dataset to its project team only', async () => {
    const drafts = (name: SignedIn) => keys(name, "select number::text as key from dataset where state = 'draft'");
    expect([await drafts('grace'), await drafts('priya'), await drafts('olga')]).toEqual([['2', '2'], ['2'], ['2']]);
    for (const name of ['hal', 'yara', 'sam', 'sue', 'dan'] as const) expect([name, await drafts(name)]).toEqual([name, []]);
  });

  it('hangs nothing of the own authority on the return of another', async () => {
    const { world } = there.muster;
    const scope = [world.return('a/silver/Spring/Camden'), world.programme('a'), world.organisation('Barnsley'), 'yorkshire-and-the-humber'];
    const extension = "insert into return_extension (return_id, programme_id, organisation_id, region_code, until, reason, state, proposed_at, decided_at) values ($1, $2, $3, $4, '2023-03-10', 'Mine', 'withdrawn', now(), now())";
    const delivery = "insert into return_delivery (return_id, indicator, programme_id, organisation_id, region_code, extent, source, recorded_at) values ($1, 'mine', $2, $3, $4, 'complete', 'typed', now())";
    const query = "insert into return_query (return_id, programme_id, organisation_id, region_code, text, due_on, raised_at) values ($1, $2, $3, $4, 'Why?', '2023-03-10', now())";
    expect([await refusedTo('sam', extension, scope), await refusedTo('sam', delivery, scope), await refusedTo('priya', query, scope)]).toEqual(['23503', '23503', '23503']);
  });

  it('takes such rows from who may write them', async () => {
    const { world } = there.muster;
    const place = [world.programme('a'), world.organisation('Leeds'), 'yorkshire-and-the-humber'];
    const contact = "insert into contact (programme_id, organisation_id, region_code, kind, held_on, logged_at) values ($1, $2, $3, 'telephone', '2023-02-20', now())";
    expect([await refusedTo('yara', contact, place), await refusedTo('priya', contact, place), await refusedTo('grace', contact, place)]).toEqual(['ok', 'ok', 'ok']);
    const letter = "insert into message (kind, programme_id, region_code, reason, queued_at) values ('letter', $1, 'yorkshire-and-the-humber', 'Mine', now())";
    expect([await refusedTo('yara', letter, [place[0]]), await refusedTo('hal', letter, [place[0]]), await refusedTo('sam', letter, [place[0]])]).toEqual(['ok', '42501', '42501']);
  });

  it('keeps the address of people with wider roles from teams', async () => {
    const changed = (name: SignedIn, key: string) => as(name, async () => (await there.app.query('update person set email = $2 where id = $1', [there.muster.world.person(key), 'mine@example.org'])).rowCount);
    expect([await changed('priya', 'grace'), await changed('priya', 'bea'), await changed('olga', 'sam'), await changed('sam', 'sam'), await changed('priya', 'sam'), await changed('grace', 'bea')]).toEqual([0, 0, 0, 0, 1, 1]);
  });

  it('shows people to champions by region, to authorities among themselves, and to readers nobody else', async () => {
    const people = async (name: SignedIn) => (await keys(name, "select split_part(email, '@', 1) as key from person order by 1")).join(' ');
    expect(await people('hal')).toBe('hal hana sue');
    expect(await people('yara')).toBe('cert con dee lena sam yara');
    expect(await people('sam')).toBe('cert con dee sam');
    expect(await people('dan')).toBe('dan');
  });

  it('keeps sessions, codes, outside accounts, attempts to sign in and the mailbox from everybody', async () => {
    await there.muster.rows("insert into external_account (issuer, subject, person_id, linked_at) values ('https://login.example.org', '1', $1, now())", [there.muster.world.person('sam')]);
    await there.muster.rows("insert into sign_in_attempt (token_hash, provider, next_path, asked_at, expires_at) values ('x', 'dfe', '/', now(), now())");
    await there.muster.rows("insert into sign_in_limit (key_hash, taken, until) values ('x', 1, now())");
    for (const name of names.filter((one) => one !== 'grace')) {
      for (const table of ['session', 'sign_in_code', 'external_account', 'sign_in_attempt', 'sign_in_limit', 'mailbox_message']) expect(await keys(name, `select 'seen' as key from ${table}`)).toEqual([]);
    }
  });
});

describe('without a context', () => {
  it('there are no rows in any table or view, and none can be written', async () => {
    for (const { relname } of await there.muster.rows<{ relname: string }>(tables)) {
      expect([relname, (await there.app.query(`select 1 from ${relname} limit 1`)).rowCount]).toEqual([relname, 0]);
    }
    await there.app.query('begin');
    expect(await codeOf(there.app, "insert into person (name) values ('X')")).toBe('42501');
    expect(await codeOf(there.app, "insert into fact (at, name, subject_type, subject_id) values (now(), 'x.y', 'x', 'y')")).toBe('42501');
    await there.app.query('rollback');
  });

  it('there are none either on a connection that somebody used before', async () => {
    const rows = async () => (await there.app.query('select 1 from response')).rowCount;
    expect(await as('grace', rows)).toBe(15);
    expect(await rows()).toBe(0);
  });

  it('there are none on any connection of the running product, after answers and after refusals', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? there.muster.as('grace').send('{ responses { total } }') : there.muster.as('priya').send('mutation { addPerson(input: { name: "S", email: "sam@example.org" }) { id } }'))));
    const source = there.muster.app.get(DataSource);
    const counts = await Promise.all(Array.from({ length: 10 }, () => source.query('select count(*)::int as n, pg_sleep(0.05) from response') as Promise<{ n: number }[]>));
    expect(counts.map(([row]) => row!.n)).toEqual(Array.from({ length: 10 }, () => 0));
  });

  it('the product itself cannot ask for anything outside of an operation', async () => {
    await expect(there.muster.app.get(Operation).sql('select 1')).rejects.toThrow();
  });
});

describe('what is written once', () => {
  const written = ['fact', 'submission', 'submitted_answer', 'answer_change', 'sharing_change', 'template_version', 'reminder_decision', 'feasibility_rule', 'feasibility_decision'];

  it.each(written)('stays as it is, also for the owner: %s', async (table) => {
    const [{ n }] = await there.muster.rows<{ n: number }>(`select count(*)::int as n from ${table}`) as [{ n: number }];
    expect(n).toBeGreaterThan(0);
    const [column] = await there.muster.rows<{ name: string }>("select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attidentity = '' order by attnum", [table]);
    await expect(there.muster.rows(`update ${table} set ${column!.name} = ${column!.name}`)).rejects.toThrow(/is immutable/);
    await expect(there.muster.rows(`delete from ${table}`)).rejects.toThrow(/is immutable/);
    expect(await there.muster.count(table)).toBe(n);
  });
});

describe('the accounts', () => {
  it.each([
    ['pass over the wall', 'alter role muster_app bypassrls'], ['become the owner', 'alter role muster_app superuser'], ['take the wall down', 'alter table response disable row level security'],
    ['take a policy away', 'drop policy response_select on response'], ['read with the wall off', 'set local row_security = off; select * from response'], ['switch a trigger off', 'alter table fact disable trigger all'],
    ['empty the record', 'truncate fact'], ['change a fact', "update fact set name = 'x'"], ['delete a fact', 'delete from fact'], ['change a submission', 'update submission set number = 2'],
    ['delete a submission', 'delete from submission'], ['change what was submitted', "update submitted_answer set code = 'green'"], ['change history', 'update answer_change set version = 1'],
    ['delete an answer', 'delete from answer'], ['delete a person', 'delete from person'], ['change a version of a template', "update template_version set body = 'x'"], ['change why we wrote', "update reminder_decision set reason = 'x'"],
    ['delete a return', 'delete from expected_return'], ['delete a query', 'delete from return_query'], ['delete a contact', 'delete from contact'], ['delete what was signed', 'delete from sharing_change'],
    ['delete a run', 'delete from reminder_run'], ['make a table', 'create table public.mine (id int)'],
  ])('of the app cannot %s, whoever acts', async (_what, statement) => {
    expect(['42501', '42704']).toContain(await refusedTo('grace', statement));
  });

  it.each([
    ['read an answer', 'select * from answer'], ['read a submission', 'select * from submission'], ['read a session', 'select * from session'], ['read a fact', 'select * from fact'], ['read a query', 'select * from return_query'], ['read a call', 'select * from contact'], ['read what was delivered', 'select * from return_delivery'],
    ['change a return', "update expected_return set state = 'accepted'"], ['change a person\'s name', "update person set name = 'x'"], ['finish a task', 'update task set done_at = now()'],
    ['read observations', 'select * from observation'], ['write a message of its own', "insert into message (kind, reason, queued_at) values ('invitation', 'Mine', now())"], ['change a person', "update person set email = 'x'"],
    ['appoint anybody', "insert into appointment (person_id, role, starts_on) select id, 'administrator', '2023-01-01' from person limit 1"], ['open a wave', "update wave set state = 'open'"], ['delete a message', 'delete from message'],
  ])('of the worker cannot %s', async (_what, statement) => {
    const worker = await connected(there.muster.url, 'muster_worker');
    expect(await codeOf(worker, statement)).toBe('42501');
    await worker.end();
  });
});
