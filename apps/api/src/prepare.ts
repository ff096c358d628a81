import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrations } from '@muster/migrations';
import { accountUrl, migrate, Site, SystemClock } from '@muster/platform';
import type { Config } from './config.js';
import { createApp } from './create-app.js';
import { loadDemonstration } from './demonstration/load.js';
import { Reference } from './reference.js';

/** An application on a database that is up to date, with the addresses of its two accounts. */
export interface Prepared {
  app: NestFastifyApplication;
  workerUrl: string;
}

/** Brings the database up to date, puts the application together, and loads the facts and, outside of production and on an empty database, the demonstration. */
export async function prepare(config: Config, ownerUrl: string, say: (line: string) => void): Promise<Prepared> {
  const done = await migrate(ownerUrl, migrations);
  if (done.length) say(`Database brought up to date (${done.length} ${done.length === 1 ? 'migration' : 'migrations'}).`);
  const workerUrl = accountUrl(ownerUrl, 'muster_worker');
  const app = await createApp({ appUrl: accountUrl(ownerUrl, 'muster_app'), clock: new SystemClock(), site: new Site(config.publicUrl, !config.production), notifyToken: config.notify?.callbackToken, signIn: config.signIn });
  await app.get(Reference).load();
  if (!config.production) await loadDemonstration({ app, workerUrl, say });
  return { app, workerUrl };
}
