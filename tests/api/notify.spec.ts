import { accountUrl, NotifyMailer, Site, type Mailer } from '@muster/platform';
import { Outbox } from '@muster/server/engagement';
import request from 'supertest';
import type { DataSource } from 'typeorm';
import { startWorker } from '../../apps/api/src/worker-part.js';
import { NOW } from './support/build-world.js';
import { Muster } from './support/muster.js';
import { NOTIFY_KEY, NotifyDouble, receiptOf, type Fault, type Taken } from './support/notify-double.js';
import { OPEN } from './support/verbs.js';
import { workerSource } from './support/way-out.js';

const TOKEN = 'a-long-word-for-the-receipts';
const TEMPLATE = '9d751e0e-f929-4891-82a1-a3e1c3c18ee3';
const REPLY_TO = 'ca4fdde7-2a67-4a6c-8393-62aa7245751f';
const contacts = ['hana@example.org', 'lena@example.org', 'sam@example.org', 'sue@example.org'];

let muster: Muster;
let notify: NotifyDouble;
let mailer: Mailer;
let worker: DataSource;
let wave = 0;

beforeAll(async () => { muster = await Muster.start({ notifyToken: TOKEN }); });
beforeEach(async () => {
  notify = new NotifyDouble();
  mailer = new NotifyMailer({ apiKey: NOTIFY_KEY, templateId: TEMPLATE, replyToId: REPLY_TO, url: await notify.start() });
  worker = await workerSource(muster);
  await muster.moveTo(NOW.toISOString());
  await muster.rows('delete from task');
  await muster.rows('delete from message');
  await muster.rows('update person set address_failed_at = null, address_failure = null');
  await openWave();
});
afterEach(async () => {
  await worker.destroy();
  await notify.stop();
});
afterAll(() => muster.stop());

const outbox = (): Outbox => new Outbox({ source: worker, mailer, clock: muster.clock, site: new Site('https://muster.example.org', false) });
const seconds = (count: number): void => muster.clock.moveTo(new Date(muster.clock.now().getTime() + count * 1000));
const toSam = (fault: Fault) => (address: string): Fault | null => (address.startsWith('sam') ? fault : null);
const messageTo = async (name: 'sam'): Promise<object> => (await muster.rows<object>('select state, attempts, delivery from message where person_id = $1', [muster.world.person(name)]))[0]!;
const takenFor = (address: string): Taken => notify.taken.filter((one) => one.email_address === address).at(-1)!;
const bounces = (): Promise<object[]> => muster.rows("select due_on as \"dueOn\", region_code as region, organisation_id as organisation from task where kind = 'bounced-address' and done_at is null");

/** Opens a wave, from which four invitations follow. */
async function openWave(): Promise<void> {
  wave += 1;
  const input = { programmeId: muster.world.programme('a'), surveyVersionId: muster.world.version('a/1'), name: `Notify ${wave}`, opensOn: '2023-02-20', closesOn: '2023-04-28' };
  const { createWave } = await muster.as('priya').ask<{ createWave: { id: string } }>('mutation ($input: WaveInput!) { createWave(input: $input) { id } }', { input });
  await muster.as('priya').ask(OPEN, { id: createWave.id });
}

async function told(taken: Taken, status: string, times = 1): Promise<number[]> {
  const codes: number[] = [];
  for (let time = 0; time < times; time += 1) {
    codes.push((await request(muster.origin).post('/notify/callback').set('authorization', `Bearer ${TOKEN}`).send(receiptOf(taken, status))).status);
  }
  return codes;
}

describe('mail by GOV.UK Notify', () => {
  it('goes out once, with subject and body for the one template, a reply address, and a reference that names nobody', async () => {
    expect(await outbox().drain()).toBe(4);
    expect(notify.addresses).toEqual(contacts);
    const mail = takenFor('sam@example.org');
    expect(mail).toMatchObject({ template_id: TEMPLATE, email_reply_to_id: REPLY_TO, sanitise_content_for: ['subject'] });
    expect(mail.personalisation.subject).toBe('Small survey: please complete by 28 April 2023');
    expect(mail.personalisation.body).toContain('https://muster.example.org/responses/');
    expect(mail.personalisation.body).not.toMatch(/<[a-z]/i);
    expect(mail.reference).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('waits a minute when Notify takes no more, and that costs no attempt', async () => {
    notify.fault = toSam('rate-limit');
    for (let minute = 0; minute < 8; minute += 1) {
      await outbox().drain();
      seconds(31);
      const before = notify.asked;
      await outbox().drain();
      expect(notify.asked).toBe(before);
      seconds(30);
    }
    expect(await messageTo('sam')).toMatchObject({ state: 'queued', attempts: 0 });
    notify.fault = () => null;
    expect(await outbox().drain()).toBe(1);
    expect(notify.addresses).toEqual(contacts);
  });

  it.each<Fault>(['broken', 'cut-off'])('goes again later when the answer is: %s', async (fault) => {
    notify.fault = toSam(fault);
    expect(await outbox().drain()).toBe(3);
    notify.fault = () => null;
    seconds(31);
    expect(await outbox().drain()).toBe(1);
    expect(notify.addresses).toEqual(contacts);
  });

  it.each<Fault>(['bad-request', 'forbidden'])('fails at once, and marks nobody, when the answer is: %s', async (fault) => {
    notify.fault = toSam(fault);
    expect(await outbox().drain()).toBe(3);
    expect(await messageTo('sam')).toMatchObject({ state: 'failed', attempts: 1 });
    expect(await bounces()).toEqual([]);
  });

  it('marks the address when Notify says that it is none', async () => {
    notify.fault = toSam('bad-address');
    await outbox().drain();
    expect(await messageTo('sam')).toMatchObject({ state: 'failed' });
    expect(await bounces()).toHaveLength(1);
  });

  it('is not repeated where Notify took it and the answer was lost: it is asked by reference first', async () => {
    notify.fault = toSam('cut-off-after-taking');
    expect(await outbox().drain()).toBe(3);
    notify.fault = () => null;
    seconds(31);
    expect(await outbox().drain()).toBe(1);
    expect(notify.addresses).toEqual(contacts);
    expect(await messageTo('sam')).toMatchObject({ state: 'sent' });
    expect(await told(takenFor('sam@example.org'), 'delivered')).toEqual([200]);
    expect(await messageTo('sam')).toMatchObject({ state: 'sent', delivery: 'delivered' });
  });
});

describe('the worker', () => {
  it('sends by Notify where it has the key, also where a mail server is named', async () => {
    const options = { workerUrl: accountUrl(muster.url, 'muster_worker'), mailFrom: 'Muster <muster@example.org>', smtpUrl: 'smtp://127.0.0.1:1' };
    const running = await startWorker(muster.app, { ...options, notify: { apiKey: NOTIFY_KEY, templateId: TEMPLATE, url: notify.url } });
    try {
      for (let tries = 0; tries < 60 && notify.taken.length < 4; tries += 1) await new Promise((resolve) => { setTimeout(resolve, 250); });
    } finally {
      await running.stop();
    }
    expect(notify.addresses).toEqual(contacts);
  });
});

describe('a receipt of GOV.UK Notify', () => {
  it('is taken from nobody without the right token', async () => {
    await outbox().drain();
    const receipt = receiptOf(takenFor('sam@example.org'), 'permanent-failure');
    for (const authorization of ['', 'Bearer', `Bearer ${TOKEN}x`, TOKEN, `Basic ${TOKEN}`]) {
      const { status } = await request(muster.origin).post('/notify/callback').set('accept', 'application/json').set('authorization', authorization).send(receipt);
      expect([authorization, status]).toEqual([authorization, 401]);
    }
    expect(await messageTo('sam')).toMatchObject({ state: 'sent', delivery: null });
  });

  it('of an unknown reference, an unknown status or no sense changes nothing, and is not asked for again', async () => {
    await outbox().drain();
    const taken = takenFor('sam@example.org');
    expect(await told({ ...taken, reference: '3d844edf-8d35-48ac-975b-e847b4f122b0' }, 'permanent-failure')).toEqual([200]);
    expect(await told({ ...taken, reference: 'somebody else' }, 'permanent-failure')).toEqual([200]);
    expect(await told(taken, 'exploded')).toEqual([200]);
    expect(await messageTo('sam')).toMatchObject({ state: 'sent', delivery: null });
  });

  it('says that it was delivered, however often it comes', async () => {
    await outbox().drain();
    expect(await told(takenFor('sam@example.org'), 'delivered', 6)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(await messageTo('sam')).toMatchObject({ state: 'sent', delivery: 'delivered' });
  });

  it('of a permanent failure marks the address and opens one task for the champion the same day, also when it comes six times', async () => {
    const facts = () => muster.count("fact where name = 'person.address-failed' and subject_id = $1", [muster.world.person('sam')]);
    const before = await facts();
    await outbox().drain();
    await told(takenFor('sam@example.org'), 'permanent-failure', 6);
    expect(await messageTo('sam')).toMatchObject({ state: 'failed', delivery: 'permanent-failure' });
    expect(await bounces()).toEqual([{ dueOn: '2023-02-20', region: 'yorkshire-and-the-humber', organisation: muster.world.organisation('Barnsley') }]);
    expect((await facts()) - before).toBe(1);
    const { tasks } = await muster.as('yara').ask<{ tasks: { items: object[] } }>('{ tasks(filter: { kind: BOUNCED_ADDRESS, done: false }) { items { organisation { name } } } }');
    expect(tasks.items).toEqual([{ organisation: { name: 'Barnsley' } }]);
    await openWave();
    expect(await outbox().drain()).toBe(3);
  });

  it('of a technical failure sends it once more, not twice, and late repeats of the first receipt change nothing', async () => {
    await outbox().drain();
    const first = takenFor('sam@example.org');
    await told(first, 'technical-failure', 3);
    expect(await messageTo('sam')).toMatchObject({ state: 'queued' });
    expect(await outbox().drain()).toBe(1);
    await told(first, 'technical-failure', 3);
    expect(await messageTo('sam')).toMatchObject({ state: 'sent' });
    await told(takenFor('sam@example.org'), 'technical-failure', 3);
    expect(await messageTo('sam')).toMatchObject({ state: 'failed' });
    expect(await outbox().drain()).toBe(0);
    expect(notify.addresses.filter((address) => address.startsWith('sam'))).toHaveLength(2);
  });

  it('of a temporary failure is noted', async () => {
    await outbox().drain();
    await told(takenFor('sam@example.org'), 'temporary-failure', 2);
    expect(await messageTo('sam')).toMatchObject({ state: 'sent', delivery: 'temporary-failure' });
    expect(await bounces()).toEqual([]);
  });
});
