import { readFileSync } from 'node:fs';
import { buildSchema, getNullableType, isListType, isNonNullType } from 'graphql';
import request from 'supertest';
import { crossSitePosts } from '../abuse/cross-site-posts.mjs';
import { Caller, OURS } from './support/caller.js';
import { Muster } from './support/muster.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start({ world: 'collected', publicUrl: 'https://muster.example.org', securityContact: 'mailto:security@example.org' }); });
afterAll(() => muster.stop());

const cookie = '__Host-muster-session=session-of-priya';
const asset = async (): Promise<string> => /href="(\/assets\/muster-[^"]+\.css)"/.exec((await request(muster.origin).get('/sign-in')).text)![1]!;

type Way = [string, () => Promise<request.Response>];
const get = (path: string) => request(muster.origin).get(path).set('cookie', cookie);
const ways: Way[] = [
  ['a page', async () => get('/')],
  ['the page of the screens', async () => get('/staff/')],
  ['a page that is not there', async () => get('/nowhere')],
  ['a redirect', async () => request(muster.origin).get('/staff/waves')],
  ['an answer of GraphQL', async () => request(muster.origin).post('/graphql').set(OURS).set('cookie', cookie).send({ query: '{ me { name } }' })],
  ['a refusal of GraphQL', async () => request(muster.origin).post('/graphql').set(OURS).set('cookie', cookie).send({ query: '{' })],
  ['a refused post', async () => request(muster.origin).post('/sign-out').set('origin', 'https://evil.example').set('cookie', cookie)],
  ['an export', async () => get(`/exports/readiness.csv?waveId=${muster.world.wave('a/Spring')}`)],
  ['a style sheet', async () => get(await asset())],
  ['the health of the process', async () => get('/health/ready')],
];

describe('every answer tells browsers what they may do with it', () => {
  it.each(ways)('%s', async (_name, way) => {
    const { headers } = await way();
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/default-src 'none';script-src 'self';/);
    expect(policy).toMatch(/style-src 'self' 'nonce-[\w+/=]{24}';style-src-attr 'unsafe-inline';frame-src 'self';frame-ancestors 'none';base-uri 'none';form-action 'self'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains', 'x-request-id': expect.stringMatching(/^[\w-]{36}$/),
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
  });

  it('with a new word for its styles each time, which is the one in the page of the screens', async () => {
    const [one, other] = [await get('/staff/'), await get('/staff/')];
    const nonceOf = ({ headers }: request.Response): string => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))![1]!;
    expect(nonceOf(one)).not.toBe(nonceOf(other));
    expect(one.text).toContain(nonceOf(one));
    expect(one.text).not.toContain('__CSP_NONCE__');
  });

  it('and no browser keeps what people see, but every one keeps what never changes', async () => {
    for (const path of ['/', '/staff/', `/exports/readiness.csv?waveId=${muster.world.wave('a/Spring')}`, '/health/ready']) expect([path, (await get(path)).headers['cache-control']]).toEqual([path, 'no-store']);
    expect((await get(await asset())).headers['cache-control']).toMatch(/immutable/);
  });

  it('but the preview of a survey may stand in the frame of the screens', async () => {
    const { headers } = await get(`/preview/${muster.world.version('a/1')}`);
    expect(headers).toMatchObject({ 'content-security-policy': expect.stringMatching(/frame-ancestors 'self'/), 'x-frame-options': 'SAMEORIGIN' });
  });
});

describe('a form', () => {
  const post = (headers: object) => request(muster.origin).post('/sign-out').set('cookie', '__Host-muster-session=session-of-sam').set(headers as Record<string, string>);
  const isIn = async (): Promise<boolean> => (await muster.rows<{ revoked_at: Date | null }>("select revoked_at from session join person on person.id = person_id where email like 'sam@%'")).every(({ revoked_at: at }) => at === null);

  it.each(crossSitePosts('muster.example.org'))('%s does nothing, and says so in a page', async (_what, headers) => {
    const { status, text } = await post({ host: 'muster.example.org', ...headers });
    expect([status, text]).toEqual([403, expect.stringContaining('This was not sent from a page of this service')]);
    expect(await isIn()).toBe(true);
  });

  it('of ours is taken, from browsers old and new', async () => {
    expect((await post({ origin: 'https://muster.example.org' })).status).toBe(303);
    await muster.rows('update session set revoked_at = null');
    expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(303);
  });

  it('is taken up to the length that its texts may have, and no further', async () => {
    const section = `/responses/${muster.world.response('a/Spring/Barnsley')}/sections/nowhere`;
    const send = async (path: string, length: number): Promise<number> => (await request(muster.origin).post(path).set(OURS).type('form').send({ text: 'x'.repeat(length) })).status;
    expect([await send(section, 900_000), await send(section, 1_200_000), await send('/sign-in', 150_000)]).toEqual([401, 413, 413]);
  });
});

it('nobody may take longer than half a minute to send a request', () => {
  expect(muster.app.getHttpAdapter().getInstance().initialConfig).toMatchObject({ bodyLimit: 102_400, requestTimeout: 30_000 });
});

it('people who find a weakness know where to write to', async () => {
  const { text, type } = await get('/.well-known/security.txt');
  expect([type, text]).toEqual(['text/plain', 'Contact: mailto:security@example.org\nExpires: 2023-08-19T00:00:00Z\nPreferred-Languages: en, cy\nCanonical: https://muster.example.org/.well-known/security.txt\n']);
});

describe('a list', () => {
  const schema = buildSchema(readFileSync(new URL('../../libs/contract/schema.graphql', import.meta.url), 'utf8'));
  const queries = Object.values(schema.getQueryType()!.getFields());
  const isPaged = ({ args }: Pick<(typeof queries)[number], 'args'>): boolean => args.some(({ name }) => name === 'page');

  /** Lists without pages, and what keeps each of them short. */
  const short: Readonly<Record<string, string>> = {
    datasetDifferences: 'the items of a dataset', datasets: 'the versions of one dataset', figures: 'written in the code', frameworks: 'facts that come with the product', messageTemplates: 'written in the code, and those of one programme',
    previewLetters: 'at most as many as one act may write', previewTemplate: 'one letter a language', programmeTargets: 'the states that a programme aims at', quietDays: 'set by hand', rankingDifferences: 'the entries of two rankings',
    regionContacts: 'the regions', regions: 'facts that come with the product', reminderRuns: 'the last hundred', reminderTargets: 'open waves and rounds', surveyTemplates: 'come with the product', tiles: 'the authorities of a nation',
    touchingBlockers: 'the register of a programme', vacancies: 'the roster of a programme',
  };

  it('gives at most 200 things at a time, whichever it is', async () => {
    const values: Readonly<Record<string, string>> = { ID: `"${muster.world.programme('a')}"`, 'collectionId: ID': `"${muster.world.collection('a/bronze')}"` };
    const kept: string[] = [];
    for (const { name, args } of queries.filter(isPaged)) {
      const more = args.filter(({ type }) => isNonNullType(type)).map(({ name: arg, type }) => `, ${arg}: ${values[`${arg}: ${String(getNullableType(type))}`] ?? values[String(getNullableType(type))] ?? `{ programmeId: ${values.ID} }`}`).join('');
      const { errors } = await new Caller(muster.origin, cookie).send(`{ ${name}(page: { limit: 201 }${more}) { total } }`);
      if (errors?.[0]?.extensions.code !== 'INVALID_INPUT') kept.push(`${name}: ${JSON.stringify(errors)}`);
    }
    expect(queries.filter(isPaged).length).toBeGreaterThan(20);
    expect(kept).toEqual([]);
  });

  it('that has no pages is short by its nature', () => {
    expect(queries.filter(({ type }) => isListType(getNullableType(type))).map(({ name }) => name).sort()).toEqual(Object.keys(short).sort());
    const pages = queries.filter((query) => /Page$/.test(String(getNullableType(query.type))) && !isPaged(query)).map(({ name }) => name);
    expect(pages).toEqual([]);
  });
});
