import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = (name: string): string => fileURLToPath(new URL(`../../../apps/api/dist/${name}.js`, import.meta.url));

/** What the processes must be told: the owner's address of the database, where people reach them, and the way out for mail. */
export interface Around {
  url: string;
  origin: string;
  smtpUrl: string;
  /** The first of the ports that the copies may take. */
  port: number;
}

/** The product as it runs where one machine is not enough: copies of the API behind a proxy that gives each request to the next of them, and one worker, each a process of its own. */
export class Copies {
  /** How many requests each copy has answered. */
  readonly served: number[];
  private turn = 0;
  private readonly proxy: Server;

  private constructor(private readonly ports: number[], private readonly processes: ChildProcess[]) {
    this.served = ports.map(() => 0);
    this.proxy = createServer((asked, answer) => this.handOn(asked, answer));
  }

  /** Starts them and waits until they serve at the origin. The copies start at the same time. */
  static async start({ url, origin, smtpUrl, port }: Around, count = 3): Promise<Copies> {
    const ports = Array.from({ length: count }, (_none, place) => port + place);
    const env = { ...process.env, NODE_ENV: '', NODE_OPTIONS: '', WORKER: 'separate', HOST: '127.0.0.1', DATABASE_URL: url, PUBLIC_URL: origin, SMTP_URL: smtpUrl, LOG_LEVEL: 'warn', TRUST_PROXY: '127.0.0.1' };
    const run = (name: string, more = {}): ChildProcess => spawn(process.execPath, [program(name)], { env: { ...env, ...more }, stdio: ['ignore', 'ignore', 'inherit'] });
    const copies = new Copies(ports, ports.map((own) => run('main', { PORT: String(own) })));
    await Promise.all(ports.map((own) => copies.ready(own)));
    copies.processes.push(run('worker'));
    copies.proxy.listen(Number(new URL(origin).port), '127.0.0.1');
    await once(copies.proxy, 'listening');
    return copies;
  }

  async stop(): Promise<void> {
    this.proxy.closeAllConnections();
    await new Promise((resolve) => this.proxy.close(resolve));
    const running = this.processes.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    await Promise.all(running.map((one) => { one.kill('SIGTERM'); return once(one, 'exit'); }));
  }

  private async ready(port: number): Promise<void> {
    for (let tries = 0; tries < 600; tries += 1) {
      const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
      if (answer?.ok) return;
      if (this.processes.some(({ exitCode }) => exitCode !== null)) break;
      await pause(100);
    }
    throw new Error('A copy of the API did not start.');
  }

  private handOn(asked: IncomingMessage, answer: ServerResponse): void {
    const place = this.turn % this.ports.length;
    this.turn += 1;
    this.served[place]! += 1;
    const { method, url: path, headers } = asked;
    const onward = request({ host: '127.0.0.1', port: this.ports[place], method, path, headers }, (reply) => {
      answer.writeHead(reply.statusCode!, reply.rawHeaders);
      reply.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  }
}
