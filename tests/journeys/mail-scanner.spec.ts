import type { Browser, Page } from 'playwright-core';
import { cast, waves } from './support/cast.js';
import { House } from './support/house.js';
import { openBrowser, pageOf, visit } from './support/visitor.js';

/** Every address in a letter, in its text and in its HTML. */
const linksIn = ({ text, html }: { text: string; html: string }): string[] =>
  [...new Set([...text.matchAll(/https?:\/\/[^\s<>"]+/g), ...html.matchAll(/href="([^"]+)"/g)].map(([whole, href]) => (href ?? whole).replaceAll('&amp;', '&')))];

describe('a scanner that opens every link of every letter', () => {
  let house: House;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
    await house.postbox.letterTo(cast.hana.email, new RegExp(await house.response(waves.readiness, 'Hackney')));
    page = await pageOf(browser, house);
    await page.goto('/sign-in');
    await page.getByLabel('Email address').fill(cast.hana.email);
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.waitForURL(/\/sign-in\/code/);
    await house.postbox.letterTo(cast.hana.email, /is your code to sign in/);
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const sessions = () => house.value<number>('select count(*)::int from session');
  const unspent = () => house.value<number>('select count(*)::int from sign_in_code where used_at is null and tries = 0 and code_hash is not null');
  const links = () => [...new Set(house.postbox.letters.flatMap(linksIn))];

  it('finds links, of invitations and of the letter with the code', () => {
    expect(links().length).toBeGreaterThan(5);
    expect(links().every((link) => link.startsWith(house.origin))).toBe(true);
  });

  it('spends nothing and starts no session by asking for them, nor by posting to them', async () => {
    for (const link of links()) {
      for (const method of ['GET', 'HEAD', 'POST']) await fetch(link, { method, redirect: 'follow' }).then((reply) => reply.arrayBuffer());
    }
    expect([await sessions(), await unspent()]).toEqual([0, 1]);
  });

  it('nor as a real browser that runs scripts and presses every button', async () => {
    const scanner = await visit(browser, house);
    for (const link of links()) {
      const tab = await scanner.newPage();
      await tab.goto(link, { waitUntil: 'networkidle' });
      for (const button of await tab.getByRole('button').all()) {
        await button.click({ timeout: 2_000 }).catch(() => undefined); // a button may be gone once another was pressed
        await tab.waitForLoadState('networkidle');
      }
      await tab.close();
    }
    expect((await scanner.cookies()).map(({ name }) => name)).not.toContain('muster-session');
    expect([await sessions(), await unspent()]).toEqual([0, 1]);
  });

  it('and the code still signs in who asked for it', async () => {
    const { text } = await house.postbox.letterTo(cast.hana.email, /is your code to sign in/);
    await page.getByLabel('Code', { exact: true }).fill(/\b\d{6}\b/.exec(text)![0]);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    expect(await sessions()).toBe(1);
  });
});
