import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrations } from '@muster/migrations';
import { migrate, startDatabase, type RunningDatabase } from '@muster/platform';
import pg from 'pg';

/** The address of another database on the same server. */
function onServer(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
}

/** Runs statements as the superuser of a server, one after the other on one connection. */
async function superuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Copies the data folder of a running server as PostgreSQL asks for it, so that the copy follows the original when it is started. */
async function baseBackup(from: string, { to, url }: { to: string; url: string }): Promise<void> {
  await superuser(url, async (client) => {
    await client.query("select pg_backup_start('replica', true)");
    execFileSync('cp', ['-a', join(from, 'postgres'), join(from, 'postgres-password'), to]);
    const { rows: [stopped] } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop()');
    const inCopy = (name: string): string => join(to, 'postgres', name);
    rmSync(inCopy('postmaster.pid'));
    writeFileSync(inCopy('backup_label'), stopped!.labelfile);
    writeFileSync(inCopy('standby.signal'), '');
    const { hostname, port, username, password } = new URL(url);
    writeFileSync(inCopy('postgresql.auto.conf'), `primary_conninfo = 'host=${hostname} port=${port} user=${username} password=${password}'\n`, { flag: 'a' });
    execFileSync('chown', ['--reference', inCopy('PG_VERSION'), inCopy('backup_label'), inCopy('standby.signal'), inCopy('postgresql.auto.conf')]);
  });
}

/** A real PostgreSQL with a migrated template, and a real replica that follows it. */
export class Replicated {
  private constructor(private readonly folder: string, readonly primary: RunningDatabase, private replica: RunningDatabase) {}

  /** Starts both, and makes the specs of this file work on the first. */
  static async start(): Promise<Replicated> {
    const folder = mkdtempSync(join(tmpdir(), 'muster-replica-'));
    const [first, second] = ['primary', 'replica'].map((name) => join(folder, name)) as [string, string];
    execFileSync('mkdir', [first, second]);
    for (const place of [folder, first, second]) chmodSync(place, 0o755);
    const primary = await startDatabase({ dataDir: first, log: () => undefined });
    await superuser(primary.url, (client) => client.query('create database muster_template'));
    await migrate(onServer(primary.url, 'muster_template'), migrations);
    process.env.MUSTER_TEST_URL = primary.url;
    await baseBackup(first, { to: second, url: primary.url });
    return new Replicated(folder, primary, await startDatabase({ dataDir: second, log: () => undefined }));
  }

  /** The address of the same database on the replica. */
  readonly replicaOf = (url: string): string => {
    const address = new URL(url);
    address.port = new URL(this.replica.url).port;
    return address.toString();
  };

  /** Rows that the replica gives to a superuser. */
  onReplica<T extends object>(statement: string, database: string): Promise<T[]> {
    return superuser(onServer(this.replica.url, new URL(database).pathname.slice(1)), async (client) => (await client.query(statement)).rows as T[]);
  }

  /** Waits until the replica has played all that was committed. */
  async caughtUp(): Promise<void> {
    const [{ place }] = await superuser(this.primary.url, async (client) => (await client.query('select pg_current_wal_flush_lsn() as place')).rows as [{ place: string }]);
    for (let tries = 0; tries < 600; tries += 1) {
      const [{ there }] = (await this.onReplica<{ there: boolean }>(`select pg_last_wal_replay_lsn() >= '${place}' as there`, this.replica.url)) as [{ there: boolean }];
      if (there) return;
      await pause(50);
    }
    throw new Error('The replica does not catch up.');
  }

  /** To the server first, which then makes no more processes; one of those that it had may have ended by itself in between. */
  private signal(name: NodeJS.Signals): void {
    const postmaster = Number(readFileSync(join(this.folder, 'replica', 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
    process.kill(postmaster, name);
    for (const pid of children) {
      try {
        process.kill(pid, name);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
  }

  /** Lets it hang, as a machine that is out of memory does, until `revive`. */
  freeze(): void {
    this.signal('SIGSTOP');
  }

  revive(): void {
    this.signal('SIGCONT');
  }

  /** Ends it without warning. */
  kill(): void {
    this.signal('SIGKILL');
  }

  /** Starts it again where it was. */
  async startAgain(): Promise<void> {
    const { port } = new URL(this.replica.url);
    await this.replica.stop();
    this.replica = await startDatabase({ dataDir: join(this.folder, 'replica'), log: () => undefined });
    if (new URL(this.replica.url).port !== port) throw new Error('The replica came back on another port.');
  }

  async stop(): Promise<void> {
    await this.replica.stop();
    await this.primary.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
