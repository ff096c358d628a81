// The script in a real browser: CHROME_PATH, or the Chromium of Debian.
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { Problem } from '@muster/platform';
import { ABOUT, ID, ITEMS, value } from '../../test/survey.js';
import { app, reset, responses, start } from '../../test/world.js';

const AUTOSAVE = `**/responses/${ID}/answers`;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let base: string;

beforeAll(async () => {
  await start();
  await app.listen(0, '127.0.0.1');
  base = await app.getUrl();
  browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(async () => {
  await browser?.close();
  await app.close();
});
beforeEach(async () => {
  reset();
  context = await browser.newContext();
  context.setDefaultTimeout(8000);
  page = await context.newPage();
});
afterEach(() => context.close());

const state = (of = page) => of.locator('[data-state]');
const says = async (text: string | RegExp, of = page) => state(of).filter({ hasText: text }).waitFor();
const row = (number: number, of = page) => of.locator('.m-row').nth(number - 1);

describe('saving while somebody answers', () => {
  it('saves a choice at once and a number a moment after the last letter, and says when', async () => {
    await page.goto(base + ABOUT);
    await page.getByLabel('Alpha').check();
    await says('Saved at 4:30pm');
    await page.getByLabel('How many people prepare data?').pressSequentially('12');
    await page.locator('[data-progress]', { hasText: '2 of 6 answered' }).waitFor();
    expect(responses.answers).toEqual({ system: value('alpha'), staff: value(12) });
  });

  it('does not wait for ever for a reply that never comes: after ten seconds it tries again by the same key, and saves once', async () => {
    await page.goto(base + ABOUT);
    const keys: string[] = [];
    await page.route(AUTOSAVE, async (route) => {
      keys.push((route.request().postDataJSON() as { key: string }).key);
      if (keys.length > 1) await route.continue(); // the first one stays without any answer
    });
    await page.getByLabel('Alpha').check();
    await state().filter({ hasText: 'Not saved – retrying' }).waitFor({ timeout: 11_500 });
    await says('Saved at 4:30pm');
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
  }, 30_000);

  it('says what is not saved, tries again with the same key, and loses nothing', async () => {
    const keys: string[] = [];
    let broken = true;
    await page.route(AUTOSAVE, (route) => {
      keys.push((route.request().postDataJSON() as { key: string }).key);
      return broken ? route.abort('connectionfailed') : route.continue();
    });
    await page.goto(base + ITEMS);
    await row(1).getByLabel('System').check();
    await says('Not saved – retrying');
    await row(2).getByLabel('Case files').check();
    broken = false;
    await says('Saved at');
    await page.locator('[data-progress]', { hasText: '2 of 6 answered' }).waitFor();
    expect(responses.answers).toEqual({ indicators: { i1: value('system'), i2: value('files') } });
    expect(keys[0]).toBe(keys[1]);
    expect(new Set(keys).size).toBe(2);
  });

  it('asks to sign in again in another tab when the session has ended, and goes on afterwards', async () => {
    let signedOut = true;
    await page.route(AUTOSAVE, (route) => (signedOut ? route.fulfill({ status: 303, headers: { location: '/sign-in' } }) : route.continue()));
    await page.goto(base + ABOUT);
    await page.getByLabel('Alpha').check();
    await says('Sign in again in another tab');
    signedOut = false;
    await says('Saved at');
  });

  it('keeps what was typed on the page when the survey has closed, and shows it for copying on Continue', async () => {
    await page.goto(base + ABOUT);
    responses.refusal = new Problem({ code: 'WAVE_CLOSED', message: 'The survey has closed.' });
    await page.getByLabel('How many people prepare data?').fill('4321');
    await says('Not saved: The survey has closed.');
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.getByRole('heading', { name: 'Your answers were not saved' }).waitFor();
    expect(await page.locator('dd').allTextContents()).toEqual(['4,321 people']);
  });

  it('keeps the last letters when somebody leaves at once', async () => {
    await page.goto(base + ABOUT);
    await page.getByLabel('How many people prepare data?').pressSequentially('77');
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'National Readiness Survey' }).waitFor();
    await page.goBack();
    await page.getByLabel('How many people prepare data?').waitFor();
    expect(responses.answers.staff).toEqual(value(77));
    expect(await page.getByLabel('How many people prepare data?').inputValue()).toBe('77');
  });

  it('continues with the form while a change is on its way, without taking it for a conflict', async () => {
    await page.route(AUTOSAVE, async (route) => { await new Promise((done) => setTimeout(done, 700)); await route.continue(); });
    await page.goto(base + ABOUT);
    await page.getByLabel('Alpha').check();
    await page.getByLabel('How many people prepare data?').fill('5');
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForURL(`**${ITEMS}`);
    expect(responses.answers).toEqual({ system: value('alpha'), staff: value(5) });
  });
});

describe('two tabs', () => {
  it('merge what they change in different places and ask where they meet', async () => {
    const other = await context.newPage();
    await page.goto(base + ITEMS);
    await other.goto(base + ITEMS);
    await row(1).getByLabel('System').check();
    await says('Saved at');
    await row(2, other).getByLabel('System').check();
    await says('Saved at', other);
    await row(1, other).getByLabel('Case files').check();
    await says('somebody else changed this answer', other);
    expect(responses.answers.indicators).toEqual({ i1: value('system'), i2: value('system') });

    await row(1, other).getByLabel(/Keep theirs/).click();
    await says('The other answer was kept', other);
    expect(await row(1, other).getByLabel('System', { exact: true }).isChecked()).toBe(true);

    await row(2).getByLabel('Case files').check();
    await says('somebody else changed this answer');
    await row(2).getByLabel(/Use mine/).click();
    await says('Saved at');
    expect(responses.answers.indicators).toEqual({ i1: value('system'), i2: value('files') });
  });
});

describe('the page', () => {
  it('shows a question when an answer above calls for it, and hides it again', async () => {
    await page.goto(base + ABOUT);
    const other = page.getByLabel('What is it called?');
    expect(await other.isVisible()).toBe(false);
    await page.getByLabel('Another <system>').check();
    expect(await other.isVisible()).toBe(true);
    await page.getByLabel('Alpha').check();
    expect(await other.isVisible()).toBe(false);
  });

  it('asks for reasons only from whoever cannot report, one of which excludes the others', async () => {
    await page.goto(base + ITEMS);
    const reasons = row(1).getByRole('group', { name: /Why can you not report it/ });
    expect(await reasons.isVisible()).toBe(false);
    await row(1).getByLabel('We cannot report this').check();
    await reasons.getByLabel('Not captured').check();
    await reasons.getByLabel('None of these').check();
    expect(await reasons.getByLabel('Not captured').isChecked()).toBe(false);
    await says('Saved at');
    expect(responses.answers).toEqual({ indicators: { i1: { state: 'unable', barriers: ['none'] } } });
  });

  it('moves to the summary of errors, and from there to the first button of the row', async () => {
    await page.goto(base + ITEMS);
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('error-summary');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByRole('link', { name: /Ethnicity/ }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('a-indicators--r3');
  });

  it('stops at Tab once a row, and at every other control once', async () => {
    await page.goto(base + ITEMS);
    const stops: string[] = [];
    for (let tab = 0; tab < 30; tab += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate<string>("document.activeElement.closest('.m-row') ? 'row' : document.activeElement.textContent.trim()");
      if (stops.length && name === 'Skip to main content') break;
      if (await page.evaluate('document.activeElement === document.body')) break;
      stops.push(name);
    }
    expect(stops).toEqual([
      'Skip to main content', 'Muster', 'Sam Spoc: where you are signed in', 'Sign out', 'Back', 'row', 'row', 'row', 'Save and continue', 'Save and come back later', 'Accessibility statement', 'Cookies', 'Privacy',
    ]);
  });
});
