import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { OURS } from './support/caller.js';
import { AtProvider } from './support/identity-provider.js';
import { OutsideWorld, sessionOf } from './support/outside-world.js';

/** Somebody who describes the endpoints of a provider under a name of their own. */
class Impostor {
  private readonly server: Server;

  constructor(private readonly real: () => string, private readonly changes: object) {
    this.server = createServer((_request, response) => { void this.describe().then((text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text)); });
  }

  private async describe(): Promise<string> {
    const real = (await (await fetch(`${this.real()}/.well-known/openid-configuration`)).json()) as object;
    return JSON.stringify({ ...real, issuer: this.url, ...this.changes });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => { this.server.listen(0, '127.0.0.1', resolve); });
    return this;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => { this.server.close(resolve); });
  }
}

let world: OutsideWorld;
beforeAll(async () => { world = await OutsideWorld.open('oidc'); });
afterAll(() => world.close());
beforeEach(async () => {
  await world.now();
  await world.muster.rows('delete from external_account');
  world.person('sub-sam', { email: 'sam@example.org' });
});

describe('signing in with any other provider', () => {
  it('lets in a verified address of somebody with a role today, for all of their roles', async () => {
    expect((await request(world.muster.origin).get('/sign-in')).text).toContain('Sign in with Barnsley account');
    const reply = await world.signIn('oidc', 'sub-sam');
    expect([reply.status, reply.headers.location]).toEqual([303, '/sign-in/done']);
    expect(await world.who(sessionOf(reply))).toBe('Sam Shah');
    expect(await world.muster.rows("select details from fact where name = 'session.started' order by id desc limit 1")).toEqual([{ details: { how: 'oidc', linked: true } }]);
  });

  it('lets in staff and authorities alike, and never by what the provider says of their rights', async () => {
    world.person('sub-dan', { email: 'dan@example.org', roles: ['administrator'], organisation: { id: 'x', category: { id: '002' }, establishmentNumber: '370' } });
    const cookie = sessionOf(await world.signIn('oidc', 'sub-dan'));
    const { body } = await request(world.muster.origin).post('/graphql').set(OURS).set('cookie', cookie).send({ query: '{ me { roles } }' });
    expect(body).toEqual({ data: { me: { roles: ['VIEWER'] } } });
  });

  it.each([[false, 'ADDRESS_NOT_VERIFIED'], [undefined, 'ADDRESS_NOT_VERIFIED'], ['true', 'ADDRESS_NOT_VERIFIED']])('does not believe an address that is verified: %s', async (verified, reason) => {
    world.person('sub-sam', { email: 'sam@example.org', email_verified: verified });
    const reply = await world.signIn('oidc', 'sub-sam');
    expect([reply.status, sessionOf(reply), await world.refusal()]).toEqual([403, '', reason]);
  });

  it('gives a new session, and ends the one that the browser had', async () => {
    const first = sessionOf(await world.signIn('oidc', 'sub-sam'));
    const second = sessionOf(await world.signIn('oidc', 'sub-sam', { cookies: first }));
    expect([await world.who(first), await world.who(second)]).toEqual([null, 'Sam Shah']);
    const chosen = 'muster-session=chosen-by-somebody-else';
    const reply = await world.signIn('oidc', 'sub-sam', { cookies: chosen });
    expect([sessionOf(reply) === chosen, await world.who(chosen)]).toEqual([false, null]);
  });

  it('ends every session and forgets the account when the address of a person changes', async () => {
    const cookie = sessionOf(await world.signIn('oidc', 'sub-sam'));
    await world.muster.rows("update person set email = 'samuel@example.org' where id = $1", [world.muster.world.person('sam')]);
    expect(await world.who(cookie)).toBeNull();
    const reply = await world.signIn('oidc', 'sub-sam');
    expect([reply.status, await world.refusal()]).toEqual([403, 'PERSON_UNKNOWN']);
    await world.muster.rows("update person set email = 'sam@example.org' where id = $1", [world.muster.world.person('sam')]);
  });
});

describe('an answer from another issuer', () => {
  const at = async (changes: object, strip: boolean): Promise<[number, string]> => {
    let real = '';
    const impostor = await new Impostor(() => real, changes).start();
    const other = await OutsideWorld.open('oidc', { changes: { issuer: impostor.url } });
    real = other.idp.issuer;
    other.person('sub-sam', { email: 'sam@example.org' });
    const { url, cookies } = await other.begin('oidc');
    const back = await new AtProvider('sub-sam').signIn(url);
    if (strip) back.searchParams.delete('iss');
    const reply = await other.back(back, cookies);
    expect(sessionOf(reply)).toBe('');
    const result: [number, string] = [reply.status, await other.refusal()];
    await other.close();
    await impostor.stop();
    return result;
  };

  it('is not believed by what it puts into the address', async () => {
    expect(await at({}, false)).toEqual([502, 'WRONG_ISSUER']);
  });

  it('is not believed by what stands in its token', async () => {
    expect(await at({ authorization_response_iss_parameter_supported: false }, true)).toEqual([502, 'WRONG_ISSUER']);
  });

  it('is not asked at all when it gives itself another name than the one that is configured', async () => {
    let real = '';
    const impostor = await new Impostor(() => real, { issuer: 'https://login.example.org' }).start();
    const other = await OutsideWorld.open('oidc', { changes: { issuer: impostor.url } });
    real = other.idp.issuer;
    const reply = await request(other.muster.origin).post('/sign-in/with/oidc').set(OURS).type('form').send({});
    expect([reply.status, await other.refusal()]).toEqual([502, 'WRONG_ISSUER']);
    await other.close();
    await impostor.stop();
  });

  it('is a page with a sentence while nobody is there', async () => {
    const other = await OutsideWorld.open('oidc');
    await other.idp.stop();
    const reply = await request(other.muster.origin).post('/sign-in/with/oidc').set(OURS).type('form').send({});
    expect([reply.status, await other.refusal()]).toEqual([503, 'PROVIDER_UNAVAILABLE']);
    expect(reply.text).toContain('Barnsley account cannot be reached');
    await other.muster.stop();
    await other.api.stop();
  });
});

describe('without a provider', () => {
  it('the sign-in page has no button, and the addresses lead nowhere', async () => {
    const { Muster } = await import('./support/muster.js');
    const alone = await Muster.start();
    expect((await request(alone.origin).get('/sign-in')).text).not.toContain('/sign-in/with/');
    expect((await request(alone.origin).post('/sign-in/with/dfe').set(OURS).type('form').send({})).status).toBe(404);
    await alone.stop();
  });
});
