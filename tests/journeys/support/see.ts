import { mkdirSync } from 'node:fs';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const folder = process.env.SCREENSHOTS;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Keeps a picture of the whole page (of what is seen, where a dialog stands before it) where `SCREENSHOTS` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}-${page.viewportSize()!.width}.png`, fullPage: await page.getByRole('dialog').count() === 0 });
}

/** What axe (WCAG 2.0 to 2.2, A and AA) finds on the page, one line for each element, and whether the page scrolls sideways. */
export async function barriersOn(page: Page): Promise<string[]> {
  if (await page.evaluate('typeof axe') === 'undefined') await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })})`);
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.replaceAll(/\s+/g, ' ')}`));
  return [...found, ...await sidewaysOn(page)];
}

/** Charts follow the screen a moment later, so a page that is too wide is looked at again for a second. */
async function sidewaysOn(page: Page): Promise<string[]> {
  const until = Date.now() + 1_000;
  let { wide, seen, beyond } = await page.evaluate<Widths>(WIDTHS);
  while (wide > seen && Date.now() < until) ({ wide, seen, beyond } = await page.evaluate<Widths>(WIDTHS));
  return wide > seen ? [`The page is ${wide} pixels wide on a screen of ${seen}: ${beyond.join(', ')}.`] : [];
}

interface Widths {
  wide: number;
  seen: number;
  /** The last of the elements that stick out. */
  beyond: string[];
}

const WIDTHS = `(() => {
  const { scrollWidth: wide, clientWidth: seen } = document.documentElement;
  const far = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > seen + 1);
  return { wide, seen, beyond: far.slice(-5).map(({ tagName, className, textContent }) => tagName + '.' + className + ' ' + textContent.slice(0, 30)) };
})()`;

/** The barriers of the page on a wide and on a narrow screen, and whether it scrolls sideways on a very narrow one; keeps pictures. */
export async function barriersAtEveryWidth(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
    await picture(page, name);
    found.push(...(await barriersOn(page)).map((barrier) => `${width}: ${barrier}`));
  }
  await page.setViewportSize({ width: 320, height: 740 });
  return [...found, ...await sidewaysOn(page)];
}
