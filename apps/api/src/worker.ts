import { accountUrl, createLog, Site, StartProblem, SystemClock } from '@muster/platform';
import { readConfig } from './config.js';
import { createApp } from './create-app.js';
import { stopOnSignal } from './stopping.js';
import { startWorker } from './worker-part.js';

try {
  const config = readConfig(process.env);
  if (!config.databaseUrl) throw new StartProblem('A worker of its own needs DATABASE_URL: the same as the API has.');
  const log = createLog({ readable: !config.production, level: config.logLevel });
  const app = await createApp({ appUrl: accountUrl(config.databaseUrl, 'muster_app'), clock: new SystemClock(), site: new Site(config.publicUrl, !config.production), poolSize: 2, log });
  const retention = { ownerUrl: config.databaseUrl, periods: config.retention };
  const worker = await startWorker(app, { workerUrl: accountUrl(config.databaseUrl, 'muster_worker'), smtpUrl: config.smtpUrl, mailFrom: config.mailFrom, notify: config.notify, retention, log });
  log.info('The worker is ready.');
  stopOnSignal(log, async () => {
    await worker.stop();
    await app.close();
  });
} catch (error) {
  console.error(error instanceof StartProblem ? error.message : error);
  process.exit(1);
}
