import type { Browser, Page } from 'playwright-core';
import { placeOf, saveAndContinue, saving } from './support/answering.js';
import { waves } from './support/cast.js';
import { House } from './support/house.js';
import { barriersAtEveryWidth, barriersOn, picture } from './support/see.js';
import { signInByLetter } from './support/sign-in.js';
import { story } from './support/story.js';
import { openBrowser, pageOf } from './support/visitor.js';

const SECONDS = 24;

let house: House;
let browser: Browser;

beforeAll(async () => {
  const idle = SECONDS / 60;
  [house, browser] = await Promise.all([House.open({ signIn: () => ({ staffIdleMinutes: idle, authorityIdleMinutes: idle }) }), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const warning = (page: Page) => page.getByRole('alertdialog', { name: 'You will be signed out soon' });
const ended = (page: Page) => page.getByRole('alertdialog', { name: 'You have been signed out' });
const slow = { timeout: (SECONDS + 10) * 1000 };
const revoke = (name: string) => house.owner.query('update session set revoked_at = now() from person where person.id = person_id and person.name = $1', [name]);

describe('an authority that pauses', () => {
  let page: Page;
  let path: string;
  const step = story(() => browser);

  beforeAll(async () => {
    page = await pageOf(browser, house, { name: 'sam' });
    path = await house.response(waves.pilot, 'Barnsley');
    await page.goto(`${path}/sections/about`);
  });

  step('is warned before it is signed out, with the focus on the way to stay', async () => {
    await warning(page).waitFor(slow);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Stay signed in');
    expect(await warning(page).innerText()).toMatch(/You will be signed out in 1 minute, at \d+:\d\d[ap]m/);
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, 'session-warning');
  });

  step('stays with one key, and is still in when the time would have been over', async () => {
    await page.keyboard.press('Enter');
    await warning(page).waitFor({ state: 'hidden' });
    await page.waitForTimeout(SECONDS * 500);
    expect((await page.request.get(path, { maxRedirects: 0 })).status()).toBe(200);
  });

  step('keeps what it typed when it was signed out all the same, and saves it after signing in in another tab', async () => {
    await revoke('Sam Shah');
    await placeOf(page, 'system').locator('[value="other"]').check();
    await page.getByText(/you have been signed out/i).first().waitFor();
    const [tab] = await Promise.all([page.context().waitForEvent('page'), page.evaluate("window.open('/sign-in')")]);
    await signInByLetter(tab, house, 'sam');
    await tab.close();
    await page.bringToFront();
    await expectSoon(async () => (await saving(page).innerText()).startsWith('Saved'));
    expect(await house.value("select value #>> '{}' from answer join response on response.id = response_id where question = 'system' and response_id = $1", [path.split('/').at(-1)])).toBe('other');
  });

  step('is told that it was signed out, and the page stays', async () => {
    await page.goto(`${path}/sections/about`);
    await ended(page).waitFor({ timeout: (SECONDS + 20) * 1000 });
    expect(new URL(page.url()).pathname).toBe(`${path}/sections/about`);
    expect(await ended(page).getByRole('link', { name: /Sign in again/ }).getAttribute('target')).toBe('_blank');
    await picture(page, 'session-ended');
  });
});

describe('without scripts', () => {
  it('an authority that is signed out meanwhile keeps what it typed, signs in again and saves it', async () => {
    const page = await pageOf(browser, house, { name: 'lena', scripts: false });
    const path = await house.response(waves.pilot, 'Leeds');
    await page.goto(`${path}/sections/about`);
    await placeOf(page, 'system').locator('[value="other"]').check();
    await revoke('Lena Lewis');
    await saveAndContinue(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('You have been signed out');
    const [tab] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: /Sign in again/ }).click()]);
    await signInByLetter(tab, house, 'lena');
    await page.getByRole('button', { name: 'Save my answers' }).click();
    await page.waitForURL((url) => url.pathname.startsWith(path));
    expect(await house.value("select value #>> '{}' from answer where question = 'system' and response_id = $1", [path.split('/').at(-1)])).toBe('other');
  });
});

describe('staff that pause', () => {
  let page: Page;
  const step = story(() => browser);

  beforeAll(async () => {
    page = await pageOf(browser, house, { name: 'priya' });
    await page.goto('/staff/people');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  step('are warned in time, and stay', async () => {
    await warning(page).waitFor(slow);
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, 'staff-session-warning');
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await warning(page).waitFor({ state: 'hidden' });
  });

  step('keep what they typed when they were signed out meanwhile, and send it after signing in in another tab', async () => {
    await page.goto('/staff/people/create');
    await page.getByLabel('Name').fill('Nina Newcomer');
    await page.getByLabel('E-mail').fill('nina@example.org');
    await revoke('Priya Patel');
    await page.getByRole('button', { name: /Add/ }).click();
    await page.getByText('You have been signed out, so nothing was saved').waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('Nina Newcomer');
    const tab = await page.context().newPage();
    await tab.goto('/sign-in');
    await signInByLetter(tab, house, 'priya');
    await tab.close();
    const message = page.getByRole('button', { name: 'Close this message' });
    if (await message.isVisible()) await message.click();
    await page.getByRole('button', { name: /Add/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Nina Newcomer' }).waitFor();
  });
});

describe('somebody whose appointment has ended', () => {
  const end = (name: string) => house.owner.query("update appointment set ends_on = current_date - 1, starts_on = least(starts_on, current_date - 1) from person where person.id = person_id and person.name = $1", [name]);

  it('of an authority, sees nothing more with the next page, and is told what to do', async () => {
    const page = await pageOf(browser, house, { name: 'will' });
    const path = await house.response(waves.pilot, 'Wakefield');
    await page.goto(`${path}/sections/about`);
    await end('Will Walsh');
    await placeOf(page, 'system').locator('[value="other"]').check();
    await page.getByText('you may not change this answer any more').waitFor();
    expect((await page.goto(path))!.status()).toBe(403);
    await page.goto('/');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('You hold no role at the moment');
    expect(await barriersAtEveryWidth(page, 'no-role')).toEqual([]);
  });

  it('of the staff, is led out of the screens', async () => {
    const page = await pageOf(browser, house, { name: 'hal' });
    await page.goto('/staff/people');
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    await end('Hal Hughes');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'You hold no role at the moment' }).waitFor();
  });
});

describe('the page of one’s own sign-ins', () => {
  it('can be used by people with any ability and on any screen, and ends another one', async () => {
    const [here, there] = [await pageOf(browser, house, { name: 'hana' }), await pageOf(browser, house, { name: 'hana' })];
    await there.goto('/');
    await here.goto('/');
    await here.getByRole('link', { name: /Hana Khan/ }).click();
    await here.getByRole('heading', { level: 1, name: 'Where you are signed in' }).waitFor();
    expect(await barriersAtEveryWidth(here, 'your-sign-ins')).toEqual([]);
    await here.getByRole('button', { name: 'End all the others' }).click();
    await here.getByText('1 sign-in has ended').waitFor();
    await there.goto('/your-sign-ins');
    expect(new URL(there.url()).pathname).toBe('/sign-in');
  });
});

async function expectSoon(holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 20_000;
  while (!(await holds()) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await holds()).toBe(true);
}
