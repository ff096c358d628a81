// One request as it goes over the wire: no header but those that are given, no redirect followed.
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** What a browser says of a request from one of our own pages, and the header that our screens send with GraphQL. */
export const OURS = { 'sec-fetch-site': 'same-origin', 'x-muster-csrf': '1' };

/** Sends a request. Gives status, headers and text of what came, and after how many milliseconds; throws when nothing came within 30 seconds. */
export async function ask(origin, asked) {
  const began = performance.now();
  const reply = await once(origin, asked).catch((error) => {
    // The server may close a connection that nobody uses in the very moment in which it is used again: nothing of the request was read then.
    if (error.code === 'ECONNRESET' && error.reused) return once(origin, asked);
    throw error;
  });
  return { ...reply, milliseconds: performance.now() - began };
}

function once(origin, { method = 'GET', path, headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const call = request(`${origin}${path}`, { method, agent, headers: { ...length, ...headers }, signal: AbortSignal.timeout(30_000) }, (reply) => {
      const chunks = [];
      reply.on('data', (chunk) => chunks.push(chunk));
      reply.on('error', reject);
      reply.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: reply.statusCode, headers: reply.headers, bytes, text: bytes.toString('utf8') });
      });
    });
    call.on('error', (error) => reject(Object.assign(error, { reused: call.reusedSocket })));
    call.end(body);
  });
}

/** Sends a form as a page of ours does. `fields` holds a text, or several, for each name. */
export function postForm(origin, { path, fields = {}, cookie, headers = {} }) {
  const body = new URLSearchParams(Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value]))).toString();
  return ask(origin, { method: 'POST', path, body, headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}), ...headers } });
}

/** Sends an operation as the staff screens do. Gives what came, with `data` and `code` of the refusal, or null where nothing was refused. */
export async function postGraphql(origin, { query, variables, cookie }) {
  const reply = await ask(origin, { method: 'POST', path: '/graphql', body: JSON.stringify({ query, variables }), headers: { ...OURS, 'content-type': 'application/json', ...(cookie ? { cookie } : {}) } });
  const { data, errors } = jsonIn(reply.text);
  return { ...reply, data, errors, code: errors ? (errors[0]?.extensions?.code ?? 'NO_CODE') : null };
}

/** What a text says as JSON; an object without anything where it is none. */
export function jsonIn(text) {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** The cookies that a reply sets, by name. */
export function cookiesOf({ headers }) {
  return new Map((headers['set-cookie'] ?? []).map((line) => /^([^=]+)=([^;]*)/.exec(line).slice(1)));
}

/** The number below which so large a share of the numbers lies (0.95: nineteen of twenty). */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
