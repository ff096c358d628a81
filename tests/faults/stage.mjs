// Where faults and attacks happen: a PostgreSQL of its own, and a database for each test.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrations } from '@muster/migrations';
import { migrate, startDatabase } from '@muster/platform';
import pg from 'pg';
import { apiOn, freePort } from './processes.mjs';

/** A PostgreSQL that can be struck down and started again at the same address. */
class Server {
  constructor(dataDir) {
    this.dataDir = dataDir;
  }

  async start() {
    this.database = await startDatabase({ dataDir: this.dataDir, log: () => {} });
  }

  /** The owner's address of a database. */
  url(name) {
    const url = new URL(this.database.url);
    url.pathname = `/${name}`;
    return url.toString();
  }

  /** Ends it as a failing machine does (immediate: nothing is tidied up, the log is replayed at the next start), and starts it again. Gives how many milliseconds it was away. */
  async strike() {
    const { rows: [{ folder }] } = await this.query("select current_setting('data_directory') as folder");
    const began = performance.now();
    const pid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGQUIT');
    while (isThere(pid)) await pause(10);
    await this.database.stop();
    await this.start();
    return performance.now() - began;
  }

  async query(statement) {
    const client = new pg.Client({ connectionString: this.database.url });
    await client.connect();
    try {
      return await client.query(statement);
    } finally {
      await client.end();
    }
  }
}

function isThere(pid) {
  try {
    process.kill(pid, 0);
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch (error) {
    return error.code === 'EPERM' || (error.code === 'ENOENT' && process.platform !== 'linux');
  }
}

/** What every test shares. `house` gives a database of its own; what was started in it ends when the test has. */
class Stage {
  closing = [];
  count = 0;

  constructor(server, { name, dataDir }) {
    Object.assign(this, { server, name, dataDir });
  }

  /** The database that every test copies. */
  get template() {
    return `${this.name}_template`;
  }

  /** A database with the world in it, its owner's address, and a connection of the owner that lives through restarts. */
  async house() {
    const name = `${this.name}_${(this.count += 1)}`;
    await this.server.query(`create database ${name} template ${this.template}`);
    const url = this.server.url(name);
    const pool = new pg.Pool({ connectionString: url, max: 4 });
    pool.on('error', () => {});
    this.after(() => this.server.query(`drop database if exists ${name} with (force)`));
    this.after(() => pool.end());
    return { url, name, rows: async (statement, parameters = []) => (await pool.query(statement, parameters)).rows };
  }

  /** An empty database; gives its owner's address. */
  async emptyDatabase() {
    const name = `${this.name}_${(this.count += 1)}`;
    await this.server.query(`create database ${name}`);
    this.after(() => this.server.query(`drop database if exists ${name} with (force)`));
    return this.server.url(name);
  }

  /** Something to be done when the test is over, last first. */
  after(work) {
    this.closing.push(work);
  }

  async clear() {
    for (const work of this.closing.splice(0).reverse()) await work();
  }

  async close() {
    await this.clear();
    await this.server.database.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/**
 * Starts the PostgreSQL and makes the database that every test copies: migrated, with the world that `fill` puts in it, and started once, so that the facts are in it and, where `fill` made no programme,
 * the demonstration. `name` begins the names of its databases.
 */
export async function openStage({ name, fill = async () => {} }) {
  console.error('Setting the stage …');
  const dataDir = mkdtempSync(join(tmpdir(), `muster-${name}-`));
  chmodSync(dataDir, 0o755);
  const server = new Server(dataDir);
  await server.start();
  const stage = new Stage(server, { name, dataDir });
  try {
    // After a crash PostgreSQL makes sure that every file is on the disk; asking the file system once, where it can be asked, keeps the rehearsal short.
    if (process.platform === 'linux') await server.query("alter system set recovery_init_sync_method = 'syncfs'");
    await server.query(`create database ${stage.template}`);
    await migrate(server.url(stage.template), migrations);
    await fill(server.url(stage.template));
    await (await apiOn(server.url(stage.template), { port: await freePort() })).stop();
    return stage;
  } catch (error) {
    await stage.close();
    throw error;
  }
}
