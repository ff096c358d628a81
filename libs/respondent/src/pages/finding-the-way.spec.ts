import { ID, ITEMS, OTHER_ID, value } from '../../test/survey.js';
import { app, authority, get, reset, responses, start, world } from '../../test/world.js';

beforeAll(start);
afterAll(() => app.close());
beforeEach(reset);

describe('finding the way', () => {
  it('lists the surveys of somebody with two, and sends staff to their screens', async () => {
    expect((await get('/')).body).toContain('Leeds');
    world.actor = authority('project-team');
    expect((await get('/')).body).toContain('href="/staff/"');
    expect((await get('/sign-in/done')).headers.location).toBe('/staff/');
  });

  it('shows how far each section is', async () => {
    responses.put('system', '', value('alpha'));
    const page = await get(`/responses/${ID}`);
    expect(page.body).toContain('1 of 6 answered');
    expect(page.body).toContain('Incomplete');
    expect(page.body).toContain('4 September 2023');
    expect(page.body).toContain('4:30pm on 30 August 2023');
    expect(page.body).toContain('are invented');
  });

  it('says page not found for a response of somebody else and for an id that is none', async () => {
    for (const id of [OTHER_ID, 'x', '1 or 1=1']) {
      const page = await get(`/responses/${encodeURIComponent(id)}`);
      expect(page.statusCode).toBe(404);
      expect(page.body).toContain('Page not found');
    }
    expect((await get(`/responses/${ID}/sections/nothing`)).statusCode).toBe(404);
  });
});

describe('the other pages', () => {
  it('previews a version to staff with every question and nothing to save', async () => {
    world.actor = authority('project-team');
    const page = await get(`/preview/${ID}`);
    expect(page.body).toContain('What is it called?');
    expect(page.body).not.toContain('<form');
    expect(page.headers['x-frame-options']).toBe('SAMEORIGIN');
  });

  it('shows messages of the demonstration without running them, and none in production', async () => {
    world.actor = null;
    expect((await get('/mailbox')).body).toContain(`/mailbox/${ID}`);
    const page = await get(`/mailbox/${ID}`);
    expect(page.body).toContain('sandbox=""');
    expect(page.body).not.toContain('<p onclick');
    world.mailboxEnabled = false;
    expect((await get('/mailbox')).statusCode).toBe(404);
  });

  it('tells about accessibility, cookies and privacy, and serves what a page loads with its hash', async () => {
    world.actor = null;
    for (const url of ['/accessibility', '/privacy']) expect((await get(url)).statusCode).toBe(200);
    const { body } = await get('/cookies');
    expect(body).toContain('muster-session');
    expect(body).toContain('muster-browser');
    for (const [, url] of body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
      const asset = await get(url!);
      expect([asset.statusCode, asset.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
      expect(asset.body).not.toMatch(/GDS Transport|@font-face/);
    }
  });

  it('stays within 50 kB for everything a page of a long grid loads', async () => {
    const page = await app.inject({ method: 'GET', url: ITEMS, headers: { 'accept-encoding': 'gzip' } });
    expect(page.headers['content-encoding']).toBe('gzip');
    const urls = [...(await get(ITEMS)).body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, url]) => url!);
    const assets = await Promise.all(urls.map((url) => app.inject({ method: 'GET', url, headers: { 'accept-encoding': 'gzip' } })));
    const sizes = [page, ...assets].map(({ rawPayload }) => rawPayload.length);
    expect(urls).toHaveLength(3);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(50_000);
  });
});
