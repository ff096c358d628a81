import type { Browser, Page } from 'playwright-core';
import { rounds } from './support/cast.js';
import { House } from './support/house.js';
import { dialogShown, openStaffPage, settled } from './support/staff-pages.js';
import { openBrowser, pageOf } from './support/visitor.js';
import { worlds } from './support/worlds.js';

describe('somebody who uses no mouse', () => {
  let house: House;
  let browser: Browser;
  let page: Page;
  let champion: Page;

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open({ worker: false, world: worlds.returns }), openBrowser()]);
    page = await pageOf(browser, house, { name: 'priya' });
    champion = await pageOf(browser, house, { name: 'yara' });
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  /** What has the focus: its name, or its text. */
  const focused = (of: Page) => of.evaluate<string>("(() => { const it = document.activeElement; return it.getAttribute('aria-label') ?? it.labels?.[0]?.innerText ?? it.innerText ?? it.tagName; })()");

  /** Presses Tab until something is reached, and says how many times; gives up after `most`. */
  async function tabTo(of: Page, wanted: RegExp, most = 80): Promise<string[]> {
    const passed: string[] = [];
    for (let count = 0; count < most; count += 1) {
      await of.keyboard.press('Tab');
      const now = (await focused(of)).replaceAll(/\s+/g, ' ').trim();
      passed.push(now);
      if (wanted.test(now)) return passed;
    }
    throw new Error(`${most} times Tab did not reach ${wanted}, but ${passed.join(' | ')}`);
  }

  it('logs a call from the worklist with the keyboard alone, and is where the call began afterwards', async () => {
    await openStaffPage(champion, '/worklist', 'Worklist');
    await champion.evaluate("document.getElementById('content').focus()");
    const passed = await tabTo(champion, /^Log a call to Kirklees$/);
    expect(passed.filter((name) => name === '')).toEqual([]);
    await champion.keyboard.press('Enter');
    await dialogShown(champion);
    expect(await champion.evaluate<boolean>("document.querySelector('[role=dialog]').contains(document.activeElement)")).toBe(true);
    await tabTo(champion, /^Left a message$/, 12);
    await champion.keyboard.press('Space');
    await champion.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await house.value("select count(*)::int from contact where kind = 'telephone'")).toBe(1);
    await champion.waitForLoadState('networkidle');
    expect(await focused(champion)).toMatch(/Log a call/);
  });

  it('reads the ledger by its headings, scrolls it, and opens a return', async () => {
    await openStaffPage(page, '/ledger', 'Ledger of returns');
    await page.evaluate("document.getElementById('content').focus()");
    await tabTo(page, /Scrolls sideways and down\.$/, 60);
    await tabTo(page, new RegExp(`${rounds.overdue}: In preparation, overdue`), 12);
    await page.keyboard.press('Enter');
    await settled(page, 'Barnsley');
  });

  it('has a skip link as the first stop of every page', async () => {
    for (const path of ['/worklist', '/ledger', '/reminders/rehearsal']) {
      await openStaffPage(page, path, '');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Skip to main content');
    }
  });
});
