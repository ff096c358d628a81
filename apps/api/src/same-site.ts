import { Problem, type Site } from '@muster/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerProblem } from './problem-filter.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Nobody changes anything from another site (CROSS_SITE). Every browser says where a post comes from, in a header that no page can write: `Sec-Fetch-Site`, or `Origin` where it is
 * older. A post that says neither and brings a cookie is refused; one without a cookie has nobody's rights to misuse. GraphQL with a cookie also needs the header that our screens send
 * and that no form can.
 */
export function refuseOtherSites(fastify: FastifyInstance, site: Site): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (READS.has(request.method) || (isOurs(request, site) && isMeant(request))) return undefined;
    return answerProblem(crossSite(), request, reply);
  });
}

function isOurs({ headers }: FastifyRequest, site: Site): boolean {
  const from = headers['sec-fetch-site'];
  if (from === 'same-origin') return true;
  if (from !== undefined && from !== 'none') return false;
  return headers.origin === undefined ? from === undefined && !headers.cookie : isOrigin(headers.origin, { host: headers.host, site });
}

/** The address that people use, or the one that this request was sent to; over https never one in the clear. */
function isOrigin(origin: string, { host, site }: { host: string | undefined; site: Site }): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return origin === new URL(site.publicUrl).origin || (url.host === host && (!site.secure || url.protocol === 'https:'));
}

function isMeant({ url, headers }: FastifyRequest): boolean {
  return !url.startsWith('/graphql') || !headers.cookie || headers['x-muster-csrf'] !== undefined;
}

function crossSite(): Problem {
  return new Problem({ code: 'CROSS_SITE', message: 'This was not sent from a page of this service, so nothing was done. Open the page again and send it from there.' });
}
