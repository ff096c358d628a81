// A real browser, with which pages are opened as their readers open them.
import { chromium } from 'playwright-core';
import { findBrowser } from '../../apps/cli/browser.mjs';

/** Opens a browser that closes when the test is over. */
export async function openBrowser(stage) {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'] });
  stage.after(() => browser.close());
  return browser;
}

/** Somebody with a browser of their own; signed in where a cookie is given. */
export async function visit(browser, { origin, cookie }) {
  const context = await browser.newContext({ baseURL: origin, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  if (cookie) await context.addCookies([{ name: cookie.split('=')[0], value: cookie.slice(cookie.indexOf('=') + 1), url: origin, httpOnly: true, sameSite: 'Lax' }]);
  return context;
}
