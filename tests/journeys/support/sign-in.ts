import type { Page } from 'playwright-core';
import { cast, type Name } from './cast.js';
import type { House } from './house.js';

/** Signs in as people do: asks for a code on the page that is open, reads it in the letter and types it. */
export async function signInByLetter(page: Page, house: House, name: Name): Promise<void> {
  const after = house.postbox.letters.length;
  await page.getByLabel('Email address').fill(cast[name].email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.waitForURL(/\/sign-in\/code/);
  const { text } = await house.postbox.letterTo(cast[name].email, /is your code to sign in/, { after });
  await page.getByLabel('Code', { exact: true }).fill(/\b\d{6}\b/.exec(text)![0]);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
