import type { Page } from 'playwright-core';

/** Opens a page of the staff screens and waits until everything that it asks for is there. */
export async function openStaffPage(page: Page, path: string): Promise<void> {
  await page.goto(`/staff${path}`);
  await settled(page);
}

/** Nothing is on its way any more, and nothing says that it is loading. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByRole('status').filter({ hasText: '…' }).first().waitFor({ state: 'detached' });
}

/** The words of the main part of the page. */
export const mainText = (page: Page): Promise<string> => page.getByRole('main').innerText();

/** The entries of the menu. */
export const menu = (page: Page): Promise<string[]> => page.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts();
