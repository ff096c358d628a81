// Who is at the door, before anybody knows their name?
import type { Cookies } from '@muster/platform';
import type { Visitor } from '@muster/server/access';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Browser, address, what the browser calls itself, and the session that it has already; a browser without a mark gets one. */
export function visitorOf(cookies: Cookies, request: FastifyRequest, reply: FastifyReply): Visitor {
  return { browser: cookies.browser(request, reply), address: request.ip, agent: request.headers['user-agent'], session: request.session ?? null };
}
