import type { BrowserContext } from 'playwright-core';

/** Everything that the server told a browser, page by page and answer by answer: what must not be seen must not be sent either. */
export class Overheard {
  private readonly bodies: Promise<string>[] = [];

  constructor(context: BrowserContext) {
    context.on('response', (response) => {
      if (!/\/assets\//.test(response.url())) this.bodies.push(response.text().catch(() => ''));
    });
  }

  /** Which of these words the server has said so far; and something was said at all. */
  async said(words: RegExp): Promise<string[]> {
    const all = (await Promise.all(this.bodies)).join('\n');
    if (!all) throw new Error('The server has said nothing yet.');
    return [...new Set(all.match(new RegExp(words.source, `${words.flags}g`)) ?? [])];
  }
}
