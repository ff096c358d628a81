import { Problem } from '@muster/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** How much a request may carry in its body, in bytes: usually, and where people write long texts or bring whole files of theirs. */
export const NORMAL_BODY = 102_400;
export const LARGE_BODY = 1_048_576;

/** Pages to which people post what they wrote: an answer may have 50,000 characters, a section has many, a listing names thousands of files. */
const LARGE_ROUTES = /^\/responses\/:\w+\/(answers|sections\/:\w+)$|^\/returns\/:\w+\/(listing|cannot-send|queries\/:\w+)$|\/import(\/|$)/;

/** Fields of GraphQL that take such a text or file. */
const LARGE_FIELDS = /\b(draftSurvey|readListing|recordDeliveries|saveAnswer|import\w*|preview\w*Import)\s*\(/;

/** Gives the routes that need it more room, and keeps the rest of GraphQL to what is usual. Call it before there are routes. */
export function limitBodies(fastify: FastifyInstance, documents: ReadonlyMap<string, string>): void {
  fastify.addHook('onRoute', (route) => {
    if (LARGE_ROUTES.test(route.url)) route.bodyLimit = LARGE_BODY;
  });
  fastify.addHook('preValidation', async (request) => {
    if (request.routeOptions.url !== '/graphql' || sizeOf(request) <= NORMAL_BODY) return;
    const { query, extensions } = Object(request.body) as { query?: unknown; extensions?: { persistedQuery?: { sha256Hash?: unknown } } };
    const text = documents.get(String(extensions?.persistedQuery?.sha256Hash)) ?? String(query);
    if (!LARGE_FIELDS.test(text)) throw new Problem({ code: 'BODY_TOO_LARGE', message: 'This is more than can be sent at once.' });
  });
}

/** What the request said that it would send, which Fastify has held it to; one that did not say is measured. */
function sizeOf({ headers, body }: FastifyRequest): number {
  const said = headers['content-length'];
  return said === undefined ? JSON.stringify(body ?? null).length : Number(said);
}
