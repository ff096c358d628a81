import { createLog, startDatabase, StartProblem, type Log, type RunningDatabase } from '@muster/platform';
import { readConfig, type Config } from './config.js';
import { Lifecycle, PATIENCE } from './lifecycle.js';
import { prepare } from './prepare.js';
import { stopOnSignal } from './stopping.js';
import { startWorker } from './worker-part.js';

/** Everything in one process: the database where none is given, the application and the worker. Gives how to stop it all. */
async function start(config: Config, log: Log): Promise<() => Promise<void>> {
  const database = await startDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir, log: sayer(config, log) });
  try {
    return await serve(config, database, log);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function serve(config: Config, database: RunningDatabase, log: Log): Promise<() => Promise<void>> {
  const lifecycle = new Lifecycle();
  const { app, workerUrl } = await prepare(config, database.url, { say: sayer(config, log), log, lifecycle });
  const separate = process.env.WORKER === 'separate' || config.production;
  const { smtpUrl, mailFrom, notify, retention: periods } = config;
  const worker = separate ? null : await startWorker(app, { workerUrl, retention: { ownerUrl: database.url, periods }, smtpUrl, mailFrom, notify, log });
  await app.listen(config.port, config.host);
  announce(config, sayer(config, log));
  return async () => {
    await Promise.all([lifecycle.drain({ unready: config.production ? PATIENCE.unready : 0, requests: PATIENCE.requests }), worker?.stop()]);
    await app.close();
    await database.stop();
  };
}

/** At a terminal, lines as they are; in production, lines of the log. */
function sayer({ production }: Config, log: Log): (line: string) => void {
  return production ? (line) => log.info(line.trim()) : (line) => console.log(line);
}

function announce({ publicUrl, production, smtpUrl, notify }: Config, say: (line: string) => void): void {
  say(`\nMuster is ready: ${publicUrl}`);
  if (production) return;
  say(`Sign in at ${publicUrl}/sign-in: the page lists one person for each role.`);
  say(smtpUrl || notify ? 'The code to sign in is sent by mail.' : `The code to sign in arrives in the mailbox: ${publicUrl}/mailbox`);
  say('Stop with Ctrl-C.');
}

function explain(error: unknown): string {
  const { code } = error as { code?: string };
  if (error instanceof StartProblem) return error.message;
  if (code === 'EADDRINUSE') return `The port ${process.env.PORT ?? 4000} is taken by another program. Stop that one, or choose another: PORT=4001 npm start.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  const config = readConfig(process.env);
  const log = createLog({ readable: !config.production, level: config.logLevel });
  stopOnSignal(log, await start(config, log));
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
