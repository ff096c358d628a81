import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { accountUrl, SetClock, Site } from '@muster/platform';
import { testDatabase, testTemplate, type TestDatabase } from '@muster/testing';
import pg from 'pg';
import { createApp } from '../../../apps/api/src/create-app.js';
import { loadDemonstration } from '../../../apps/api/src/demonstration/load.js';
import { Reference } from '../../../apps/api/src/reference.js';
import { Caller } from './caller.js';

const NOW = new Date('2026-03-02T10:00:00Z');

/** The product with its demonstration in it, as `npm start` shows it on 2 March 2026. It is built once a run. */
export class Demonstration {
  private constructor(readonly app: NestFastifyApplication, readonly owner: pg.Client, private readonly database: TestDatabase) {}

  static async start(): Promise<Demonstration> {
    const database = await testDatabase(await testTemplate('demonstration', build));
    const app = await appOn(database.url);
    await app.listen(0, '127.0.0.1');
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query("set app.everything = 'on'");
    return new Demonstration(app, owner, database);
  }

  async stop(): Promise<void> {
    await this.owner.end();
    await this.app.close();
    await this.database.drop();
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.app.getHttpServer().address() as { port: number }).port}`;
  }

  /** The owner's address of the database. */
  get url(): string {
    return this.database.url;
  }

  /** Somebody of the demonstration with a session of their own. */
  async as(email: string): Promise<Caller> {
    return new Caller(this.origin, await this.cookieOf(email));
  }

  /** The cookie of a session of somebody, which is made when it is asked for first. */
  async cookieOf(email: string): Promise<string> {
    await this.owner.query(`insert into session (token_hash, person_id, started_at, last_seen_at, expires_at)
      select $1, id, $3, $3, $3::timestamptz + interval '12 hours' from person where email = $2 on conflict do nothing`, [createHash('sha256').update(email).digest(), email, NOW]);
    return `muster-session=${email}`;
  }

  async rows<T extends object>(statement: string, parameters: unknown[] = []): Promise<T[]> {
    return (await this.owner.query(statement, parameters)).rows as T[];
  }
}

const appOn = (url: string): Promise<NestFastifyApplication> => createApp({ appUrl: accountUrl(url, 'muster_app'), clock: new SetClock(NOW), site: new Site('http://localhost:4000', true) });

async function build(url: string): Promise<void> {
  const app = await appOn(url);
  try {
    await app.get(Reference).load();
    await loadDemonstration({ app, workerUrl: accountUrl(url, 'muster_worker'), say: () => undefined });
  } finally {
    await app.close();
  }
}
