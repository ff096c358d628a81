import { randomBytes } from 'node:crypto';
import { forbidden, type Site } from '@muster/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './problem-filter.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** A fresh random word for the styles of this one page. */
    nonce: string;
  }
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The walls around every request: nobody posts from another site, and browsers are told to load and frame nothing that is not ours. */
export function protectSurface(fastify: FastifyInstance, site: Site): void {
  fastify.decorateRequest('nonce', '');
  fastify.addHook('onRequest', async (request, reply) => {
    request.nonce = randomBytes(16).toString('base64');
    setHeaders(request, reply, site);
    if (!READS.has(request.method) && fromElsewhere(request)) return answerProblem(forbidden(), request, reply);
    return undefined;
  });
}

function fromElsewhere({ headers }: FastifyRequest): boolean {
  const fetchSite = headers['sec-fetch-site'];
  if (fetchSite && fetchSite !== 'same-origin' && fetchSite !== 'none') return true;
  const { origin, host } = headers;
  return Boolean(origin) && origin !== 'null' && (!URL.canParse(origin!) || new URL(origin!).host !== host);
}

function setHeaders(request: FastifyRequest, reply: FastifyReply, site: Site): void {
  const policy = [
    "default-src 'none'", "script-src 'self'", "connect-src 'self'", "img-src 'self' data:", "font-src 'self'", `style-src 'self' 'nonce-${request.nonce}'`,
    "style-src-attr 'unsafe-inline'", "frame-src 'self'", "frame-ancestors 'self'", "base-uri 'none'", "form-action 'self'",
  ];
  reply.headers({
    'content-security-policy': policy.join('; '), 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin',
    ...(request.url.startsWith('/assets/') || request.url.startsWith('/staff/assets/') ? {} : { 'cache-control': 'no-store' }),
    ...(site.secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  });
}
