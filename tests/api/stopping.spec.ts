import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import request from 'supertest';
import { Muster } from './support/muster.js';

const SERVER = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));

let muster: Muster;
const running: Production[] = [];
beforeAll(async () => { muster = await Muster.start(); });
afterAll(async () => {
  running.forEach(({ process: one }) => one.kill('SIGKILL'));
  await muster.stop();
});

/** The product in a process of its own, with the settings of production. */
class Production {
  readonly lines: string[] = [];
  readonly process: ChildProcess;
  readonly origin: string;
  readonly ended: Promise<unknown[]>;

  constructor(port: number) {
    this.origin = `http://127.0.0.1:${port}`;
    this.process = spawn(process.execPath, [SERVER], {
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: muster.url, PUBLIC_URL: 'https://muster.example.org', SMTP_URL: 'smtp://127.0.0.1:1' },
    });
    for (const stream of [this.process.stdout!, this.process.stderr!]) stream.on('data', (chunk) => this.lines.push(...String(chunk).trim().split('\n')));
    this.ended = once(this.process, 'exit');
    running.push(this);
  }

  static async start(port: number): Promise<Production> {
    const one = new Production(port);
    for (let tries = 0; (await one.status('/health/ready')) !== 200; tries += 1) {
      if (tries > 300 || one.process.exitCode !== null) throw new Error(`It did not start: ${one.lines.join('\n')}`);
      await pause(100);
    }
    return one;
  }

  /** The status of an answer, and 0 where there is none. */
  async status(path: string): Promise<number> {
    return (await request(this.origin).get(path).set('cookie', '__Host-muster-session=session-of-sam').catch(() => ({ status: 0 }))).status;
  }
}

const lockAnswers = (): Promise<unknown> => muster.owner.query('begin; lock table response in access exclusive mode');

it('a process that is told to stop says so first, answers what it began, and ends with code 0 within 25 seconds', async () => {
  const server = await Production.start(20_811);
  await muster.rows('update session set last_seen_at = now(), expires_at = now() + interval \'1 hour\'');
  const path = `/responses/${muster.world.response('a/Spring/Barnsley')}`;
  expect(await server.status(path)).toBe(200);
  await lockAnswers();
  const begun = server.status(path);
  await pause(300);
  server.process.kill('SIGTERM');
  await pause(200);
  expect([await server.status('/health/ready'), await server.status('/health/live')]).toEqual([503, 200]);
  await muster.owner.query('rollback');
  expect(await begun).toBe(200);
  expect((await server.ended)[0]).toBe(0);
  expect(await server.status('/health/live')).toBe(0);
});

it('answers trusted documents alone, writes lines of JSON that hold no secret, and ends at once when it is told again', async () => {
  const server = await Production.start(20_812);
  const { status, body } = await request(server.origin).post('/graphql').send({ query: '{ __schema { types { name } } }' });
  expect([status, body]).toMatchObject([400, { errors: [{ extensions: { code: 'UNKNOWN_DOCUMENT' } }] }]);
  server.process.kill('SIGTERM');
  await pause(1_300);
  server.process.kill('SIGTERM');
  expect((await server.ended)[0]).toBe(1);
  const lines = server.lines.map((line) => JSON.parse(line) as { level: string; msg: string });
  expect(lines.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['Muster is ready: https://muster.example.org', 'request', 'stopping']));
  expect(server.lines.filter((line) => line.includes(new URL(muster.url).password) || line.includes('session-of-'))).toEqual([]);
});

it.each([
  ['a password that can be guessed', { DATABASE_URL: 'postgres://owner:postgres@127.0.0.1:1/muster' }, 'password in DATABASE_URL'],
  ['an address in the clear', { PUBLIC_URL: 'http://muster.example.org' }, 'https://'],
])('does not start in production with %s, and says why in one sentence', async (_what, wrong, sign) => {
  const one = spawn(process.execPath, [SERVER], { env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', DATABASE_URL: muster.url, PUBLIC_URL: 'https://muster.example.org', SMTP_URL: 'smtp://127.0.0.1:1', ...wrong } });
  let said = '';
  one.stderr.on('data', (chunk) => { said += String(chunk); });
  expect((await once(one, 'exit'))[0]).toBe(1);
  expect(said.trim()).toMatch(new RegExp(`^In production [^\\n]*${sign}[^\\n]*[.]$`));
});
