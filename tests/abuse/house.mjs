// Where the attacks happen: the built product in processes of its own, on a copy of the demonstration, and the people in it.
import { postOffice } from '../faults/post-office.mjs';
import { apiOn, freePort, workerOn } from '../faults/processes.mjs';
import { signIn } from '../faults/world.mjs';

/** Who is who in the demonstration, by address. */
export const people = {
  administrator: 'administrator@example.org', team: 'project.team@example.org', reader: 'dfe@example.org', champion: 'champion.yorkshire-and-the-humber@example.org', otherChampion: 'champion.london@example.org',
  spoc: 'spoc.barnsley@example.org', otherSpoc: 'spoc.camden@example.org',
};

/** The address at which people reach the product where it stands behind a proxy, as in production. */
export const PUBLIC_HOST = 'muster.example.org';
const BEHIND_PROXY = { PUBLIC_URL: `https://${PUBLIC_HOST}`, TRUST_PROXY: 'loopback' };
const PRODUCTION = { ...BEHIND_PROXY, NODE_ENV: 'production', SMTP_URL: 'smtp://127.0.0.1:9' };

/** A copy of the demonstration with the product on it. */
class House {
  cookies = new Map();

  constructor(stage, { url, rows }) {
    Object.assign(this, { stage, url, rows });
  }

  /** Starts a process that serves it, with these settings; gives where. */
  async serve(settings = {}) {
    const port = await freePort();
    const api = await apiOn(this.url, { port, ...settings });
    this.stage.after(() => api.stop());
    return { origin: `http://127.0.0.1:${port}`, api };
  }

  /** Serves it with GraphQL, cookies and addresses as in production. */
  async serveAsInProduction() {
    return this.serve(PRODUCTION);
  }

  /** Serves it as in production, but for trusted documents. */
  async serveBehindProxy(settings = {}) {
    return this.serve({ ...BEHIND_PROXY, ...settings });
  }

  /** Lets mail go out from now on, to a post office that keeps it. */
  async sendMail(settings = {}) {
    const office = await postOffice();
    this.stage.after(() => office.close());
    const worker = await workerOn(this.url, { SMTP_URL: office.url, ...settings });
    this.stage.after(() => worker.stop());
    return office;
  }

  /** The cookie of a session of somebody, as it is named over http; the same one each time. */
  async cookieOf(who) {
    if (!this.cookies.has(who)) this.cookies.set(who, await this.newCookieOf(who));
    return this.cookies.get(who);
  }

  /** The cookie of a new session of somebody. */
  async newCookieOf(who) {
    const [{ id }] = await this.rows('select id from person where email = $1', [people[who] ?? who]);
    return signIn(this.rows, id);
  }
}

/** A copy of the demonstration for one test. */
export async function openHouse(stage) {
  return new House(stage, await stage.house());
}

/** A cookie as it is named over https. */
export const overHttps = (cookie) => `__Host-${cookie}`;
