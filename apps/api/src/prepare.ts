import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrations } from '@muster/migrations';
import { accountUrl, migrate, oneAtATime, Site, SystemClock, type Log } from '@muster/platform';
import type { Config } from './config.js';
import { createApp } from './create-app.js';
import { loadDemonstration } from './demonstration/load.js';
import type { Lifecycle } from './lifecycle.js';
import { Reference } from './reference.js';

/** An application on a database that is up to date, with the addresses of its two accounts. */
export interface Prepared {
  app: NestFastifyApplication;
  workerUrl: string;
}

/** To whom it says how far it is, where the application logs, and who knows when it stops. */
export interface Told {
  say: (line: string) => void;
  log: Log;
  lifecycle?: Lifecycle;
}

/**
 * Brings the database up to date, puts the application together, and loads the facts and, outside of production and on an empty database, the demonstration.
 * Copies that start together do it one after the other.
 */
export async function prepare(config: Config, ownerUrl: string, told: Told): Promise<Prepared> {
  const onWait = (): void => told.say('Another process prepares the database: waiting for it …');
  return oneAtATime({ at: 'start', ownerUrl, onWait }, () => prepareInTurn(config, ownerUrl, told));
}

async function prepareInTurn(config: Config, ownerUrl: string, { say, log, lifecycle }: Told): Promise<Prepared> {
  const done = await migrate(ownerUrl, migrations, say);
  if (done.length) say(`Database brought up to date (${done.length} ${done.length === 1 ? 'migration' : 'migrations'}).`);
  const workerUrl = accountUrl(ownerUrl, 'muster_worker');
  const app = await createApp({
    appUrl: accountUrl(ownerUrl, 'muster_app'), replicaUrl: config.replicaUrl && accountUrl(ownerUrl, 'muster_app', config.replicaUrl), clock: new SystemClock(), site: new Site(config.publicUrl, !config.production), notifyToken: config.notify?.callbackToken,
    trustedOnly: config.production, securityContact: config.securityContact, signIn: config.signIn, log, lifecycle,
  });
  await app.get(Reference).load();
  if (!config.production) await loadDemonstration({ app, workerUrl, say });
  return { app, workerUrl };
}
