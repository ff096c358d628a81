import request from 'supertest';
import { accountUrl, Site } from '@muster/platform';
import { MailboxMailer, Outbox } from '@muster/server/engagement';
import { said } from '@muster/testing';
import pg from 'pg';
import { Caller, OURS } from './support/caller.js';
import { dumpOf, linesWith } from './support/dump.js';
import { cookieOf } from './support/files.js';
import { Muster } from './support/muster.js';
import { SAVE, saving, SUBMIT } from './support/verbs.js';
import { WayOut } from './support/way-out.js';

const NAME = 'Zephyrine Quillfeather';
const EMAIL = 'Zephyrine@Quill.example';
const PHONE = '01632 960 777';
const HAND_OVER = 'mutation ($id: ID!, $input: HandOverInput!) { handOver(appointmentId: $id, input: $input) { id person { id } } }';
const ERASE = 'mutation ($id: ID!) { erasePerson(id: $id) { id stillNamed { table column rows } } }';

let muster: Muster;
let wayOut: WayOut;
let person: string;
let session: Caller;
beforeAll(async () => {
  muster = await Muster.start({ world: 'collected' });
  wayOut = await WayOut.open(muster);
});
afterAll(async () => {
  await wayOut.close();
  await muster.stop();
});

const words = [NAME, 'Quillfeather', EMAIL, PHONE];
const post = (path: string, form: object, cookie = '') => request(muster.origin).post(path).set(OURS).type('form').set('cookie', cookie).send(form);
const cookieNamed = (reply: request.Response, name: string): string => ((reply.headers['set-cookie'] ?? []) as unknown as string[]).find((line) => line.startsWith(`${name}=`))!.split(';')[0]!;
const mailbox = () => new Outbox({ source: wayOut.worker, mailer: new MailboxMailer(wayOut.worker), clock: muster.clock, site: new Site(muster.origin, true) }).drain();

async function signedIn(email: string): Promise<Caller> {
  const browser = cookieNamed(await post('/sign-in', { email }), 'muster-browser');
  await mailbox();
  const [mail] = await muster.rows<{ text: string }>("select mailbox_message.text from mailbox_message join message on message.id = message_id where kind = 'sign-in-code' order by queued_at desc limit 1");
  return new Caller(muster.origin, cookieNamed(await post('/sign-in/code', { code: /\b\d{6}\b/.exec(mail!.text)![0] }, browser), 'muster-session'));
}

/** Everything that can happen to a single point of contact. */
async function story(): Promise<void> {
  const input = { on: '2023-02-21', newPerson: { name: NAME, email: EMAIL, phone: PHONE } };
  const { handOver } = await muster.as('priya').ask<{ handOver: { id: string; person: { id: string } } }>(HAND_OVER, { id: muster.world.appointment('lena'), input });
  person = handOver.person.id;
  await muster.moveTo('2023-02-21T10:00:00Z');
  session = await signedIn(EMAIL);
  const leeds = muster.world.response('a/Spring/Leeds');
  await muster.as('priya').send('mutation ($id: ID!) { reopenResponse(id: $id, reason: "One more look") { id } }', { id: leeds });
  await session.ask(SAVE, saving(leeds, { question: 'role', row: '', answer: said('legal') }, { expectedVersion: 0 }));
  const contact = { programmeId: muster.world.programme('a'), organisationId: muster.world.organisation('Leeds'), kind: 'TELEPHONE', heldOn: '2023-02-21', reached: true, withId: person, said: 'An answer will come', nextAction: 'Ask again', nextOn: '2023-02-27' };
  await muster.as('yara').ask('mutation ($input: ContactInput!) { logContact(input: $input) { id } }', { input: contact });
  await post('/sign-in', { email: EMAIL });
  await muster.rows("update message set note = 'Dear Zephyrine Quillfeather, as we said' where person_id = $1", [person]);
  wayOut.server.refuses = (address) => (address.toLowerCase() === EMAIL.toLowerCase() ? 550 : 0);
  await wayOut.outbox().drain();
  await session.ask(SUBMIT, { id: leeds });
  await post('/sign-in', { email: EMAIL });
  await muster.as('priya').ask(HAND_OVER, { id: handOver.id, input: { on: '2023-02-25', newPerson: { name: 'Nia Nolan', email: 'nia@example.org' } } });
}

describe('a person whose story is in the database', () => {
  beforeAll(story);

  it('was everywhere: answered, was mailed, bounced, was called, handed over', async () => {
    expect(await muster.count("person where id = $1 and address_failed_at is not null", [person])).toBe(1);
    expect(await muster.count('answer_change where saved_by = $1', [person])).toBe(1);
    expect(await muster.count('contact where with_id = $1', [person])).toBe(1);
    expect(await muster.count("task where person_id = $1 and kind = 'bounced-address'", [person])).toBe(1);
    expect(await muster.count("message where person_id = $1 and state = 'queued'", [person])).toBe(1);
    expect(await muster.count('session where person_id = $1 and revoked_at is null', [person])).toBe(1);
    const tables = new Set(linesWith(await dumpOf(muster.owner), words).map((line) => line.split(':')[0]));
    expect([...tables].sort()).toEqual(['public.mailbox_message', 'public.message', 'public.person']);
  });

  it('gets a copy of everything that refers to them, in words', async () => {
    const reply = await request(muster.origin).get(`/exports/people/${person}`).set('cookie', cookieOf('grace')).buffer(true);
    expect([reply.status, reply.headers['cache-control'], reply.headers['content-disposition']]).toEqual([200, 'no-store', `attachment; filename="person_${person}.json"`]);
    const copy = JSON.parse(reply.text) as { person: Record<string, string>; facts: string[]; references: Record<string, Record<string, string>[]>; changesInTheAudit: number };
    expect(copy.person).toMatchObject({ Name: NAME, 'E-mail address': EMAIL, 'Telephone number': PHONE });
    expect(copy.facts.some((fact) => fact.endsWith(`${NAME} signed in`))).toBe(true);
    expect(Object.keys(copy.references)).toEqual(expect.arrayContaining(['Answer: saved by', 'Appointment: person', 'Contact: with', 'Message: person', 'Session: person', 'Task: person']));
    expect(copy.references['Contact: with']![0]).toMatchObject({ Organisation: 'Leeds', With: NAME, 'Logged by': 'Yara Young', Said: 'An answer will come' });
    expect(copy.changesInTheAudit).toBeGreaterThan(0);
    expect(reply.text).not.toMatch(/\\\\x[0-9a-f]{16}/);
    expect(await muster.count("fact where name = 'person.exported' and subject_id = $1", [person])).toBe(1);
  });

  it('is given a copy and erased by administrators only', async () => {
    for (const name of ['priya', 'hal', 'sam', 'dan'] as const) {
      expect(await muster.as(name).refusal(ERASE, { id: person })).toBe('FORBIDDEN');
      expect((await request(muster.origin).get(`/exports/people/${person}`).set('cookie', cookieOf(name))).status).toBe(403);
    }
    expect(await muster.as('grace').refusal(ERASE, { id: muster.world.person('grace') })).toBe('ERASES_SELF');
  });

  it('is erased: neither name nor address is anywhere in the database, and the answers are', async () => {
    const before = await muster.rows<{ answers: number; submissions: number; facts: number }>(COUNTS);
    const { erasePerson } = await muster.as('grace').ask<{ erasePerson: { stillNamed: object[] } }>(ERASE, { id: person });
    expect(erasePerson.stillNamed).toEqual([]);
    expect(linesWith(await dumpOf(muster.owner), words)).toEqual([]);
    expect(await muster.rows(COUNTS)).toEqual([{ ...before[0]!, facts: before[0]!.facts + 1 }]);
    expect(await muster.rows('select name, email, phone, address_failed_at, erased_at is not null as erased from person where id = $1', [person])).toEqual([{ name: 'Erased person', email: null, phone: null, address_failed_at: null, erased: true }]);
    expect(await muster.count('answer_change where saved_by = $1', [person])).toBe(1);
  });

  it('is out at once, holds no role, and is written to no more', async () => {
    expect((await session.ask<{ me: unknown }>('{ me { name } }')).me).toBeNull();
    expect(await muster.count('appointment where person_id = $1 and (ends_on is null or ends_on >= $2)', [person, '2023-02-21'])).toBe(0);
    expect(await muster.count("message where person_id = $1 and state in ('prepared', 'queued', 'sending')", [person])).toBe(0);
    const received = wayOut.server.received.length;
    await wayOut.outbox().drain();
    expect(wayOut.server.received.slice(received).filter(({ to }) => to.toLowerCase() === EMAIL.toLowerCase())).toEqual([]);
    expect(await muster.count('sign_in_code where person_id = $1', [person])).toBe(0);
  });

  it('stays in the history as somebody who was erased, and cannot be erased again', async () => {
    const { audit } = await muster.as('grace').ask<{ audit: { items: { sentence: string }[] } }>('query ($id: ID!) { audit(filter: { kind: SIGN_INS, personId: $id }) { items { sentence } } }', { id: person });
    expect(audit.items.map(({ sentence }) => sentence)).toContain('Erased person signed in');
    expect(await muster.as('grace').refusal(ERASE, { id: person })).toBe('ERASED_ALREADY');
  });

  it('leaves an address that somebody else may have', async () => {
    await muster.as('grace').ask('mutation { addPerson(input: { name: "Another", email: "zephyrine@quill.example" }) { id } }');
  });
});

describe('an erasure', () => {
  it('tells where texts that people typed still name the person: those are for people to decide about', async () => {
    const input = { programmeId: muster.world.programme('a'), organisationId: muster.world.organisation('Hackney'), kind: 'TELEPHONE', heldOn: '2023-02-20', reached: true, said: 'Hana Khan is on leave' };
    await muster.as('hal').ask('mutation ($input: ContactInput!) { logContact(input: $input) { id } }', { input });
    const { erasePerson } = await muster.as('grace').ask<{ erasePerson: { stillNamed: object[] } }>(ERASE, { id: muster.world.person('hana') });
    expect(erasePerson.stillNamed).toEqual([{ table: 'contact', column: 'said', rows: 1 }]);
    expect(new Set(linesWith(await dumpOf(muster.owner), ['Hana Khan', 'hana@example.org']).map((line) => line.split(':')[0]))).toEqual(new Set(['public.contact']));
  });

  it('cannot be done around: the app may still not delete a person, a fact or the audit, whatever it sets', async () => {
    const app = new pg.Client({ connectionString: accountUrl(muster.url, 'muster_app') });
    await app.connect();
    for (const statement of ['delete from person', 'delete from fact', 'delete from audit.change', 'insert into retention_run (ran_on, ran_at, removed) values (now(), now(), \'{}\')', 'delete from session']) {
      await app.query("begin; set local app.everything = 'on'; set local app.retention = 'on'");
      expect(await app.query(statement).then(() => 'ok', (error: { code: string }) => error.code)).toBe('42501');
      await app.query('rollback');
    }
    await app.end();
  });
});

const COUNTS = 'select (select count(*)::int from answer_change) as answers, (select count(*)::int from submission) as submissions, (select count(*)::int from fact) as facts';
