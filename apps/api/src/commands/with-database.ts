import { borrowDatabase, StartProblem } from '@muster/platform';
import { readConfig } from '../config.js';

/** Runs a command on the database as it is, by its owner's address: nothing is migrated and no application is put together. A refusal becomes one sentence on standard error and exit code 2. */
export async function withDatabase(work: (ownerUrl: string, say: (line: string) => void) => Promise<void>): Promise<void> {
  try {
    const { databaseUrl, dataDir } = readConfig(process.env);
    const say = (line: string): void => console.error(line);
    const database = await borrowDatabase({ databaseUrl, dataDir, log: say });
    try {
      await work(database.url, say);
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
