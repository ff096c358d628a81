import type { Browser } from 'playwright-core';
import { picture } from './see.js';

/** Steps that follow from each other: after one has failed the others are not tried, and fail with its name. */
export function story(browser: () => Browser | undefined): (sentence: string, work: () => Promise<void>) => void {
  let failed = '';
  return (sentence, work) => it(sentence, async () => {
    if (failed) throw new Error(`Not reached, because this failed: ${failed}.`);
    try {
      await work();
    } catch (error) {
      failed = sentence;
      await pictures(browser()).catch(() => undefined);
      throw error;
    }
  });
}

async function pictures(browser: Browser | undefined): Promise<void> {
  const pages = browser?.contexts().flatMap((context) => context.pages()) ?? [];
  for (const [index, page] of pages.entries()) await picture(page, `failed-${index}`);
}
