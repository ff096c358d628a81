import type { Browser, Page } from 'playwright-core';
import { API_SECRET, DfeApiDouble } from '../api/support/dfe-api-double.js';
import { IdentityProvider } from '../api/support/identity-provider.js';
import { barnsley } from '../api/support/outside-world.js';
import { cast, waves } from './support/cast.js';
import { House } from './support/house.js';
import { barriersAtEveryWidth, barriersOn } from './support/see.js';
import { story } from './support/story.js';
import { openBrowser, pageOf } from './support/visitor.js';

describe.each([[true], [false]])('DfE Sign-in in a real browser, with scripts: %s', (scripts) => {
  let idp: IdentityProvider;
  const api = new DfeApiDouble();
  let house: House;
  let browser: Browser;
  let page: Page;
  let path: string;
  const step = story(() => browser);

  beforeAll(async () => {
    const url = await api.start();
    const signIn = async (origin: string) => {
      idp = await IdentityProvider.start({ publicUrl: origin, key: 'dfe', fullIdToken: true });
      return { providers: [idp.settings({ roles: { url, secret: API_SECRET } })] };
    };
    [house, browser] = await Promise.all([House.open({ worker: false, signIn }), openBrowser()]);
    idp.people.set('dfe-sam', { email: cast.sam.email, organisation: barnsley });
    page = await pageOf(browser, house, { scripts });
    path = await house.response(waves.readiness, 'Barnsley');
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
    await idp?.stop();
    await api.stop();
  });

  const atProvider = async () => {
    await page.waitForURL((url) => url.origin === idp.issuer);
    await page.getByPlaceholder('Enter any login').fill('dfe-sam');
    await page.getByPlaceholder('and password').fill('any');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    const agree = page.getByRole('button', { name: 'Continue' });
    const back = page.waitForURL((url) => url.origin === house.origin);
    await Promise.race([agree.waitFor(), back]);
    if (await agree.isVisible()) await agree.click();
    await back;
  };

  step('says what to do when no role was given there', async () => {
    await page.goto(path);
    if (scripts) expect(await barriersAtEveryWidth(page, 'sign-in-dfe')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'Sign in with DfE Sign-in' }).click();
    await atProvider();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('You have no access to this service');
    if (scripts) expect(await barriersAtEveryWidth(page, 'sign-in-refused')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  step('leads to the survey that was asked for', async () => {
    api.allow(barnsley.id, 'dfe-sam');
    await page.goto(path);
    await page.getByRole('button', { name: 'Sign in with DfE Sign-in' }).click();
    await page.waitForURL((url) => url.pathname === path);
    expect(await page.getByRole('link', { name: /Sam Shah/ }).isVisible()).toBe(true);
  });

  step('signs out here and there, and comes back', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL((url) => url.origin === idp.issuer);
    await page.getByRole('button', { name: /Yes, sign me out/i }).click();
    await page.waitForURL(`${house.origin}/signed-out`);
    if (scripts) expect(await barriersOn(page)).toEqual([]);
    await page.goto(path);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });
});
