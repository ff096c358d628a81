import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Muster } from './support/muster.js';
import { collection, openedRound } from './support/opened-round.js';
import { MailServer } from './support/smtp.js';

const WORKER = fileURLToPath(new URL('../../apps/api/dist/worker.js', import.meta.url));
const LETTERS = 200;
/** Of these authorities the return came after the letter was written: one in ten. */
const returned = (index: number): boolean => index % 10 === 0;
const address = (index: number): string => `contact-${index}@example.org`;

let muster: Muster;
const server = new MailServer();
let smtpUrl: string;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  muster = await Muster.start();
  smtpUrl = await server.start();
  server.takes = 10;
  const round = await openedRound(muster, await collection(muster, 'killed'), { name: 'Quarter 3' });
  // The worker of its own lives in our time, so the round must still be open in it, and the exercise not so long over that its contacts are taken away.
  await muster.rows("update collection_round set closes_on = '2099-12-31' where id = $1", [round.id]);
  await muster.rows("update programme set ends_on = '2099-12-31'");
  await writeLetters(round.id);
});
afterAll(async () => {
  workers.forEach((worker) => worker.kill('SIGKILL'));
  await server.stop();
  await muster.stop();
});

/** Authorities with a contact each, and a letter to each that waits to be sent. */
async function writeLetters(roundId: string): Promise<void> {
  const programme = muster.world.programme('a');
  for (let index = 0; index < LETTERS; index += 1) {
    const [organisation] = await muster.rows<{ id: string }>("insert into organisation (code, nation, kind, name) values ($1, 'england', 'local-authority', $2) returning id", [`k${index}`, `Killed ${index}`]);
    const [person] = await muster.rows<{ id: string }>('insert into person (name, email) values ($1, $2) returning id', [`Contact ${index}`, address(index)]);
    const place = [programme, organisation!.id];
    await muster.rows('insert into roster_entry (programme_id, organisation_id, name) values ($1, $2, $3)', [...place, `Killed ${index}`]);
    await muster.rows("insert into appointment (person_id, role, programme_id, organisation_id, starts_on) values ($1, 'spoc', $2, $3, '2023-01-01')", [person!.id, ...place]);
    await muster.rows(`insert into expected_return (round_id, programme_id, organisation_id, state, state_at, due_on, received_at) values ($1, $2, $3, $4, now(), '2023-03-01', $5)`,
      [roundId, ...place, returned(index) ? 'received' : 'expected', returned(index) ? new Date() : null]);
    await muster.rows("insert into message (kind, programme_id, organisation_id, round_id, person_id, template_code, reason, queued_at) values ('letter', $1, $2, $3, $4, 'champion-letter', 'Written by hand', now())", [...place, roundId, person!.id]);
  }
}

/** A worker in a process of its own, as it runs beside the API. */
function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, [WORKER], { env: { ...process.env, NODE_ENV: '', NODE_OPTIONS: '', DATABASE_URL: muster.url, SMTP_URL: smtpUrl }, stdio: 'ignore' });
  workers.push(worker);
  return worker;
}

const arrived = (): string[] => server.received.map(({ to }) => to).filter((to) => to.startsWith('contact-'));
const waiting = (): Promise<number> => muster.count("message where kind = 'letter' and state in ('queued', 'sending')");

async function until(isSo: () => boolean | Promise<boolean>, seconds: number): Promise<void> {
  for (let tries = 0; tries < seconds * 20 && !(await isSo()); tries += 1) await pause(50);
  expect(await isSo()).toBe(true);
}

it('a worker that is killed in the middle, twice, leaves nobody without the letter and nobody who has returned with one; at most one letter a kill comes twice', async () => {
  for (const enough of [50, 110]) {
    const worker = startWorker();
    await until(() => arrived().length >= enough, 60);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    expect(await waiting()).toBeGreaterThan(0);
  }
  startWorker();
  await until(async () => (await waiting()) === 0, 180);

  const times = new Map<string, number>();
  for (const to of arrived()) times.set(to, (times.get(to) ?? 0) + 1);
  const due = Array.from({ length: LETTERS }, (_none, index) => index).filter((index) => !returned(index));
  expect(due.filter((index) => !times.has(address(index)))).toEqual([]);
  expect(Array.from({ length: LETTERS }, (_none, index) => index).filter((index) => returned(index) && times.has(address(index)))).toEqual([]);
  expect(arrived().length - due.length).toBeLessThanOrEqual(2);
  expect(await muster.rows("select state, count(*)::int as letters from message where kind = 'letter' group by state order by state")).toEqual([{ state: 'sent', letters: 180 }, { state: 'skipped', letters: 20 }]);
});
