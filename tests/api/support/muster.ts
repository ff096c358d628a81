import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { accountUrl, SetClock, SignInSettings, Site, type Log, type SignInChoices } from '@muster/platform';
import { testDatabase, testTemplate, tokenOf, type ActorName, type TestDatabase } from '@muster/testing';
import pg from 'pg';
import { createApp } from '../../../apps/api/src/create-app.js';
import type { Lifecycle } from '../../../apps/api/src/lifecycle.js';
import { buildCollectedWorld } from './build-collected-world.js';
import { buildWorld, NOW } from './build-world.js';
import { Caller } from './caller.js';
import { readWorld, type World } from './world.js';

/** What a spec file may choose: where people reach the product (over https, cookies change), whether it is a demonstration, and the token of receipts. */
export interface Choices {
  publicUrl?: string;
  demonstration?: boolean;
  notifyToken?: string;
  /** GraphQL as in production. */
  trustedOnly?: boolean;
  /** Where the application logs. */
  log?: Log;
  /** Who knows when it stops. */
  lifecycle?: Lifecycle;
  securityContact?: string;
  /** Where a replica of its database is, given the owner's address of that. */
  replicaOf?: (url: string) => string;
  /** How people sign in, where it is not by the defaults of the house. */
  signIn?: SignInChoices;
  /** What is there at the beginning: surveys alone, or also collections and everything by which authorities are chased. */
  world?: keyof typeof worlds;
}

const worlds = { world: buildWorld, collected: buildCollectedWorld } as const;

/** The whole product, running on a database of its own with the world of the tests in it. */
export class Muster {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: SetClock,
    readonly owner: pg.Client,
    private readonly database: TestDatabase,
    readonly world: World,
  ) {}

  static async start({ publicUrl = 'http://localhost:4000', demonstration = false, world = 'world', signIn, replicaOf, ...more }: Choices = {}): Promise<Muster> {
    const database = await testDatabase(await testTemplate(world, worlds[world]));
    const clock = new SetClock(NOW);
    const app = await createApp({ appUrl: accountUrl(database.url, 'muster_app'), replicaUrl: replicaOf && accountUrl(database.url, 'muster_app', replicaOf(database.url)), clock, site: new Site(publicUrl, demonstration), signIn: new SignInSettings(signIn), ...more });
    await app.listen(0, '127.0.0.1');
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query("set app.everything = 'on'");
    return new Muster(app, clock, owner, database, await readWorld(owner));
  }

  async stop(): Promise<void> {
    await this.owner.end();
    await this.app.close();
    await this.database.drop();
  }

  get origin(): string {
    const address = this.app.getHttpServer().address() as { port: number };
    return `http://127.0.0.1:${address.port}`;
  }

  /** The owner's address of the database. */
  get url(): string {
    return this.database.url;
  }

  /** A named actor with a session. */
  as(name: ActorName): Caller {
    return new Caller(this.origin, name === 'nobody' ? '' : `muster-session=${tokenOf(name)}`);
  }

  /** Moves the clock; sessions are as fresh then as they were before. */
  async moveTo(instant: string): Promise<void> {
    this.clock.moveTo(new Date(instant));
    await this.owner.query("update session set last_seen_at = $1, expires_at = $1::timestamptz + interval '12 hours'", [this.clock.now()]);
  }

  /** Rows as the owner of the tables sees them. */
  async rows<T extends object>(statement: string, parameters: unknown[] = []): Promise<T[]> {
    return (await this.owner.query(statement, parameters)).rows as T[];
  }

  /** The one number that a statement counts, as `n`. */
  async count(what: string, parameters: unknown[] = []): Promise<number> {
    const [row] = await this.rows<{ n: number }>(`select count(*)::int as n from ${what}`, parameters);
    return row!.n;
  }
}
