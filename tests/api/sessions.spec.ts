import request from 'supertest';
import { Muster } from './support/muster.js';
import { NOW } from './support/build-world.js';
import { OURS } from './support/caller.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());
beforeEach(async () => {
  await muster.moveTo(NOW.toISOString());
  await muster.rows('update session set revoked_at = null');
});

const cookieOf = (name: string): string => `muster-session=session-of-${name}`;
const after = (minutes: number): void => muster.clock.moveTo(new Date(NOW.getTime() + minutes * 60_000));

async function isIn(name: 'sam' | 'priya' | 'dan' | 'cert'): Promise<boolean> {
  return Boolean((await muster.as(name).ask<{ me: object | null }>('{ me { name } }')).me);
}

describe('a session', () => {
  it.each([['priya', 30], ['dan', 30], ['sam', 60], ['cert', 60]] as const)('of %s ends after %i idle minutes', async (name, idle) => {
    after(idle);
    expect(await isIn(name)).toBe(true);
    after(2 * idle + 1);
    expect(await isIn(name)).toBe(false);
  });

  it('lasts as long as it is used, but twelve hours in all', async () => {
    for (let minutes = 25; minutes < 12 * 60; minutes += 25) {
      after(minutes);
      expect([minutes, await isIn('priya')]).toEqual([minutes, true]);
    }
    after(12 * 60);
    expect(await isIn('priya')).toBe(false);
  });

  it('ends at once when its person signs out, and the cookie goes', async () => {
    const reply = await request(muster.origin).post('/sign-out').set(OURS).set('cookie', cookieOf('sam'));
    expect([reply.status, reply.headers.location]).toEqual([303, '/']);
    expect(String(reply.headers['set-cookie'])).toMatch(/^muster-session=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);
    expect(await isIn('sam')).toBe(false);
  });

  it('ends at once when it is revoked, when its person is erased, and gives nothing once the appointment has ended', async () => {
    await muster.rows('update session set revoked_at = $2 where person_id = $1', [muster.world.person('sam'), NOW]);
    expect(await isIn('sam')).toBe(false);
    await muster.rows("update appointment set ends_on = '2023-02-19' where person_id = $1", [muster.world.person('priya')]);
    expect(await muster.as('priya').refusal('{ waves { total } }')).toBe('FORBIDDEN');
    await muster.rows('update appointment set ends_on = null where person_id = $1', [muster.world.person('priya')]);
    expect(await muster.as('priya').ask('{ waves { total } }')).toEqual({ waves: { total: 4 } });
    await muster.rows("update person set erased_at = now() where id = $1", [muster.world.person('dan')]);
    expect(await isIn('dan')).toBe(false);
  });

  it('sends whoever has none to the sign-in page, and back afterwards', async () => {
    const path = `/responses/${muster.world.response('a/Spring/Barnsley')}`;
    const reply = await request(muster.origin).get(path);
    expect([reply.status, reply.headers.location]).toEqual([303, `/sign-in?next=${encodeURIComponent(path)}`]);
  });
});

describe('a request from another site', () => {
  const query = { query: '{ me { name } }' };
  const graphql = () => request(muster.origin).post('/graphql').set('x-muster-csrf', '1').set('cookie', cookieOf('sam'));

  it.each([
    ['says so', { 'sec-fetch-site': 'cross-site' }], ['comes from a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }], ['has another origin', { origin: 'https://evil.example' }],
    ['has an origin that is none', { origin: 'not an origin' }], ['has our host as a part of theirs', { origin: 'http://127.0.0.1.evil.example' }],
    ['hides its origin', { origin: 'null' }], ['hides its origin and was typed', { origin: 'null', 'sec-fetch-site': 'none' }], ['says nothing of where it is from', {}],
  ])('is refused when it %s', async (_what, headers) => {
    const { body, text } = await graphql().set(headers as Record<string, string>).send(query);
    expect([(body as { data?: unknown }).data ?? null, text]).toEqual([null, expect.stringContaining('"CROSS_SITE"')]);
    expect((await request(muster.origin).post('/sign-out').set('cookie', cookieOf('sam')).set(headers as Record<string, string>)).status).toBe(403);
    expect(await isIn('sam')).toBe(true);
  });

  it('is told apart from ours, from browsers old and new, at the address that people use and at the one behind a proxy', async () => {
    for (const headers of [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, { origin: muster.origin }, { origin: 'http://localhost:4000' }]) {
      expect((await graphql().set(headers as Record<string, string>).send(query)).status).toBe(200);
    }
  });

  it('cannot do anything with GraphQL without the header of our screens, even when it looks like ours', async () => {
    const { status, body } = await request(muster.origin).post('/graphql').set('origin', muster.origin).set('cookie', cookieOf('sam')).send(query);
    expect([status, body]).toMatchObject([403, { data: null, errors: [{ extensions: { code: 'CROSS_SITE' } }] }]);
  });

  it('without a cookie has nobody to act as, so that machines need no header', async () => {
    const { status, body } = await request(muster.origin).post('/graphql').send(query);
    expect([status, body]).toEqual([200, { data: { me: null } }]);
  });

  it('cannot send GraphQL as a form or in an address', async () => {
    const asked = [
      graphql().set(OURS).type('text/plain').send(JSON.stringify(query)), graphql().set(OURS).type('form').send(query),
      request(muster.origin).get('/graphql').query(query).set('cookie', cookieOf('sam')),
      request(muster.origin).get('/graphql').query({ query: 'mutation ($id: ID!) { closeWave(id: $id) { id } }', variables: JSON.stringify({ id: muster.world.wave('a/Spring') }) }).set('cookie', cookieOf('priya')),
    ];
    for (const reply of await Promise.all(asked)) expect(reply.body).toMatchObject({ data: null, errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(await muster.rows('select state from wave where id = $1', [muster.world.wave('a/Spring')])).toEqual([{ state: 'open' }]);
  });

  it('is told to load and frame nothing', async () => {
    const { headers } = await request(muster.origin).get('/sign-in');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cache-control': 'no-store' });
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});

describe('over https', () => {
  let secure: Muster;
  beforeAll(async () => { secure = await Muster.start({ publicUrl: 'https://muster.example.org' }); });
  afterAll(() => secure.stop());

  it('cookies belong to this host alone, are out of reach for scripts, and are never sent in the clear', async () => {
    const reply = await request(secure.origin).post('/sign-in').type('form').send({ email: 'sam@example.org' });
    const browser = String(reply.headers['set-cookie']);
    expect(browser).toMatch(/^__Host-muster-browser=/);
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(browser).toContain(flag);
    expect(browser).not.toMatch(/Domain/i);
    expect(reply.headers['strict-transport-security']).toMatch(/max-age=31536000/);
  });

  it('a session cookie without the prefix is not taken', async () => {
    const who = async (cookie: string) => ((await request(secure.origin).post('/graphql').set(OURS).set('cookie', cookie).send({ query: '{ me { name } }' })).body as { data: { me: { name: string } | null } }).data.me;
    expect(await who('muster-session=session-of-sam')).toBeNull();
    expect(await who('__Host-muster-session=session-of-sam')).toEqual({ name: 'Sam Shah' });
  });

  it('outside of a demonstration there is no mailbox, and no people are listed to sign in as', async () => {
    expect((await request(secure.origin).get('/mailbox')).status).toBe(404);
    expect((await request(secure.origin).get('/sign-in')).text).not.toContain('example.org');
  });
});
