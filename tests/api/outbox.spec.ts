import { type Mail, type Mailer } from '@muster/platform';
import { smallAnswers } from '@muster/testing';
import { Outbox } from '@muster/server/engagement';
import { NOW } from './support/build-world.js';
import { Muster } from './support/muster.js';
import { WayOut } from './support/way-out.js';
import { CLOSE, OPEN, saveAll, submit } from './support/verbs.js';

let muster: Muster;
let out: WayOut;
let wave = 0;

beforeAll(async () => { muster = await Muster.start(); });
beforeEach(async () => {
  out = await WayOut.open(muster);
  await muster.moveTo(NOW.toISOString());
  await muster.rows('delete from task');
  await muster.rows('delete from message');
  await muster.rows('update person set address_failed_at = null, address_failure = null');
});
afterEach(() => out.close());
afterAll(() => muster.stop());

const contacts = ['hana@example.org', 'lena@example.org', 'sam@example.org', 'sue@example.org'];
const outbox = (mailer?: Mailer): Outbox => out.outbox(mailer);
const states = async (): Promise<object[]> => muster.rows("select split_part(email, '@', 1) as to, state, attempts from message join person on person.id = person_id order by 1");
const seconds = (count: number): void => muster.clock.moveTo(new Date(muster.clock.now().getTime() + count * 1000));

/** Opens a wave, from which four invitations follow. */
async function openWave(): Promise<string> {
  wave += 1;
  const input = { programmeId: muster.world.programme('a'), surveyVersionId: muster.world.version('a/1'), name: `Mail ${wave}`, opensOn: '2023-02-20', closesOn: '2023-04-28' };
  const { createWave } = await muster.as('priya').ask<{ createWave: { id: string } }>('mutation ($input: WaveInput!) { createWave(input: $input) { id } }', { input });
  await muster.as('priya').ask(OPEN, { id: createWave.id });
  return createWave.id;
}

async function responseOf(waveId: string, organisation: string): Promise<string> {
  const [row] = await muster.rows<{ id: string }>('select id from response where wave_id = $1 and organisation_id = $2', [waveId, muster.world.organisation(organisation)]);
  return row!.id;
}

/** A way out that works until it should stop, and then never answers: as when the worker is killed in the middle. */
class StopsAfter implements Pick<Mailer, 'send' | 'accepted' | 'close'> {
  private sent = 0;

  constructor(private readonly whole: number, private readonly delivers: boolean, private readonly stopped: () => void) {}

  async send(mail: Mail): Promise<void> {
    if (this.sent === this.whole) {
      if (this.delivers) await out.mailer.send(mail);
      this.stopped();
      await new Promise(() => undefined);
    }
    this.sent += 1;
    await out.mailer.send(mail);
  }

  async accepted(): Promise<boolean> {
    return false;
  }

  close(): void {}
}

const killedAfter = (whole: number, { delivers }: { delivers: boolean }): Promise<void> =>
  new Promise((stopped) => { void outbox(new StopsAfter(whole, delivers, stopped)).drain(); });

describe('invitations', () => {
  it('are sent once to every contact, however often the worker looks', async () => {
    await openWave();
    expect(await outbox().drain()).toBe(4);
    expect(await outbox().drain()).toBe(0);
    expect(out.server.addresses).toEqual(contacts);
    expect(await states()).toEqual(['hana', 'lena', 'sam', 'sue'].map((to) => ({ to, state: 'sent', attempts: 1 })));
  });

  it('are sent once also by several workers at a time', async () => {
    await openWave();
    await Promise.all([outbox().drain(), outbox().drain(), outbox().drain()]);
    expect(out.server.addresses).toEqual(contacts);
  });

  it('are plain text and HTML, with links to our own address only (the survey, and its day for the calendar), which carry no right, and load nothing', async () => {
    const waveId = await openWave();
    await outbox().drain();
    const mail = out.server.received.find(({ to }) => to === 'sam@example.org')!;
    const link = `https://muster.example.org/responses/${await responseOf(waveId, 'Barnsley')}`;
    expect(mail.raw).toMatch(/multipart\/alternative/);
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain('Barnsley');
      expect([...new Set(part.match(/https?:\/\/[^\s"<]+/g))]).toEqual([link, `${link}/due.ics`]);
    }
    expect(mail.html).not.toMatch(/<img|<script|<link|src=|url\(|style="[^"]*background/i);
    expect(mail.raw).not.toMatch(/utm_|pixel|X-Mailer|List-Unsubscribe-Post/i);
    expect(await muster.as('nobody').send('{ me { name } }')).toEqual({ data: { me: null } });
  });

  it('are repeated after a kill only where the worker was in the middle, and then can be recognised', async () => {
    await openWave();
    await killedAfter(2, { delivers: true });
    expect(out.server.received).toHaveLength(3);
    await outbox().drain();
    expect(out.server.received).toHaveLength(4);
    seconds(61);
    await outbox().drain();
    const counts = contacts.map((address) => out.server.addresses.filter((to) => to === address).length).sort();
    expect(counts).toEqual([1, 1, 1, 2]);
    expect((await states()).map((row) => (row as { state: string }).state)).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  it('are none lost when the worker is killed before the message is out', async () => {
    await openWave();
    await killedAfter(0, { delivers: false });
    seconds(61);
    await outbox().drain();
    expect(out.server.addresses).toEqual(contacts);
  });

  it('fail with a reason in the end when the worker dies in the middle of every attempt', async () => {
    await openWave();
    await muster.rows("delete from message where person_id <> $1", [muster.world.person('sam')]);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await killedAfter(0, { delivers: false });
      seconds(61);
    }
    await outbox().drain();
    expect(await muster.rows('select state, attempts, failure is not null as said from message')).toEqual([{ state: 'failed', attempts: 5, said: true }]);
  });

  it('that cannot be taken now are tried again later', async () => {
    await openWave();
    out.server.refuses = (address) => (address.startsWith('sam') ? 451 : 0);
    expect(await outbox().drain()).toBe(3);
    expect(await outbox().drain()).toBe(0);
    out.server.refuses = () => 0;
    seconds(31);
    expect(await outbox().drain()).toBe(1);
    expect(out.server.addresses).toEqual(contacts);
  });

  it('that cannot be taken time after time fail after five attempts', async () => {
    await openWave();
    out.server.refuses = (address) => (address.startsWith('sam') ? 451 : 0);
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await outbox().drain();
      seconds(31);
    }
    expect(await muster.rows("select state, attempts from message where person_id = $1", [muster.world.person('sam')])).toEqual([{ state: 'failed', attempts: 5 }]);
  });

  it('that are refused for good fail at once, with the reason and without the address', async () => {
    await openWave();
    out.server.refuses = (address) => (address.startsWith('sam') ? 550 : 0);
    expect(await outbox().drain()).toBe(3);
    const { messages } = await muster.as('priya').ask<{ messages: { items: { failure: string; attempts: number }[] } }>('{ messages(filter: { state: FAILED }) { items { failure attempts organisation { name } } } }');
    expect(messages.items).toMatchObject([{ attempts: 1, organisation: { name: 'Barnsley' }, failure: expect.stringMatching(/550/) }]);
    expect(messages.items[0]!.failure).not.toContain('@');
  });

  it('that come back mark the address, and the champion of the region has one task on the same day; until it is put right nothing more goes there', async () => {
    await openWave();
    out.server.refuses = (address) => (address.startsWith('sam') ? 550 : 0);
    await outbox().drain();
    const sam = muster.world.person('sam');
    expect(await muster.rows('select address_failed_at as at from person where id = $1', [sam])).toEqual([{ at: NOW }]);
    const { tasks } = await muster.as('yara').ask<{ tasks: { items: object[] } }>('{ tasks(filter: { kind: BOUNCED_ADDRESS, done: false }) { items { dueOn organisation { name } } } }');
    expect(tasks.items).toEqual([{ dueOn: '2023-02-20', organisation: { name: 'Barnsley' } }]);
    out.server.refuses = () => 0;
    await openWave();
    expect(await outbox().drain()).toBe(3);
    await muster.rows("update person set email = 'sam.new@example.org' where id = $1", [sam]);
    await openWave();
    expect(await outbox().drain()).toBe(4);
    await muster.rows("update person set email = 'sam@example.org' where id = $1", [sam]);
    await muster.rows('update session set revoked_at = null where person_id = $1', [sam]); // changing the address ended it
    expect(await muster.count("task where kind = 'bounced-address'")).toBe(1);
  });

  it('that the mail server will not take from us mark nobody: that is not about the address', async () => {
    await openWave();
    out.server.refuses = (address) => (address.startsWith('sam') ? 550 : 0);
    out.server.says = '5.7.1 Relaying denied';
    await outbox().drain();
    expect(await muster.rows('select state from message where person_id = $1', [muster.world.person('sam')])).toEqual([{ state: 'failed' }]);
    expect(await muster.count('person where address_failed_at is not null')).toBe(0);
    expect(await muster.count('task')).toBe(0);
  });

  it('that failed are sent again once the team asks for it, and no others are', async () => {
    await openWave();
    out.server.refuses = (address) => (address.startsWith('sam') ? 550 : 0);
    await outbox().drain();
    const listed = '{ messages { items { id state allowedActions } } }';
    const { messages } = await muster.as('priya').ask<{ messages: { items: { id: string; state: string; allowedActions: string[] }[] } }>(listed);
    expect(messages.items.filter(({ state, allowedActions }) => (state === 'FAILED') !== allowedActions.includes('message.send-again'))).toEqual([]);
    const failed = messages.items.find(({ state }) => state === 'FAILED')!;
    out.server.refuses = () => 0;
    await muster.as('priya').ask('mutation ($id: ID!) { sendMessageAgain(id: $id) { state } }', { id: failed.id });
    expect(await outbox().drain()).toBe(1);
    expect(await muster.rows('select distinct state from message')).toEqual([{ state: 'sent' }]);
  });

  it('that failed are queued anew by the team of the programme, once, and by nobody else', async () => {
    const again = 'mutation ($id: ID!) { sendMessageAgain(id: $id) { state attempts failure } }';
    await openWave();
    out.server.refuses = (address) => (address.startsWith('sam') ? 550 : 0);
    await outbox().drain();
    const [{ id }] = (await muster.rows<{ id: string }>("select id from message where state = 'failed'")) as [{ id: string }];
    for (const [name, code] of [['yara', 'FORBIDDEN'], ['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['olga', 'NOT_FOUND'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect([name, await muster.as(name).refusal(again, { id })]).toEqual([name, code]);
    }
    expect(await muster.as('priya').ask(again, { id })).toEqual({ sendMessageAgain: { state: 'QUEUED', attempts: 0, failure: null } });
    expect(await muster.as('priya').refusal(again, { id })).toBe('MESSAGE_NOT_FAILED');
    out.server.refuses = () => 0;
    expect(await outbox().drain()).toBe(1);
    expect(out.server.addresses).toEqual(contacts);
  });

  it('are not sent to who has submitted meanwhile, nor after the wave has closed', async () => {
    const waveId = await openWave();
    const response = await responseOf(waveId, 'Camden');
    await saveAll(muster.as('sue'), response, smallAnswers());
    await submit(muster.as('sue'), response);
    await outbox().drain();
    expect(out.server.addresses).toEqual(contacts.filter((address) => address !== 'sue@example.org'));
    expect(await muster.rows("select state, failure is not null as said from message where person_id = $1", [muster.world.person('sue')])).toEqual([{ state: 'skipped', said: true }]);
    const closed = await openWave();
    await muster.as('priya').ask(CLOSE, { id: closed });
    expect(await outbox().drain()).toBe(0);
  });

  it('are not sent to who is not the contact any more', async () => {
    await openWave();
    await muster.rows("update appointment set ends_on = '2023-02-19' where id = $1", [muster.world.appointment('sam')]);
    await outbox().drain();
    await muster.rows('update appointment set ends_on = null where id = $1', [muster.world.appointment('sam')]);
    expect(out.server.addresses).toEqual(contacts.filter((address) => address !== 'sam@example.org'));
  });

  it('are undone with their cause', async () => {
    await muster.rows("create function stumble() returns trigger language plpgsql as $$ begin raise exception 'stumbled'; end $$; create trigger stumble before insert on fact for each row when (new.name = 'invitations.queued') execute function stumble()");
    await expect(openWave()).rejects.toThrow();
    await muster.rows('drop trigger stumble on fact');
    const left = await muster.rows(`select state, (select count(*)::int from response where wave_id = wave.id) as responses, (select count(*)::int from message where wave_id = wave.id) as messages from wave where name = $1`, [`Mail ${wave}`]);
    expect(left).toEqual([{ state: 'draft', responses: 0, messages: 0 }]);
  });
});
