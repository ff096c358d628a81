import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { accountUrl, SignInSettings, Site, type Clock, type SignInChoices } from '@muster/platform';
import { testDatabase, testTemplate, type TestDatabase } from '@muster/testing';
import pg from 'pg';
import { createApp } from '../../../apps/api/src/create-app.js';
import { startWorker } from '../../../apps/api/src/worker-part.js';
import { cast, type Name } from './cast.js';
import { Copies } from './copies.js';
import { Postbox } from './postbox.js';
import { worlds, type World } from './worlds.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** How a house is opened. */
interface Opening {
  worker?: boolean;
  world?: World;
  hour?: number;
  signIn?: (origin: string) => SignInChoices | Promise<SignInChoices>;
  trustedOnly?: boolean;
  copies?: boolean;
}

/** The product as it runs for real: a server on a port, a worker, a mail server, a clock that goes, a database of its own. */
export class House {
  private app: NestFastifyApplication | null = null;
  private worker: { stop(): Promise<void> } | null = null;
  /** The processes of the house, where it does not run in this one. */
  copies: Copies | null = null;

  private constructor(readonly origin: string, readonly postbox: Postbox, readonly owner: pg.Client, private readonly is: { database: TestDatabase; clock: Clock; signIn: SignInSettings; trustedOnly: boolean }) {}

  /** Opens the house on a world, at an hour of its day. With `worker: false` no mail goes out; `signIn` says how people sign in, given the address of the house; with `trustedOnly` GraphQL answers the documents of the screens alone, as in production; with `copies` three copies of the API and a worker run as processes of their own, on the machine's clock. */
  static async open({ worker = true, world = worlds.surveys, hour, signIn, trustedOnly = false, copies = false }: Opening = {}): Promise<House> {
    buildStaffPages();
    const database = await testDatabase(await testTemplate(world.name, world.set));
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query("set app.everything = 'on'");
    const origin = `http://127.0.0.1:${await freePort()}`;
    const house = new House(origin, await Postbox.open(), owner, { database, clock: world.clock(hour), signIn: new SignInSettings(await signIn?.(origin)), trustedOnly });
    if (copies) house.copies = await Copies.start({ url: database.url, origin, smtpUrl: house.postbox.url, port: Number(new URL(origin).port) + 1 });
    else await house.startServer();
    if (worker && !copies) await house.startWorker();
    return house;
  }

  /** Lets mail go out and time be kept from now on. */
  async startWorker(): Promise<void> {
    this.worker = await startWorker(this.app!, { workerUrl: accountUrl(this.is.database.url, 'muster_worker'), smtpUrl: this.postbox.url, mailFrom: 'Muster <muster@example.org>' });
  }

  /** What time it is in the house. */
  get clock(): Clock {
    return this.is.clock;
  }

  /** Starts the server on the port that it always had. */
  async startServer(): Promise<void> {
    const { clock, is: { database, signIn, trustedOnly } } = this;
    this.app = await createApp({ appUrl: accountUrl(database.url, 'muster_app'), clock, site: new Site(this.origin, false), signIn, trustedOnly });
    await this.app.listen(Number(new URL(this.origin).port), '127.0.0.1');
  }

  async stopServer(): Promise<void> {
    await this.app?.close();
    this.app = null;
  }

  async close(): Promise<void> {
    await this.worker?.stop();
    await this.copies?.stop();
    await this.stopServer();
    await this.owner.end();
    await this.postbox.close();
    await this.is.database.drop();
  }

  /** The token of a new session of somebody: for journeys that are not about signing in. */
  async session(name: Name): Promise<string> {
    const token = randomUUID();
    await this.owner.query("insert into session (token_hash, person_id, started_at, last_seen_at, expires_at) select $1, id, $3::timestamptz, $3, $3::timestamptz + interval '1 hour' from person where email = $2",
      [createHash('sha256').update(token).digest(), cast[name].email, this.clock.now()]);
    return token;
  }

  /** The one value that a query of the owner gives. */
  async value<T>(statement: string, parameters: unknown[] = []): Promise<T> {
    const { rows } = await this.owner.query<Record<string, T>>(statement, parameters);
    return Object.values(rows[0]!)[0]!;
  }

  /** The path of an authority's response in a wave. */
  async response(wave: string, organisation: string): Promise<string> {
    const id = await this.value<string>('select response.id from response join wave on wave.id = wave_id join organisation on organisation.id = organisation_id where wave.name = $1 and organisation.name = $2', [wave, organisation]);
    return `/responses/${id}`;
  }

  /** The id of the return that is expected of an authority in a round. */
  return(round: string, organisation: string): Promise<string> {
    return this.value<string>('select expected_return.id from expected_return join collection_round on collection_round.id = round_id join organisation on organisation.id = organisation_id where collection_round.name = $1 and organisation.name = $2', [round, organisation]);
  }

  round(name: string): Promise<string> {
    return this.value<string>('select id from collection_round where name = $1', [name]);
  }

  wave(name: string): Promise<string> {
    return this.value<string>('select id from wave where name = $1', [name]);
  }

  organisation(name: string): Promise<string> {
    return this.value<string>("select id from organisation where name = $1 and nation = 'england'", [name]);
  }

  person(name: Name): Promise<string> {
    return this.value<string>('select id from person where email = $1', [cast[name].email]);
  }
}

function buildStaffPages(): void {
  if (existsSync(`${root}apps/web/dist/index.html`)) return;
  execFileSync('npx', ['nx', 'build', '@muster/web-app'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' } });
}

/** A port that nobody has, below those that the system gives to outgoing connections: it must still be free when the server comes back to it. Each process of a test run looks in a thousand of its own, so that none takes a port, or one of the next for its copies, that another has found and not yet opened. */
async function freePort(): Promise<number> {
  const thousand = 20_000 + 1_000 * (Number(process.env['JEST_WORKER_ID'] ?? 0) % 12);
  const first = thousand + (process.pid % 900);
  for (let port = first; port < thousand + 990; port += 1) if (await isFree(port)) return port;
  throw new Error(`No port from ${first} to ${thousand + 989} is free.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
