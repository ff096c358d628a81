// After how long is somebody told that it takes too long, whatever it is that is waited for?
import { Problem } from '@muster/platform';
import type { FastifyInstance } from 'fastify';

/** In milliseconds: a connection, a lock and a slow statement may each be waited for, and all of them one after the other; nobody waits longer than this for an answer. */
const LONGEST_ANSWER = 14_000;

/**
 * Answers with UNAVAILABLE (503) what has not been answered in time; what was begun goes on to its end, and whoever sends again with the same key is told how it came out. Fastify's own
 * `handlerTimeout` does not do for posts: Node closes a request once its body has been read, and with that the timer ends.
 */
export function limitWaiting(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (_request, reply) => {
    const timer = setTimeout(() => { if (!reply.sent) void reply.send(tooLong()); }, LONGEST_ANSWER);
    reply.raw.once('close', () => clearTimeout(timer));
  });
}

function tooLong(): Problem {
  return new Problem({ code: 'UNAVAILABLE', message: 'This takes longer than it may. Try again in a minute.' });
}
