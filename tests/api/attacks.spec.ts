import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import request from 'supertest';
import { noIntrospection } from '../../apps/api/src/graphql-options.js';
import { limits, limitsRule } from '../../apps/api/src/graphql-limits.js';
import { trustedDocuments } from '../../apps/api/src/trusted-documents.js';
import { graphqlAttacks, type GraphqlAttack } from '../abuse/graphql-attacks.mjs';
import { Muster } from './support/muster.js';

const schema = buildSchema(readFileSync(new URL('../../libs/contract/schema.graphql', import.meta.url), 'utf8'));
const documents = [...trustedDocuments()];

let open: Muster;
let trusted: Muster;
beforeAll(async () => {
  open = await Muster.start();
  trusted = await Muster.start({ trustedOnly: true });
});
afterAll(async () => {
  await open.stop();
  await trusted.stop();
});

async function attack({ method = 'POST', search, headers = {}, body, ...on }: GraphqlAttack): Promise<request.Response> {
  const path = search ? `/graphql?${search}` : '/graphql';
  const call = method === 'GET' ? request(on.trusted ? trusted.origin : open.origin).get(path) : request(on.trusted ? trusted.origin : open.origin).post(path);
  return call.set('cookie', 'muster-session=session-of-priya').set(headers).send(body);
}

describe('an attack on GraphQL is refused with a 4xx, a plain sentence and a stable code', () => {
  it.each(graphqlAttacks.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const { status, body, text } = await attack(one);
    expect([status, body]).toMatchObject([one.status, { errors: [{ message: expect.stringMatching(/^[A-Z].*[.]$|./), extensions: { code: one.code } }] }]);
    expect((body as { data?: unknown }).data ?? null).toBeNull();
    expect(text).not.toMatch(/did you mean|node_modules| at \w+ \(|stack/i);
  });

  it('leaves the service as it was', async () => {
    expect(await open.as('priya').ask('{ me { name } }')).toEqual({ me: { name: 'Priya Patel' } });
  });
});

describe('the documents of our own screens', () => {
  it('are known to the server, every one, and pass all limits', () => {
    expect(documents.length).toBeGreaterThan(100);
    const refused = documents.flatMap(([, text]) => validate(schema, parse(text, { maxTokens: limits.tokens }), [limitsRule, noIntrospection]).map(({ message }) => `${message} ${text.slice(0, 80)}`));
    expect(refused).toEqual([]);
  });

  it('fit the schema, with the names of types by which the cache of the screens knows things apart', () => {
    for (const [, text] of documents) expect(validate(schema, parse(text))).toEqual([]);
    expect(documents.map(([, text]) => text).find((text) => text.includes('query Me'))).toMatch(/me \{[^}]*__typename/);
  });

  it('are answered by their hash where nothing else is', async () => {
    const [hash] = documents.find(([, text]) => text.includes('query Me'))!;
    const { status, body } = await request(trusted.origin).post('/graphql').set('sec-fetch-site', 'same-origin').set('x-muster-csrf', '1').set('cookie', 'muster-session=session-of-priya')
      .send({ query: '{ people { items { email } } }', extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
    expect([status, body]).toMatchObject([200, { data: { me: { name: 'Priya Patel' } } }]);
    expect(JSON.stringify(body)).not.toContain('people');
  });
});

describe('a server that answers trusted documents alone', () => {
  it('would not describe its schema even to a document that asked for it', () => {
    for (const text of ['{ __schema { types { name } } }', '{ __type(name: "Person") { name } }']) {
      expect(validate(schema, parse(text), [noIntrospection]).map(({ originalError }) => (originalError as { code?: string }).code)).toEqual(['INTROSPECTION_OFF']);
    }
    expect(validate(schema, parse('{ __typename me { __typename } }'), [noIntrospection])).toEqual([]);
  });
});
