// Starts one real PostgreSQL for every suite that needs it, with one migrated database that each spec file copies.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

let running;

export default async function setUp() {
  execFileSync('npx', ['nx', 'run-many', '-t', 'build', '-p', '@muster/domain,@muster/platform,@muster/migrations'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NX_DAEMON: 'false' } });
  const { startDatabase, migrate } = await import('@muster/platform');
  const { migrations } = await import('@muster/migrations');
  const dataDir = mkdtempSync(join(tmpdir(), 'muster-test-'));
  chmodSync(dataDir, 0o755);
  const database = await startDatabase({ databaseUrl: process.env.TEST_DATABASE_URL, dataDir, log: () => {} });
  running = { database, dataDir };
  globalThis.musterTestDatabase = running;
  const template = new URL(database.url);
  template.pathname = '/muster_template';
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('drop database if exists muster_template');
  await client.query('create database muster_template');
  await client.end();
  await migrate(template.toString(), migrations);
  process.env.MUSTER_TEST_URL = database.url;
}

export async function tearDown() {
  const { database, dataDir } = globalThis.musterTestDatabase ?? {};
  await database?.stop();
  if (dataDir) rmSync(dataDir, { recursive: true, force: true });
}
