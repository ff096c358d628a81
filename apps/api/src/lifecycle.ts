import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long each part of a stop may take, in milliseconds. Together they stay below the 25 seconds after which the process ends whatever happens. */
export const PATIENCE = { unready: 5_000, requests: 8_000, all: 25_000 } as const;

/**
 * Whether the process takes requests, and how many are at hand. A stop is told first (whoever spreads the load looks elsewhere, and connections are given up one by one), then waits
 * until everything that was begun is answered.
 */
export class Lifecycle {
  stopping = false;
  private atHand = 0;

  /** Counts the requests of a server from now on. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', async (_request, reply) => {
      this.atHand += 1;
      reply.raw.once('close', () => { this.atHand -= 1; });
      if (this.stopping) reply.header('connection', 'close');
    });
  }

  /** Says that the end is near, leaves others `unready` milliseconds to notice, and waits for the requests at hand, but no longer than `requests`. */
  async drain({ unready, requests }: { unready: number; requests: number }): Promise<void> {
    this.stopping = true;
    await sleep(unready);
    for (let waited = 0; this.atHand > 0 && waited < requests; waited += 50) await sleep(50);
  }
}
