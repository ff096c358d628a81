import type { Browser, BrowserContext, Page } from 'playwright-core';
import { placeOf, saveAndContinue, saving } from './support/answering.js';
import { waves } from './support/cast.js';
import { House } from './support/house.js';
import { picture } from './support/see.js';
import { openBrowser, pageOf, visit } from './support/visitor.js';

const SAVED = /^Saved at (\d{1,2}(:\d{2})?[ap]m|midday|midnight)$/;

describe('answers that save themselves', () => {
  let house: House;
  let browser: Browser;
  let sam: BrowserContext;
  let pilot: string;
  let readiness: string;

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open({ worker: false }), openBrowser()]);
    [pilot, readiness] = await Promise.all([house.response(waves.pilot, 'Barnsley'), house.response(waves.readiness, 'Barnsley')]);
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  beforeEach(async () => {
    sam = await visit(browser, house, { name: 'sam' });
  });

  afterEach(() => sam.close());

  const at = async (path: string, context = sam): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(path);
    return page;
  };
  const says = (page: Page, words: string | RegExp) => saving(page).filter({ hasText: words }).waitFor();

  it('says when an answer was saved, and how many are answered', async () => {
    const page = await at(`${readiness}/sections/bronze`);
    await placeOf(page, 'rag-bronze').locator('[value="green"]').check();
    await says(page, SAVED);
    expect(await page.locator('[data-progress]').innerText()).toMatch(/^1 of \d+ answered$/);
    await picture(page, 'autosave-saved');
  });

  it('survives closing the tab without going on', async () => {
    const page = await at(`${readiness}/sections/agencies`);
    await placeOf(page, 'cafcass-more').getByRole('textbox').pressSequentially('Dates of hearings');
    await says(page, SAVED);
    await page.close();
    const again = await at(`${readiness}/sections/agencies`);
    expect(await placeOf(again, 'cafcass-more').getByRole('textbox').inputValue()).toBe('Dates of hearings');
  });

  it('survives closing the tab at once, in the middle of typing', async () => {
    const page = await at(`${readiness}/sections/agencies`);
    await placeOf(page, 'hmcts-more').getByRole('textbox').pressSequentially('Case num');
    await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
    const again = await at(`${readiness}/sections/agencies`);
    await expectSoon(async () => {
      await again.reload();
      return placeOf(again, 'hmcts-more').getByRole('textbox').inputValue();
    }, 'Case num');
  });

  it('says that it is saving while that takes its time', async () => {
    const page = await at(`${readiness}/sections/silver`);
    await page.route('**/answers', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1200));
      await route.continue();
    });
    await placeOf(page, 'rag-silver').locator('[value="red"]').check();
    await says(page, 'Saving…');
    await says(page, SAVED);
  });

  it('says that nothing was saved while the server is away, tries again, and saves once it is back', async () => {
    const page = await at(`${readiness}/sections/gold`);
    await house.stopServer();
    try {
      await placeOf(page, 'rag-gold').locator('[value="red"]').check();
      await says(page, 'Not saved – retrying');
      await picture(page, 'autosave-retrying');
    } finally {
      await house.startServer();
    }
    await says(page, SAVED);
    await page.reload();
    expect(await placeOf(page, 'rag-gold').locator('[value="red"]').isChecked()).toBe(true);
  });

  it('says that somebody has been signed out, and saves once they have signed in again in another tab', async () => {
    const page = await at(`${readiness}/sections/gold`);
    await sam.clearCookies();
    await placeOf(page, 'method-gold').locator('[value="manual"]').check();
    await says(page, /^Not saved: you have been signed out/);
    await sam.addCookies([{ name: 'muster-session', value: await house.session('sam'), url: house.origin, httpOnly: true, sameSite: 'Lax' }]);
    await says(page, SAVED);
  });

  it('shows both answers when two tabs gave one, and keeps the one that is chosen', async () => {
    const [one, other] = [await at(`${readiness}/sections/silver`), await at(`${readiness}/sections/silver`)];
    await placeOf(one, 'method-silver').locator('[value="digital"]').check();
    await says(one, SAVED);
    await placeOf(other, 'method-silver').locator('[value="manual"]').check();
    const notice = placeOf(other, 'method-silver').getByRole('group', { name: 'Somebody else changed this answer' });
    await notice.waitFor();
    expect(await notice.getByRole('radio', { name: /^Keep theirs: Digitally.*\(Sam Shah \(single point of contact\), at / }).count()).toBe(1);
    expect(await saved('method-silver')).toBe('digital');
    await picture(other, 'autosave-conflict');
    await notice.getByRole('radio', { name: /^Use mine: Manually/ }).click();
    await says(other, SAVED);
    expect([await notice.count(), await saved('method-silver')]).toEqual([0, 'manual']);
  });

  it('names the colleague who was faster, and takes their answer when that is chosen', async () => {
    const mine = await at(`${readiness}/sections/silver`);
    const theirs = await pageOf(browser, house, { name: 'dee' });
    await theirs.goto(`${readiness}/sections/silver`);
    await placeOf(theirs, 'ease-silver').locator('[value="easily"]').check();
    await says(theirs, SAVED);
    await theirs.context().close();
    await placeOf(mine, 'ease-silver').locator('[value="very-difficult"]').check();
    await placeOf(mine, 'ease-silver').getByRole('radio', { name: /^Keep theirs: .*\(Dee Dawson \(deputy\)/ }).click();
    await says(mine, 'The other answer was kept');
    expect(await placeOf(mine, 'ease-silver').locator('[value="easily"]').isChecked()).toBe(true);
    expect(await saved('ease-silver')).toBe('easily');
  });

  it('asks on Continue as well which of two answers to keep, where scripts are off', async () => {
    const still = await pageOf(browser, house, { name: 'sam', scripts: false });
    await still.goto(`${readiness}/sections/gold`);
    const faster = await at(`${readiness}/sections/gold`);
    await placeOf(faster, 'ease-gold').locator('[value="easily"]').check();
    await says(faster, SAVED);
    await placeOf(still, 'ease-gold').locator('[value="very-difficult"]').check();
    await placeOf(still, 'barriers-gold').locator('[value="not-captured"]').check();
    await still.getByRole('button', { name: 'Save and come back later' }).click();
    expect(await still.title()).toMatch(/^Error: /);
    expect(await saved('ease-gold')).toBe('easily');
    await still.getByRole('radio', { name: /^Use mine/ }).click();
    await still.getByRole('button', { name: 'Save and come back later' }).click();
    expect(new URL(still.url()).pathname).toBe(readiness);
    expect(await saved('ease-gold')).toBe('very-difficult');
    expect(await saved('barriers-gold')).toEqual(['not-captured']);
    await still.context().close();
  });

  it('refuses with the reason once the wave has closed, and shows what was typed for copying', async () => {
    const page = await at(`${pilot}/sections/about`);
    await placeOf(page, 'system').locator('[value="other"]').check();
    await says(page, SAVED);
    await close(waves.pilot);
    await placeOf(page, 'system-other').getByRole('textbox').fill('Own tracker');
    await says(page, /^Not saved: .*closed.* What you typed is still on this page\.$/);
    await picture(page, 'autosave-closed');
    await saveAndContinue(page);
    await page.getByRole('heading', { name: 'Your answers were not saved' }).waitFor();
    expect(await page.getByRole('main').innerText()).toContain('Own tracker');
    await picture(page, 'refused');
    expect(await house.value("select count(*)::int from answer where response_id = $1 and question = 'system-other'", [pilot.split('/').at(-1)])).toBe(0);
  });

  const saved = (question: string) => house.value<unknown>("select value from answer where response_id = $1 and question = $2", [readiness.split('/').at(-1), question]);

  async function close(wave: string): Promise<void> {
    const priya = await visit(browser, house, { name: 'priya' });
    const answer = await priya.request.post('/graphql', { headers: { origin: house.origin, 'x-muster-csrf': '1' }, data: { query: 'mutation ($id: ID!) { closeWave(id: $id) { state } }', variables: { id: await house.wave(wave) } } });
    expect(await answer.json()).toEqual({ data: { closeWave: { state: 'CLOSED' } } });
    await priya.close();
  }
});

/** Asks again for some seconds, until the answer is as expected. */
async function expectSoon(ask: () => Promise<string>, expected: string): Promise<void> {
  const until = Date.now() + 5_000;
  let answer = await ask();
  while (answer !== expected && Date.now() < until) answer = await ask();
  expect(answer).toBe(expected);
}
