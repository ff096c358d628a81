import type { Browser, Page } from 'playwright-core';
import { waves } from './support/cast.js';
import { House } from './support/house.js';
import { openBrowser, pageOf } from './support/visitor.js';

describe('the page of a grid', () => {
  let house: House;
  let browser: Browser;
  let page: Page;
  let path: string;

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open({ worker: false }), openBrowser()]);
    page = await pageOf(browser, house, { name: 'sam' });
    path = `${await house.response(waves.readiness, 'Barnsley')}/sections/silver-items`;
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('has one tab stop for each row, and one for each other control', async () => {
    await page.goto(path);
    const rows = await page.locator('.m-row').evaluateAll((all) => all.map((one) => `row ${(one as unknown as { dataset: { row: string } }).dataset.row}`));
    expect(rows.length).toBeGreaterThan(5);
    const others = { before: ['Skip to main content', 'Muster', 'Sam Shah: where you are signed in', 'Sign out', 'Back'], after: ['Save and continue', 'Save and come back later', 'Accessibility statement', 'Cookies', 'Privacy'] };
    expect(await tabStops(page)).toEqual([...others.before, ...rows, ...others.after]);
  });

  it('has the same tab stops once it is answered', async () => {
    const before = await tabStops(page);
    for (const row of await page.locator('.m-row').all()) await row.locator('[value="tracker"]').check();
    await page.locator('[data-progress]').filter({ hasText: `${await page.locator('.m-row').count()} of` }).waitFor();
    await page.goto(path);
    expect(await page.locator('.m-row [value="tracker"]:checked').count()).toBe(await page.locator('.m-row').count());
    expect(await tabStops(page)).toEqual(before);
  });

  it('lets the arrow keys choose within a row', async () => {
    const row = page.locator('.m-row').first();
    await row.locator('[value="tracker"]').focus();
    await page.keyboard.press('ArrowDown');
    expect(await row.locator('[value="case-files"]').isChecked()).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await row.locator('[value="tracker"]').isChecked()).toBe(true);
  });

  it('loads at most 50 kB, everything together', async () => {
    const sizes = new Map<string, number>();
    const fresh = await pageOf(browser, house, { name: 'dee' });
    const devtools = await fresh.context().newCDPSession(fresh);
    const addresses = new Map<string, string>();
    await devtools.send('Network.enable');
    devtools.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url));
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(addresses.get(requestId)!, encodedDataLength));
    await fresh.goto(path);
    await fresh.waitForLoadState('networkidle');
    expect([...sizes.keys()].map((address) => new URL(address).pathname.replace(/-[0-9a-f]{12}\./, '.'))).toEqual(expect.arrayContaining([path, '/assets/muster.css', '/assets/answers.js']));
    expect([...sizes.keys()].filter((address) => !address.startsWith(house.origin))).toEqual([]);
    expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(50 * 1024);
  });

  it('is complete without a script', async () => {
    const plain = await pageOf(browser, house, { name: 'dee', scripts: false });
    await plain.goto(path);
    const scripted = await page.locator('.m-row input[type=radio]').count();
    expect(await plain.locator('.m-row input[type=radio]').count()).toBe(scripted);
    expect(await plain.getByRole('button', { name: 'Save and continue' }).isEnabled()).toBe(true);
  });
});

/** What Tab reaches on a page that was just opened, in order, until it leaves: a row of the grid by its code, everything else by its name. */
async function tabStops(page: Page): Promise<string[]> {
  const stops: string[] = [];
  for (let stop = await next(page); stop && stops.length < 200; stop = await next(page)) stops.push(stop);
  return stops;
}

async function next(page: Page): Promise<string> {
  await page.keyboard.press('Tab');
  return page.evaluate<string>(STOP);
}

const STOP = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return '';
  const row = one.closest('.m-row');
  return row && one.type === 'radio' ? 'row ' + row.dataset.row : one.textContent.trim() || one.name;
})()`;
