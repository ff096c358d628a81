import { Operation, SYSTEM, type Mail, type Mailer } from '@muster/platform';
import { Outbox, RemindersService } from '@muster/server/engagement';
import { keepTime, nothingToChase, openRound, received, written } from './support/chased.js';
import { Muster } from './support/muster.js';
import { WayOut } from './support/way-out.js';

let muster: Muster;
let out: WayOut;

beforeAll(async () => { muster = await Muster.start(); });
beforeEach(async () => {
  await nothingToChase(muster);
  out = await WayOut.open(muster);
});
afterEach(() => out.close());
afterAll(() => muster.stop());

const DAYS = { opensOn: '2023-03-01', dueOn: '2023-03-31', closesOn: '2023-05-26' };
const EVERYBODY = ['hana@example.org', 'lena@example.org', 'sam@example.org', 'sue@example.org'];
const outbox = (mailer?: Mailer): Outbox => out.outbox(mailer);
const seconds = (count: number): void => muster.clock.moveTo(new Date(muster.clock.now().getTime() + count * 1000));

/** A minute of the worker: the clock looks after the reminders, and the outbox is emptied. */
async function minute(instant: string): Promise<void> {
  await muster.moveTo(instant);
  await keepTime(muster);
  await outbox().drain();
}

/** The worker is killed in the middle of a message: whole ones before it are out, of this one nobody heard again. */
function killedAfter(whole: number, delivers: boolean): Promise<void> {
  return new Promise((stopped) => {
    let sent = 0;
    const send = async (mail: Mail): Promise<void> => {
      if (sent < whole || delivers) await out.mailer.send(mail);
      if (sent === whole) {
        stopped();
        await new Promise(() => undefined);
      }
      sent += 1;
    };
    void outbox({ send, accepted: async () => false, close: () => undefined }).drain();
  });
}

describe('a worker that is killed', () => {
  it.each([0, 1, 2, 3])('after %i messages are out: each contact who is due gets exactly one in the end', async (whole) => {
    await openRound(muster, DAYS);
    await muster.moveTo('2023-03-21T10:00:00Z');
    await keepTime(muster);
    await killedAfter(whole, false);
    await outbox().drain();
    seconds(61);
    await keepTime(muster);
    await outbox().drain();
    expect(out.server.addresses).toEqual(EVERYBODY);
    expect(await muster.rows('select distinct state from message')).toEqual([{ state: 'sent' }]);
  });

  it('between the answer of the mail server and its own note: repeats that one message at most, which can be recognised', async () => {
    await openRound(muster, DAYS);
    await muster.moveTo('2023-03-21T10:00:00Z');
    await keepTime(muster);
    await killedAfter(1, true);
    seconds(61);
    await outbox().drain();
    expect([...new Set(out.server.addresses)]).toEqual(EVERYBODY);
    expect(out.server.addresses).toHaveLength(5);
  });

  it('while it plans, before anything is committed: leaves nothing behind, and the next minute plans it all', async () => {
    await openRound(muster, DAYS);
    await muster.moveTo('2023-03-21T10:00:00Z');
    const planning = muster.app.get(Operation).run(SYSTEM, async () => {
      await muster.app.get(RemindersService).run(muster.world.programme('a'));
      throw new Error('killed');
    });
    await expect(planning).rejects.toThrow('killed');
    expect(await muster.count('message where step is not null')).toBe(0);
    expect(await muster.count('reminder_decision')).toBe(0);
    expect(await muster.count('reminder_run')).toBe(0);
    await minute('2023-03-21T10:01:00Z');
    expect(out.server.addresses).toEqual(EVERYBODY);
  });

  it('writes to nobody who has returned while it was away', async () => {
    const round = await openRound(muster, DAYS);
    await muster.moveTo('2023-03-21T10:00:00Z');
    await keepTime(muster);
    await received(muster, round, 'Barnsley');
    await outbox().drain();
    expect(out.server.addresses).toEqual(EVERYBODY.filter((address) => !address.startsWith('sam')));
    expect(await muster.rows("select state, failure from message where state <> 'sent'")).toEqual([{ state: 'skipped', failure: 'It has come already.' }]);
  });
});

describe('days without a run', () => {
  it('are caught up once, with the latest step only', async () => {
    await openRound(muster, DAYS);
    await minute('2023-03-20T10:00:00Z');
    await minute('2023-03-23T10:00:00Z');
    expect(out.server.addresses).toEqual(EVERYBODY);
    await minute('2023-03-28T10:00:00Z');
    await minute('2023-03-29T10:00:00Z');
    expect(out.server.addresses.filter((address) => address.startsWith('sam'))).toHaveLength(2);
    expect((await written(muster)).filter((line) => line.startsWith('sam'))).toEqual(['sam last-reminder', 'sam reminder']);
  });

  it('over a step whose reason is gone are not caught up', async () => {
    const round = await openRound(muster, DAYS);
    await minute('2023-03-20T10:00:00Z');
    await received(muster, round, 'Hackney');
    await minute('2023-03-23T10:00:00Z');
    expect(out.server.addresses).toEqual(EVERYBODY.filter((address) => !address.startsWith('hana')));
  });
});

describe('the calendar', () => {
  it('keeps the send window of London on both sides of the change to summer time', async () => {
    await openRound(muster, { opensOn: '2023-03-01', dueOn: '2023-04-05', closesOn: '2023-05-26' });
    await minute('2023-03-22T09:29:00Z');
    expect(out.server.addresses).toEqual([]);
    await minute('2023-03-22T09:30:00Z');
    expect(out.server.addresses).toEqual(EVERYBODY);
    const later = await openRound(muster, { opensOn: '2023-03-01', dueOn: '2023-04-17', closesOn: '2023-05-26' });
    await minute('2023-03-30T08:29:00Z');
    expect(await muster.count('message where round_id = $1', [later])).toBe(0);
    await minute('2023-03-30T08:30:00Z');
    expect(await muster.count("message where round_id = $1 and state = 'sent'", [later])).toBe(4);
  });

  it('lets what is queued when the window closes wait for the next one, over bank holidays and the change of the clocks', async () => {
    await openRound(muster, { opensOn: '2023-03-01', dueOn: '2023-04-20', closesOn: '2023-05-26' });
    await muster.moveTo('2023-04-06T14:29:00Z');
    await keepTime(muster);
    expect((await written(muster)).length).toBe(4);
    seconds(120);
    await outbox().drain();
    expect(out.server.addresses).toEqual([]);
    for (const instant of ['2023-04-07T10:00:00Z', '2023-04-10T10:00:00Z', '2023-04-11T08:29:00Z']) {
      await muster.moveTo(instant);
      await outbox().drain();
      expect([instant, out.server.addresses]).toEqual([instant, []]);
    }
    await muster.moveTo('2023-04-11T08:30:00Z');
    await outbox().drain();
    expect(out.server.addresses).toEqual(EVERYBODY);
    expect(await muster.rows('select distinct attempts from message')).toEqual([{ attempts: 1 }]);
  });

  it('does not write twice when the clock jumps back ten minutes, nor on 29 February', async () => {
    await openRound(muster, { opensOn: '2024-02-01', dueOn: '2024-02-28', closesOn: '2024-03-28' });
    for (const instant of ['2024-02-29T09:31:00Z', '2024-02-29T09:21:00Z', '2024-02-29T09:32:00Z', '2024-03-01T10:00:00Z']) await minute(instant);
    expect(out.server.addresses.filter((address) => EVERYBODY.includes(address))).toEqual(EVERYBODY);
    expect(await muster.count("reminder_run where ran_on = '2024-02-29' and not by_hand")).toBe(1);
  });
});
