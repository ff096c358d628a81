import { ABOUT, ID } from '../../test/survey.js';
import { app, get, reset, send, start, world } from '../../test/world.js';

beforeAll(start);
afterAll(() => app.close());
beforeEach(reset);

describe('signing in', () => {
  beforeEach(() => { world.actor = null; });

  it('tells a visitor what Muster is', async () => {
    const page = await get('/');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('href="/sign-in"');
    expect(page.body.match(/<h1/g)).toHaveLength(1);
  });

  it('answers the same for every address, and remembers where to go', async () => {
    const page = await send('/sign-in', { email: ' nobody@example.org ', next: ABOUT });
    expect([page.statusCode, page.headers.location]).toEqual([303, `/sign-in/code?next=${encodeURIComponent(ABOUT)}`]);
    expect(world.asked).toEqual([{ email: 'nobody@example.org', browser: expect.stringMatching(/^[\w-]{43}$/) }]);
  });

  it('asks again, with what was typed, when the address is none', async () => {
    const page = await send('/sign-in', { email: '"><b>me' });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('<title>Error: Sign in');
    expect(page.body).toContain('value="&quot;&gt;&lt;b&gt;me"');
    expect(world.asked).toEqual([]);
  });

  it('lets in with the code and never leads to another site', async () => {
    for (const [next, location] of [[ABOUT, ABOUT], ['//evil.example', '/sign-in/done'], ['https://evil.example', '/sign-in/done'], ['/\\evil.example', '/sign-in/done']] as const) {
      const page = await send('/sign-in/code', { code: '123 456', next });
      expect([page.statusCode, page.headers.location]).toEqual([303, location]);
      expect(String(page.headers['set-cookie'])).toContain('muster-session=token');
    }
  });

  it('says what is wrong with a code', async () => {
    expect((await send('/sign-in/code', { code: '999999' })).body).toContain('The code is not right');
    expect((await send('/sign-in/code', { code: '12' })).body).toContain('The code must be 6 numbers');
    expect((await get('/sign-in/code')).body).toMatch(/autocomplete="one-time-code"/);
  });

  it('shows the people of a demonstration by the names of their roles', async () => {
    expect((await get('/sign-in')).body).toContain('Sam Spoc</strong>, single point of contact');
  });

  it('closes every other page', async () => {
    for (const url of [ABOUT, `/responses/${ID}`, `/responses/${ID}/check`, `/preview/${ID}`]) expect((await get(url)).statusCode).toBe(401);
  });
});

