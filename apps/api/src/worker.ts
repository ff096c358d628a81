import { accountUrl, Site, StartProblem, SystemClock } from '@muster/platform';
import { readConfig } from './config.js';
import { createApp } from './create-app.js';
import { startWorker } from './worker-part.js';

try {
  const config = readConfig(process.env);
  if (!config.databaseUrl) throw new StartProblem('A worker of its own needs DATABASE_URL: the same as the API has.');
  const app = await createApp({ appUrl: accountUrl(config.databaseUrl, 'muster_app'), clock: new SystemClock(), site: new Site(config.publicUrl, !config.production), poolSize: 2 });
  const worker = await startWorker(app, { workerUrl: accountUrl(config.databaseUrl, 'muster_worker'), smtpUrl: config.smtpUrl, mailFrom: config.mailFrom, retention: { ownerUrl: config.databaseUrl, periods: config.retention }, notify: config.notify });
  console.log('The worker is ready.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void worker.stop().then(() => app.close()).then(() => process.exit(0)));
  }
} catch (error) {
  console.error(error instanceof StartProblem ? error.message : error);
  process.exit(1);
}
