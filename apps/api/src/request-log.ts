import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { LoggerService } from '@nestjs/common';
import type { Log } from '@muster/platform';
import type { FastifyInstance } from 'fastify';

const WELL_FORMED = /^[\w.-]{8,64}$/;

/** The id of a request: the one that the edge gave it, where it is well formed, and else one of our own. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
}

/** Answers with the id of the request, and writes one line when it is answered: what was asked for, what became of it, how long it took, and who asked, by id. What an address carries behind `?`, headers and bodies are never written. */
export function logRequests(fastify: FastifyInstance, log: Log): void {
  fastify.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  if (!log.isLevelEnabled('info')) return;
  fastify.addHook('onResponse', async (request, reply) => {
    if (request.url.startsWith('/assets/') || request.url.startsWith('/staff/assets/')) return;
    const { method, url, actor } = request;
    request.log.info({ method, path: url.split('?', 1)[0], status: reply.statusCode, ms: Math.round(reply.elapsedTime), person: actor?.personId }, 'request');
  });
}

/** What Nest says, in the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}

  log(): void {} // what Nest says of its own start is of no use to anybody

  warn(message: unknown, ...more: unknown[]): void {
    this.to.warn({ from: more.at(-1) }, String(message));
  }

  error(message: unknown, ...more: unknown[]): void {
    this.to.error({ from: more.at(-1), err: message instanceof Error ? message : undefined }, message instanceof Error ? 'fault' : String(message));
  }
}
