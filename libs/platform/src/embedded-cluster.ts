// How is a PostgreSQL cluster made, started, recognised while it runs, and stopped?
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './embedded-binaries.js';
import { commandOf, isAlive, isWorkplace, run, type Account, type Outcome } from './embedded-process.js';
import { StartProblem } from './embedded-problem.js';

/** One cluster: the folder that holds it (`<folder>/postgres`), who runs it, and with which programs. */
export type Cluster = { home: string; folder: string; account: Account; binaries: Binaries };

const STAGING = 'postgres.new-';
const LOG_LIMIT = 10_000_000;

/** True when the folder holds a whole cluster; a half-made one has no control file yet. */
export function isMade({ folder }: Pick<Cluster, 'folder'>): boolean {
  return existsSync(join(folder, 'PG_VERSION')) && existsSync(join(folder, 'global', 'pg_control'));
}

/** Refuses (`StartProblem`) a cluster of another major version, which these programs cannot read. */
export function checkVersion({ folder, binaries }: Pick<Cluster, 'folder' | 'binaries'>): void {
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version === binaries.major) return;
  throw new StartProblem(
    `The database in ${folder} was made by PostgreSQL ${version} and this is PostgreSQL ${binaries.major}: choose another data folder, or move the data with pg_dump.`,
  );
}

/** initdb with the first locale that this machine knows: sorting and case are PostgreSQL's own C.UTF-8 on every system. */
async function initialise(target: string, passwordFile: string, cluster: Cluster): Promise<Outcome> {
  let outcome: Outcome = { code: null, output: '' };
  for (const locale of ['C.UTF-8', 'C']) {
    outcome = await run(cluster.binaries.initdb, [
      '-D', target, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--no-sync', '--data-checksums',
      `--locale=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '-c', 'max_connections=100',
    ], { account: cluster.account });
    if (outcome.code === 0 || !outcome.output.includes('locale')) break;
    rmSync(target, { recursive: true, force: true });
  }
  return outcome;
}

function give(path: string, account: Account): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/** Removes what an interrupted start left; what stands in the cluster's own place is set aside, never deleted. */
function clearLeftovers({ home, folder }: Cluster, log: (line: string) => void): void {
  for (const name of readdirSync(home).filter((entry) => entry.startsWith(STAGING))) {
    rmSync(join(home, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  if (!existsSync(folder)) return;
  const aside = `${folder}.unfinished-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  renameSync(folder, aside);
  log(`The database in ${folder} was never finished: it is made again (the unfinished files are in ${aside}).`);
}

/**
 * Makes the cluster beside its place and moves it in at once, so that a start that is killed never leaves half a
 * cluster there. Refuses (`StartProblem`) with the last words of initdb.
 */
export async function makeCluster(cluster: Cluster, password: string, log: (line: string) => void): Promise<void> {
  clearLeftovers(cluster, log);
  const staging = mkdtempSync(join(cluster.home, STAGING));
  try {
    const passwordFile = join(staging, 'password');
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    give(passwordFile, cluster.account);
    give(staging, cluster.account);
    const { code, output } = await initialise(join(staging, 'cluster'), passwordFile, cluster);
    if (code !== 0) throw new StartProblem(`The embedded PostgreSQL cannot make its database in ${cluster.home}: ${lastWords(output)}.`);
    renameSync(join(staging, 'cluster'), cluster.folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function lastWords(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() && !/removing|HINT|DETAIL/.test(line));
  const telling = lines.findLast((line) => /fatal|panic|error|could not/i.test(line)) ?? lines.at(-1) ?? 'it said nothing';
  return telling.replace(/^.*?(?:fatal|panic|error):\s*/i, '').trim().replace(/\.$/, '');
}

/** The process number and port in postmaster.pid, or null when no server has left one. */
export function runningAs({ folder }: Pick<Cluster, 'folder'>): { pid: number; port: number } | null {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** True while pg_ctl sees a server on the folder (which, for a second after a kill, may be only its remains). */
export async function seemsToRun(cluster: Cluster): Promise<boolean> {
  return (await run(cluster.binaries.pgCtl, ['-D', cluster.folder, 'status'], { account: cluster.account })).code === 0;
}

/** Removes a postmaster.pid that speaks of no server of this folder, or the server would refuse to start for ever. */
export function forgetServer({ folder }: Pick<Cluster, 'folder'>): void {
  rmSync(join(folder, 'postmaster.pid'), { force: true });
}

/**
 * True when the process of postmaster.pid is no server any more: dead but not yet buried, or its number now belongs to
 * another program (after a crash or a reboot), and nothing that it left still works on the folder.
 */
export function isGone(pid: number, { folder }: Pick<Cluster, 'folder'>): boolean {
  const command = commandOf(pid);
  const stranger = command !== null && !/postgres/i.test(command);
  return (stranger || !isAlive(pid)) && !isWorkplace(folder);
}

function logFile({ folder }: Pick<Cluster, 'folder'>): string {
  return join(folder, 'server.log');
}

/** Starts the server on 127.0.0.1 and the port, without a socket file, and waits; whether it serves is asked separately. */
export async function launch(cluster: Cluster, port: number): Promise<void> {
  const log = logFile(cluster);
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(log, `${log}.1`);
  await run(
    cluster.binaries.pgCtl,
    ['-D', cluster.folder, '-w', '-t', '30', '-l', log, '-o', `-p ${port} -h 127.0.0.1 -c unix_socket_directories=`, 'start'],
    { account: cluster.account, silent: true },
  );
}

/** The last complaint in the server's log, for a person who wonders why it does not start. */
export function lastComplaint(cluster: Pick<Cluster, 'folder'>): string {
  const log = logFile(cluster);
  return existsSync(log) ? lastWords(readFileSync(log, 'utf8').slice(-20_000)) : 'it left no log';
}

/** Stops the server: open transactions are rolled back, everything committed is on disk. Harmless when it does not run. */
export async function halt(cluster: Cluster): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    if (!existsSync(join(cluster.folder, 'postmaster.pid'))) return;
    const stopping = ['-D', cluster.folder, '-m', mode, '-w', '-t', '30', 'stop'];
    if ((await run(cluster.binaries.pgCtl, stopping, { account: cluster.account })).code === 0) return;
  }
}
