// May a command work on the database of a Muster that is running?
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ask } from './embedded-connection.js';
import { startDatabase, type RunningDatabase } from './embedded-postgres.js';

type Options = Parameters<typeof startDatabase>[0];

/** The address of the database that a running Muster serves from this data folder; null when none answers. */
async function running(dataDir: string): Promise<string | null> {
  const [password, port] = ['postgres-password', 'postgres-port'].map((name) => join(resolve(dataDir), name)).map((file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : ''));
  if (!password || !port) return null;
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/muster`;
  return (await ask(url)).state === 'ready' ? url : null;
}

/**
 * The database for a command that comes and goes: that of the running Muster, left running afterwards, or else the one that
 * `startDatabase` brings up, with its refusals.
 */
export async function borrowDatabase(options: Options): Promise<RunningDatabase> {
  if (options.databaseUrl) return startDatabase(options);
  const url = await running(options.dataDir);
  if (!url) return startDatabase(options);
  return { url, embedded: true, stop: async () => undefined };
}

