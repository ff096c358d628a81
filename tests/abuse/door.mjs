// How somebody comes in by code: what they send, and what their browser keeps.
import { setTimeout as pause } from 'node:timers/promises';
import { cookiesOf, postForm, postGraphql } from './http.mjs';
import { letterIn } from './letters.mjs';

/** The most that the worker may need for a letter, in milliseconds. */
const PATIENCE = 30_000;

/** A browser at the door: keeps its cookies, as every browser does. */
export class Visitor {
  cookies = new Map();
  /** What the last reply set, as it came. */
  set = [];

  /** `from` is where it stands on the network, where the product believes its proxy. */
  constructor(origin, { from } = {}) {
    Object.assign(this, { origin, from });
  }

  get cookie() {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Another client that has the same cookies. */
  twin() {
    return Object.assign(new Visitor(this.origin, this), { cookies: new Map(this.cookies) });
  }

  /** The cookie of its session alone, as a thief would have it. */
  get session() {
    return this.cookies.has('muster-session') ? `muster-session=${this.cookies.get('muster-session')}` : '';
  }

  async post(path, fields = {}) {
    const reply = await postForm(this.origin, { path, fields, cookie: this.cookie, headers: this.from ? { 'x-forwarded-for': this.from } : {} });
    this.set = reply.headers['set-cookie'] ?? [];
    for (const [name, value] of cookiesOf(reply)) {
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return reply;
  }

  /** Asks for a code; gives the status. */
  async ask(email) {
    return (await this.post('/sign-in', { email })).status;
  }

  /** Enters a code; gives whether it came in by it. */
  async enter(code) {
    const before = this.session;
    const { status } = await this.post('/sign-in/code', { code });
    return status === 303 && this.session !== before && this.session !== '';
  }
}

/** Who a cookie is for the product: a name, or null for nobody. */
export async function whoIs(origin, cookie) {
  const { data } = await postGraphql(origin, { query: '{ me { name } }', cookie });
  return data?.me?.name ?? null;
}

/** Asks for a code with a browser and reads it from the letter that comes. */
export async function codeFor(visitor, { email, office }) {
  const before = office.arrived.length;
  const status = await visitor.ask(email);
  if (status !== 303) throw new Error(`Asking for a code was answered ${status}.`);
  for (const until = performance.now() + PATIENCE; performance.now() < until; await pause(20)) {
    const letter = office.arrived.slice(before).find(({ to, raw }) => to === email && /is your code/.test(letterIn(raw).text + letterIn(raw).subject));
    if (letter) return /\b\d{6}\b/.exec(letterIn(letter.raw).text)[0];
  }
  throw new Error('The letter with the code did not come.');
}

/** A code that is not this one. */
export const otherThan = (code) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
