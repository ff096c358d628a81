import type { Browser, Page, Request } from 'playwright-core';
import { answerSection, placeOf, saveAndContinue } from './support/answering.js';
import { cast, waves } from './support/cast.js';
import { House } from './support/house.js';
import { signInByLetter } from './support/sign-in.js';
import { story } from './support/story.js';
import { openBrowser, pageOf } from './support/visitor.js';

describe('an authority whose browser runs no scripts', () => {
  let house: House;
  let browser: Browser;
  let page: Page;
  let path: string;
  const step = story(() => browser);

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
    page = await pageOf(browser, house, { scripts: false });
    path = await house.response(waves.readiness, 'Hackney');
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  step('follows the link of its letter and signs in with the code', async () => {
    const { text } = await house.postbox.letterTo(cast.hana.email, new RegExp(path));
    await page.goto(/http\S+\/responses\/\S+/.exec(text)![0]);
    await signInByLetter(page, house, 'hana');
    expect(new URL(page.url()).pathname).toBe(path);
  });

  step('is told what is wrong, in the title and in a summary that leads to the fields, and keeps what it typed', async () => {
    await page.goto(`${path}/sections/changes`);
    await answerSection(page, { 'lead-time-small': 'soon' });
    await saveAndContinue(page);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByRole('heading', { name: 'There is a problem' }).isVisible()).toBe(true);
    const [mistake] = await page.locator('#error-summary').getByRole('link').all();
    await mistake!.click();
    expect(new URL(page.url()).hash).toBe('#a-lead-time-small');
    expect(await placeOf(page, 'lead-time-small').getByRole('textbox').inputValue()).toBe('soon');
    await answerSection(page);
    await saveAndContinue(page);
    expect(new URL(page.url()).pathname).toBe(`${path}/check`);
  });

  step('is asked the questions that its answers bring up on the same page, after saving', async () => {
    await page.goto(`${path}/sections/about`);
    await answerSection(page, { system: 'other' });
    await saveAndContinue(page);
    expect(new URL(page.url()).pathname).toBe(`${path}/sections/about`);
    expect(await page.getByText('Your answers were saved. They bring up further questions on this page.').isVisible()).toBe(true);
    await placeOf(page, 'system-other').getByRole('textbox').fill('Own tracker');
    await saveAndContinue(page);
    expect(new URL(page.url()).pathname).toBe(`${path}/sections/bronze`);
  });

  step('can stop in the middle and come back', async () => {
    await placeOf(page, 'rag-bronze').locator('[value="amber"]').check();
    await page.getByRole('button', { name: 'Save and come back later' }).click();
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await page.locator('.govuk-task-list__item', { hasText: 'Bronze data: how ready you are' }).innerText()).toContain('1 of 5 answered');
    await page.getByRole('link', { name: 'Bronze data: how ready you are' }).click();
    expect(await placeOf(page, 'rag-bronze').locator('[value="amber"]').isChecked()).toBe(true);
  });

  step('saves once when the same page is sent twice', async () => {
    await answerSection(page, { 'rag-bronze': 'amber', 'barriers-bronze': 'not-captured' });
    const sent = await sentBy(page, () => saveAndContinue(page));
    const before = await changes();
    const again = await page.request.post(sent.url(), { headers: { 'content-type': 'application/x-www-form-urlencoded', origin: house.origin }, data: sent.postDataBuffer()!, maxRedirects: 0 });
    expect([again.status(), again.headers()['location']]).toEqual([303, `${path}/sections/bronze-items`]);
    expect(await changes()).toBe(before);
  });

  step('loses nothing with the back button, and can change an answer from there', async () => {
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe(`${path}/sections/bronze`);
    expect(await placeOf(page, 'rag-bronze').locator('[value="amber"]').isChecked()).toBe(true);
    await placeOf(page, 'rag-bronze').locator('[value="green"]').check();
    await saveAndContinue(page);
    expect(new URL(page.url()).pathname).toBe(`${path}/sections/bronze-items`);
    await page.goBack();
    expect(await placeOf(page, 'rag-bronze').locator('[value="green"]').isChecked()).toBe(true);
    expect(await placeOf(page, 'barriers-bronze').locator('[value="not-captured"]').isChecked()).toBe(true);
  });

  step('answers the grids, with a reason where it cannot report', async () => {
    await page.goto(`${path}/sections/bronze-items`);
    await answerSection(page);
    const first = page.locator('.m-row').first();
    await first.locator('[value="~unable"]').check();
    await saveAndContinue(page);
    expect(await page.locator('#error-summary').innerText()).toMatch(/reason/i);
    await first.getByLabel('We do not record this at the moment').check();
    await first.getByLabel(/How many months/).fill('6');
    await saveAndContinue(page);
    expect(new URL(page.url()).pathname).toBe(`${path}/sections/silver`);
    for (const level of ['silver', 'silver-items', 'gold', 'gold-items', 'agencies', 'changes']) {
      await page.goto(`${path}/sections/${level}`);
      await answerSection(page);
      await saveAndContinue(page);
    }
    expect(new URL(page.url()).pathname).toBe(`${path}/check`);
    expect(await page.getByRole('main').innerText()).toMatch(/We cannot report this\s+We do not record this at the moment\s+Could be reported in 6 months/);
  });

  step('submits once however often it presses the button', async () => {
    const button = page.getByRole('button', { name: 'Confirm and submit' });
    await button.dblclick();
    await page.waitForURL(/\/confirmation$/);
    expect(await house.value('select count(*)::int from submission where response_id = $1', [path.split('/').at(-1)])).toBe(1);
    const reference = await page.locator('.govuk-panel__body strong').innerText();
    const again = await page.request.post(`${path}/check`, { headers: { origin: house.origin }, maxRedirects: 0 });
    expect([again.status(), again.headers()['location']]).toEqual([303, `${path}/confirmation`]);
    await page.reload();
    expect(await page.locator('.govuk-panel__body strong').innerText()).toBe(reference);
  });

  step('finds its answers read back, and nothing to submit, behind the back button', async () => {
    await page.goBack();
    await page.goto(`${path}/check`);
    expect(await page.getByRole('main').innerText()).toContain('Your answers have been submitted.');
    expect(await page.getByRole('button', { name: 'Confirm and submit' }).count()).toBe(0);
    await page.goto(`${path}/comparison`);
    expect(await page.getByRole('row', { name: /Your answer/ }).count()).toBeGreaterThan(8);
  });

  const changes = () => house.value<number>('select count(*)::int from answer_change where response_id = $1', [path.split('/').at(-1)]);
});

/** The post that an action causes. */
async function sentBy(page: Page, action: () => Promise<void>): Promise<Request> {
  const [request] = await Promise.all([page.waitForRequest((one) => one.method() === 'POST'), action()]);
  return request;
}
