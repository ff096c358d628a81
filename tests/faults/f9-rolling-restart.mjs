// F9. Two copies behind a small proxy are restarted one after the other while twenty people save.
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Browser } from './browser.mjs';
import { apiOn, freePort } from './processes.mjs';
import { CLIENTS, longestGap, nothingLost } from './saving.mjs';
import { respondents } from './world.mjs';

/** Spreads connections over the copies that say that they are ready, as any load balancer does. */
class Balancer {
  ready = [];
  turn = 0;

  constructor(ports) {
    this.ports = ports;
    this.server = createServer({ noDelay: true }, (client) => this.join(client));
    this.sockets = new Set();
  }

  async start() {
    await this.look();
    this.watching = setInterval(() => void this.look(), 250);
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.origin = `http://127.0.0.1:${this.server.address().port}`;
    return this;
  }

  async look() {
    const found = await Promise.all(this.ports.map((port) => fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(({ ok }) => ok, () => false)));
    this.ready = this.ports.filter((_port, place) => found[place]);
  }

  join(client) {
    const port = this.ready[(this.turn += 1) % this.ready.length] ?? this.ports[0];
    const upstream = connect({ port, host: '127.0.0.1', noDelay: true });
    for (const [one, other] of [[client, upstream], [upstream, client]]) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => { other.destroy(); this.sockets.delete(one); });
      one.pipe(other);
    }
  }

  async stop() {
    clearInterval(this.watching);
    this.sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Saves at the pace of somebody who types, until the work is over. */
async function type(browser, { isOver, first }) {
  browser.repeats = 0;
  browser.longest = 0;
  for (let turn = 1; !isOver(); turn += 1) {
    const began = performance.now();
    await browser.type(`count-${1 + (turn % 5)}`, first + turn);
    browser.longest = Math.max(browser.longest, performance.now() - began);
    await pause(150);
  }
}

export const rolling = {
  name: 'F9',
  title: 'two copies behind a small proxy are restarted one after the other while 20 people save',
  seconds: 180,
  async run({ findings, stage }) {
    const { url, rows } = await stage.house();
    const ports = [await freePort(), await freePort()];
    const env = { NODE_ENV: 'production', PUBLIC_URL: 'https://muster.example.org', SMTP_URL: 'smtp://127.0.0.1:9' };
    const copies = await Promise.all(ports.map((port) => apiOn(url, { port, ...env })));
    stage.after(() => Promise.all(copies.map((copy) => copy.kill())));
    const balancer = await new Balancer(ports).start();
    stage.after(() => balancer.stop());
    const times = [];
    const people = await respondents(rows, CLIENTS);
    const browsers = people.map(({ responseId, cookie }) => new Browser(balancer.origin, { responseId, cookie: `__Host-${cookie}` }, { onSaved: (now) => times.push(now) }));
    let over = false;
    const typing = browsers.map((browser, place) => type(browser, { isOver: () => over, first: place * 100_000 }));
    const stops = await restartOneByOne(copies, { ports, url, env }).finally(() => { over = true; });
    await Promise.all(typing);
    await nothingLost({ browsers, rows, findings, saves: times.length });
    findings.must('slowest exit in s', Math.max(...stops.map(({ milliseconds }) => milliseconds)) / 1000, { atMost: 25 });
    findings.must('exits other than 0', stops.filter(({ code }) => code !== 0).length, { exactly: 0 });
    findings.must('longest save with its retries in s', Math.max(...browsers.map(({ longest }) => longest)) / 1000, { atMost: 5 });
    findings.must('longest gap in s', longestGap(times), { atMost: 5 });
  },
};

async function restartOneByOne(copies, { ports, url, env }) {
  const stops = [];
  await pause(2_000);
  for (const [place, port] of ports.entries()) {
    stops.push(await copies[place].stop());
    copies[place] = await apiOn(url, { port, ...env });
    await pause(2_000);
  }
  return stops;
}
