import type { Page } from 'playwright-core';

/** Opens a page of the staff screens and waits until everything that it asks for is there; `heading` is a part of its heading. */
export async function openStaffPage(page: Page, path: string, heading: string): Promise<void> {
  await page.goto(`/staff${path}`);
  await settled(page, heading);
}

/** Waits until nothing is on its way any more, and nothing says that it is loading. A page that broke is no page. */
export async function settled(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByRole('status').filter({ hasText: '…' }).first().waitFor({ state: 'detached' });
  if (await page.getByRole('heading', { name: 'Something went wrong' }).count()) throw new Error(`The page ${page.url()} broke.`);
}

/** Waits until a dialog is wholly there. */
export async function dialogShown(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor();
  const opacity = () => page.evaluate<string>("getComputedStyle(document.querySelector('.MuiDialog-container')).opacity");
  while (await opacity() !== '1') await page.waitForTimeout(20);
}

/** The words of the main part of the page. */
export const mainText = (page: Page): Promise<string> => page.getByRole('main').innerText();

/** The entries of the menu. */
export const menu = (page: Page): Promise<string[]> => page.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts();
