import { startDatabase, StartProblem, type RunningDatabase } from '@muster/platform';
import { readConfig, type Config } from './config.js';
import { prepare } from './prepare.js';
import { startWorker } from './worker-part.js';

const say = (line: string): void => console.log(line);

/** Everything in one process: the database where none is given, the application and the worker. Gives how to stop it all. */
async function start(config: Config): Promise<() => Promise<void>> {
  const database = await startDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir, log: say });
  try {
    return await serve(config, database);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function serve(config: Config, database: RunningDatabase): Promise<() => Promise<void>> {
  const { app, workerUrl } = await prepare(config, database.url, say);
  const separate = process.env.WORKER === 'separate' || config.production;
  const worker = separate ? null : await startWorker(app, { workerUrl, retention: { ownerUrl: database.url, periods: config.retention }, smtpUrl: config.smtpUrl, mailFrom: config.mailFrom, notify: config.notify });
  await app.listen(config.port, config.host);
  announce(config);
  return async () => {
    await worker?.stop();
    await app.close();
    await database.stop();
  };
}

function announce({ publicUrl, production, smtpUrl, notify }: Config): void {
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
  const stop = await start(readConfig(process.env));
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().then(() => process.exit(0), (error: unknown) => {
        console.error(explain(error));
        process.exit(1);
      });
    });
  }
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
