import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { borrowDatabase, createLog, Problem, StartProblem } from '@muster/platform';
import { readConfig } from '../config.js';
import { prepare } from '../prepare.js';

/** Runs a command on the application: its own, on the database of the running Muster or one that is brought up for it, whose owner's address it is told. A refusal becomes one sentence on standard error and exit code 2. */
export async function withApp(work: (app: NestFastifyApplication, ownerUrl: string) => Promise<void>): Promise<void> {
  try {
    const config = readConfig(process.env);
    const say = (line: string): void => console.error(line);
    const database = await borrowDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir, log: say });
    const { app } = await prepare(config, database.url, { say, log: createLog({ level: 'warn', readable: true, to: process.stderr }) });
    try {
      await work(app, database.url);
    } finally {
      await app.close();
      await database.stop();
    }
  } catch (error) {
    if (!(error instanceof Problem) && !(error instanceof StartProblem)) throw error;
    console.error(error.message);
    for (const { name, message } of (error instanceof Problem && error.fields) || []) console.error(`  ${name}: ${message}`);
    process.exitCode = 2;
  }
}
