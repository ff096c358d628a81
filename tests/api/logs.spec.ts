import { createLog } from '@muster/platform';
import request from 'supertest';
import { OURS } from './support/caller.js';
import { Muster } from './support/muster.js';
import { CLOSE } from './support/verbs.js';

interface Line { level: string; msg: string; request?: string; method?: string; path?: string; status?: number; ms?: number; person?: string; err?: { message: string; at: string[]; in?: string } }

let muster: Muster;
let written: string[];
beforeAll(async () => {
  written = [];
  muster = await Muster.start({ log: createLog({ to: { write: (line) => void written.push(line) } }), notifyToken: 'a-token-of-notify-that-nobody-knows' });
});
afterAll(() => muster.stop());
beforeEach(() => { written.length = 0; });

const lines = (): Line[] => written.map((line) => JSON.parse(line) as Line);
const lineOf = (path: string): Line => lines().find((line) => line.msg === 'request' && line.path === path)!;
const cookie = 'muster-session=session-of-priya';
const graphql = (body: object, headers: object = {}) => request(muster.origin).post('/graphql').set(OURS).set('cookie', cookie).set(headers as Record<string, string>).send(body);
const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 50); });

/** Lets the programmes be out of reach while something is tried. */
async function broken<T>(work: () => Promise<T>): Promise<T> {
  await muster.rows('alter table programme rename to programme_away');
  try {
    return await work();
  } finally {
    await muster.rows('alter table programme_away rename to programme');
  }
}

describe('the log', () => {
  it('has a line for each request: what, what became of it, how long it took, and who asked, by id', async () => {
    const { headers } = await request(muster.origin).get('/?secret=in-the-address').set('cookie', cookie);
    await settled();
    expect(lineOf('/')).toEqual({
      level: 'info', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), msg: 'request', request: headers['x-request-id'], method: 'GET', path: '/', status: expect.any(Number), ms: expect.any(Number), person: muster.world.person('priya'),
    });
  });

  it('names nobody and keeps no secret, whatever is asked and whatever breaks', async () => {
    await muster.rows(`create function tell_all() returns trigger language plpgsql as $$ begin raise exception 'Not this one: "%" (%)', new.name, new.email; end $$;
      create trigger tell_all before insert on person for each row execute function tell_all()`);
    const person = { name: 'Zebedee Unsayable', email: 'zebedee@unsayable.example', phone: '020 7946 0999' };
    await request(muster.origin).get('/sign-in?next=/responses&token=secret-in-an-address').set('referer', 'https://x.example/?code=secret-in-a-referer');
    await request(muster.origin).post('/sign-in').set(OURS).type('form').send({ email: person.email });
    await request(muster.origin).post('/sign-in/code').set(OURS).type('form').set('cookie', 'muster-browser=secret-of-the-browser').send({ code: '918273' });
    await request(muster.origin).post('/notify/callback').set('authorization', 'Bearer a-token-of-notify-that-nobody-knows').send({ reference: 'x', to: person.email });
    await request(muster.origin).get('/nowhere').set('authorization', 'Basic c2VjcmV0LWFjY291bnQ6cGFzc3dvcmQ=');
    expect((await graphql({ query: 'mutation ($input: PersonInput!) { addPerson(input: $input) { id } }', variables: { input: person } })).body).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    await graphql({ query: `{ people(filter: { search: "${person.name}" }) { total } }` });
    await broken(() => graphql({ query: 'query ($s: String) { programmes { total } people(filter: { search: $s }) { total } }', variables: { s: person.email } }));
    await graphql({ query: `{ "${person.name}" }` });
    await settled();
    await muster.rows('drop trigger tell_all on person; drop function tell_all');
    expect(lines().filter(({ msg }) => msg === 'request').length).toBeGreaterThanOrEqual(9);
    expect(lines().filter(({ msg }) => msg === 'fault').length).toBeGreaterThanOrEqual(2);
    const secrets = /unsayable|zebedee|7946|918273|secret-|session-of|a-token-of-notify|c2VjcmV0/i;
    expect(written.filter((line) => secrets.test(line))).toEqual([]);
  });

  it('says of a fault what broke and where, under the reference that its answer gives', async () => {
    const { body } = await broken(() => graphql({ query: '{ programmes { total } }' }));
    const [{ message, extensions: { reference } }] = (body as { errors: [{ message: string; extensions: { reference: string } }] }).errors;
    expect(message).toContain(reference);
    const fault = lines().find(({ msg }) => msg === 'fault')!;
    expect(fault).toMatchObject({ level: 'error', request: reference, err: { message: expect.stringContaining('programme'), in: expect.stringContaining('select') } });
    expect(fault.err!.at[0]).toMatch(/^at /);
  });

  it('and the page of a fault shows the reference, too', async () => {
    const { status, text, headers } = await broken(() => request(muster.origin).get(`/preview/${muster.world.version('a/1')}`).set('cookie', cookie).set('x-request-id', 'from-the-edge-42'));
    expect([status, headers['x-request-id']]).toEqual([500, 'from-the-edge-42']);
    expect(text).toMatch(/quote this reference: <strong[^>]*>from-the-edge-42</);
    expect(lines().find(({ msg }) => msg === 'fault')!.request).toBe('from-the-edge-42');
  });
});

describe('the id of a request', () => {
  it.each([['short', 'abc'], ['long', 'x'.repeat(65)], ['with a space', 'from the edge'], ['with markup', '<b>from-edge</b>'], ['of somebody', 'sam@example.org']])('that is %s is not taken from outside', async (_what, id) => {
    const { headers } = await request(muster.origin).get('/health/live').set('x-request-id', id);
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('goes as far as the row that the request wrote', async () => {
    await muster.rows(`create table told (request text); create function tell() returns trigger language plpgsql security definer as $$ begin insert into told values (current_setting('app.request', true)); return null; end $$;
      create trigger tell after insert on fact for each row execute function tell()`);
    const { body } = await graphql({ query: CLOSE, variables: { id: muster.world.wave('a/Spring') } }, { 'x-request-id': 'from-the-edge-43' });
    expect(body).toMatchObject({ data: { closeWave: { state: 'CLOSED' } } });
    expect(await muster.rows('select distinct request from told')).toEqual([{ request: 'from-the-edge-43' }]);
    await muster.rows('drop trigger tell on fact; drop function tell; drop table told');
  });
});
