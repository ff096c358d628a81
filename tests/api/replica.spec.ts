import { setTimeout as pause } from 'node:timers/promises';
import { READS_MUCH } from '@muster/platform';
import { fullAnswers } from '@muster/testing';
import request from 'supertest';
import { servedBy } from '../../apps/api/src/served.js';
import { wholeProduct } from '../../apps/api/src/schema.js';
import { permissionMatrix } from './permission-matrix.js';
import { columns } from './permission-row.js';
import { Muster } from './support/muster.js';
import { Replicated } from './support/replicated.js';
import { saveAll, submit } from './support/verbs.js';

let pair: Replicated;
let muster: Muster;
beforeAll(async () => {
  pair = await Replicated.start();
  muster = await Muster.start({ world: 'collected', replicaOf: pair.replicaOf });
  await pair.caughtUp();
});
afterAll(async () => {
  await muster?.stop();
  await pair?.stop();
});

const RATES = 'query ($id: ID!) { responseRates(waveId: $id) { total { numerator denominator } } }';
const submitted = async (): Promise<number> => (await muster.as('priya').ask<{ responseRates: { total: { numerator: number } } }>(RATES, { id: muster.world.wave('a/Spring') })).responseRates.total.numerator;
const state = async (): Promise<string> => ((await request(muster.origin).get('/health/ready')).body as { replica: string }).replica;
const inDatabase = (): Promise<number> => muster.count("response where wave_id = $1 and submission_id is not null", [muster.world.wave('a/Spring')]);

/** How many transactions the replica has finished for the application. */
async function answeredThere(): Promise<number> {
  await pause(1_100); // PostgreSQL tells its counts about once a second
  const [row] = await pair.onReplica<{ n: number }>('select xact_commit::int as n from pg_stat_database where datname = current_database()', muster.url);
  return row!.n;
}

/** Everything that may be answered by a replica, as the matrix asks it, and what each of its actors is told. */
async function everyAnswer(): Promise<Record<string, unknown>> {
  const names = new Set((await servedBy(wholeProduct())).flatMap(({ prototype }) => Object.entries(Object.getOwnPropertyDescriptors(prototype as object))
    .filter(([, { value }]) => typeof value === 'function' && Reflect.hasMetadata(READS_MUCH, value)).map(([name]) => `Query.${name}`)));
  const rows = permissionMatrix.filter(({ field }) => names.has(field));
  expect(rows.map(({ field }) => field).sort()).toEqual([...names].sort());
  const told: Record<string, unknown> = {};
  for (const { field, document, cases } of rows) for (const { scope, variables } of cases) {
    await Promise.all(columns.map(async (name) => { told[`${field} ${scope} ${name}`] = await muster.as(name).send(document, variables?.(muster.world)); }));
  }
  return told;
}

describe('a replica', () => {
  it('answers what reads much, to everybody what the database itself answers', async () => {
    const before = await answeredThere();
    const there = await everyAnswer();
    expect(await state()).toBe('following');
    expect(await answeredThere()).toBeGreaterThan(before + 100);
    await pair.onReplica('select pg_wal_replay_pause()', muster.url);
    await muster.rows("update person set name = name where email like 'sam%'");
    const here = await everyAnswer();
    expect(await state()).toBe('behind');
    await pair.onReplica('select pg_wal_replay_resume()', muster.url);
    expect(there).toEqual(here);
    expect(JSON.stringify(there)).not.toMatch(/INTERNAL|UNAVAILABLE/);
  });

  it('shows what was committed before the question, each time', async () => {
    await pair.caughtUp();
    const [{ id }] = (await muster.rows<{ id: string }>('select id from response where wave_id = $1 and submission_id is not null limit 1', [muster.world.wave('a/Spring')])) as [{ id: string }];
    const seen: [number, number][] = [];
    for (let turn = 0; turn < 40; turn += 1) {
      await muster.rows('update response set submission_id = case when submission_id is null then (select id from submission where response_id = $1 limit 1) end where id = $1', [id]);
      seen.push([await submitted(), await inDatabase()]);
    }
    expect(seen.filter(([told, is]) => told !== is)).toEqual([]);
    expect(new Set(seen.map(([told]) => told)).size).toBe(2);
    expect(await state()).toBe('following');
  });

  it('that is behind is not asked: people read back what they have just handed in', async () => {
    await pair.onReplica('select pg_wal_replay_pause()', muster.url);
    const before = await submitted();
    const id = muster.world.response('a/Spring/Hackney');
    await saveAll(muster.as('hana'), id, fullAnswers());
    await submit(muster.as('hana'), id);
    expect(await submitted()).toBe(before + 1);
    expect(await state()).toBe('behind');
    await pair.onReplica('select pg_wal_replay_resume()', muster.url);
    await pair.caughtUp();
    expect(await submitted()).toBe(before + 1);
    expect(await state()).toBe('following');
  });

  it('that fails while it answers is not noticed by who asked', async () => {
    await muster.owner.query('begin; lock table response in access exclusive mode; select pg_switch_wal()');
    const asked = submitted();
    const waiting = "select pid from pg_stat_activity where usename = 'muster_app' and wait_event_type = 'Lock'";
    for (let tries = 0; tries < 200 && !(await pair.onReplica(waiting, muster.url)).length; tries += 1) await pause(20);
    expect(await pair.onReplica(`select pg_terminate_backend(pid) from (${waiting}) one`, muster.url)).toHaveLength(1);
    await muster.owner.query('rollback');
    expect(await asked).toBe(await inDatabase());
  });

  it('that is gone is not missed, and answers again when it is back', async () => {
    pair.kill();
    const meanwhile = await Promise.all(Array.from({ length: 20 }, submitted));
    expect(new Set(meanwhile)).toEqual(new Set([await inDatabase()]));
    expect(await state()).toBe('away');
    await pair.startAgain();
    await pair.caughtUp();
    await pause(2_100);
    expect(await submitted()).toBe(await inDatabase());
    expect(await state()).toBe('following');
  });

  it('that hangs is given up, and answers again when it has come to itself', async () => {
    pair.freeze();
    const told = await Promise.all([submitted(), submitted()]);
    expect(told).toEqual([await inDatabase(), await inDatabase()]);
    expect(await state()).toBe('away');
    pair.revive();
    await pair.caughtUp();
    await pause(2_100);
    expect(await submitted()).toBe(await inDatabase());
    expect(await state()).toBe('following');
  });
});

describe('a server that is no replica of the database', () => {
  it.each([
    ['the database itself', (url: string) => url],
    ['nobody at all', (url: string) => url.replace(/:\d+\//, ':1/')],
  ])('(%s) is not believed', async (_what, replicaOf) => {
    const other = await Muster.start({ world: 'collected', replicaOf });
    try {
      const told = await other.as('priya').ask<{ responseRates: unknown }>(RATES, { id: other.world.wave('a/Spring') });
      expect(told.responseRates).toBeTruthy();
      expect(((await request(other.origin).get('/health/ready')).body as { replica: string }).replica).toBe('away');
    } finally {
      await other.stop();
    }
  });
});
