// What must be there before a Muster command can run, and how is it put there? Plain Node: it runs before node_modules exists.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A reason to stop that is the user's to solve: printed as one sentence, without a stack. */
export class Stop extends Error {}

const OLDEST_NODE = [20, 19];
const modules = join(root, 'node_modules');
const marker = join(modules, '.muster-install');

/** Nx as a plain build tool: no background process, no questions, no cloud. */
export const environment = {
  ...process.env,
  NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', NX_INTERACTIVE: 'false',
};

/** Refuses a Node that is too old. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Stop(`Muster needs Node ${OLDEST_NODE.join('.')} or newer and this is Node ${version}: install a newer one from https://nodejs.org/.`);
}

/** The code of the error with which this machine refuses to listen there, or null. */
function refusal(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** The port in `PORT` (4000 without it). Refuses what is no port, and a port that is taken or kept for the system. */
export async function freePort(wanted = process.env.PORT || '4000') {
  const port = Number(wanted);
  if (!/^\d+$/.test(wanted) || port > 65535) {
    throw new Stop(`PORT is "${wanted}" and must be a number from 1 to 65535: start Muster with another one, for example PORT=4001 npm start.`);
  }
  // Some systems let a program listen on every address while another has one of them: ask for each.
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    const code = await refusal(port, host);
    if (code === 'EADDRINUSE') {
      throw new Stop(`Port ${port} is taken by another program (perhaps another Muster): stop that one, or choose another port, for example PORT=${port < 65535 ? port + 1 : 4000} npm start.`);
    }
    if (code === 'EACCES') throw new Stop(`Port ${port} is not allowed for this user: choose another one, for example PORT=4000 npm start.`);
  }
  return port;
}

/**
 * Runs a program to its end and resolves to `{ code, output }`; `output` is empty unless `quiet` keeps it back.
 * A program that cannot be started counts as failed, with the reason in `output`.
 */
export function run(command, args, { quiet = false, env = environment } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { cwd: root, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => { output += chunk; });
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The npm that runs us, else the npm of this Node, as the start of a command line: works without a shell on Windows too. */
function npm() {
  const beside = join(process.execPath, '..', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = [process.env.npm_execpath, beside].find((file) => file && /npm-cli\.js$/.test(file) && existsSync(file));
  return script ? [process.execPath, script] : ['npm'];
}

/** Runs `npm …`; options and result as `run`. */
export function runNpm(args, options) {
  const [command, ...first] = npm();
  return run(command, [...first, ...args], options);
}

/** Runs the program of an installed package (`eslint`, `nx` …) with this very Node; options and result as `run`. */
export function runPackage(name, args, options) {
  const folder = join(modules, name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return run(process.execPath, [join(folder, typeof bin === 'string' ? bin : bin[name]), ...args], options);
}

/** "12 s" since the moment (of `performance.now()`). */
export function since(began) {
  const seconds = (performance.now() - began) / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

/** Does the work and says so when it takes more than a second. */
export async function timed(label, work) {
  const began = performance.now();
  let told = false;
  const timer = setTimeout(() => { told = true; console.error(`${label} …`); }, 1000);
  try {
    const result = await work();
    if (told) console.error(`${label}: done in ${since(began)}`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}

/** True when every package that the lock demands on each system is installed in that version. */
function agrees(lock, installed) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (!path.includes('node_modules/') || wanted.optional || wanted.devOptional) return true;
    const found = installed.packages[path];
    return Boolean(found) && found.version === wanted.version && found.resolved === wanted.resolved;
  });
}

/** True when node_modules holds what the lock file asks for: remembered from the last install, else compared. */
function isInstalled(text, hash) {
  const own = join(modules, '.package-lock.json');
  if (!existsSync(own)) return false;
  if (existsSync(marker) && readFileSync(marker, 'utf8').trim() === hash) return true;
  return agrees(JSON.parse(text), JSON.parse(readFileSync(own, 'utf8')));
}

/** Installs the packages unless they are there already. Refuses when npm fails; its own words are on the screen then. */
export async function install() {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(text).digest('hex');
  if (!isInstalled(text, hash)) {
    const began = performance.now();
    console.error('Installing packages (once, a minute or two) …');
    const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error']);
    if (code !== 0) throw new Stop(`The packages could not be installed (npm ci ended with code ${code}${output && `: ${output}`}): see the lines above.`);
    console.error(`Installing packages: done in ${since(began)}`);
  }
  writeFileSync(marker, `${hash}\n`);
}

/** Builds every project whose sources changed; the result is that of `run`. */
export function build() {
  return runPackage('nx', ['run-many', '-t', 'build', '--outputStyle=static'], { quiet: true });
}

/** Installs what is missing and builds what changed; in production, where everything was built before, neither. Refuses when the build fails; its own words are on the screen then. */
export async function builtServer() {
  if (process.env.NODE_ENV === 'production') return;
  await install();
  const { code, output } = await timed('Building', build);
  if (code === 0) return;
  process.stderr.write(output);
  throw new Stop('Muster could not be built: see the lines above.');
}

/** Runs a command to its end: a `Stop` becomes one sentence on standard error and exit code 1. */
export async function command(work) {
  process.chdir(root);
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
