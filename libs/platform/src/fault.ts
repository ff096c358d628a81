import type { FastifyBaseLogger } from 'fastify';
import { Problem } from './problem.js';

/** Writes a fault of ours to the log of its request: what broke and where, but never the values of a statement, which may name people. */
export function logFault(log: Pick<FastifyBaseLogger, 'error'>, thrown: unknown): void {
  log.error({ err: thrown }, 'fault');
}

/** What PostgreSQL and its driver say when they cannot be asked now: it stops or starts, has no connection left, or took longer than we let it. */
const AWAY = /^(08\w{3}|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
const SLOW = /^(57014|55P03|25P03)$/;
const BROKEN = /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable|Client was closed/;

/** The problem for a fault that will pass by itself (UNAVAILABLE, with the status 503), so that whoever asked can ask again; null for every other fault. */
export function unavailableBecause(thrown: unknown): Problem | null {
  const { code, message = '', driverError } = Object(thrown) as { code?: unknown; message?: string; driverError?: { code?: unknown } };
  const sign = String(driverError?.code ?? code ?? '');
  if (SLOW.test(sign)) return new Problem({ code: 'UNAVAILABLE', message: 'This took longer than it may. Nothing was changed. Ask for less, or try again in a minute.' });
  return AWAY.test(sign) || BROKEN.test(message) ? new Problem({ code: 'UNAVAILABLE', message: 'The service cannot be reached for the moment. Try again in a minute.' }) : null;
}
