import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Name } from './cast.js';
import type { House } from './house.js';

const search = '../../../apps/cli/browser.mjs' as string;

/** How somebody looks at the product. `name` comes with a session; without one they are signed out. */
export interface Look {
  name?: Name;
  width?: number;
  scripts?: boolean;
}

/** A real browser, as the commands of the product find it. */
export async function openBrowser(): Promise<Browser> {
  const { findBrowser } = (await import(search)) as { findBrowser(): string };
  return chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'] });
}

/** Somebody with a browser of their own: cookies, screen and all. */
export async function visit(browser: Browser, house: House, { name, width = 1280, scripts = true }: Look = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: house.origin, javaScriptEnabled: scripts, viewport: { width, height: width < 600 ? 740 : 900 }, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  await context.addInitScript(sameTime(house.clock.now().getTime() - Date.now()));
  if (name) await context.addCookies([{ name: 'muster-session', value: await house.session(name), url: house.origin, httpOnly: true, sameSite: 'Lax' }]);
  return context;
}

/** The same, with one page open. */
export async function pageOf(browser: Browser, house: House, look: Look = {}): Promise<Page> {
  return (await visit(browser, house, look)).newPage();
}

/** A browser whose clock shows the time of the house: the machine's, so many milliseconds later. */
const sameTime = (later: number): string => later === 0 ? '' : `(() => {
  const Machine = Date;
  globalThis.Date = class extends Machine {
    constructor(...parts) { super(...(parts.length ? parts : [Machine.now() + ${later}])); }
    static now() { return Machine.now() + ${later}; }
  };
})()`;
