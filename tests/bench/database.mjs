// The database that both sides of every comparison share: an embedded PostgreSQL in a folder of its own, gone afterwards.
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Starts the database (or takes the one at `BENCH_DATABASE_URL`, to measure on another server: the demonstration is loaded when it is empty). Gives the owner's address, a connection of the owner (who passes over row-level security), and how to take it all away. */
export async function startBenchDatabase() {
  const { startDatabase } = await import('@muster/platform');
  const dataDir = mkdtempSync(join(tmpdir(), 'muster-bench-'));
  chmodSync(dataDir, 0o755);
  const database = await startDatabase({ databaseUrl: process.env.BENCH_DATABASE_URL, dataDir, log: () => {} });
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const stop = async () => {
    await owner.end();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: database.url, owner, stop };
}

/** Signs somebody in without a browser: gives the cookie. */
export async function signIn(owner, personId) {
  const token = randomBytes(32).toString('base64url');
  await owner.query("insert into session (token_hash, person_id, started_at, last_seen_at, expires_at) values ($1, $2, now(), now(), now() + interval '12 hours')",
    [createHash('sha256').update(token).digest(), personId]);
  return `muster-session=${token}`;
}

/** Rows as the owner sees them. */
export async function rows(owner, statement, parameters = []) {
  return (await owner.query(statement, parameters)).rows;
}

/** What PostgreSQL has put off (dead rows, statistics, its log) is done now, so that no round pays for another. */
export async function settle(owner) {
  await owner.query('vacuum analyze');
  await owner.query('checkpoint');
}
