import { mkdirSync } from 'node:fs';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const folder = process.env.SCREENSHOTS;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Keeps a picture of the whole page where `SCREENSHOTS` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}-${page.viewportSize()!.width}.png`, fullPage: true });
}

/** What axe (WCAG 2.0 to 2.2, A and AA) finds on the page, one line for each element, and whether the page scrolls sideways. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })})`);
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.replaceAll(/\s+/g, ' ')}`));
  return [...found, ...await sidewaysOn(page)];
}

async function sidewaysOn(page: Page): Promise<string[]> {
  const { wide, seen } = await page.evaluate<{ wide: number; seen: number }>('({ wide: document.documentElement.scrollWidth, seen: document.documentElement.clientWidth })');
  return wide > seen ? [`The page is ${wide} pixels wide on a screen of ${seen}.`] : [];
}

/** The barriers of the page on a wide and on a narrow screen, each with the width; keeps pictures. */
export async function barriersAtEveryWidth(page: Page, name: string, widths: readonly number[] = [1280, 375]): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
    await picture(page, name);
    found.push(...(await barriersOn(page)).map((barrier) => `${name} at ${width}: ${barrier}`));
  }
  return found;
}
