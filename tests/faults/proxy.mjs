// A TCP proxy on 127.0.0.1 that can do to a connection what networks do.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Stands between a client and a server. For each piece of data that the client sends, `onRequest(text)` names a fault, null for none, or nothing where it only goes on with a request, which keeps its fault:
 * `cut` (the request never arrives), `delay` (it arrives 3 seconds late), `half-close` (the client is told that nothing more comes, while the request goes on to the server),
 * `reset` (the server does the work, and the connection breaks before the first byte of its reply), `silence` (the server does the work, and its reply never comes).
 * `slowness` holds back every piece of the server's replies for so many milliseconds. `port()` gives the server's port, so that it may change.
 */
export class Proxy {
  slowness = 0;
  count = {};
  connections = new Set();

  constructor({ port, onRequest = () => null }) {
    this.target = port;
    this.onRequest = onRequest;
    this.server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => this.join(client));
  }

  async start() {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = this.server.address().port;
    return this;
  }

  async stop() {
    for (const { client, upstream } of this.connections) [client, upstream].forEach((socket) => socket.destroy());
    await new Promise((resolve) => this.server.close(resolve));
  }

  join(client) {
    const connection = { client, upstream: connect({ port: this.target(), host: '127.0.0.1', noDelay: true, allowHalfOpen: true }), fault: null, tail: null };
    this.connections.add(connection);
    const { upstream } = connection;
    for (const [one, other] of [[client, upstream], [upstream, client]]) {
      one.on('error', () => other.destroy());
      one.on('close', () => { other.destroy(); this.connections.delete(connection); });
    }
    client.on('data', (data) => this.request(connection, data));
    client.on('end', () => upstream.end());
    upstream.on('data', (data) => this.reply(connection, data));
    upstream.on('end', () => this.later(connection, () => client.end()));
  }

  request(connection, data) {
    const { client, upstream } = connection;
    const fault = this.onRequest(data.toString('latin1'));
    if (fault !== undefined) connection.fault = fault;
    if (fault) this.count[fault] = (this.count[fault] ?? 0) + 1;
    if (connection.fault === 'cut') return client.destroy();
    if (fault === 'delay') return this.hold(connection, data);
    if (upstream.writable) upstream.write(data);
    if (fault === 'half-close') client.end();
    return undefined;
  }

  /** Nothing of the client goes on before this piece has, three seconds from now. */
  hold({ client, upstream }, data) {
    client.pause();
    setTimeout(() => {
      if (upstream.writable) upstream.write(data);
      client.resume();
    }, 3_000);
  }

  reply(connection, data) {
    const { client, fault } = connection;
    if (fault === 'silence' || fault === 'half-close') return;
    if (fault === 'reset') return void client.resetAndDestroy();
    this.later(connection, () => client.writable && client.write(data));
  }

  /** In the order of coming, also while the slowness changes. */
  later(connection, work) {
    if (!this.slowness && !connection.tail) return void work();
    const turn = Promise.all([connection.tail, pause(this.slowness)]).then(work);
    connection.tail = turn;
    return void turn.then(() => { if (connection.tail === turn) connection.tail = null; });
  }
}
