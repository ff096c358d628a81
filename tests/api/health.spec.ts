import { setTimeout as pause } from 'node:timers/promises';
import request from 'supertest';
import { Lifecycle } from '../../apps/api/src/lifecycle.js';
import { OURS } from './support/caller.js';
import { Muster } from './support/muster.js';

const lifecycle = new Lifecycle();
let muster: Muster;
beforeAll(async () => { muster = await Muster.start({ lifecycle }); });
afterAll(() => muster.stop());

/** What is asked of the database is remembered for a second. */
const forgotten = (): Promise<void> => pause(1_050);
const health = async (what: 'live' | 'ready'): Promise<[number, unknown]> => {
  const { status, body } = await request(muster.origin).get(`/health/${what}`);
  return [status, body];
};

describe('the health of the process', () => {
  it('is good when it lives and can answer; it also says for how long mail has waited', async () => {
    expect(await health('live')).toEqual([200, { status: 'alive' }]);
    await muster.rows("update message set state = 'sent', sent_at = $1 where state in ('queued', 'sending')", [muster.clock.now()]);
    expect(await health('ready')).toEqual([200, { status: 'ready', outboxSeconds: null, replica: 'none' }]);
    await muster.rows("update message set state = 'queued', queued_at = $1::timestamptz - interval '90 seconds' where id = $2", [muster.clock.now(), muster.world.message('a/Spring/Barnsley')]);
    await forgotten();
    expect(await health('ready')).toEqual([200, { status: 'ready', outboxSeconds: 90, replica: 'none' }]);
  });

  it('is not ready on a database that is behind', async () => {
    const [last] = await muster.rows<{ id: number; timestamp: string; name: string }>('delete from migrations where id = (select max(id) from migrations) returning *');
    await forgotten();
    expect(await health('ready')).toMatchObject([503, { status: 'migrations' }]);
    await muster.rows('insert into migrations (id, timestamp, name) values ($1, $2, $3)', [last!.id, last!.timestamp, last!.name]);
  });

  it('is alive but not ready without its database, when pages say that they cannot be shown now, and gets well by itself', async () => {
    const name = new URL(muster.url).pathname.slice(1);
    await muster.rows(`alter database ${name} connection limit 0`);
    await muster.rows("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'muster_app'");
    await forgotten();
    expect(await health('live')).toEqual([200, { status: 'alive' }]);
    expect(await health('ready')).toMatchObject([503, { status: 'database' }]);
    const page = await request(muster.origin).get('/').set('cookie', 'muster-session=session-of-sam');
    expect([page.status, page.text]).toEqual([503, expect.stringContaining('Sorry, the service is not available')]);
    const answer = await request(muster.origin).post('/graphql').set(OURS).send({ query: '{ me { name } }' });
    expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });

    await muster.rows(`alter database ${name} connection limit -1`);
    await forgotten();
    expect(await health('ready')).toMatchObject([200, { status: 'ready' }]);
    expect(await muster.as('sam').ask('{ me { name } }')).toEqual({ me: { name: 'Sam Shah' } });
  });

  it('is not ready any more once the process is about to stop', async () => {
    lifecycle.stopping = true;
    const { status, body, headers } = await request(muster.origin).get('/health/ready');
    expect([status, body, headers.connection]).toEqual([503, { status: 'stopping', outboxSeconds: null, replica: 'none' }, 'close']);
    expect(await health('live')).toEqual([200, { status: 'alive' }]);
    lifecycle.stopping = false;
  });
});

it('a statement that waits too long is given up with a sentence, and the next one is answered', async () => {
  await muster.owner.query('begin; lock table wave in access exclusive mode');
  const refused = await muster.as('priya').refused('{ waves { total } }');
  expect(refused.code).toBe('UNAVAILABLE');
  await muster.owner.query('rollback');
  expect(await muster.as('priya').ask('{ waves { total } }')).toMatchObject({ waves: { total: expect.any(Number) } });
});
