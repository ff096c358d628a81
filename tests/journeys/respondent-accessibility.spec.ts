import type { Browser, Page } from 'playwright-core';
import { answerSection, placeOf, saveAndContinue, saving } from './support/answering.js';
import { waves } from './support/cast.js';
import { House } from './support/house.js';
import { barriersAtEveryWidth } from './support/see.js';
import { openBrowser, pageOf } from './support/visitor.js';

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ worker: false }), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

describe('pages that everybody may open, for people with any ability and on any screen', () => {
  let page: Page;

  beforeAll(async () => {
    page = await pageOf(browser, house);
  });

  it.each([
    ['start', '/'], ['sign-in', '/sign-in'], ['accessibility', '/accessibility'], ['cookies', '/cookies'], ['privacy', '/privacy'], ['not-found', '/nowhere'],
  ])('%s', async (name, path) => {
    await page.goto(path);
    expect(await barriersAtEveryWidth(page, name)).toEqual([]);
  });

  it('sign-in with a wrong address, then the page for the code, then a wrong code', async () => {
    await page.goto('/sign-in');
    await page.getByLabel('Email address').fill('nobody');
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await barriersAtEveryWidth(page, 'sign-in-wrong')).toEqual([]);
    await page.getByLabel('Email address').fill('nobody@example.org');
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.waitForURL(/code/);
    expect(await barriersAtEveryWidth(page, 'code')).toEqual([]);
    await page.getByLabel('Code', { exact: true }).fill('000000');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await barriersAtEveryWidth(page, 'code-wrong')).toEqual([]);
  });
});

describe('pages of an authority that answers', () => {
  let page: Page;
  let readiness: string;
  let pilot: string;

  beforeAll(async () => {
    page = await pageOf(browser, house, { name: 'sam' });
    [readiness, pilot] = await Promise.all([house.response(waves.readiness, 'Barnsley'), house.response(waves.pilot, 'Barnsley')]);
  });

  it.each([
    ['your-surveys', () => '/'],
    ['sections', () => readiness],
    ['section-single-and-several', () => `${readiness}/sections/bronze`],
    ['section-grid', () => `${readiness}/sections/bronze-items`],
    ['section-long-text', () => `${readiness}/sections/agencies`],
    ['section-numbers', () => `${readiness}/sections/changes`],
    ['check-unanswered', () => `${readiness}/check`],
  ])('%s', async (name, path) => {
    await page.goto(path());
    expect(await barriersAtEveryWidth(page, name)).toEqual([]);
  });

  it('a page that may not be opened', async () => {
    const version = await house.value<string>('select survey_version_id from wave where name = $1', [waves.pilot]);
    expect((await page.goto(`/preview/${version}`))!.status()).toBe(403);
    expect(await barriersAtEveryWidth(page, 'forbidden')).toEqual([]);
  });

  it('a section with a text that was brought up, with errors, and with reasons why something cannot be reported', async () => {
    await page.goto(`${pilot}/sections/about`);
    await answerSection(page, { system: 'other' });
    expect(await barriersAtEveryWidth(page, 'section-brought-up')).toEqual([]);
    await saveAndContinue(page);
    await page.waitForURL('**/sections/readiness');
    await placeOf(page, 'rag', 'gold').locator('[value="~unable"]').check();
    expect(await barriersAtEveryWidth(page, 'section-unable')).toEqual([]);
    await saveAndContinue(page);
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await barriersAtEveryWidth(page, 'section-grid-errors')).toEqual([]);
  });

  it('a section with a date and a number, with errors at both', async () => {
    await page.goto(`${pilot}/sections/changes`);
    expect(await barriersAtEveryWidth(page, 'section-date')).toEqual([]);
    await answerSection(page, { weeks: 'many' });
    await placeOf(page, 'start').getByLabel('Month').fill('13');
    await saveAndContinue(page);
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await barriersAtEveryWidth(page, 'section-date-errors')).toEqual([]);
  });

  it('a conflict with a colleague, noticed by the script and on Continue', async () => {
    const still = await pageOf(browser, house, { name: 'dee' });
    await still.goto(`${pilot}/sections/readiness`);
    const late = await pageOf(browser, house, { name: 'dee', scripts: false });
    await late.goto(`${pilot}/sections/readiness`);
    await page.goto(`${pilot}/sections/readiness`);
    await placeOf(page, 'rag', 'bronze').locator('[value="green"]').check();
    await saving(page).filter({ hasText: 'Saved at' }).waitFor();
    await placeOf(still, 'rag', 'bronze').locator('[value="red"]').check();
    await still.getByRole('group', { name: 'Somebody else changed this answer' }).waitFor();
    expect(await barriersAtEveryWidth(still, 'conflict-noticed')).toEqual([]);
    await placeOf(late, 'rag', 'bronze').locator('[value="red"]').check();
    await saveAndContinue(late);
    await still.setContent(await late.content());
    expect(await barriersAtEveryWidth(still, 'conflict-on-continue')).toEqual([]);
    await Promise.all([still, late].map((one) => one.context().close()));
  });

  it('the check with something missing, and with everything there', async () => {
    await page.goto(`${pilot}/check`);
    await page.getByRole('button', { name: 'Confirm and submit' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await barriersAtEveryWidth(page, 'check-missing')).toEqual([]);
    for (const section of ['about', 'readiness', 'changes']) {
      await page.goto(`${pilot}/sections/${section}`);
      await answerSection(page, { system: 'other', weeks: '4' });
      await saveAndContinue(page);
    }
    await page.waitForURL(/\/check$/);
    expect(await barriersAtEveryWidth(page, 'check')).toEqual([]);
  });

  it('the confirmation and what it leads to', async () => {
    await page.getByRole('button', { name: 'Confirm and submit' }).click();
    await page.waitForURL(/\/confirmation$/);
    expect(await barriersAtEveryWidth(page, 'confirmation')).toEqual([]);
    for (const [name, path] of [['copy', `${pilot}/copy`], ['sections-submitted', pilot], ['check-submitted', `${pilot}/check`]] as const) {
      await page.goto(path);
      expect(await barriersAtEveryWidth(page, name)).toEqual([]);
    }
  });

  it('the comparison with region and nation', async () => {
    const lena = await pageOf(browser, house, { name: 'lena' });
    await lena.goto(`${await house.response(waves.readiness, 'Leeds')}/comparison`);
    expect(await barriersAtEveryWidth(lena, 'comparison')).toEqual([]);
  });

  it('answers that can no longer be saved, because the wave has closed', async () => {
    const hana = await pageOf(browser, house, { name: 'hana' });
    await hana.goto(`${await house.response(waves.pilot, 'Hackney')}/sections/about`);
    await hana.context().setOffline(true);
    await answerSection(hana, { system: 'mosaic' });
    await house.owner.query("update wave set state = 'closed', closed_at = now() where name = $1", [waves.pilot]);
    await hana.context().setOffline(false);
    await saving(hana).filter({ hasText: /closed/ }).waitFor();
    expect(await barriersAtEveryWidth(hana, 'section-closed')).toEqual([]);
    await saveAndContinue(hana);
    await hana.getByRole('heading', { name: 'Your answers were not saved' }).waitFor();
    expect(await barriersAtEveryWidth(hana, 'refused')).toEqual([]);
  });
});
