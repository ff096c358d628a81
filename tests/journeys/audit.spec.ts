import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { waves } from './support/cast.js';
import { House } from './support/house.js';
import { barriersAtEveryWidth } from './support/see.js';
import { openStaffPage, settled } from './support/staff-pages.js';
import { openBrowser, pageOf } from './support/visitor.js';

let house: House;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ worker: false }), openBrowser()]);
  page = await pageOf(browser, house, { name: 'priya' });
  await openStaffPage(page, `${await house.response(waves.readiness, 'Leeds')}/show`, 'Leeds');
  await page.getByRole('button', { name: 'Reopen' }).click();
  await page.getByLabel('Reason').fill('One number was wrong');
  await page.getByRole('dialog').getByRole('button', { name: 'Reopen' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const lines = () => page.getByRole('main').getByRole('rowheader').allInnerTexts();

describe('the project team looks who did what', () => {
  it('finds the audit in the menu, and the newest deed on top in plain words', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await openStaffPage(page, '/', 'Home');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Audit' }).click();
    await page.getByRole('heading', { name: 'Audit', level: 1 }).waitFor();
    await settled(page, 'Audit');
    expect((await lines())[0]).toBe('Priya Patel reopened the response of Leeds: One number was wrong');
    expect(await page.getByRole('row').nth(1).innerText()).toContain('State: submitted → reopened');
  });

  it('opens a line and reads what changed, before and after', async () => {
    await page.getByRole('link', { name: 'Priya Patel reopened the response of Leeds: One number was wrong' }).click();
    await page.getByRole('heading', { name: 'Priya Patel reopened the response of Leeds', level: 1 }).waitFor();
    expect(await page.getByRole('row', { name: /State/ }).getByRole('cell').allInnerTexts()).toEqual(['submitted', 'reopened']);
    expect(await barriersAtEveryWidth(page, 'audit-line')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('link', { name: 'Open what it is about' }).click();
    await page.getByRole('heading', { name: /Leeds/, level: 1 }).waitFor();
  });

  it('narrows it by person, thing and days, and the address says so', async () => {
    await openStaffPage(page, '/audit', 'Audit');
    await page.getByLabel('About', { exact: true }).selectOption('response');
    await page.getByLabel('Who', { exact: true }).fill('priya');
    await page.waitForURL(/priya/);
    await page.locator('tbody:not(:has(tr th:not(:has-text("Priya Patel"))))').waitFor();
    expect((await lines()).every((line) => line.startsWith('Priya Patel'))).toBe(true);
    await page.getByLabel('From', { exact: true }).fill('2031-01-01');
    await page.getByText('Nothing matches these filters.').waitFor();
    const address = page.url();
    await page.reload();
    await page.getByText('Nothing matches these filters.').waitFor();
    expect(page.url()).toBe(address);
    expect(decodeURIComponent(address)).toMatch(/"thing":"response".*"person":"priya".*"since":"2031-01-01"|since/);
  });

  it('takes away a file of exactly what is shown', async () => {
    await openStaffPage(page, `/audit?filter=${encodeURIComponent('{"thing":"response","person":"priya"}')}`, 'Audit');
    const shown = await lines();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV, for machines' }).click()]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.trimEnd().split('\r\n').length - 1).toBe(shown.length);
    expect(text).toContain(shown[0]);
  });

  it('reads it with any ability and on any screen', async () => {
    await openStaffPage(page, '/audit', 'Audit');
    expect(await barriersAtEveryWidth(page, 'audit')).toEqual([]);
    await openStaffPage(page, `/audit?filter=${encodeURIComponent('{"kind":"CHANGES"}')}`, 'Audit');
    expect(await barriersAtEveryWidth(page, 'audit-changes')).toEqual([]);
  });

  it('is told that a champion has no audit', async () => {
    const champion = await pageOf(browser, house, { name: 'hal' });
    await openStaffPage(champion, '/audit', '');
    expect(await champion.getByRole('main').innerText()).not.toContain('Who did what');
  });
});
