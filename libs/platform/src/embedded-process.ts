// How does Muster start another program, perhaps as another user, and how does it recognise one that runs already?
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** The account that the database server runs as; null means the account of Muster itself. */
export type Account = { uid: number; gid: number; name: string } | null;

/** What a finished program left: its exit code (null when it could not be started or was killed) and its output. */
export type Outcome = { code: number | null; output: string };

type RunOptions = { account: Account; silent?: boolean; seconds?: number };

/** The environment without PG… settings: somebody's PGDATA or PGPORT must not redirect our own server. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/**
 * Runs a program to its end as the given account; never throws, failure is in the outcome. `silent` gives it no
 * pipes, for a program that leaves a server behind (which would hold them open for ever).
 */
export function run(command: string, args: string[], options: RunOptions): Promise<Outcome> {
  const { account, silent = false, seconds = 120 } = options;
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd: process.platform === 'win32' ? tmpdir() : '/',
      env: cleanEnvironment(),
      stdio: silent ? 'ignore' : ['ignore', 'pipe', 'pipe'],
      timeout: seconds * 1000,
      windowsHide: true,
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => { output += String(chunk); });
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output: output.trim() }));
  });
}

/** True when the account may enter the folder; asked of the system itself, so that access lists count too. */
export async function canEnter(folder: string, account: Account): Promise<boolean> {
  if (!account) return true;
  return (await run('/bin/sh', ['-c', 'cd -- "$0"', folder], { account })).code === 0;
}

function ps(pid: number, column: string): string | null {
  if (process.platform === 'win32') return null;
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim() || null;
  } catch {
    return null;
  }
}

/** The command line of a running process, or null when there is none or the system does not tell. */
export function commandOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || null;
  } catch {
    return ps(pid, 'command');
  }
}

/**
 * A text that tells this run of a process from every other process that ever gets the same number (its start, and the
 * boot of the machine), or null when there is no such process or the system does not tell.
 */
export function startMark(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${started}@${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return ps(pid, 'lstart');
  }
}

function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return ps(pid, 'stat')?.startsWith('Z') ?? false;
  }
}

/**
 * True when a process with this number runs, whoever owns it. A killed one whose parent never asked for its end (common
 * in containers) still has its number, but does not run.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

/** True when some process works in the folder, as far as this system tells (Linux does). */
export function isWorkplace(folder: string): boolean {
  if (!existsSync('/proc/self/cwd')) return false;
  const place = realpathSync(folder);
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).some((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === place;
    } catch {
      return false; // gone, or of another user
    }
  });
}
