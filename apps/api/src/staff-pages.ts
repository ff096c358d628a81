import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const dist = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Serves the staff pages under /staff/: the build's files as they are, and for every other address its one page with a fresh nonce. */
export async function serveStaffPages(fastify: FastifyInstance): Promise<void> {
  const file = `${dist}/index.html`;
  if (!existsSync(file)) return;
  const page = readFileSync(file, 'utf8');
  await fastify.register(fastifyStatic, { root: `${dist}/assets`, prefix: '/staff/assets/', immutable: true, maxAge: '365d', decorateReply: false, preCompressed: true });
  const send = (request: FastifyRequest, reply: FastifyReply) => {
    if (!request.actor) return reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303);
    return reply.type('text/html; charset=utf-8').send(page.replaceAll('__CSP_NONCE__', request.nonce));
  };
  fastify.get('/staff', send);
  fastify.get('/staff/*', send);
}
