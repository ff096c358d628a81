import request from 'supertest';
import type { OutsideProvider, SignInChoices } from '@muster/platform';
import { OURS } from './caller.js';
import { API_SECRET, DfeApiDouble } from './dfe-api-double.js';
import { AtProvider, IdentityProvider, type Claims } from './identity-provider.js';
import { Muster } from './muster.js';

const PUBLIC = 'http://localhost:4000';

/** Barnsley and Camden as DfE Sign-in knows them: an id of its own, the category of local authorities, the three-digit number. */
export const barnsley = { id: 'B0000000-0000-0000-0000-000000000370', name: 'Barnsley', category: { id: '002', name: 'Local Authority' }, establishmentNumber: '370' };
export const camden = { id: 'C0000000-0000-0000-0000-000000000202', name: 'Camden', category: { id: '002', name: 'Local Authority' }, establishmentNumber: '202' };

/** A sign-in that has begun: the address it leads to, and the cookies of the browser. */
export interface Begun {
  url: string;
  cookies: string;
}

/** Muster beside a real provider and, for DfE Sign-in, the double of its public API; at the time of the machine, because tokens are. */
export class OutsideWorld {
  private constructor(readonly muster: Muster, readonly idp: IdentityProvider, readonly api: DfeApiDouble) {}

  static async open(key: 'dfe' | 'oidc', { changes = {}, apiSecret = API_SECRET, ...choices }: SignInChoices & { changes?: Partial<OutsideProvider>; apiSecret?: string } = {}): Promise<OutsideWorld> {
    const idp = await IdentityProvider.start({ publicUrl: PUBLIC, key, fullIdToken: key === 'dfe' });
    const api = new DfeApiDouble();
    const url = await api.start();
    const settings = idp.settings({ ...(key === 'dfe' ? { roles: { url, secret: apiSecret } } : {}), ...changes });
    const muster = await Muster.start({ publicUrl: PUBLIC, signIn: { providers: [settings], ...choices } });
    const world = new OutsideWorld(muster, idp, api);
    await world.now();
    return world;
  }

  /** Brings Muster's clock to the machine's, or so many minutes after it. */
  async now(minutes = 0): Promise<void> {
    await this.muster.moveTo(new Date(Date.now() + minutes * 60_000).toISOString());
  }

  async close(): Promise<void> {
    await this.muster.stop();
    await this.idp.stop();
    await this.api.stop();
  }

  /** Somebody whom the provider knows by `subject`, with this address. */
  person(subject: string, claims: Claims): void {
    this.idp.people.set(subject, { email_verified: true, name: 'Somebody', ...claims });
  }

  /** Presses the button on the sign-in page. */
  async begin(key: string, { cookies = '', next = '/' } = {}): Promise<Begun> {
    const reply = await request(this.muster.origin).post(`/sign-in/with/${key}`).set(OURS).type('form').set('cookie', cookies).send({ next });
    const url = /http-equiv="refresh" content="0;url=([^"]+)"/.exec(reply.text)?.[1]?.replaceAll('&amp;', '&');
    if (!url) throw new Error(`It does not lead on: ${reply.status} ${reply.text}`);
    return { url, cookies: [cookies, ...cookiesOf(reply).values()].filter(Boolean).join('; ') };
  }

  /** Comes back to Muster at the address that the provider gave. */
  back(at: URL, cookies: string): request.Test {
    return request(this.muster.origin).get(at.pathname + at.search).set('cookie', cookies).set('user-agent', 'Mozilla/5.0 (Windows NT 10.0) Firefox/143.0');
  }

  /** The whole way: there, signing in as `subject`, and back. */
  async signIn(key: string, subject: string, { next = '/', cookies = '' } = {}): Promise<request.Response> {
    const begun = await this.begin(key, { next, cookies });
    return this.back(await new AtProvider(subject).signIn(begun.url), begun.cookies);
  }

  /** The newest refusal that was recorded: its reason and all that stands beside it. */
  async refusal(): Promise<string> {
    const [fact] = await this.muster.rows<{ reason: string }>("select details ->> 'reason' as reason from fact where name = 'sign-in.refused' order by id desc limit 1");
    return fact?.reason ?? 'none';
  }

  /** Who is behind a session cookie. */
  async who(cookie: string): Promise<string | null> {
    const { body } = await request(this.muster.origin).post('/graphql').set(OURS).set('cookie', cookie).send({ query: '{ me { name } }' });
    return (body as { data: { me: { name: string } | null } }).data.me?.name ?? null;
  }
}

/** The cookies that a reply sets, as the browser sends them back. */
export function cookiesOf({ headers }: request.Response): Map<string, string> {
  const set = (headers['set-cookie'] ?? []) as unknown as string[];
  return new Map(set.map((line) => [line.split('=')[0]!, line.split(';')[0]!] as const));
}

/** The session cookie that a reply gives; '' when it gives none. */
export const sessionOf = (reply: request.Response): string => cookiesOf(reply).get('muster-session') ?? '';

/** Title and text of a page, without its tags. */
export const textOf = (html: string): string => html.replaceAll(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
