// What does a page load besides itself, and under which address?
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** One file that pages load. Its address carries a hash of its content, so that browsers may keep it for ever. */
export interface Asset {
  name: string;
  url: string;
  type: string;
  content: Buffer;
  zipped: Buffer;
}

const types = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml' } as const;
const YEAR = 'public, max-age=31536000, immutable';

/** The files that pages load: the style sheet (govuk-frontend without its typeface, then our own), the two scripts and the icon. */
export function readAssets(): Asset[] {
  return [
    asset('muster.css', `${govukStyles()}\n${ownFile('muster.css')}`),
    asset('answers.js', ownFile('answers.js')),
    asset('session.js', ownFile('session.js')),
    asset('muster.svg', ownFile('muster.svg')),
  ];
}

/** Serves the assets; an address with another hash is not there. */
export function serveAssets(fastify: FastifyInstance, assets: readonly Asset[]): void {
  for (const one of assets) fastify.get(one.url, (request, reply) => send(one, request, reply));
}

/** Does the browser take gzip? */
export function takesGzip(request: FastifyRequest): boolean {
  return /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
}

function send(one: Asset, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('content-type', one.type).header('cache-control', YEAR).header('vary', 'accept-encoding').header('x-content-type-options', 'nosniff');
  return takesGzip(request) ? reply.header('content-encoding', 'gzip').send(one.zipped) : reply.send(one.content);
}

function asset(name: string, text: string): Asset {
  const [stem = '', ending = ''] = name.split('.');
  const content = Buffer.from(text);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const type = types[ending as keyof typeof types];
  return { name, url: `/assets/${stem}-${hash}.${ending}`, type, content, zipped: gzipSync(content, { level: 9 }) };
}

/** The typeface, crown and crest belong to service.gov.uk: their rules go, and Arial takes their place. */
function govukStyles(): string {
  const path = createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css');
  return readFileSync(path, 'utf8')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', 'Arial,Helvetica,sans-serif')
    .replace(/\/\*# sourceMappingURL=.*?\*\//, '');
}

const ownFile = (name: string) => readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8');
