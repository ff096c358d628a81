import request from 'supertest';
import { OURS } from './support/caller.js';
import { AtProvider } from './support/identity-provider.js';
import { barnsley, camden, cookiesOf, OutsideWorld, sessionOf, textOf } from './support/outside-world.js';

let world: OutsideWorld;
beforeAll(async () => { world = await OutsideWorld.open('dfe'); });
afterAll(() => world.close());
beforeEach(async () => {
  await world.now();
  world.idp.idTokenSeconds = 3600;
  world.api.broken = 0;
  world.api.roles.clear();
  world.api.organisations.clear();
  await world.muster.rows('delete from external_account');
  world.person('dfe-sam', { email: 'Sam@example.org', organisation: barnsley });
  world.api.allow(barnsley.id, 'dfe-sam');
});

const isIn = (reply: request.Response): boolean => reply.status === 303 && sessionOf(reply) !== '';

describe('signing in with DfE Sign-in', () => {
  it('leads there, back to the page that was asked for, and into the own authority', async () => {
    expect((await request(world.muster.origin).get('/sign-in')).text).toContain('Sign in with DfE Sign-in');
    const path = `/responses/${world.muster.world.response('a/Spring/Barnsley')}`;
    const reply = await world.signIn('dfe', 'dfe-sam', { next: path });
    expect([reply.status, reply.headers.location]).toEqual([303, path]);
    expect(await world.who(sessionOf(reply))).toBe('Sam Shah');
    expect((await request(world.muster.origin).get(path).set('cookie', sessionOf(reply))).status).toBe(200);
  });

  it('asks with a fresh state, nonce and PKCE challenge each time, and shows none of their secrets', async () => {
    const [one, other] = [await world.begin('dfe'), await world.begin('dfe')].map(({ url }) => new URL(url).searchParams);
    for (const name of ['state', 'nonce', 'code_challenge']) expect([name, one!.get(name)]).not.toEqual([name, other!.get(name)]);
    expect(Object.fromEntries(one!)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', scope: 'openid email profile organisation', client_id: 'muster' });
    const kept = JSON.stringify(await world.muster.rows('select * from sign_in_attempt'));
    for (const name of ['state', 'nonce']) expect(kept).not.toContain(one!.get(name));
  });

  it('records how somebody came in, by ids alone', async () => {
    await world.signIn('dfe', 'dfe-sam');
    const [fact] = await world.muster.rows<{ details: object; subject_id: string }>("select details, subject_id from fact where name = 'session.started' order by id desc limit 1");
    expect(fact).toEqual({ subject_id: world.muster.world.person('sam'), details: { how: 'dfe', linked: true, organisationId: world.muster.world.organisation('Barnsley') } });
  });

  it('keeps neither the address nor the name nor the token in the clear', async () => {
    const reply = await world.signIn('dfe', 'dfe-sam');
    const dump = JSON.stringify(await world.muster.rows("select encode(id_token, 'escape') as id_token, started_by, agent from session")) + JSON.stringify(await world.muster.rows('select * from external_account')) + JSON.stringify(await world.muster.rows('select * from fact'));
    for (const text of ['sam@example.org', 'Sam@example.org', 'Somebody', 'eyJ', sessionOf(reply).split('=')[1]!]) expect(dump).not.toContain(text);
  });

  it('knows the account the next time by its number, whatever address it has then', async () => {
    await world.signIn('dfe', 'dfe-sam');
    world.person('dfe-sam', { email: 'sue@example.org', organisation: barnsley });
    expect(await world.who(sessionOf(await world.signIn('dfe', 'dfe-sam')))).toBe('Sam Shah');
  });

  it('asks the API for the number of an organisation that the token names without one', async () => {
    const { establishmentNumber: _, ...without } = barnsley;
    world.person('dfe-sam', { email: 'sam@example.org', organisation: without });
    world.api.organisations.set('dfe-sam', [camden, { ...barnsley, id: barnsley.id.toLowerCase() }]);
    expect(isIn(await world.signIn('dfe', 'dfe-sam'))).toBe(true);
    expect(world.api.asked.at(-2)).toBe('/users/dfe-sam/organisations');
  });

  it('gives the roles for the chosen organisation and no other', async () => {
    const { muster } = world;
    await muster.rows("insert into appointment (person_id, role, programme_id, organisation_id, starts_on) values ($1, 'contributor', $2, $3, '2022-10-01')", [muster.world.person('sam'), muster.world.programme('a'), muster.world.organisation('Camden')]);
    const [there, here] = [muster.world.response('a/Spring/Camden'), muster.world.response('a/Spring/Barnsley')];
    const cookie = sessionOf(await world.signIn('dfe', 'dfe-sam'));
    const statuses = await Promise.all([here, there].map(async (id) => (await request(muster.origin).get(`/responses/${id}`).set('cookie', cookie)).status));
    expect(statuses).toEqual([200, 404]);
    await muster.rows("delete from appointment where role = 'contributor' and person_id = $1", [muster.world.person('sam')]);
  });

  it('lets in whoever works for no authority, from an organisation of another kind', async () => {
    const department = { id: 'D0000000', name: 'Department', category: { id: '011', name: 'Government' } };
    world.person('dfe-dan', { email: 'dan@example.org', organisation: department });
    world.api.allow(department.id, 'dfe-dan');
    expect(await world.who(sessionOf(await world.signIn('dfe', 'dfe-dan')))).toBe('Dan Foster');
  });
});

describe('DfE Sign-in does not let in', () => {
  const refused = async (reply: request.Response): Promise<[number, string, string]> => {
    expect(sessionOf(reply)).toBe('');
    return [reply.status, await world.refusal(), textOf(reply.text)];
  };

  it('an organisation that is on no roster', async () => {
    world.person('dfe-sam', { email: 'sam@example.org', organisation: { ...barnsley, establishmentNumber: '999' } });
    expect(await refused(await world.signIn('dfe', 'dfe-sam'))).toEqual([403, 'ORGANISATION_UNKNOWN', expect.stringContaining('choose your authority')]);
  });

  it('an authority for which the person holds no role, and none at all', async () => {
    world.person('dfe-sam', { email: 'sam@example.org', organisation: camden });
    world.api.allow(camden.id, 'dfe-sam');
    expect(await refused(await world.signIn('dfe', 'dfe-sam'))).toEqual([403, 'ORGANISATION_NOT_YOURS', expect.stringContaining('You hold no role for this organisation')]);
    world.person('dfe-sam', { email: 'sam@example.org', organisation: {} });
    expect(await refused(await world.signIn('dfe', 'dfe-sam'))).toEqual([403, 'ORGANISATION_MISSING', expect.stringContaining('No organisation was chosen')]);
  });

  it('a user without a role, and one whose role is not active', async () => {
    world.api.roles.clear();
    expect(await refused(await world.signIn('dfe', 'dfe-sam'))).toEqual([403, 'NO_ROLE', expect.stringContaining('Ask the DfE Sign-in approver')]);
    world.api.allow(barnsley.id, 'dfe-sam', 0);
    expect((await refused(await world.signIn('dfe', 'dfe-sam')))[1]).toBe('NO_ROLE');
  });

  it('whom nobody invited, and whose appointment has ended', async () => {
    world.person('dfe-stranger', { email: 'stranger@example.org', organisation: barnsley });
    expect(await refused(await world.signIn('dfe', 'dfe-stranger'))).toEqual([403, 'PERSON_UNKNOWN', expect.stringContaining('Nobody with the email address of your account has been invited')]);
    await world.muster.rows("update appointment set ends_on = '2023-01-01' where person_id = $1", [world.muster.world.person('sam')]);
    expect(await refused(await world.signIn('dfe', 'dfe-sam'))).toEqual([403, 'NO_APPOINTMENT', expect.stringContaining('You hold no role at the moment')]);
    await world.muster.rows('update appointment set ends_on = null where person_id = $1', [world.muster.world.person('sam')]);
  });

  it('a second account with the address of somebody who has one', async () => {
    await world.signIn('dfe', 'dfe-sam');
    world.person('dfe-other', { email: 'sam@example.org', organisation: barnsley });
    world.api.allow(barnsley.id, 'dfe-other');
    expect((await refused(await world.signIn('dfe', 'dfe-other')))[1]).toBe('OTHER_ACCOUNT');
  });

  it('a token with another nonce', async () => {
    const { url, cookies } = await world.begin('dfe');
    const changed = new URL(url);
    changed.searchParams.set('nonce', 'of-another-sign-in');
    expect((await refused(await world.back(await new AtProvider('dfe-sam').signIn(changed.href), cookies))).slice(0, 2)).toEqual([502, 'WRONG_NONCE']);
  });

  it('a token that has expired', async () => {
    world.idp.idTokenSeconds = 60;
    const { url, cookies } = await world.begin('dfe');
    const at = await new AtProvider('dfe-sam').signIn(url);
    await world.now(5);
    expect((await refused(await world.back(at, cookies))).slice(0, 2)).toEqual([502, 'TOKEN_EXPIRED']);
  });

  it('a code with another verifier', async () => {
    const { url, cookies } = await world.begin('dfe');
    const changed = new URL(url);
    changed.searchParams.set('code_challenge', 'A'.repeat(43));
    expect((await refused(await world.back(await new AtProvider('dfe-sam').signIn(changed.href), cookies))).slice(0, 2)).toEqual([502, 'PROVIDER_REFUSED']);
  });

  it('another browser than the one that began, and one without a mark', async () => {
    const { url } = await world.begin('dfe');
    const at = await new AtProvider('dfe-sam').signIn(url);
    const other = await world.begin('dfe');
    expect((await refused(await world.back(at, other.cookies))).slice(0, 2)).toEqual([400, 'OTHER_BROWSER']);
    expect((await refused(await world.back(at, ''))).slice(0, 2)).toEqual([400, 'OTHER_BROWSER']);
  });

  it('the same answer twice, also not at the same moment', async () => {
    const { url, cookies } = await world.begin('dfe');
    const at = await new AtProvider('dfe-sam').signIn(url);
    const replies = await Promise.all([world.back(at, cookies), world.back(at, cookies), world.back(at, cookies)]);
    expect(replies.filter(isIn)).toHaveLength(1);
    expect((await refused(await world.back(at, cookies))).slice(0, 2)).toEqual([400, 'ALREADY_USED']);
  });

  it('who took longer than ten minutes, and who went back instead', async () => {
    const { url, cookies } = await world.begin('dfe');
    const at = await new AtProvider('dfe-sam').signIn(url);
    await world.now(11);
    expect((await refused(await world.back(at, cookies))).slice(0, 2)).toEqual([400, 'TOO_LATE']);
    await world.now();
    const again = await world.begin('dfe');
    expect(await refused(await world.back(await new AtProvider('dfe-sam').signIn(again.url, { cancels: true }), again.cookies))).toEqual([200, 'CANCELLED', expect.stringContaining('Nothing was changed')]);
  });

  it('anybody while its API is out of order, and says so', async () => {
    world.api.broken = 500;
    expect(await refused(await world.signIn('dfe', 'dfe-sam'))).toEqual([503, 'PROVIDER_UNAVAILABLE', expect.stringContaining('DfE Sign-in cannot be reached')]);
  });

  it('anybody while its questions are not signed with the secret of the API', async () => {
    const other = await OutsideWorld.open('dfe', { apiSecret: 'not-the-secret-of-the-public-api-0123' });
    other.person('dfe-sam', { email: 'sam@example.org', organisation: barnsley });
    other.api.allow(barnsley.id, 'dfe-sam');
    const reply = await other.signIn('dfe', 'dfe-sam');
    expect([reply.status, sessionOf(reply), await other.refusal()]).toEqual([503, '', 'PROVIDER_UNAVAILABLE']);
    await other.close();
  });

  it('links and open pages: looking at the addresses begins and finishes nothing', async () => {
    const sessions = await world.muster.count('session');
    for (const path of ['/sign-in/with/dfe', '/sign-in/with/dfe/callback', '/sign-in/with/dfe/callback?code=x&state=y', '/sign-in/with/other/callback']) expect([400, 404]).toContain((await request(world.muster.origin).get(path)).status);
    expect(await world.muster.count('session')).toBe(sessions);
  });
});

describe('signing out', () => {
  it('ends the session here at once, and leads to where DfE Sign-in ends its own and back', async () => {
    const begun = await world.begin('dfe');
    const visitor = new AtProvider('dfe-sam');
    const cookie = sessionOf(await world.back(await visitor.signIn(begun.url), begun.cookies));
    const reply = await request(world.muster.origin).post('/sign-out').set(OURS).set('cookie', cookie);
    expect(await world.who(cookie)).toBeNull();
    expect(String(reply.headers['set-cookie'])).toMatch(/muster-session=;/);
    const url = /http-equiv="refresh" content="0;url=([^"]+)"/.exec(reply.text)![1]!.replaceAll('&amp;', '&');
    expect(new URL(url).searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:4000/signed-out');
    expect((await visitor.signOut(url)).href).toBe('http://localhost:4000/signed-out');
    expect(await world.muster.rows('select id_token from session where revoked_at is not null and id_token is not null')).toEqual([]);
    const again = await world.begin('dfe');
    await expect(new AtProvider('nobody').signIn(again.url)).resolves.toBeInstanceOf(URL);
  });

  it('ends here also when the provider is gone', async () => {
    const gone = await OutsideWorld.open('dfe');
    gone.person('dfe-sam', { email: 'sam@example.org', organisation: barnsley });
    gone.api.allow(barnsley.id, 'dfe-sam');
    const cookie = sessionOf(await gone.signIn('dfe', 'dfe-sam'));
    await gone.idp.stop();
    await gone.now(61);
    await gone.muster.rows('update session set last_seen_at = $1', [gone.muster.clock.now()]);
    const reply = await request(gone.muster.origin).post('/sign-out').set(OURS).set('cookie', cookie);
    expect([reply.status, reply.headers.location]).toEqual([303, '/signed-out']);
    expect(await gone.who(cookie)).toBeNull();
    expect(cookiesOf(reply).get('muster-session')).toBe('muster-session=');
    await gone.muster.stop();
    await gone.api.stop();
  });
});

describe('answers that belong to nothing', () => {
  it('are recorded, but do not fill the record', async () => {
    const facts = () => world.muster.count("fact where name = 'sign-in.refused' and details ->> 'reason' = 'OTHER_BROWSER'");
    const before = await facts();
    await world.now(40);
    for (let time = 0; time < 25; time += 1) await request(world.muster.origin).get('/sign-in/with/dfe/callback?code=x&state=y').expect(400);
    expect(await facts()).toBe(before + 20);
  });
});
