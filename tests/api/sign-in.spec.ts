import request from 'supertest';
import { MailboxMailer, Outbox } from '@muster/server/engagement';
import { Site } from '@muster/platform';
import type { DataSource } from 'typeorm';
import { OURS } from './support/caller.js';
import { Muster } from './support/muster.js';
import { workerSource } from './support/way-out.js';

let muster: Muster;
let worker: DataSource;
beforeAll(async () => {
  muster = await Muster.start();
  worker = await workerSource(muster);
});
afterAll(async () => {
  await worker.destroy();
  await muster.stop();
});
beforeEach(() => muster.clock.moveTo(new Date(muster.clock.now().getTime() + 60 * 60_000)));

const post = (path: string, form: object, cookie = '') => request(muster.origin).post(path).set(OURS).type('form').set('cookie', cookie).send(form);
const minutes = (count: number): void => muster.clock.moveTo(new Date(muster.clock.now().getTime() + count * 60_000));

/** The cookies that a reply sets, by name. */
function cookiesOf({ headers }: request.Response): Map<string, string> {
  const set = (headers['set-cookie'] ?? []) as unknown as string[];
  return new Map(set.map((line) => [line.split('=')[0]!, line] as const));
}

/** What the browser sends back of a cookie. */
const sent = (line: string | undefined): string => line?.split(';')[0] ?? '';

async function askCode(email: string, browser = ''): Promise<{ browser: string; status: number; location: string | undefined; body: string }> {
  const reply = await post('/sign-in', { email }, browser);
  return { browser: browser || sent(cookiesOf(reply).get('muster-browser')), status: reply.status, location: reply.headers.location, body: reply.text };
}

/** Sends what waits, and gives the newest code that arrived. */
async function codeFromMail(): Promise<string> {
  await new Outbox({ source: worker, mailer: new MailboxMailer(worker), clock: muster.clock, site: new Site('http://localhost:4000', true) }).drain();
  const [mail] = await muster.rows<{ text: string }>("select mailbox_message.text from mailbox_message join message on message.id = message_id where kind = 'sign-in-code' order by queued_at desc, mailbox_message.sent_at desc limit 1");
  return /\b\d{6}\b/.exec(mail!.text)![0];
}

const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const enter = (code: string, browser: string) => post('/sign-in/code', { code }, browser);
const isIn = (reply: request.Response): boolean => reply.status === 303 && cookiesOf(reply).has('muster-session');

async function signedIn(email: string): Promise<string> {
  const { browser } = await askCode(email);
  const reply = await enter(await codeFromMail(), browser);
  expect(isIn(reply)).toBe(true);
  return sent(cookiesOf(reply).get('muster-session'));
}

async function me(cookie: string): Promise<string | null> {
  const { body } = await request(muster.origin).post('/graphql').set(OURS).set('cookie', cookie).send({ query: '{ me { name } }' });
  return (body as { data: { me: { name: string } | null } }).data.me?.name ?? null;
}

describe('signing in', () => {
  it('takes the code of the mail, in the browser that asked, once', async () => {
    const { browser, status, location } = await askCode('Sam@Example.org');
    expect([status, location]).toEqual([303, '/sign-in/code']);
    const code = await codeFromMail();
    const reply = await enter(`${code.slice(0, 3)} ${code.slice(3)}`, browser);
    expect(isIn(reply)).toBe(true);
    expect(await me(sent(cookiesOf(reply).get('muster-session')))).toBe('Sam Shah');
    expect(isIn(await enter(code, browser))).toBe(false);
  });

  it('writes to people by their name, but makes no link of it', async () => {
    await muster.rows("update person set name = 'Sam https://elsewhere.example/' where email = 'sam@example.org'");
    await askCode('sam@example.org');
    await codeFromMail();
    const [mail] = await muster.rows<{ text: string; html: string }>("select text, html from mailbox_message order by sent_at desc limit 1");
    await muster.rows("update person set name = 'Sam Shah' where email = 'sam@example.org'");
    expect(mail!.text).toContain('Dear Sam elsewhere.example/,');
    expect(mail!.text + mail!.html).not.toContain('//elsewhere');
  });

  it('keeps neither code nor session in the clear', async () => {
    const cookie = await signedIn('sam@example.org');
    const code = await codeFromMail();
    const dump = JSON.stringify(await muster.rows('select * from sign_in_code')) + JSON.stringify(await muster.rows('select * from session')) + JSON.stringify(await muster.rows('select * from message')) + JSON.stringify(await muster.rows('select * from fact')) + JSON.stringify(await muster.rows('select name, data, output from jobs.job'));
    expect(dump).not.toContain(code);
    expect(dump).not.toContain(cookie.split('=')[1]);
    expect(dump).not.toContain('sam@example.org');
  });

  it('refuses a wrong code, and a right one in another browser', async () => {
    const { browser } = await askCode('sam@example.org');
    const code = await codeFromMail();
    expect((await enter(other(code), browser)).status).toBe(422);
    expect(isIn(await enter(code, `muster-browser=${'x'.repeat(43)}`))).toBe(false);
    expect(isIn(await enter(code, ''))).toBe(false);
    expect(isIn(await enter(code, browser))).toBe(true);
  });

  it('takes a code for ten minutes', async () => {
    const { browser } = await askCode('sam@example.org');
    const code = await codeFromMail();
    minutes(10);
    expect(isIn(await enter(code, browser))).toBe(false);
  });

  it('takes five wrong tries, and then not even the right code', async () => {
    const { browser } = await askCode('sam@example.org');
    const code = await codeFromMail();
    for (let time = 0; time < 5; time += 1) expect(isIn(await enter(other(code), browser))).toBe(false);
    expect(isIn(await enter(code, browser))).toBe(false);
  });

  it('takes five wrong tries in all, also when they come at the same moment', async () => {
    const { browser } = await askCode('sam@example.org');
    const code = await codeFromMail();
    await Promise.all(Array.from({ length: 12 }, () => enter(other(code), browser)));
    expect(await muster.rows('select tries from sign_in_code order by asked_at desc limit 1')).toEqual([{ tries: 5 }]);
    expect(isIn(await enter(code, browser))).toBe(false);
  });

  it('takes only the newest code of a browser', async () => {
    const { browser } = await askCode('sam@example.org');
    const first = await codeFromMail();
    minutes(1);
    await askCode('sam@example.org', browser);
    const second = await codeFromMail();
    if (first !== second) expect(isIn(await enter(first, browser))).toBe(false);
    expect(isIn(await enter(second, browser))).toBe(true);
  });

  it('answers the same for an unknown address, keeps the same record, and sends nothing', async () => {
    const messages = await muster.count('message');
    const unknown = await askCode('unknown@example.org');
    const known = await askCode('sue@example.org');
    expect({ ...unknown, browser: '' }).toEqual({ ...known, browser: '' });
    const records = await muster.rows<object>("select length(browser_hash) browser, length(address_hash) address, tries, expires_at - asked_at as life, used_at, code_hash is null as unsent from sign_in_code order by asked_at desc, id limit 2");
    expect(records[0]).toEqual(records[1]);
    expect(await muster.count('message')).toBe(messages + 1);
    expect((await enter('123456', unknown.browser)).text).toBe((await enter('123456', known.browser)).text);
  });

  it.each(['sam@example.org', 'unknown@example.org'])('refuses a sixth code within a quarter of an hour for %s, from whatever browser', async (email) => {
    const statuses = [];
    for (let time = 0; time < 6; time += 1) statuses.push((await askCode(email)).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
    minutes(16);
    expect((await askCode(email)).status).toBe(303);
  });

  it('refuses a sixth code within a quarter of an hour from one browser, for whatever address', async () => {
    const { browser } = await askCode('a1@example.org');
    for (let time = 2; time <= 5; time += 1) expect((await askCode(`a${time}@example.org`, browser)).status).toBe(303);
    expect((await askCode('a6@example.org', browser)).status).toBe(429);
  });

  it('spends nothing when a page is only looked at', async () => {
    const { browser } = await askCode('sam@example.org');
    const code = await codeFromMail();
    for (const path of ['/sign-in/code', `/sign-in/code?code=${code}`, '/sign-in']) await request(muster.origin).get(path).set('cookie', browser).expect(200);
    expect(isIn(await enter(code, browser))).toBe(true);
  });

  it('gives a new session each time, also to a browser that brings one', async () => {
    const { browser } = await askCode('sam@example.org');
    const reply = await enter(await codeFromMail(), `${browser}; muster-session=chosen-by-somebody-else`);
    expect(isIn(reply)).toBe(true);
    expect(sent(cookiesOf(reply).get('muster-session'))).not.toContain('chosen-by-somebody-else');
    expect(await me('muster-session=chosen-by-somebody-else')).toBeNull();
  });

  it('ends the session that the browser had', async () => {
    const before = await signedIn('sam@example.org');
    minutes(1);
    const { browser } = await askCode('sam@example.org');
    const after = sent(cookiesOf(await enter(await codeFromMail(), `${browser}; ${before}`)).get('muster-session'));
    expect([await me(before), await me(after)]).toEqual([null, 'Sam Shah']);
  });

  it('records how somebody came in, and why somebody did not, without names', async () => {
    const { browser } = await askCode('sam@example.org');
    const code = await codeFromMail();
    await enter(other(code), browser);
    await enter(code, browser);
    await enter(code, browser);
    const facts = await muster.rows<{ name: string; details: object }>("select name, details from fact where name in ('session.started', 'sign-in.refused') order by id desc limit 3");
    expect(facts.reverse()).toEqual([
      { name: 'sign-in.refused', details: { how: 'code', reason: 'CODE_WRONG' } }, { name: 'session.started', details: { how: 'code' } }, { name: 'sign-in.refused', details: { how: 'code', reason: 'CODE_EXPIRED' } },
    ]);
  });

  it('keeps no hash of a code that was used', async () => {
    const { browser } = await askCode('sam@example.org');
    await enter(await codeFromMail(), browser);
    expect(await muster.rows('select code_hash from sign_in_code order by asked_at desc, id limit 1')).toEqual([{ code_hash: null }]);
  });
});
