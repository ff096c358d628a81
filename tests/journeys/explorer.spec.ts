import type { Browser, Page } from 'playwright-core';
import { waves } from './support/cast.js';
import { EARLIER } from './support/explorer-stage.js';
import { House } from './support/house.js';
import { barriersAtEveryWidth } from './support/see.js';
import { openStaffPage, settled } from './support/staff-pages.js';
import { openBrowser, pageOf } from './support/visitor.js';
import { worlds } from './support/worlds.js';

let house: House;
let browser: Browser;
let page: Page;
let wave: string;
let earlier: string;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ worker: false, world: worlds.explorer }), openBrowser()]);
  page = await pageOf(browser, house, { name: 'dan' });
  [wave, earlier] = [await house.wave(waves.readiness), await house.wave(EARLIER)];
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
    await page.locator('table.heatmap tbody tr:first-child', { hasText: /Camden|Kirklees/ }).waitFor();
    expect(await names()).toHaveLength(10);
    expect((await names()).slice(6)).toEqual(['Barnsley', 'Hackney', 'Islington', 'Sheffield']);
  });

  it('compares two waves: a cell that differs shows both letters, and says both', async () => {
    await open('&columns=LEVEL');
    await choose('Compare with wave', earlier);
    await page.getByRole('status').filter({ hasText: `Compared with ${EARLIER}` }).waitFor();
    expect(await page.getByRole('status').filter({ hasText: 'Compared' }).innerText()).toContain('of 18 cells that say something on both sides, 12 are the same, 3 better, 3 worse');
    const changed = page.locator('table.heatmap tr', { hasText: 'Kirklees' }).locator('td.changed').first();
    expect(await changed.getByRole('img').first().getAttribute('aria-label')).toBe('Amber, then');
    expect(await changed.getByRole('img').last().getAttribute('aria-label')).toBe('Green');
    await changed.click();
    expect(await focused()).toBe(`Kirklees, Bronze: differs. Amber, declared in ${EARLIER}; Green, declared in ${waves.readiness}.`);
  });

  it('shows only what differs; an authority that has not answered again is nothing to compare', async () => {
    await page.getByLabel('Show only what differs').click();
    await page.locator('table.heatmap tbody:not(:has(tr:nth-child(3)))').waitFor();
    expect(await names()).toEqual(['Kirklees', 'Wakefield']);
  });

  it('offers files of exactly what is shown, and a view that a colleague can open', async () => {
    const link = page.getByRole('link', { name: 'OpenDocument (ODS)' });
    const address = new URL((await link.getAttribute('href'))!, house.origin);
    expect(address.pathname).toBe('/exports/readiness.ods');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ wave, columns: 'LEVEL', againstWave: earlier, differing: 'true', rows: 'AUTHORITY' });
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
    ['compare', () => `&againstWave=${earlier}`],
    ['differing', () => `&againstWave=${earlier}&differing=true`],
    ['nothing-differs', () => '&againstSource=MODERATED&differing=true'],
    ['regions', () => '&rows=REGION'],
    ['systems', () => '&rows=SYSTEM'],
    ['nothing-matches', () => '&search=nowhere'],
    ['not-asked', () => '&measure=height'],
    ['what-came', () => '&againstSource=EVIDENCED'],
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
