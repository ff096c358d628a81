import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import helmet from '@fastify/helmet';
import type { Site } from '@muster/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** A fresh random word for the styles of this one page. */
    nonce: string;
  }
}

const nonces = new WeakMap<IncomingMessage, string>();

/** The headers around every answer: browsers are told to load and run nothing that is not ours, to keep no page, and to show none inside another site's. */
export async function protectSurface(fastify: FastifyInstance, site: Site): Promise<void> {
  fastify.decorateRequest('nonce', '');
  fastify.addHook('onRequest', async (request, reply) => {
    request.nonce = randomBytes(16).toString('base64');
    nonces.set(request.raw, request.nonce);
    if (!isAsset(request)) reply.header('cache-control', 'no-store');
  });
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    crossOriginEmbedderPolicy: false, // everything that pages load is ours already
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: site.secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xPoweredBy: false,
  });
}

/** No inline script; styles by the nonce of their page. The attributes are for MUI, which sets widths and places by them. The preview of a survey alone may be framed, and says so itself. */
const policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'style-src': ["'self'", (request: IncomingMessage) => `'nonce-${nonces.get(request)}'`],
  'style-src-attr': ["'unsafe-inline'"],
  'frame-src': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
};

const isAsset = ({ url }: FastifyRequest): boolean => url.startsWith('/assets/') || url.startsWith('/staff/assets/');
