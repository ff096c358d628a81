import { transformFileSync } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask, withClient } from './embedded-connection.js';
import { startDatabase, type RunningDatabase } from './embedded-postgres.js';
import { StartProblem } from './embedded-problem.js';
import { startMark } from './embedded-process.js';

const isRoot = process.getuid?.() === 0;

/** A data folder with a space in its name, below a folder that the server's account may enter. */
function newFolder(): string {
  const parent = mkdtempSync(join(realpathSync(tmpdir()), 'muster launcher '));
  chmodSync(parent, 0o755);
  folders.push(parent);
  return join(parent, 'data');
}

const folders: string[] = [];
const children: ChildProcess[] = [];
const databases: RunningDatabase[] = [];
const lines: string[] = [];
const log = (line: string) => void lines.push(line);

async function start(dataDir: string): Promise<RunningDatabase> {
  const database = await startDatabase({ dataDir, log });
  databases.push(database);
  return database;
}

function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  return withClient(url, 5000, async (client) => (await client.query<Row>(sql)).rows);
}

async function rowsOf(url: string): Promise<number> {
  return (await query<{ n: number }>(url, 'SELECT count(*)::int AS n FROM answer'))[0]!.n;
}

function postmaster(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function problemOf(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(() => undefined, (refusal: unknown) => refusal);
  expect(error).toBeInstanceOf(StartProblem);
  const { message } = error as StartProblem;
  expect(message).toMatch(/^[^\n]+\.$/);
  return message;
}

/** The launcher as plain JavaScript, so that a process of its own can run it and be killed. */
function compileLauncher(): string {
  const source = fileURLToPath(new URL('.', import.meta.url));
  const cache = join(source, '../../../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const target = mkdtempSync(join(cache, 'muster-launcher-'));
  chmodSync(target, 0o755);
  folders.push(target);
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  for (const name of readdirSync(source).filter((file) => /^embedded-[a-z]+\.ts$/.test(file))) {
    const { code } = transformFileSync(join(source, name), { swcrc: false, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } });
    writeFileSync(join(target, name.replace(/ts$/, 'js')), code);
  }
  const program = join(target, 'program.js');
  writeFileSync(program, `import { startDatabase } from './embedded-postgres.js';
    const { url } = await startDatabase({ dataDir: process.argv[2], log: () => undefined });
    console.log(url);
    setInterval(() => undefined, 1000);`);
  return program;
}

/** Starts a Muster of its own process and returns it with the URL that it prints. */
function startElsewhere(program: string, dataDir: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.stdout!.once('data', (chunk) => resolve({ child, url: String(chunk).trim() }));
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
}

async function killHard(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null && child.signalCode === null) await killHard(child);
  for (const database of databases.splice(0)) await database.stop();
  lines.length = 0;
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('a first start', () => {
  it('makes a database of its own that only this machine can reach and only the password opens', async () => {
    const dataDir = newFolder();
    const { url, embedded } = await start(dataDir);
    const [settings] = await query<Record<string, string>>(url, `SELECT current_database() AS database, current_user AS owner,
      current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets, current_setting('data_checksums') AS checksums,
      current_setting('max_connections') AS connections, current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
      (SELECT rolpassword LIKE 'SCRAM-SHA-256%' FROM pg_authid WHERE rolname = current_user) AS scram,
      (SELECT datlocale FROM pg_database WHERE datname = current_database()) AS locale, lower('ŴÉ') AS lower`);
    expect(embedded).toBe(true);
    expect(settings).toEqual({ database: 'muster', owner: 'postgres', addresses: '127.0.0.1', sockets: '', checksums: 'on', connections: '100',
      encoding: 'UTF8', fsync: 'on', scram: true, locale: 'C.UTF-8', lower: 'ŵé' });
    expect(statSync(join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600);
    expect(url).toBe(`postgres://postgres:${readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim()}@127.0.0.1:${readFileSync(join(dataDir, 'postgres-port'), 'utf8').trim()}/muster`);
    expect(await ask(url.replace(/:[^:@]+@/, ':wrong@'))).toEqual({ state: 'silent', reason: 'it refuses the user name or the password' });
    expect(lines).toEqual([`Making the database in ${join(dataDir, 'postgres')} …`]);
  });

  it('makes the database again when an earlier first start was interrupted, and keeps what it found', async () => {
    const dataDir = newFolder();
    for (const name of ['postgres/base', 'postgres.new-old/cluster']) mkdirSync(join(dataDir, name), { recursive: true });
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '18\n');
    const { url } = await start(dataDir);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(lines).toEqual([expect.stringMatching(/^Making the database/), expect.stringMatching(/was never finished: it is made again/)]);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.'))).toEqual([expect.stringMatching(/^postgres\.unfinished-/)]);
  });

  it('keeps the database where the account of the server can enter: root in /var/lib/muster when the data folder is closed to it, everybody else in the data folder', async () => {
    const dataDir = newFolder();
    chmodSync(join(dataDir, '..'), 0o700);
    if (!isRoot) {
      await start(dataDir);
      expect(existsSync(join(dataDir, 'postgres', 'PG_VERSION'))).toBe(true);
      return;
    }
    const { url, stop } = await start(dataDir);
    const home = readFileSync(join(dataDir, 'postgres-is-elsewhere.txt'), 'utf8').split('\n')[0]!;
    folders.push(home);
    expect(home).toMatch(/^\/var\/lib\/muster\/[0-9a-f]{16}$/);
    expect(lines[0]).toMatch(/cannot enter .* the database is kept in \/var\/lib\/muster\//);
    await query(url, 'CREATE TABLE answer AS SELECT 1');
    await stop();
    lines.length = 0;
    expect(await rowsOf((await start(dataDir)).url)).toBe(1);
    expect(lines).toEqual([]);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  });
});

describe('a later start', () => {
  it('finds the rows, the port and the password of the first', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await query(first.url, 'CREATE TABLE answer AS SELECT generate_series(1, 4)');
    await first.stop();
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
    lines.length = 0;
    const second = await start(dataDir);
    expect(second.url).toBe(first.url);
    expect(await rowsOf(second.url)).toBe(4);
    expect(lines).toEqual([]);
  });

  it('takes another port when somebody else has the one of last time', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await first.stop();
    const port = Number(new URL(first.url).port);
    const other = createServer().listen(port, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const second = await start(dataDir);
    other.close();
    expect(new URL(second.url).port).not.toBe(String(port));
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(readFileSync(join(dataDir, 'postgres-port'), 'utf8').trim()).toBe(new URL(second.url).port);
  });

  it('is refused in one sentence while another Muster uses the folder, and disturbs it in nothing', async () => {
    const dataDir = newFolder();
    const { child, url } = await startElsewhere(compileLauncher(), dataDir);
    expect(await problemOf(startDatabase({ dataDir, log }))).toBe(
      `Another Muster (process ${child.pid}) is using the data folder ${dataDir}: stop it first, or start this one with another data folder.`,
    );
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await killHard(child);
    await start(dataDir);
    expect(await problemOf(startDatabase({ dataDir, log }))).toContain(`process ${process.pid}`);
  });
});

describe('after a crash', () => {
  it('takes over the server that a killed Muster left running', async () => {
    const dataDir = newFolder();
    const { child, url } = await startElsewhere(compileLauncher(), dataDir);
    await query(url, 'CREATE TABLE answer AS SELECT generate_series(1, 7)');
    const server = postmaster(dataDir);
    await killHard(child);
    const again = await start(dataDir);
    expect(postmaster(dataDir)).toBe(server);
    expect(again.url).toBe(url);
    expect(await rowsOf(again.url)).toBe(7);
  });

  it('recovers every committed row when the server itself was killed together with Muster', async () => {
    const dataDir = newFolder();
    const { child, url } = await startElsewhere(compileLauncher(), dataDir);
    await query(url, 'CREATE TABLE answer AS SELECT generate_series(1, 5)');
    const server = postmaster(dataDir);
    process.kill(server, 'SIGKILL');
    await killHard(child);
    const again = await start(dataDir);
    expect(postmaster(dataDir)).not.toBe(server);
    expect(await rowsOf(again.url)).toBe(5);
    expect(readFileSync(join(dataDir, 'postgres', 'server.log'), 'utf8')).toContain('automatic recovery in progress');
  });

  it('starts although the dead Muster and its dead server still have their process numbers, as in a container that never buries them', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    const left = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
    await query(first.url, 'CREATE TABLE answer AS SELECT generate_series(1, 3)');
    await first.stop();
    const { uid, gid } = statSync(join(dataDir, 'postgres'));
    // A parent that never asks for the end of its child: the child stays a zombie.
    const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'inherit'], ...(isRoot && { uid, gid }) });
    children.push(parent);
    const zombie = await new Promise<string>((resolve) => parent.stdout.once('data', (chunk) => resolve(String(chunk).trim())));
    await new Promise((resolve) => setTimeout(resolve, 400));
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), left.replace(/^\d+/, zombie));
    writeFileSync(join(dataDir, 'muster.pid'), JSON.stringify({ pid: Number(zombie), mark: startMark(Number(zombie)), folder: dataDir }));
    expect(await rowsOf((await start(dataDir)).url)).toBe(3);
  });

  it('starts although the process number of the dead server now belongs to another program', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    const left = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
    await first.stop();
    const { uid, gid } = statSync(join(dataDir, 'postgres'));
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...(isRoot && { uid, gid }) });
    children.push(stranger);
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), left.replace(/^\d+/, String(stranger.pid)));
    const again = await start(dataDir);
    expect(await query(again.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(postmaster(dataDir)).not.toBe(stranger.pid);
  });
});
