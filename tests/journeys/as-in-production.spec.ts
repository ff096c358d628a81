import type { Browser, Page, Request } from 'playwright-core';
import { waves } from './support/cast.js';
import { House } from './support/house.js';
import { dialogShown, openStaffPage, settled } from './support/staff-pages.js';
import { openBrowser, pageOf } from './support/visitor.js';

let house: House;
let browser: Browser;
const complaints: string[] = [];
const asked: Request[] = [];

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ worker: false, trustedOnly: true }), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** A page of somebody, where whatever the browser complains of is written down, and whatever is asked of GraphQL. */
async function watched(name?: 'priya' | 'sam'): Promise<Page> {
  const page = await pageOf(browser, house, { name });
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => { if (request.url().endsWith('/graphql')) asked.push(request); });
  return page;
}

const one = (what: string, where = 'true') => house.value<string>(`select id from ${what} where ${where} limit 1`);

describe('with all walls up, as in production', () => {
  it('the project team works as ever: charts, tables, dialogs and the preview in its frame', async () => {
    const page = await watched('priya');
    await openStaffPage(page, '/', 'Home');
    for (const columns of ['', '&columns=INDICATOR', '&rows=REGION']) await openStaffPage(page, `/readiness?wave=${await house.wave(waves.readiness)}${columns}`, 'Readiness');
    await openStaffPage(page, `/rates?wave=${await house.wave(waves.readiness)}`, 'Response rates');
    for (const [path, heading] of [['/people', 'People'], ['/organisations', 'Organisations'], ['/surveys', 'Surveys'], ['/blockers', 'Blockers'], ['/messages', 'Mail sent'], ['/collections', 'Collections']] as const) await openStaffPage(page, path, heading);
    await openStaffPage(page, `/survey-versions/${await one('survey_version')}/show`, 'version 1');
    const frame = page.frameLocator('iframe').first();
    await frame.getByRole('heading').first().waitFor();
    await page.close();
  });

  it('and changes something: a person is added, and a wave is closed', async () => {
    const page = await watched('priya');
    await openStaffPage(page, '/people/create', 'Add a person');
    await page.getByLabel('Full name').fill('Nia Novak');
    await page.getByLabel('E-mail').fill('nia.novak@example.org');
    await page.getByRole('button', { name: /^(Save|Add)/ }).click();
    await settled(page, 'Nia Novak');
    await openStaffPage(page, `/waves/${await house.wave(waves.pilot)}/show`, waves.pilot);
    await page.getByRole('button', { name: 'Close' }).first().click();
    await dialogShown(page);
    await page.getByRole('dialog').getByRole('button', { name: /^Close/ }).click();
    await page.getByRole('main').getByText('Closed', { exact: true }).waitFor();
    expect(await house.value('select state from wave where id = $1', [await house.wave(waves.pilot)])).toBe('closed');
    await page.close();
  });

  it('an authority answers a section, and its answer is saved while it types', async () => {
    const page = await watched('sam');
    await page.goto(`${await house.response(waves.readiness, 'Barnsley')}/sections/bronze`);
    await page.locator('input[type=radio]').first().check();
    await page.getByText(/^Saved at/).waitFor();
    await page.close();
  });

  it('whoever is signed out gets to the page to sign in', async () => {
    const page = await watched();
    await page.goto('/staff/waves');
    await page.getByLabel('Email address').fill('nobody@example.org');
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.waitForURL(/\/sign-in\/code/);
    await page.close();
  });

  it('in all of that the browser found nothing to complain of', () => {
    expect(complaints).toEqual([]);
  });

  it('and every question to GraphQL was the hash of a document of ours, without its text', () => {
    const bodies = asked.map((request) => request.postDataJSON() as { query?: string; extensions?: { persistedQuery?: { sha256Hash: string } } });
    expect(bodies.length).toBeGreaterThan(20);
    expect(bodies.filter(({ query, extensions }) => query !== undefined || !/^sha256:[0-9a-f]{64}$/.test(extensions?.persistedQuery?.sha256Hash ?? ''))).toEqual([]);
  });

  it('an inline script would not run, so that the silence means something', async () => {
    const page = await watched();
    await page.goto('/sign-in');
    await page.evaluate("(() => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.body.append(script); })()");
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(complaints.at(-1)).toMatch(/Content Security Policy/i);
  });
});
