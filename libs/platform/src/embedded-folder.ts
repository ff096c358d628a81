// Where do the embedded database's files, its password and its port live?
import { createHash, randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { canEnter, run, type Account } from './embedded-process.js';
import { StartProblem, asStartProblem } from './embedded-problem.js';

/** `data`: the folder that was asked for (password, port, note); `home`: the folder that holds the cluster. */
export type Place = { data: string; home: string; account: Account };

const ELSEWHERE = '/var/lib/muster';

/** Makes a folder, and those above it, that the server's account can enter even when root works under a strict umask. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (!first || process.getuid?.() !== 0) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) chmodSync(made, 0o755);
}

/** Makes the data folder and tries to write in it. Refuses (`StartProblem`) when that fails. */
export function prepareFolder(data: string): void {
  try {
    makeFolder(data);
    const trial = join(data, `.writable-${process.pid}`);
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartProblem(`The data folder ${data} cannot be written (${code}): let this user write to it, or choose another folder.`);
  }
}

async function idOf(name: string): Promise<Account> {
  const [user, group] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name], { account: null })));
  if (user?.code !== 0 || group?.code !== 0) return null;
  return { uid: Number(user.output), gid: Number(group.output), name };
}

/** PostgreSQL refuses to run as root, so root lends it an account: the owner of the cluster, else postgres, else nobody. */
async function chooseAccount(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `user ${owner.uid}` };
  const account = (await idOf('postgres')) ?? (await idOf('nobody'));
  if (account) return account;
  throw new StartProblem(
    'PostgreSQL may not run as root and this machine has neither a user "postgres" nor "nobody": start Muster as an ordinary user, or set DATABASE_URL.',
  );
}

function noteFile(data: string): string {
  return join(data, 'postgres-is-elsewhere.txt');
}

function notedHome(data: string): string | null {
  const file = noteFile(data);
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0]! : null;
}

/** The data folder lies where the server's account cannot come: the cluster moves to a folder that survives a restart. */
function settleElsewhere(data: string, account: Account, log: (line: string) => void): string {
  const home = join(ELSEWHERE, createHash('sha256').update(data).digest('hex').slice(0, 16));
  try {
    makeFolder(home);
  } catch (error) {
    throw asStartProblem(error, home);
  }
  writeFileSync(
    noteFile(data),
    `${home}\n\nThe database of this folder is kept there, because the account that runs PostgreSQL cannot enter this folder.\nKeep both folders together: this one holds the password.\n`,
  );
  log(`The account "${account?.name}" cannot enter ${data}: the database is kept in ${home} instead.`);
  return home;
}

/**
 * Decides which account runs the server and which folder holds its cluster: the data folder itself, or one below
 * /var/lib/muster when the account cannot enter it (said in one line of the log and in a note in the data folder).
 */
export async function settle(data: string, log: (line: string) => void): Promise<Place> {
  const noted = notedHome(data);
  if (noted) {
    makeFolder(noted);
    return { data, home: noted, account: await chooseAccount(join(noted, 'postgres')) };
  }
  const cluster = join(data, 'postgres');
  const account = await chooseAccount(cluster);
  if (await canEnter(data, account)) return { data, home: data, account };
  if (!existsSync(cluster)) return { data, home: settleElsewhere(data, account, log), account };
  throw new StartProblem(`The database in ${cluster} cannot be entered by its own account (${account?.name}): let others enter the folders above it (chmod o+x).`);
}

/** The random password of the database owner, made at first start; refuses when a cluster exists whose password is lost. */
export function ownerPassword({ data, home }: Place): string {
  const file = join(data, 'postgres-password');
  if (existsSync(file)) {
    try {
      accessSync(file, constants.R_OK);
    } catch {
      throw new StartProblem(`The data folder ${data} belongs to another user: start Muster as that user, or choose another folder.`);
    }
    const password = readFileSync(file, 'utf8').trim();
    if (password) return password;
  }
  if (existsSync(join(home, 'postgres', 'global', 'pg_control'))) {
    throw new StartProblem(`The password of the database is missing (${file}): put the file back, or choose another data folder.`);
  }
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}

/** The port of the last start when it is free (so that an address noted down stays right), else another free one. */
export async function freePort(data: string): Promise<number> {
  const file = join(data, 'postgres-port');
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const usable = Number.isInteger(last) && last > 0 && last < 65_536 ? await tryPort(last) : null;
  const port = usable ?? (await tryPort(0));
  if (port === null) throw new StartProblem('There is no free port on 127.0.0.1 for the embedded PostgreSQL: stop a program, or set DATABASE_URL.');
  return port;
}

/** Remembers the port for the next start. */
export function rememberPort(data: string, port: number): void {
  writeFileSync(join(data, 'postgres-port'), `${port}\n`);
}
