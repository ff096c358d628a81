// What somebody sends to GraphQL to bring the service down, to learn what it hides, or to act through another's browser; and with what each is refused.

import { crossSitePosts } from './cross-site-posts.mjs';

/**
 * One attack: the request as it goes over the wire to /graphql, from a page of ours with the session of a project team unless `headers` say otherwise, and the status and code of its refusal. `search` goes behind
 * `?`; one that is `trusted` meets a server that answers trusted documents alone, as in production.
 * @typedef {{ name: string, method?: 'GET' | 'POST', search?: string, headers?: Readonly<Record<string, string>>, body?: string, status: number, code: string, trusted?: boolean }} GraphqlAttack
 */

const OURS = { 'sec-fetch-site': 'same-origin', 'x-muster-csrf': '1', 'content-type': 'application/json' };
const ME = '{ me { name } }';
const sent = (query, more = {}) => JSON.stringify({ query, ...more });
const times = (count, one) => Array.from({ length: count }, (_none, place) => one(place)).join(' ');
const nested = (levels) => `${'{ appointments { person '.repeat(levels)}{ id }${' } }'.repeat(levels)}`;

/** Fragments that each spread the next one twice: a text of a few lines that means a thousand million values. */
const doubling = `{ ...f0 } ${times(30, (place) => `fragment f${place} on Query { ...f${place + 1} __typename ...f${place + 1} }`)} fragment f30 on Query { __typename }`;

/** @type {readonly GraphqlAttack[]} */
const tooMuch = [
  { name: 'twenty levels of people of appointments', body: sent(`{ people { items ${nested(10)} } }`), status: 400, code: 'QUERY_TOO_DEEP' },
  { name: 'lists in lists in lists', body: sent(`{ people(page: { limit: 200 }) { items ${nested(3)} } }`), status: 400, code: 'QUERY_TOO_COSTLY' },
  { name: 'lists in lists whose length a variable tells', body: sent(`query ($page: PageInput) { people(page: $page) { items ${nested(3)} } }`, { variables: { page: { limit: 1 } } }), status: 400, code: 'QUERY_TOO_COSTLY' },
  { name: 'a hundred aliases', body: sent(`{ ${times(100, (place) => `a${place}: me { name }`)} }`), status: 400, code: 'TOO_MANY_ALIASES' },
  { name: 'a hundred aliases in fragments', body: sent(`{ ...f ...g } fragment f on Query { ${times(15, (place) => `a${place}: me { name }`)} } fragment g on Query { ${times(15, (place) => `b${place}: me { name }`)} }`), status: 400, code: 'TOO_MANY_ALIASES' },
  { name: 'fifty directives', body: sent(`{ ${times(50, () => '__typename @include(if: true)')} }`), status: 400, code: 'TOO_MANY_DIRECTIVES' },
  { name: 'three thousand words', body: sent(`{ ${times(3_000, () => '__typename')} }`), status: 400, code: 'QUERY_TOO_LONG' },
  { name: 'fragments that double thirty times', body: sent(doubling), status: 400, code: 'QUERY_TOO_COSTLY' },
  { name: 'a fragment inside itself', body: sent('{ ...f } fragment f on Query { me { name } ...f }'), status: 400, code: 'BAD_REQUEST' },
  { name: 'several requests at once', body: `[${sent(ME)},${sent(ME)}]`, status: 400, code: 'BAD_REQUEST' },
  { name: 'a body of 200 kB', body: sent(ME, { variables: { more: 'x'.repeat(200_000) } }), status: 413, code: 'BODY_TOO_LARGE' },
  { name: 'a body of 2 MB for a field that may bring much', body: sent('query ($id: ID!, $listing: String!) { readListing(returnId: $id, listing: $listing) { __typename } }', { variables: { listing: 'x'.repeat(2_000_000) } }), status: 413, code: 'BODY_TOO_LARGE' },
  { name: 'variables nested twenty thousand times', body: `{"query":"query ($id: ID!) { wave(id: $id) { id } }","variables":{"id":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`, status: 400, code: 'BAD_REQUEST' },
];

/** @type {readonly GraphqlAttack[]} */
const malformed = [
  { name: 'a document that was parsed already', body: sent('{"kind":"Document","definitions":[]}'), status: 400, code: 'BAD_REQUEST' },
  { name: 'a JSON value for a document', body: sent('true'), status: 400, code: 'BAD_REQUEST' },
  { name: 'half a JSON', body: '{"query":', status: 400, code: 'BAD_REQUEST' },
  { name: 'a prototype', body: '{"__proto__":{"trusted":true},"query":"{ me { name } }"}', status: 400, code: 'BAD_REQUEST' },
  { name: 'nothing', body: '', status: 400, code: 'BAD_REQUEST' },
  { name: 'no document', body: '{}', status: 400, code: 'BAD_REQUEST' },
  { name: 'a list for variables', body: '{"query":"{ me { name } }","variables":[1]}', status: 400, code: 'BAD_REQUEST' },
  { name: 'an operation that the document has not', body: sent('query A { me { name } }', { operationName: 'B' }), status: 400, code: 'BAD_REQUEST' },
  { name: 'a subscription', body: sent('subscription { me { name } }'), status: 400, code: 'BAD_REQUEST' },
  { name: 'a null character', body: sent('{ me { na\u0000me } }'), status: 400, code: 'BAD_REQUEST' },
];

/** @type {readonly GraphqlAttack[]} */
const curious = [
  { name: 'a name that nearly exists', body: sent('{ wavez { total } }'), status: 400, code: 'BAD_REQUEST' },
  { name: 'a document that nobody of ours wrote', body: sent(ME), status: 400, code: 'UNKNOWN_DOCUMENT', trusted: true },
  { name: 'the schema', body: sent('{ __schema { types { name } } }'), status: 400, code: 'UNKNOWN_DOCUMENT', trusted: true },
  { name: 'a hash that nobody of ours made', body: JSON.stringify({ extensions: { persistedQuery: { sha256Hash: `sha256:${'0'.repeat(64)}` } } }), status: 400, code: 'UNKNOWN_DOCUMENT' },
  { name: 'a prototype for a hash', body: JSON.stringify({ query: ME, extensions: { persistedQuery: { sha256Hash: '__proto__' } } }), status: 400, code: 'UNKNOWN_DOCUMENT', trusted: true },
  { name: 'an object for a hash', body: JSON.stringify({ query: ME, extensions: { persistedQuery: { sha256Hash: { a: 1 } } } }), status: 400, code: 'UNKNOWN_DOCUMENT', trusted: true },
  { name: 'a hash to be remembered with its document', body: sent(ME, { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }), status: 400, code: 'UNKNOWN_DOCUMENT', trusted: true },
];

const change = 'mutation { closeWave(id: "00000000-0000-4000-8000-000000000000") { id } }';
/** @type {readonly GraphqlAttack[]} */
const crossSite = [
  ...crossSitePosts('muster.example.org').map(([from, headers]) => ({
    name: `a post ${from}`, headers: { 'content-type': 'application/json', 'x-muster-csrf': '1', ...headers }, body: sent(change), status: 403, code: 'CROSS_SITE',
  })),
  { name: 'a post without the header of our screens', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }, body: sent(change), status: 403, code: 'CROSS_SITE' },
  { name: 'a form', headers: { ...OURS, 'content-type': 'application/x-www-form-urlencoded' }, body: `query=${encodeURIComponent(change)}`, status: 400, code: 'BAD_REQUEST' },
  { name: 'plain text', headers: { ...OURS, 'content-type': 'text/plain' }, body: sent(change), status: 400, code: 'BAD_REQUEST' },
  { name: 'a form of parts', headers: { ...OURS, 'content-type': 'multipart/form-data; boundary=x' }, body: `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${change}\r\n--x--\r\n`, status: 400, code: 'BAD_REQUEST' },
  { name: 'a question in an address', method: 'GET', search: new URLSearchParams({ query: ME }).toString(), headers: {}, status: 400, code: 'BAD_REQUEST' },
  { name: 'a change in an address', method: 'GET', search: new URLSearchParams({ query: change }).toString(), headers: OURS, status: 405, code: 'BAD_REQUEST' },
];

/**
 * All of them, each refused with a 4xx, a plain sentence and a stable code.
 * @type {readonly GraphqlAttack[]}
 */
export const graphqlAttacks = [...tooMuch, ...malformed, ...curious, ...crossSite].map((attack) => ({ headers: OURS, ...attack }));
