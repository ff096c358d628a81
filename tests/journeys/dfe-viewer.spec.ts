import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { openedByOffice, tableOf } from '../api/support/office.js';
import { waves } from './support/cast.js';
import { EARLIER } from './support/explorer-stage.js';
import { House } from './support/house.js';
import { mainText, openStaffPage, settled } from './support/staff-pages.js';
import { openBrowser, pageOf } from './support/visitor.js';
import { worlds } from './support/worlds.js';

let house: House;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ worker: false, world: worlds.explorer }), openBrowser()]);
  page = await pageOf(browser, house, { name: 'dan' });
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** A cell as the page reads it out: what it says now and, where that differs from before, what it said then. */
type Cell = { now: string; then: string | null };
type Row = { authority: string; cells: Cell[] };

const THEN = ', then';
const cellOf = (labels: string[]): Cell => ({ now: labels.at(-1)!, then: labels.length > 1 ? labels[0]!.slice(0, -THEN.length) : null });

async function heatmapOn(): Promise<{ columns: string[]; rows: Row[] }> {
  await page.locator('table.heatmap[aria-busy="true"]').waitFor({ state: 'detached' });
  const columns = await page.locator('table.heatmap thead tr').last().locator('th[scope="col"]').allInnerTexts();
  const rows = await page.evaluate<{ authority: string; cells: string[][] }[]>(`[...document.querySelectorAll('table.heatmap tbody tr')].map((row) => ({
    authority: row.querySelector('th a').innerText,
    cells: [...row.querySelectorAll('td')].map((cell) => [...cell.querySelectorAll('[role="img"]')].map((mark) => mark.getAttribute('aria-label'))),
  }))`);
  return { columns: columns.slice(-rows[0]!.cells.length), rows: rows.map(({ authority, cells }) => ({ authority, cells: cells.map(cellOf) })) };
}

async function downloaded(link: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const inFile = (word: string): string => (word === 'No data' ? 'x' : word);

describe('the department asks who became readier, looks at one authority, and takes the numbers away', () => {
  let address: string;
  let shown: Awaited<ReturnType<typeof heatmapOn>>;

  it('narrows the levels to a region and compares them with the wave before', async () => {
    await openStaffPage(page, `/readiness?wave=${await house.wave(waves.readiness)}&columns=LEVEL`, 'Readiness');
    await page.getByLabel('Region', { exact: true }).selectOption('yorkshire-and-the-humber');
    await page.getByLabel('Compare with wave', { exact: true }).selectOption(await house.wave(EARLIER));
    await page.getByRole('status').filter({ hasText: `Compared with ${EARLIER}` }).waitFor();
    shown = await heatmapOn();
    expect(shown.columns).toEqual(['Bronze', 'Silver', 'Gold']);
    expect(shown.rows.map(({ authority }) => authority)).toContain('Kirklees');
    expect(shown.rows.map(({ authority }) => authority)).not.toContain('Camden');
    expect(shown.rows.find(({ authority }) => authority === 'Kirklees')!.cells[0]).toEqual({ then: 'Amber', now: 'Green' });
    address = page.url();
  });

  it('opens the authority that became ready, which says the same of itself', async () => {
    await page.getByRole('link', { name: 'Kirklees', exact: true }).click();
    await settled(page, 'Kirklees');
    expect(await mainText(page)).toContain('Green');
  });

  it('comes back to the very same view', async () => {
    await page.goBack();
    await settled(page, 'Readiness');
    expect(page.url()).toBe(address);
    expect(await heatmapOn()).toEqual(shown);
  });

  it.each([['Excel (XLSX)', 'xlsx'], ['OpenDocument (ODS)', 'ods']] as const)('takes it away as %s, and LibreOffice shows every cell of the page and no other', async (link, format) => {
    const { name, bytes } = await downloaded(link);
    expect(name).toMatch(new RegExp(`\\.${format}$`));
    const table = tableOf((await openedByOffice(bytes, format)).Authorities!, 'Authority');
    expect(table.map(({ Authority: authority }) => authority)).toEqual(shown.rows.map(({ authority }) => authority));
    shown.rows.forEach(({ cells }, at) => cells.forEach(({ now, then }, place) => {
      const own = Object.keys(table[at]!).filter((head) => head.startsWith(`${shown.columns[place]}: `));
      expect(own).toHaveLength(2);
      expect(table[at]![own[0]!]).toBe(inFile(now));
      if (then !== null) expect(table[at]![own[1]!]).toBe(inFile(then));
    }));
    expect(shown.rows.flatMap(({ cells }) => cells).filter(({ then }) => then !== null)).not.toHaveLength(0);
  });
});
