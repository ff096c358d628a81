import type { Browser, Page } from 'playwright-core';
import { waves } from './support/cast.js';
import { House } from './support/house.js';
import { barriersAtEveryWidth } from './support/see.js';
import { openStaffPage, settled } from './support/staff-pages.js';
import { openBrowser, pageOf } from './support/visitor.js';

let house: House;
let browser: Browser;
let page: Page;
let wave: string;
let pilot: string;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ worker: false }), openBrowser()]);
  page = await pageOf(browser, house, { name: 'dan' });
  [wave, pilot] = [await house.wave(waves.readiness), await house.wave(waves.pilot)];
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const open = async (query = '') => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openStaffPage(page, `/readiness?wave=${wave}${query}`, 'Readiness');
  await page.locator('table.heatmap[aria-busy="true"]').waitFor({ state: 'detached' });
};
const names = () => page.locator('table.heatmap tbody th a:first-child').allInnerTexts();
const focused = () => page.evaluate<string>("document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText");
const choose = (label: string, value: string) => page.getByLabel(label, { exact: true }).selectOption(value);

describe('a viewer of the department explores readiness', () => {
  it('sees every authority of the roster, levels in front of the indicators', async () => {
    await open();
    expect(await names()).toHaveLength(10);
    expect(await page.locator('table.heatmap thead .level-head').allInnerTexts()).toEqual(['Levels', 'Bronze', 'Silver', 'Gold']);
    expect(await page.locator('table.heatmap tbody tr').first().locator('td').count()).toBe(36);
  });

  it('filters by region, and the address says so', async () => {
    await choose('Region', 'london');
    await page.locator('table.heatmap tbody:not(:has(tr:nth-child(4)))').waitFor();
    expect(await names()).toEqual(['Camden', 'Hackney', 'Islington']);
    expect(page.url()).toContain('region=london');
    await page.getByRole('button', { name: 'Clear 1 filter' }).click();
    await page.locator('table.heatmap tbody tr:nth-child(10)').waitFor();
  });

  it('sorts by readiness, and who has not answered comes last', async () => {
    await choose('Order', 'READIEST');
    await page.waitForURL(/sort=READIEST/);
    expect((await names()).slice(0, 2).sort()).toEqual(['Camden', 'Kirklees']);
  });

  it('compares with the source that returns evidence, sees both letters, and then only what differs', async () => {
    await open('&columns=LEVEL');
    await choose('Compare with source', 'EVIDENCED');
    await page.getByRole('status').filter({ hasText: 'Compared with' }).waitFor();
    await page.locator('table.heatmap td.changed').first().waitFor();
    await page.getByLabel('Show only what differs').check();
    await page.waitForURL(/differing=true/);
    await page.locator('table.heatmap.compared').waitFor();
    expect(await names()).toEqual(expect.arrayContaining(Object.keys({ Leeds: 1 })));
    const marks = page.locator('table.heatmap td.changed').first().getByRole('img');
    expect(await marks.first().getAttribute('aria-label')).toMatch(/, then$/);
  });

  it('offers files of exactly what is shown, and a view that a colleague can open', async () => {
    const link = page.getByRole('link', { name: 'OpenDocument (ODS)' });
    const address = new URL((await link.getAttribute('href'))!, house.origin);
    expect(address.pathname).toBe('/exports/readiness.ods');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ wave, columns: 'LEVEL', againstSource: 'EVIDENCED', differing: 'true', rows: 'AUTHORITY' });
    const before = await names();
    const colleague = await pageOf(browser, house, { name: 'dan' });
    await colleague.goto(page.url());
    await settled(colleague, 'Readiness');
    expect(await colleague.locator('table.heatmap tbody th a:first-child').allInnerTexts()).toEqual(before);
    await colleague.context().close();
  });

  it('reads the heatmap with a keyboard only: one Tab stop, arrows from cell to cell in full words', async () => {
    await open('&show=TABLE');
    await page.getByRole('link', { name: 'Chart', exact: false }).last().focus();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Barnsley');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Barnsley, Bronze: No data, declared.');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Bradford, Bronze: Amber, declared.');
    await page.keyboard.press('End');
    expect(await focused()).toMatch(/^Bradford, .+, declared\.$/);
    await page.keyboard.press('Control+End');
    expect(await focused()).toMatch(/^Wakefield, /);
    await page.keyboard.press('Control+Home');
    expect(await focused()).toBe('Barnsley');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<boolean>("document.querySelector('table.heatmap').contains(document.activeElement)")).toBe(false);
  });

  it('moves over the map with the arrow keys, a Tab stop too', async () => {
    await open('&show=MAP');
    await page.locator('.tile-map [tabindex="0"]').focus();
    const first = await focused();
    expect(first).toMatch(/^.+, Bronze: .+, declared\.$/);
    await page.keyboard.press('End');
    expect(await focused()).not.toBe(first);
    expect(await page.locator('.tile-map [tabindex="0"]').count()).toBe(1);
  });
});

describe('the explorer, for people with any ability and on any screen', () => {
  it.each([
    ['table', () => '&show=TABLE'],
    ['map', () => '&show=MAP'],
    ['chart', () => '&show=CHART'],
    ['compare', () => '&againstSource=EVIDENCED&columns=LEVEL'],
    ['differing', () => '&againstSource=EVIDENCED&differing=true'],
    ['regions', () => '&rows=REGION'],
    ['systems', () => '&rows=SYSTEM'],
    ['nothing-matches', () => '&search=nowhere'],
    ['not-asked', () => '&measure=height'],
    ['other-wave', () => `&againstWave=${pilot}`],
  ])('%s', async (name, query) => {
    await open(query());
    expect(await barriersAtEveryWidth(page, `explorer-${name}`)).toEqual([]);
  });

  it('when it cannot be loaded: says so, and does not look empty', async () => {
    const context = page.context();
    await context.route('**/graphql', (route) => (route.request().postData()?.includes('ReadinessMatrix') ? route.abort() : route.continue()));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/staff/readiness?wave=${wave}`);
    await page.getByText('This could not be loaded').waitFor();
    expect(await barriersAtEveryWidth(page, 'explorer-failed')).toEqual([]);
    await context.unroute('**/graphql');
  });
});
