// A browser at the survey, as the script of its pages behaves: one change at a time, each with a key of its own that it keeps until there is an answer to it.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** After so many milliseconds without an answer the page says "Not saved – retrying". */
export const PATIENCE = 10_000;

/** One browser of one respondent. `origin` is where it finds the product; `wait` how long it rests after the first failed try, in milliseconds. */
export class Browser {
  marks = new Map();
  tries = 0;
  longestSilence = 0;
  acknowledged = [];

  constructor(origin, { responseId, cookie }, { wait = 100, onSaved = () => {} } = {}) {
    Object.assign(this, { origin, responseId, cookie, wait, onSaved });
  }

  /** What is sent for a change: the fields of the place as they stand, the mark of what the page showed, and the key. */
  change(question, value, more = {}) {
    const fields = { [`a.${question}`]: [String(value)], [`a.${question}--version`]: [this.marks.get(question) ?? '0.-'], ...more };
    return { question, row: '', key: randomUUID(), fields };
  }

  /** Sends a change once. Gives what the server said, or null where it has to be tried again; throws what may never happen. */
  async post(body) {
    const began = performance.now();
    this.tries += 1;
    try {
      const reply = await fetch(`${this.origin}/responses/${this.responseId}/answers`, {
        method: 'POST', body: JSON.stringify(body), redirect: 'manual', signal: AbortSignal.timeout(PATIENCE),
        headers: { 'content-type': 'application/json', accept: 'application/json', cookie: this.cookie, 'sec-fetch-site': 'same-origin' },
      });
      if (reply.status >= 500 || reply.status === 429) return null;
      if (!reply.ok) throw new Refused(`The server answered ${reply.status}: ${(await reply.text()).slice(0, 300)}`);
      return await reply.json();
    } catch (error) {
      if (error instanceof Refused) throw error;
      return null; // nothing came, or not all of it
    } finally {
      this.longestSilence = Math.max(this.longestSilence, performance.now() - began);
    }
  }

  /** Sends a change until there is an answer, always with the same key. */
  async send(body) {
    for (let tries = 0; ; tries += 1) {
      const told = await this.post(body);
      if (told) return told;
      await pause(Math.min(1_000, this.wait * 2 ** tries));
    }
  }

  /** Saves a value as somebody who types it; gives what was sent, so that it can be repeated. */
  async type(question, value) {
    const body = this.change(question, value);
    const told = await this.send(body);
    if (told.state !== 'saved') throw new Refused(`A save that nobody disturbed was answered: ${JSON.stringify(told).slice(0, 300)}`);
    this.marks.set(question, told.mark);
    this.acknowledged.push({ question, value, mark: told.mark });
    this.onSaved(performance.now());
    return body;
  }
}

/** An answer of the server that ends the test: it is neither a success nor a reason to try again. */
export class Refused extends Error {}
