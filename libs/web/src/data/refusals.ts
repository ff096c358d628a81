// What did the server refuse, in its own words, and which field of the form does it mean?
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

type Place = { name: string; message: string };

/** A refusal as the screens use it: `code` is stable, `message` is a sentence for the person, `fields` is field name → sentence, `places` the same with whole paths. */
export type Refusal = { code: string; message: string; fields: Record<string, string>; places: Place[]; details: unknown };

const SIGNED_OUT = 'You have been signed out, so nothing was saved. What you typed is still here. Sign in again in another tab, then come back and send it again.';

type WireError = { message?: string; extensions?: { code?: unknown; fields?: unknown; details?: unknown } };

const cannotReach = 'Muster could not be reached. Check your connection and try again.';

function placesOf(fields: unknown): Place[] {
  if (!Array.isArray(fields)) return [];
  return fields.filter((field) => typeof field?.name === 'string').map((field) => ({ name: field.name, message: String(field.message) }));
}

/** The server may name a field by its path in the input (`input.name`): the form knows only the last part. */
function lastName(path: string): string {
  return path.split('.').at(-1) ?? path;
}

function fromWire(error: WireError): Refusal {
  const extensions = error.extensions ?? {};
  const code = typeof extensions.code === 'string' ? extensions.code : 'INTERNAL_SERVER_ERROR';
  const message = error.message || 'Something went wrong. Try again later.';
  const places = placesOf(extensions.fields);
  const fields = Object.fromEntries(places.map((place) => [lastName(place.name), place.message]));
  return { code, message, fields, places, details: extensions.details };
}

function fromServer(error: ServerError): Refusal {
  const byStatus = error.statusCode === 401 ? 'UNAUTHENTICATED' : error.statusCode === 403 ? 'FORBIDDEN' : 'SERVER_ERROR';
  try {
    const first = (JSON.parse(error.bodyText) as { errors?: WireError[] }).errors?.[0];
    if (first) return fromWire({ message: first.message, extensions: { code: byStatus, ...first.extensions } });
  } catch {
    // The body was not JSON (a proxy's page): the status says all there is to say.
  }
  return { code: byStatus, message: 'The server could not answer. Try again in a moment.', fields: {}, places: [], details: null };
}

/** What the server said, from whatever Apollo threw: GraphQL errors, an HTTP status, or no answer at all. Never throws. */
export function refusalOf(error: unknown): Refusal {
  if (CombinedGraphQLErrors.is(error)) return fromWire(error.errors[0] ?? {});
  if (ServerError.is(error)) return fromServer(error);
  if (error instanceof Error && 'body' in error) return (error.body as { refusal?: Refusal }).refusal ?? unreachable();
  return unreachable();
}

/** The same for a change. Whoever is signed out meanwhile keeps what was typed: the page stays, and says how to go on. */
export function refusalOfChange(error: unknown): Refusal {
  const refusal = refusalOf(error);
  return refusal.code === 'UNAUTHENTICATED' ? { ...refusal, message: SIGNED_OUT } : refusal;
}

function unreachable(): Refusal {
  return { code: 'UNREACHABLE', message: cannotReach, fields: {}, places: [], details: null };
}

const statuses: Record<string, number> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, UNREACHABLE: 503, UNAVAILABLE: 503, SERVER_ERROR: 503 };

/** The HTTP status that react-admin understands for a refusal; 400 for every refusal of the business. */
export function statusOf(refusal: Refusal): number {
  return statuses[refusal.code] ?? 400;
}
