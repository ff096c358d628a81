import { createHash, randomUUID } from 'node:crypto';
import request from 'supertest';
import { OURS } from './support/caller.js';
import { Muster } from './support/muster.js';
import { NOW } from './support/build-world.js';
import type { ActorName } from '@muster/testing';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());
beforeEach(async () => {
  await muster.moveTo(NOW.toISOString());
  await muster.rows("delete from session where agent is not null");
  await muster.rows('update session set revoked_at = null');
});

const firefox = 'Firefox on Windows';

/** One more session of somebody, with another browser: its cookie. */
async function another(name: Exclude<ActorName, 'nobody'>, agent = firefox): Promise<string> {
  const token = randomUUID();
  await muster.rows("insert into session (token_hash, person_id, started_at, last_seen_at, expires_at, agent) values ($1, $2, $3, $3, $3::timestamptz + interval '12 hours', $4)", [createHash('sha256').update(token).digest(), muster.world.person(name), muster.clock.now(), agent]);
  return `muster-session=${token}`;
}

const cookieOf = (name: string): string => `muster-session=session-of-${name}`;
const page = (cookie: string) => request(muster.origin).get('/your-sign-ins').set('cookie', cookie);
const post = (path: string, cookie: string) => request(muster.origin).post(path).set(OURS).set('cookie', cookie).type('form').send({});
const idOf = async (agent: string): Promise<string> => (await muster.rows<{ id: string }>('select id from session where agent = $1', [agent]))[0]!.id;
async function isIn(cookie: string): Promise<boolean> {
  const { body } = await request(muster.origin).post('/graphql').set(OURS).set('cookie', cookie).send({ query: '{ me { name } }' });
  return Boolean((body as { data: { me: object | null } }).data.me);
}

describe('everybody sees where they are signed in', () => {
  it('with the kind of browser, since when, and how, and nobody else', async () => {
    await another('sam');
    await another('sue', 'Safari on a Mac');
    const { text, status } = await page(cookieOf('sam'));
    expect(status).toBe(200);
    expect(text.match(/govuk-summary-card__title"/g)).toHaveLength(2);
    for (const words of ['(this one)', firefox, 'Code by email', '10am on 20 February 2023']) expect(text).toContain(words);
    expect(text).not.toContain('Safari on a Mac');
  });

  it.each(['grace', 'priya', 'hal', 'sam', 'cert', 'dan'] as const)('whatever their role: %s', async (name) => {
    expect((await page(cookieOf(name))).status).toBe(200);
  });

  it('but not who is signed out', async () => {
    expect((await request(muster.origin).get('/your-sign-ins')).headers.location).toBe('/sign-in?next=%2Fyour-sign-ins');
    expect((await request(muster.origin).post('/your-sign-ins/end-all').set(OURS)).status).toBe(401);
  });

  it('and only what goes on', async () => {
    const cookie = await another('sam');
    await muster.rows("update session set last_seen_at = $1::timestamptz - interval '61 minutes' where agent = $2", [NOW, firefox]);
    expect(await isIn(cookie)).toBe(false);
    expect((await page(cookieOf('sam'))).text).not.toContain(firefox);
  });
});

describe('whoever is signed in ends', () => {
  it('one of their sign-ins, which ends with the next request', async () => {
    const cookie = await another('sam');
    const reply = await post(`/your-sign-ins/${await idOf(firefox)}/end`, cookieOf('sam'));
    expect([reply.status, reply.headers.location]).toEqual([303, '/your-sign-ins?ended=1']);
    expect([await isIn(cookie), await isIn(cookieOf('sam'))]).toEqual([false, true]);
    expect(await muster.rows("select actor_id, subject_id, details from fact where name = 'session.ended' order by id desc limit 1")).toEqual([expect.objectContaining({ subject_id: muster.world.person('sam'), details: { by: 'themselves', count: 1 } })]);
  });

  it('all the others, or all of them with this one', async () => {
    const cookies = [await another('sam'), await another('sam', 'Edge on Windows')];
    await post('/your-sign-ins/end-others', cookieOf('sam'));
    expect([await isIn(cookies[0]!), await isIn(cookies[1]!), await isIn(cookieOf('sam'))]).toEqual([false, false, true]);
    const reply = await post('/your-sign-ins/end-all', cookieOf('sam'));
    expect([reply.headers.location, String(reply.headers['set-cookie']), await isIn(cookieOf('sam'))]).toEqual(['/signed-out', expect.stringMatching(/muster-session=;/), false]);
  });

  it("nobody else's", async () => {
    const cookie = await another('sue', 'Safari on a Mac');
    const id = await idOf('Safari on a Mac');
    expect((await post(`/your-sign-ins/${id}/end`, cookieOf('sam'))).status).toBe(404);
    await post('/your-sign-ins/end-all', cookieOf('sam'));
    expect(await isIn(cookie)).toBe(true);
    expect(await isIn(cookieOf('sue'))).toBe(true);
  });
});

describe('a project team ends the sign-ins of its people', () => {
  const end = 'mutation ($id: ID!) { endSignIns(personId: $id) }';

  it('at once, with the codes on their way, and says how many', async () => {
    const cookie = await another('sam');
    const asked = await request(muster.origin).post('/sign-in').set(OURS).type('form').send({ email: 'sam@example.org' });
    expect(asked.status).toBe(303);
    expect(await muster.as('priya').ask(end, { id: muster.world.person('sam') })).toEqual({ endSignIns: 2 });
    expect([await isIn(cookie), await isIn(cookieOf('sam'))]).toEqual([false, false]);
    expect(await muster.count('sign_in_code where person_id = $1 and used_at is null', [muster.world.person('sam')])).toBe(0);
    expect(await muster.rows("select actor_id, details from fact where name = 'session.ended' order by id desc limit 1")).toEqual([{ actor_id: muster.world.person('priya'), details: { by: 'staff', count: 2 } }]);
  });

  it('but not of somebody with a role elsewhere, nor as a champion', async () => {
    expect(await muster.as('priya').refusal(end, { id: muster.world.person('bea') })).toBe('FORBIDDEN');
    expect(await muster.as('priya').refusal(end, { id: muster.world.person('grace') })).toBe('FORBIDDEN');
    expect(await muster.as('yara').refusal(end, { id: muster.world.person('sam') })).toBe('FORBIDDEN');
    expect([await isIn(cookieOf('bea')), await isIn(cookieOf('grace')), await isIn(cookieOf('sam'))]).toEqual([true, true, true]);
  });
});

describe('how long a session lasts', () => {
  const look = async (cookie: string) => (await request(muster.origin).get('/session').set('cookie', cookie)).body as { left: number; last: number };
  const later = (minutes: number) => muster.clock.moveTo(new Date(NOW.getTime() + minutes * 60_000));

  it('is told to its page, and asking does not make it longer', async () => {
    expect(await look(cookieOf('sam'))).toEqual({ left: 3600, last: 12 * 3600 });
    later(50);
    expect(await look(cookieOf('sam'))).toEqual({ left: 600, last: 12 * 3600 - 3000 });
    later(55);
    expect((await look(cookieOf('sam'))).left).toBe(300);
    later(61);
    expect(await look(cookieOf('sam'))).toEqual({ left: 0, last: 0 });
  });

  it('begins anew for whoever stays', async () => {
    later(29);
    expect((await look(cookieOf('priya'))).left).toBe(60);
    expect((await request(muster.origin).post('/session').set(OURS).set('cookie', cookieOf('priya'))).body).toEqual({ left: 1800, last: 12 * 3600 - 29 * 60 });
    later(58);
    expect(await isIn(cookieOf('priya'))).toBe(true);
  });

  it('is written down at most once a minute, however much is asked', async () => {
    const seen = async () => (await muster.rows<{ at: Date }>('select last_seen_at as at from session where person_id = $1', [muster.world.person('dan')]))[0]!.at.getTime();
    const first = await seen();
    muster.clock.moveTo(new Date(NOW.getTime() + 59_000));
    await isIn(cookieOf('dan'));
    expect(await seen()).toBe(first);
    muster.clock.moveTo(new Date(NOW.getTime() + 61_000));
    await isIn(cookieOf('dan'));
    expect(await seen()).toBe(NOW.getTime() + 61_000);
  });

  it('is what the deployment chose', async () => {
    const short = await Muster.start({ signIn: { staffIdleMinutes: 5, authorityIdleMinutes: 10, sessionHours: 1 } });
    const left = async (name: string) => ((await request(short.origin).get('/session').set('cookie', cookieOf(name))).body as { left: number }).left;
    expect([await left('priya'), await left('sam')]).toEqual([300, 600]);
    await short.stop();
  });
});

describe('somebody whose appointment has ended', () => {
  it('loses their pages with the next request, and is told what to do', async () => {
    const path = `/responses/${muster.world.response('a/Spring/Barnsley')}`;
    expect((await request(muster.origin).get(path).set('cookie', cookieOf('sam'))).status).toBe(200);
    await muster.as('priya').ask('mutation ($id: ID!) { endAppointment(id: $id, endsOn: "2023-02-20") { id } }', { id: muster.world.appointment('sam') });
    expect((await request(muster.origin).get(path).set('cookie', cookieOf('sam'))).status).toBe(200);
    await muster.moveTo('2023-02-21T08:00:00Z');
    expect((await request(muster.origin).get(path).set('cookie', cookieOf('sam'))).status).toBe(403);
    expect((await request(muster.origin).post(`${path}/answers`).set(OURS).set('cookie', cookieOf('sam')).send({ question: 'role', row: '', key: randomUUID(), fields: {} })).status).toBe(403);
    const home = await request(muster.origin).get('/').set('cookie', cookieOf('sam'));
    expect(home.text).toContain('You hold no role at the moment');
    await muster.rows('update appointment set ends_on = null where id = $1', [muster.world.appointment('sam')]);
  });
});
