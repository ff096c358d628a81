// Opens pages in a real browser and tells what of the payloads became active there.
/* global window, document, location -- some functions here run in the browser */
import { COMPUTED, ELSEWHERE } from './payloads.mjs';

/** Runs in every frame before anything else: what the content policy stopped would have been active without it. */
const TRAP = `window.__stopped = []; document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.__stopped.push(violatedDirective + ' ' + blockedURI));`;

/** Runs in a frame: what is there that no template of ours puts there. */
function lookRound([elsewhere, computed]) {
  // A library of the screens asks whether it may compile, and is told that it may not: no payload.
  const found = [...(window.__stopped ?? [])].filter((one) => one !== 'script-src eval').map((one) => `the content policy stopped ${one}`);
  if (window.__active) found.push('a script ran');
  for (const element of document.querySelectorAll('*')) {
    const name = element.tagName.toLowerCase();
    if (name === 'script' && element.textContent.includes('__active')) found.push('a script stands in the page');
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute)) found.push(`${name} has ${attribute}`);
      // The mailbox of the demonstration shows letters in a frame that may do nothing.
      if (attribute === 'srcdoc' && element.getAttribute('sandbox') !== '') found.push(`${name} has srcdoc`);
      if (!/^(href|src|action|formaction|xlink:href|data|poster|background|cite|ping)$/i.test(attribute)) continue;
      const url = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : null;
      if (url && /^(javascript|data|vbscript):/.test(url.protocol) && !/^data:(image\/|font\/|text\/csv|,$)/.test(value)) found.push(`${name} leads to ${url.protocol}`);
      if (url?.hostname.endsWith(elsewhere)) found.push(`${name} leads to ${url.hostname}`);
    }
  }
  if (document.body?.innerText.includes(computed)) found.push('a template was computed');
  return found;
}

/** Somebody who opens pages and writes down what was active in each. */
export class Reader {
  opened = 0;
  active = [];
  carried = 0;

  constructor(context, origin) {
    Object.assign(this, { context, origin });
  }

  async start() {
    await this.context.addInitScript(TRAP);
    this.page = await this.context.newPage();
    this.page.on('dialog', (dialog) => { this.active.push(`${this.where}: a dialog says "${dialog.message()}"`); void dialog.dismiss(); });
    this.page.on('request', (request) => { if (/^https?:/.test(request.url()) && !request.url().startsWith(this.origin)) this.active.push(`${this.where}: asked ${request.url()}`); });
    return this;
  }

  /** Opens a page; gives the paths that it leads to, and notes whether it shows a payload at all. */
  async open(path) {
    this.where = path;
    await this.page.goto(path, { waitUntil: 'load' }).catch(() => undefined); // a download is no page
    await this.page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
    this.opened += 1;
    for (const frame of this.page.frames()) {
      const found = await frame.evaluate(lookRound, [ELSEWHERE, COMPUTED]).catch(() => []);
      this.active.push(...found.map((one) => `${path}: ${one}`));
    }
    const text = await this.page.evaluate(() => `${document.body.innerText} ${[...document.querySelectorAll('input, textarea')].map(({ value }) => value).join(' ')}`).catch(() => '');
    if (/__active|cmd\|'|evil\.example|1234\*5679|=1\+1/.test(text)) this.carried += 1;
    return this.page.evaluate(() => [...document.querySelectorAll('a[href]')].filter(({ host }) => host === location.host).map(({ pathname, search }) => pathname + search)).catch(() => []);
  }
}

const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
/** A path without what makes it one of many: ids, codes behind the name of a page, and values behind the question mark. */
const patternOf = (path) => path.replaceAll(UUID, ':id').replace(/\?.*$/, (search) => `?${[...new URLSearchParams(search).keys()].sort()}`);

/** Opens everything that can be reached from these pages, so many of each kind and not more than `most`. What is left to others (`skip`) is not opened. Gives the kinds. */
export async function crawl(reader, { from, each, most, skip = /^$/ }) {
  const seen = new Set();
  const kinds = new Map();
  const waiting = [...from];
  for (let opened = 0; waiting.length && opened < most;) {
    const path = waiting.shift();
    const kind = patternOf(path);
    if (seen.has(path) || skip.test(path) || (kinds.get(kind) ?? 0) >= each) continue;
    seen.add(path);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    opened += 1;
    waiting.push(...await reader.open(path));
  }
  return kinds;
}
