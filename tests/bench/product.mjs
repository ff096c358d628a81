// The product itself, as it is deployed: built code, the account with row-level security, sessions, guards.
import { migrations } from '@muster/migrations';
import { accountUrl, migrate, Site, SystemClock } from '@muster/platform';
import { createApp } from '../../apps/api/dist/create-app.js';
import { loadDemonstration } from '../../apps/api/dist/demonstration/load.js';
import { Reference } from '../../apps/api/dist/reference.js';
import { serveParent } from './child.mjs';
import { POOL } from './settings.mjs';

const [, , url] = process.argv;
let app;

/** Migrates, loads the facts and the demonstration, and listens. Gives the address and how long the demonstration took. */
async function start() {
  await migrate(url, migrations);
  app = await createApp({ appUrl: accountUrl(url, 'muster_app'), clock: new SystemClock(), site: new Site('http://localhost:4000', true), poolSize: POOL });
  await app.get(Reference).load();
  const began = performance.now();
  await loadDemonstration({ app, workerUrl: accountUrl(url, 'muster_worker'), say: () => {} });
  const seconds = (performance.now() - began) / 1000;
  await app.listen(0, '127.0.0.1');
  return { origin: `http://127.0.0.1:${app.getHttpServer().address().port}`, seconds };
}

serveParent({ start }, async () => app?.close());
