// Which database does Muster work on, and how does it come up: the one of DATABASE_URL, or one of its own?
import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries } from './embedded-binaries.js';
import { checkVersion, forgetServer, halt, isGone, isMade, lastComplaint, launch, makeCluster, runningAs, seemsToRun, type Cluster } from './embedded-cluster.js';
import { ask, checkDatabaseUrl, ensureDatabase } from './embedded-connection.js';
import { freePort, ownerPassword, prepareFolder, rememberPort, settle } from './embedded-folder.js';
import { takeFolder } from './embedded-lock.js';
import { StartProblem, asStartProblem } from './embedded-problem.js';

/** A database that is up: the owner's URL, whether Muster runs the server itself, and how to stop it. */
export type RunningDatabase = { url: string; embedded: boolean; stop(): Promise<void> };

type Log = (line: string) => void;
type Server = { cluster: Cluster; data: string; password: string };

/** Without an answer for this long, a start is given up; a crash leaves remains for a second or two. */
const PATIENCE = 10_000;
/** While the server says that it is recovering, it gets this long: a big log takes minutes to replay. */
const RECOVERY_PATIENCE = 600_000;

function urlOf(password: string, port: number, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/** True for the folder of this cluster; also when it was moved under the running server, whose old path is gone. */
function isSameFolder(reported: string, folder: string): boolean {
  return !existsSync(reported) || realpathSync(reported) === realpathSync(folder);
}

/** Looks for a server that runs on the cluster already, left by a Muster that was killed. Null: none, and it is safe to start one. */
async function findServer({ cluster, password }: Server): Promise<number | 'starting' | 'unsure' | null> {
  const left = runningAs(cluster);
  if (!left || !(await seemsToRun(cluster))) return null;
  const answer = await ask(urlOf(password, left.port, 'postgres'));
  if (answer.state === 'starting') return 'starting';
  if (answer.state === 'ready' && isSameFolder(answer.folder, cluster.folder)) return left.port;
  if (answer.state === 'silent' && !isGone(left.pid, cluster)) return 'unsure';
  forgetServer(cluster); // it speaks of a dead process, of another program, or of the original of a copied folder
  return null;
}

/** Brings the server up, whatever an earlier end left behind, and returns its port. */
async function bringUp(server: Server, log: Log): Promise<number> {
  const began = performance.now();
  let told = 0;
  for (;;) {
    const found = await findServer(server);
    if (typeof found === 'number') return found;
    const waited = performance.now() - began;
    if (waited > (found === 'starting' ? RECOVERY_PATIENCE : PATIENCE)) break;
    if (found === 'starting' && waited - told > 5000) {
      told = waited;
      log('The database recovers from its last end, please wait …');
    }
    if (found === null) await launch(server.cluster, await freePort(server.data));
    if (found !== null || !runningAs(server.cluster)) await pause(250);
  }
  throw new StartProblem(`The embedded PostgreSQL does not start: ${lastComplaint(server.cluster)} (see ${join(server.cluster.folder, 'server.log')}).`);
}

async function prepareCluster(cluster: Cluster, password: string, log: Log): Promise<void> {
  if (isMade(cluster)) return checkVersion(cluster);
  log(`Making the database in ${cluster.folder} …`);
  await makeCluster(cluster, password, log);
}

async function serve(server: Server, release: () => void, log: Log): Promise<RunningDatabase> {
  const port = await bringUp(server, log);
  rememberPort(server.data, port);
  await ensureDatabase(urlOf(server.password, port, 'postgres'), 'muster');
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= halt(server.cluster).finally(release));
  return { url: urlOf(server.password, port, 'muster'), embedded: true, stop };
}

async function startEmbedded(data: string, log: Log): Promise<RunningDatabase> {
  prepareFolder(data);
  const place = await settle(data, log);
  const release = await takeFolder(place.home, place.data);
  try {
    const binaries = await findBinaries(place.account);
    const cluster: Cluster = { home: place.home, folder: join(place.home, 'postgres'), account: place.account, binaries };
    const password = ownerPassword(place);
    await prepareCluster(cluster, password, log);
    return await serve({ cluster, data, password }, release, log);
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Brings up the database that Muster works on and returns its owner's URL.
 *
 * With `databaseUrl`, that server is asked once and used. Without it, a PostgreSQL of our own serves
 * `<dataDir>/postgres` on 127.0.0.1: made at the first start, taken over when an earlier Muster was killed, recovered
 * when the server itself was killed. Works as root (the server then runs as postgres or nobody) and as anybody else.
 *
 * Refuses with a `StartProblem`, one sentence, when the server of `databaseUrl` does not answer, the data folder
 * cannot be written, another living Muster uses it, or PostgreSQL does not run here. `log` gets a line for what takes
 * time or happens elsewhere. `stop` closes our own server cleanly; a server of `databaseUrl` it leaves alone.
 */
export async function startDatabase(options: { databaseUrl?: string; dataDir: string; log(line: string): void }): Promise<RunningDatabase> {
  const { databaseUrl, dataDir, log } = options;
  if (databaseUrl) {
    await checkDatabaseUrl(databaseUrl);
    return { url: databaseUrl, embedded: false, stop: async () => undefined };
  }
  const data = resolve(dataDir);
  try {
    return await startEmbedded(data, log);
  } catch (error) {
    throw asStartProblem(error, data);
  }
}
