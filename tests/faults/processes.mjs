// The processes of the product, as they run in service: started, killed, stopped and watched from outside.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const of = (name) => fileURLToPath(new URL(`../../apps/api/dist/${name}.js`, import.meta.url));

/** A port of 127.0.0.1 that nobody uses. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A running process of the product. */
class Running {
  constructor(file, env) {
    const settings = { ...process.env, NODE_ENV: '', NODE_OPTIONS: '', WORKER: 'separate', HOST: '127.0.0.1', ...env };
    this.child = spawn(process.execPath, [of(file)], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
    this.output = '';
    for (const stream of [this.child.stdout, this.child.stderr]) stream.on('data', (text) => { this.output = `${this.output}${text}`.slice(-20_000); });
    this.ended = once(this.child, 'close');
  }

  get isAlive() {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Resolves once it has said so; throws with its words when it ends before. */
  async says(words) {
    while (!this.output.includes(words)) {
      if (!this.isAlive) throw new Error(`A process of the product ended: ${this.output.slice(-600)}`);
      await pause(10);
    }
    return this;
  }

  /** Ends it without warning. */
  async kill() {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Asks it to end. Gives its exit code and the milliseconds it took. */
  async stop() {
    const began = performance.now();
    if (this.isAlive) this.child.kill('SIGTERM');
    await this.ended;
    return { code: this.child.exitCode, milliseconds: performance.now() - began };
  }
}

/** An API on a database, ready to serve at `http://127.0.0.1:<port>`. */
export async function apiOn(url, { port, ...env }) {
  return new Running('main', { DATABASE_URL: url, PORT: String(port), ...env }).says('Muster is ready');
}

/** A worker on a database. */
export async function workerOn(url, env) {
  return new Running('worker', { DATABASE_URL: url, ...env }).says('The worker is ready');
}

/** An API that somebody watches over, as a service manager does: whenever it ends, it is started again on the same port. `began` tells when it was started last. */
export class Watched {
  constructor(url, { port, ...env }) {
    Object.assign(this, { url, port, env, deaths: 0, wanted: true });
  }

  get origin() {
    return `http://127.0.0.1:${this.port}`;
  }

  async start() {
    this.api = await apiOn(this.url, { port: this.port, ...this.env });
    void this.watch();
    return this;
  }

  async watch() {
    await this.api.ended;
    if (!this.wanted) return;
    this.deaths += 1;
    this.api = new Running('main', { DATABASE_URL: this.url, PORT: String(this.port), ...this.env });
    void this.watch();
  }

  async stop() {
    this.wanted = false;
    await this.api.stop();
  }
}
