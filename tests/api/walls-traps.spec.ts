import { Operation, Problem } from '@muster/platform';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { holes } from '../migrations/holes.js';
import { actorOf, codeOf } from './support/second-wall.js';
import { besideTheProduct, type SignedIn } from './support/beside.js';

const there = besideTheProduct();
const { as } = there;
const count = async (what: string, client: pg.Client = there.app): Promise<number> => (await client.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]!.n;
const operation = (): Operation => there.muster.app.get(Operation);
const responses = (): Promise<{ n: number }[]> => operation().sql<{ n: number }>('select count(*)::int as n from response');

/** All responses, and those of Barnsley. */
const [ALL, OWN] = [15, 3];

describe('a view that asks as its owner', () => {
  afterEach(() => there.muster.rows('drop view if exists every_response'));

  it('shows everything to everybody, which the catalogue tells', async () => {
    await there.muster.rows('create view every_response as select * from response; grant select on every_response to muster_app');
    expect([await as('sam', () => count('response')), await as('sam', () => count('every_response'))]).toEqual([OWN, ALL]);
    expect((await there.muster.rows<{ name: string }>(holes['a view that asks as its owner'])).map(({ name }) => name)).toEqual(['every_response']);
  });

  it('shows to each their own when it asks as its reader, as those of the product do', async () => {
    await there.muster.rows('create view every_response with (security_invoker = true) as select * from response; grant select on every_response to muster_app');
    expect(await as('sam', () => count('every_response'))).toBe(OWN);
    expect(await there.muster.rows(holes['a view that asks as its owner'])).toEqual([]);
  });
});

describe('a setting of the session', () => {
  afterEach(() => there.app.query("reset all"));

  it('stays on the connection and shows its rows to whoever is next', async () => {
    await there.app.query("begin; select set_config('app.everything', 'on', false); commit");
    expect(await count('response')).toBe(ALL);
  });

  it('is gone with its transaction when it is local to it', async () => {
    await there.app.query("begin; select set_config('app.everything', 'on', true); commit");
    expect(await count('response')).toBe(0);
  });

  const NAMES = ['person', 'everything', 'programmes', 'viewed', 'regions', 'organisations', 'request'];
  /** What is set on any of the product's ten connections, which are all taken at one time. */
  async function leftBehind(): Promise<string[]> {
    const asked = `select ${NAMES.map((name) => `coalesce(current_setting('app.${name}', true), '') as ${name}`).join(', ')}, pg_backend_pid() as pid, pg_sleep(0.1)::text as slept`;
    const rows = await Promise.all(Array.from({ length: 10 }, () => there.muster.app.get(DataSource).query(asked) as Promise<Record<string, string>[]>));
    expect(new Set(rows.map(([row]) => row!.pid)).size).toBe(10);
    return rows.flatMap(([row]) => NAMES.filter((name) => row![name] !== '').map((name) => `${name} = ${row![name]}`));
  }
  const many = async (ask: () => Promise<unknown>): Promise<void> => void await Promise.all(Array.from({ length: 20 }, ask));
  const within = (work: () => Promise<unknown>) => operation().run(actorOf('grace', there.muster.world), work).catch(() => undefined);

  it.each<[string, () => Promise<unknown>]>([
    ['an answer', () => there.muster.as('grace').send('{ responses { total } }')],
    ['a refusal by a rule', () => there.muster.as('priya').send('mutation { addPerson(input: { name: "S", email: "sam@example.org" }) { id } }')],
    ['a refusal by rights', () => there.muster.as('sam').send('{ responses { total } }')],
    ['a fault of the code', () => within(() => Promise.reject(new Error('Broken')))],
    ['a statement that fails', () => within(() => operation().sql('select 1 / 0'))],
    ['a statement that takes too long', () => within(async () => { await operation().sql("set local statement_timeout = 20"); await operation().sql('select pg_sleep(1)'); })],
    ['a step with wider rights', () => within(() => operation().elevated(() => operation().sql('select 1')))],
    ['a refusal in a step with wider rights', () => within(() => operation().elevated(() => Promise.reject(new Problem({ code: 'NO', message: 'No.' }))))],
    ['a fault in a step with wider rights', () => within(() => operation().elevated(() => operation().sql('select 1 / 0')))],
  ])('is left on no connection of the product after %s', async (_what, ask) => {
    await many(ask);
    expect(await leftBehind()).toEqual([]);
  });

  it('would be found on one', async () => {
    const source = there.muster.app.get(DataSource);
    await source.query("select set_config('app.person', 'somebody', false)");
    expect(await leftBehind()).toEqual(['person = somebody']);
    await Promise.all(Array.from({ length: 10 }, () => source.query("select set_config('app.person', '', false), pg_sleep(0.1)")));
    expect(await leftBehind()).toEqual([]);
  });
});

describe('work that leaves its transaction', () => {
  const grace = () => actorOf('grace', there.muster.world);

  it('sees no rows on another connection, whoever acts', async () => {
    const seen = await operation().run(grace(), async () => Promise.all([there.muster.app.get(DataSource).query('select count(*)::int as n from response') as Promise<{ n: number }[]>, responses()]));
    expect(seen).toEqual([[{ n: 0 }], [{ n: ALL }]]);
  });

  it('is refused when it was not awaited and comes after the end', async () => {
    let late: Promise<unknown> = Promise.resolve();
    await operation().run(grace(), async () => {
      late = new Promise((resolve) => { setTimeout(resolve, 50); }).then(responses).then(() => 'seen', () => 'refused');
      await responses();
    });
    expect(await late).toBe('refused');
  });

  it('is refused outside of any operation', async () => {
    await expect(Promise.all([responses(), responses()])).rejects.toThrow('outside of an operation');
  });

  it('is refused beside a step with wider rights, whose rows it would see', async () => {
    const sam = actorOf('sam', there.muster.world);
    const both = await operation().run(sam, async () => Promise.allSettled([operation().elevated(responses), responses()]));
    expect(both).toMatchObject([{ status: 'fulfilled', value: [{ n: ALL }] }, { status: 'rejected', reason: { message: expect.stringContaining('wider rights') } }]);
    expect(await operation().run(sam, async () => { await operation().elevated(responses); return responses(); })).toEqual([{ n: OWN }]);
  });

  it('goes on with the own rights after a refusal in such a step', async () => {
    const refused = () => operation().elevated(() => Promise.reject(new Problem({ code: 'NO', message: 'No.' }))).catch(() => undefined);
    expect(await operation().run(actorOf('sam', there.muster.world), async () => { await refused(); return responses(); })).toEqual([{ n: OWN }]);
  });
});

describe('the owner of a table', () => {
  it('passes over its policies unless they are forced', async () => {
    const seen: number[] = [];
    await there.muster.owner.query('begin');
    try {
      await there.muster.rows('create role somebody_else; create table trap (id int); insert into trap values (1); alter table trap enable row level security; create policy nobody on trap using (false); alter table trap owner to somebody_else');
      for (const force of ['no force', 'force']) {
        await there.muster.rows(`alter table trap ${force} row level security; set local role somebody_else`);
        seen.push(await count('trap', there.muster.owner));
        await there.muster.rows('reset role');
      }
    } finally {
      await there.muster.owner.query('rollback');
    }
    expect(seen).toEqual([1, 0]);
  });
});

describe('a table without the wall', () => {
  afterEach(() => there.muster.rows('drop table if exists trap'));

  it('shows all its rows without row-level security, and none with it and without a policy', async () => {
    await there.muster.rows('create table trap (id int); insert into trap values (1); grant select on trap to muster_app');
    const without = await as('sam', () => count('trap'));
    await there.muster.rows('alter table trap enable row level security');
    expect([without, await as('sam', () => count('trap'))]).toEqual([1, 0]);
    expect((await there.muster.rows<{ name: string }>(holes['a table without a policy'])).map(({ name }) => name)).toEqual(['trap']);
  });
});

describe('what reaches beyond its actor by design', () => {
  const asked = { distribution: 'select * from distribution($1, 1)', peers: 'select * from peer_distribution($1, $2, 1)' };

  it('counts beside an answer only for who may see that answer', async () => {
    const { world } = there.muster;
    const beside = (name: SignedIn, key: string) => as(name, async () => (await there.app.query(asked.distribution, [world.response(key)])).rowCount! > 0);
    expect([await beside('sam', 'a/Winter/Barnsley'), await beside('sue', 'a/Spring/Camden'), await beside('hal', 'a/Spring/Camden')]).toEqual([true, true, true]);
    expect([await beside('sam', 'a/Spring/Camden'), await beside('sue', 'b/Count/Camden'), await beside('priya', 'b/Count/Camden'), await beside('hal', 'a/Winter/Barnsley')]).toEqual([false, false, false, false]);
    const peers = (name: SignedIn, wave: string, organisation: string) => as(name, async () => (await there.app.query(asked.peers, [world.organisation(organisation), world.wave(wave)])).rowCount! > 0);
    expect([await peers('sam', 'a/Winter', 'Barnsley'), await peers('dan', 'a/Winter', 'Barnsley')]).toEqual([true, true]);
    expect([await peers('sam', 'a/Winter', 'Camden'), await peers('priya', 'b/Count', 'Camden'), await peers('sue', 'b/Count', 'Camden')]).toEqual([false, false, false]);
  });

  it('takes a fact of a team in its own programmes, or in none', async () => {
    const { world } = there.muster;
    const fact = "insert into fact (at, name, actor_id, subject_type, subject_id, programme_id) values (now(), 'audit.exported', $1, 'audit', 'done', $2)";
    const kept = (name: SignedIn, programme: string | null) => as(name, () => codeOf(there.app, fact, [world.person(name), programme]));
    expect([await kept('priya', world.programme('a')), await kept('priya', null), await kept('olga', world.programme('b'))]).toEqual(['ok', 'ok', 'ok']);
    expect([await kept('priya', world.programme('b')), await kept('olga', world.programme('a')), await kept('sam', null)]).toEqual(['42501', '42501', '42501']);
  });
});
