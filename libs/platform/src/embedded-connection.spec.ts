import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from './embedded-connection.js';
import { startDatabase, type RunningDatabase } from './embedded-postgres.js';
import { StartProblem } from './embedded-problem.js';

/** The sentence with which a start is refused. */
async function refusalOf(options: { databaseUrl?: string; dataDir: string }): Promise<string> {
  const error = await startDatabase({ ...options, log: () => undefined }).then(() => undefined, (refusal: unknown) => refusal);
  expect(error).toBeInstanceOf(StartProblem);
  return (error as StartProblem).message;
}

describe('DATABASE_URL', () => {
  const refuse = (databaseUrl: string) => refusalOf({ databaseUrl, dataDir: '/nowhere' });
  const parent = mkdtempSync(join(tmpdir(), 'muster-url-'));
  chmodSync(parent, 0o755);
  let own: RunningDatabase;
  beforeAll(async () => { own = await startDatabase({ dataDir: join(parent, 'data'), log: () => undefined }); });
  afterAll(async () => {
    await own.stop();
    rmSync(parent, { recursive: true, force: true });
  });

  it('is used as it is and left running at the end', async () => {
    const used = await startDatabase({ databaseUrl: own.url, dataDir: '/nowhere', log: () => undefined });
    expect(used).toMatchObject({ url: own.url, embedded: false });
    await used.stop();
    expect((await ask(own.url)).state).toBe('ready');
  });

  it('is refused without its password when the server, the password or the database is wrong', async () => {
    const { port } = new URL(own.url);
    const password = 'hunter%40two';
    const wrong = own.url.replace(/:[^:@]+@/, `:${password}@`);
    const closed = `postgres://postgres:${password}@127.0.0.1:1/muster`;
    expect(await refuse(wrong)).toBe(`The database of DATABASE_URL (127.0.0.1:${port}/muster) does not answer: it refuses the user name or the password.`);
    expect(await refuse(closed)).toBe('The database of DATABASE_URL (127.0.0.1:1/muster) does not answer: nothing listens there.');
    expect(await refuse(own.url.replace(/muster$/, 'absent'))).toMatch(/it has no database of that name\.$/);
  });

  it('is refused when it is no PostgreSQL address', async () => {
    for (const nonsense of ['localhost', 'mysql://root:secret@localhost/muster']) {
      const message = await refuse(nonsense);
      expect(message).toContain('is not the address of a PostgreSQL database');
      expect(message).not.toContain('secret');
    }
  });

  it('is refused after five seconds when a server accepts the connection and says nothing', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    const began = performance.now();
    const message = await refuse(`postgres://postgres:secret@127.0.0.1:${port}/muster`);
    silent.close();
    expect(message).toBe(`The database of DATABASE_URL (127.0.0.1:${port}/muster) does not answer: there was no answer within 5 seconds.`);
    expect(performance.now() - began).toBeLessThan(7000);
  });
});
