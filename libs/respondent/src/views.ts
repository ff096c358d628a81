// How do the templates become pages?
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import view from '@fastify/view';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import nunjucks from 'nunjucks';
import { readAssets, serveAssets, takesGzip } from './assets.js';

const SMALL = 1400;
const zip = promisify(gzip);

/**
 * Makes a Fastify instance able to show the pages: nunjucks with autoescape over our templates and those of govuk-frontend, the assets
 * under /assets/ with a hash in their address, and gzip for pages. Call it once, before the server listens.
 */
export async function registerViews(fastify: FastifyInstance): Promise<void> {
  const assets = readAssets();
  const govuk = dirname(dirname(createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/template.njk')));
  await fastify.register(view, {
    engine: { nunjucks },
    templates: [fileURLToPath(new URL('../views', import.meta.url)), govuk] as unknown as string,
    viewExt: 'njk',
    options: { autoescape: true, trimBlocks: true, lstripBlocks: true },
    defaultContext: { assets: Object.fromEntries(assets.map(({ name, url }) => [name.endsWith('.js') ? name.slice(0, -'.js'.length) : name.split('.')[1], url])) },
  });
  serveAssets(fastify, assets);
  fastify.addHook('onSend', zipPage);
}

/** Pages of a grid repeat themselves: a tenth of the size goes over the wire. */
async function zipPage(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const page = String(reply.getHeader('content-type') ?? '').startsWith('text/html');
  if (!page || typeof payload !== 'string' || payload.length < SMALL || reply.hasHeader('content-encoding') || !takesGzip(request)) return payload;
  reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').removeHeader('content-length');
  return zip(payload);
}
