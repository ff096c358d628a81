import { defaultPeriods, type RetentionPeriods } from '@muster/domain/privacy';
import { accountUrl } from '@muster/platform';
import type { Removed } from '@muster/server/privacy';
import { openRetention, readPeriods } from '../../apps/api/src/retention-periods.js';
import { startWorker } from '../../apps/api/src/worker-part.js';
import { dumpOf, linesWith } from './support/dump.js';
import { Muster } from './support/muster.js';

let muster: Muster;
beforeAll(async () => {
  muster = await Muster.start({ world: 'collected' });
  await muster.rows("update message set note = 'Dear colleague' where kind = 'reminder'");
  await muster.rows("update contact set said = 'They wait for a supplier'");
  await muster.rows("update answer_key set saved_at = '2023-02-20T10:00:00Z'");
  await muster.rows("insert into answer_key (response_id, key, result, saved_at) select id, gen_random_uuid(), '{}', '2023-02-20T10:00:00Z' from response limit 3");
  await muster.rows("insert into sign_in_code (browser_hash, address_hash, asked_at, expires_at) values ('\\x00', '\\x00', '2023-02-20T10:00:00Z', '2023-02-20T10:10:00Z')");
  await muster.rows("insert into fact (at, name, subject_type, subject_id) values ('2023-02-20T10:00:00Z', 'session.started', 'person', $1)", [muster.world.person('sam')]);
});
afterAll(() => muster.stop());

async function withRetention<T>(work: (retention: Awaited<ReturnType<typeof openRetention>>['retention']) => Promise<T>, periods: RetentionPeriods = defaultPeriods): Promise<T> {
  const { retention, close } = await openRetention(muster.app, { ownerUrl: muster.url, clock: muster.clock, periods });
  try {
    return await work(retention);
  } finally {
    await close();
  }
}

const numbers = (rows: readonly Removed[]): Record<string, number> => Object.fromEntries(rows.filter(({ count }) => count > 0).map(({ kind, what, count }) => [`${kind}: ${what}`, count]));
const kept = async () => Promise.all(['answer', 'answer_change', 'submission', 'submitted_answer', 'response', 'expected_return', 'person'].map((table) => muster.count(table)));

describe('what is kept for a time only', () => {
  it('is all there on the day after', async () => {
    muster.clock.moveTo(new Date('2023-02-21T10:00:00Z'));
    expect(numbers(await withRetention((retention) => retention.rehearse()))).toEqual({});
  });

  it('is counted by kind before it goes, and counting changes nothing', async () => {
    muster.clock.moveTo(new Date('2023-04-15T10:00:00Z'));
    const before = await dumpOf(muster.owner);
    const counted = numbers(await withRetention((retention) => retention.rehearse()));
    expect(counted).toMatchObject({ 'secrets: codes': 1, 'secrets: answers to repeated saves': await muster.count('answer_key') });
    expect(Object.keys(counted).every((what) => what.startsWith('secrets'))).toBe(true);
    expect(await dumpOf(muster.owner)).toBe(before);
  });

  it('goes in the numbers that were counted, kind after kind as its time is over, and answers stay', async () => {
    const before = await kept();
    const kinds: string[][] = [];
    for (const day of ['2023-04-15', '2023-09-15', '2024-03-15', '2030-06-01']) {
      muster.clock.moveTo(new Date(`${day}T10:00:00Z`));
      const counted = numbers(await withRetention((retention) => retention.rehearse()));
      const removed = numbers(await withRetention((retention) => retention.run()));
      // Erasing people writes facts and ends mail of the day itself, which are as old as the day.
      expect(removed).toEqual(counted);
      kinds.push([...new Set(Object.keys(counted).map((what) => what.split(':')[0]!))]);
      expect(numbers(await withRetention((retention) => retention.rehearse()))).toEqual({});
    }
    expect(kinds[0]).toEqual(['secrets']);
    expect(kinds[1]).toEqual(['mail']);
    expect(kinds[2]).toContain('logins');
    expect(kinds[3]).toContain('audit');
    expect(await kept()).toEqual(before);
  });

  it('of an exercise that is over is names and addresses too, of everybody who has no other role', async () => {
    const dump = await dumpOf(muster.owner);
    expect(linesWith(dump, ['Sam Shah', 'sam@example.org', 'Yara Young', 'They wait for a supplier', 'Dear colleague'])).toEqual([]);
    expect(linesWith(dump, ['Grace Green']).map((line) => line.split(':')[0])).toEqual(['public.person']);
  });

  it('leaves of the audit what is younger than its years', async () => {
    expect(await muster.count("fact where at < '2024-06-01'")).toBe(0);
    expect(await muster.count("fact where name = 'person.erased'")).toBeGreaterThan(0);
    await muster.rows("insert into refusal (minute, asked, code, last_at) values (now(), 'x', 'FORBIDDEN', '2030-05-30')");
    expect(numbers(await withRetention((retention) => retention.rehearse()))).toEqual({});
  });

  it('goes once a day while a worker runs, and a second look on that day takes nothing', async () => {
    muster.clock.moveTo(new Date('2031-07-01T10:00:00Z'));
    await muster.owner.query('delete from retention_run');
    const worker = await startWorker(muster.app, { workerUrl: accountUrl(muster.url, 'muster_worker'), mailFrom: 'Muster <muster@example.org>', smtpUrl: 'smtp://127.0.0.1:1', retention: { ownerUrl: muster.url, periods: defaultPeriods } });
    for (let tries = 0; tries < 100 && !(await muster.count('retention_run')); tries += 1) await new Promise((resolve) => { setTimeout(resolve, 200); });
    await worker.stop();
    expect(await muster.rows("select to_char(ran_on, 'YYYY-MM-DD') as on, removed is not null as told from retention_run")).toEqual([{ on: '2031-07-01', told: true }]);
    expect(await muster.count('refusal')).toBe(0);
    await muster.rows("insert into refusal (minute, asked, code, last_at) values (now(), 'x', 'FORBIDDEN', '2023-01-01')");
    await withRetention((retention) => retention.keepTime());
    expect(await muster.count('refusal')).toBe(1);
  });

  it('is kept as long as the environment says', () => {
    expect(readPeriods({})).toEqual(defaultPeriods);
    expect(readPeriods({ RETENTION_MAIL_MONTHS: '3', RETENTION_SECRETS_DAYS: '7' })).toEqual({ ...defaultPeriods, mailMonths: 3, secretsDays: 7 });
    for (const wrong of ['0', '-1', '1.5', 'soon']) expect(() => readPeriods({ RETENTION_AUDIT_MONTHS: wrong })).toThrow('RETENTION_AUDIT_MONTHS must be a whole number of months');
  });
});
