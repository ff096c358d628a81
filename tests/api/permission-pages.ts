import { figureDefinitions } from '@muster/domain/reports';
import { ofLevel, places, springResponses, springWaves, type Scope } from './permission-row.js';
import type { Muster } from './support/muster.js';
import type { World } from './support/world.js';

/** Where a page or a file is asked for, and one letter an actor. */
export interface PageCase {
  scope: string;
  /** The way with its ids. */
  path: (world: World) => string;
  /** An id that is made for each actor anew, in place of `:made`, where asking uses it up. */
  made?: (muster: Muster) => Promise<string>;
  /** y: the page, the file, or done, or refused by a rule only; F: forbidden; N: not there; U: sent to sign in, or unauthenticated. */
  may: string;
}

/** One way into the product over HTTP, as Fastify lists it. */
export interface PageRow {
  route: string;
  /** What is posted as JSON; else an empty form, which a rule refuses where it would change something. */
  json?: object;
  cases: PageCase[];
}

const EVERYBODY = 'yyyyyyyyyyyy';
const SIGNED_IN = 'yyyyyyyyyyyU';

const to = (route: string, may: string, path = route.split(' ')[1]!): PageRow => ({ route, cases: [{ scope: 'all', path: () => path, may }] });
const cases = (may: Readonly<Partial<Record<Scope, string>>>, path: (world: World, scope: Scope) => string): PageCase[] =>
  (Object.entries(may) as [Scope, string][]).map(([scope, letters]) => ({ scope, may: letters, path: (world) => path(world, scope) }));

/** A page of a response, of a return, and of what was submitted. */
type Letters = Readonly<Record<Scope, string>>;
const response = (route: string, may: Letters, rest: string): PageRow => ({ route: route.replace('RESPONSE', '/responses/:id'), cases: cases(may, (world, scope) => `/responses/${world.response(springResponses[scope])}${rest}`) });
const handedIn = { barnsley: 'a/Winter/Barnsley', camden: 'a/Spring/Camden', b: 'b/Count/Camden' } as const;
const receipt = (route: string, may: Letters, rest: string): PageRow => ({ route: route.replace('RESPONSE', '/responses/:id'), cases: cases(may, (world, scope) => `/responses/${world.response(handedIn[scope])}${rest}`) });
const returned = (route: string, may: Letters, rest: string | ((world: World, scope: Scope) => string) = ''): PageRow => ({
  route: route.replace('RETURN', '/returns/:id'),
  cases: cases(may, (world, scope) => `/returns/${world.return(ofLevel('bronze', scope))}${typeof rest === 'string' ? rest : rest(world, scope)}`),
});
const plan = (route: string, may: Letters): PageRow => ({
  route: `${route} /our-plans/:organisation/:blocker`, cases: cases(may, (world, scope) => `/our-plans/${world.organisation(places[scope].organisation)}/${world.blocker(`${places[scope].programme}/data-team`)}`),
});

const letters = (barnsley: string, camden: string, b: string): Letters => ({ barnsley, camden, b });

/** Who reads a response or a return: an authority its own, teams and champions what they look after. To a reader of numbers it is forbidden, to everybody else not there. */
const readers = letters('yyNyyyyyNFNU', 'yyyNNNNNyFNU', 'yNNNNNNNNFyU');
const contributors = letters('FFFFyyyFNFFU', 'FFFFNNNFyFFU', 'FFFFNNNFNFFU');
const signatories = letters('FFFFyyFyNFFU', 'FFFFNNFNyFFU', 'FFFFNNFNNFFU');
const authorities = letters('FFFFyyyyNFFU', 'FFFFNNNNyFFU', 'FFFFNNNNNFFU');
const teamsAndAuthorities = letters('yyFFyyyyNFNU', 'yyFFNNNNyFNU', 'yNFFNNNNNFyU');
const teamsAndSignatories = letters('yyFFyyFyNFNU', 'yyFFNNFNyFNU', 'yNFFNNFNNFyU');
const staffAndContributors = letters('yyNyyyyFNFNU', 'yyyNNNNFyFNU', 'yNNNNNNFNFyU');
const staffAndSignatories = letters('yyNyyyFyNFNU', 'yyyNNNFNyFNU', 'yNNNNNFNNFyU');
const staffAndContacts = letters('yyNyyyFFNFNU', 'yyyNNNFFyFNU', 'yNNNNNFFNFyU');
const planners = letters('NNNNyyyFNFNU', 'NNNNNNNFyFNU', 'NNNNNNNFNFNU');

const nobodyHere = 'NNNNNNNNNNNN';

/** Pages for everybody, and of one's own. */
const open: readonly PageRow[] = [
  ...['/assets/muster-HASH.css', '/assets/muster-HASH.svg', '/assets/answers-HASH.js', '/assets/session-HASH.js'].map((path) => to(`GET ${path}`, EVERYBODY)),
  ...['/accessibility', '/cookies', '/privacy', '/health/live', '/health/ready', '/.well-known/security.txt', '/signed-out', '/session'].map((path) => to(`GET ${path}`, EVERYBODY)),
  to('POST /session', EVERYBODY), to('GET /', EVERYBODY), to('GET /sign-in', EVERYBODY), to('POST /sign-in', EVERYBODY), to('GET /sign-in/code', EVERYBODY), to('POST /sign-in/code', EVERYBODY), to('GET /sign-in/done', EVERYBODY),
  // No other provider is configured here, and the mailbox is only in a demonstration.
  to('POST /sign-in/with/:key', nobodyHere, '/sign-in/with/dfe'), to('GET /sign-in/with/:key/callback', nobodyHere, '/sign-in/with/dfe/callback'),
  to('GET /mailbox', nobodyHere), to('GET /mailbox/:id', nobodyHere, '/mailbox/00000000-0000-4000-8000-000000000001'),
  to('POST /sign-out', EVERYBODY), to('GET /your-sign-ins', SIGNED_IN), to('POST /your-sign-ins/end-others', SIGNED_IN), to('POST /your-sign-ins/end-all', SIGNED_IN),
  { route: 'POST /your-sign-ins/:id/end', cases: [signIn('sam', 'NNNNyNNNNNNU'), signIn('bea', 'NNNNNNNNNNNU')] },
  to('POST /notify/callback', 'UUUUUUUUUUUU'),
  // Without a question it is refused by its form; what may be asked is the other matrix.
  to('GET /graphql', EVERYBODY), to('POST /graphql', EVERYBODY),
  to('GET /our-readiness', 'NNNNyyyyyNNU'), to('GET /our-plans', SIGNED_IN),
];

/** Of the staff screens there are files once they are built. */
export const builtPages: readonly PageRow[] = [to('GET /staff', SIGNED_IN), to('GET /staff*', SIGNED_IN, '/staff/returns')];

/** Pages of one thing. */
const ofThings: readonly PageRow[] = [
  response('GET RESPONSE', readers, ''), response('GET RESPONSE/sections/:section', readers, '/sections/about'), response('POST RESPONSE/sections/:section', contributors, '/sections/about'),
  { ...response('POST RESPONSE/answers', contributors, '/answers'), json: { question: 'no-such-question', row: '', key: '00000000-0000-4000-8000-000000000001', fields: {} } },
  response('GET RESPONSE/check', readers, '/check'), response('POST RESPONSE/check', signatories, '/check'),
  receipt('GET RESPONSE/confirmation', readers, '/confirmation'), receipt('GET RESPONSE/copy', readers, '/copy'), receipt('GET RESPONSE/comparison', authorities, '/comparison'), response('GET RESPONSE/due.ics', readers, '/due.ics'),
  ...['', '/due.ics', '/deliveries', '/record', '/recorded', '/listing', '/cannot-send', '/withdraw-outcome', '/more-time'].map((rest) => returned(`GET RETURN${rest}`, readers, rest)),
  ...['/deliveries', '/listing'].map((rest) => returned(`POST RETURN${rest}`, teamsAndAuthorities, rest)),
  ...['/resubmit', '/record'].map((rest) => returned(`POST RETURN${rest}`, teamsAndSignatories, rest)),
  ...['/acknowledge', '/prepare'].map((rest) => returned(`POST RETURN${rest}`, staffAndContributors, rest)),
  returned('POST RETURN/cannot-send', staffAndSignatories, '/cannot-send'),
  ...['/withdraw-outcome', '/more-time'].map((rest) => returned(`POST RETURN${rest}`, staffAndContacts, rest)),
  returned('POST RETURN/more-time/:extension/withdraw', staffAndContacts, (world, scope) => `/more-time/${world.extension(ofLevel('bronze', scope))}/withdraw`),
  returned('GET RETURN/queries/:query', readers, queryOf), returned('POST RETURN/queries/:query', teamsAndAuthorities, queryOf),
  plan('GET', planners), plan('POST', planners),
  { route: 'GET /preview/:version', cases: [version('a', 'yyyyFFFFFFNU'), version('b', 'yNNNFFFFFFyU')] },
];

/** Every file, in every format. */
const formats = ['csv', 'xlsx', 'ods'] as const;
const files: readonly PageRow[] = [
  { route: 'GET /exports/:file', cases: formats.flatMap((format) => [readiness('a', { format, may: 'yyyyFFFFFyNU' }), readiness('b', { format, may: 'yNNNFFFFFNyU' })]) },
  { route: 'GET /exports/audit/:file', cases: formats.flatMap((format) => [audit('a', { format, may: 'yyFFFFFFFFFU' }), audit('b', { format, may: 'yFFFFFFFFFyU' })]) },
  { route: 'GET /exports/people/:id', cases: (['sam', 'bea'] as const).map((name) => ({ scope: name, may: 'yFFFFFFFFFFU', path: (world: World) => `/exports/people/${world.person(name)}` })) },
];

/** The figures by name, each as a file and by GraphQL, for the programme of the actors and for another. A new one says here who may see it. */
const seen = { a: 'yyFFFFFFFyNU', b: 'yNFFFFFFFNyU' } as const;
export const figureRows: Readonly<Record<string, Readonly<Record<'a' | 'b', string>>>> = {
  'response-rates': seen, 'readiness-by-level': seen, 'collection-methods': seen, 'returns-by-level': seen, 'ease-by-level': seen, 'data-providers': seen, 'returns-on-time': seen, 'sharing-agreements': seen,
  queries: seen, chasing: seen, capability: seen, gap: seen, 'feasible-indicators': seen, 'ranked-blockers': seen, 'recommended-dataset': seen, leverage: seen, forecast: seen,
};

const figureFiles: PageRow = {
  route: 'GET /exports/figures/:file', cases: figureDefinitions.flatMap(({ name, about }) => (['a', 'b'] as const).map((code) => ({
    scope: `${code}: ${name}`, may: figureRows[name]?.[code] ?? '', path: () => `/exports/figures/${name}.csv?programme=${code}${about === 'wave' ? `&wave=${code === 'a' ? 'Spring' : 'Count'}` : ''}${about === 'collection' ? '&collection=bronze' : ''}`,
  }))),
};

type Code = 'a' | 'b';
type OfFile = { format: (typeof formats)[number]; may: string };

function readiness(code: Code, { format, may }: OfFile): PageCase {
  return { scope: `${code}: ${format}`, may, path: (world) => `/exports/readiness.${format}?wave=${world.wave(springWaves[code])}` };
}

function audit(code: Code, { format, may }: OfFile): PageCase {
  return { scope: `${code}: ${format}`, may, path: (world) => `/exports/audit/audit.${format}?programmeId=${world.programme(code)}` };
}

function version(code: Code, may: string): PageCase {
  return { scope: code, may, path: (world) => `/preview/${world.version(`${code}/1`)}` };
}

function queryOf(world: World, scope: Scope): string {
  return `/queries/${world.query(ofLevel('bronze', scope))}`;
}

/** A sign-in of somebody, for each actor anew. */
function signIn(name: 'sam' | 'bea', may: string): PageCase {
  return { scope: `of ${name}`, may, path: () => '/your-sign-ins/:made/end', made: (muster) => signInOf(muster, name) };
}

async function signInOf(muster: Muster, name: 'sam' | 'bea'): Promise<string> {
  const [row] = await muster.rows<{ id: string }>(`insert into session (token_hash, person_id, started_at, last_seen_at, expires_at)
    select sha256(gen_random_uuid()::text::bytea), $1, $2, $2, $2::timestamptz + interval '12 hours' returning id`, [muster.world.person(name), muster.clock.now()]);
  return row!.id;
}

/** Every way into the product over HTTP. */
export const pageMatrix: readonly PageRow[] = [...open, ...ofThings, ...files, figureFiles];
