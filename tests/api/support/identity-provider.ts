import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import type { OutsideProvider } from '@muster/platform';
import { Provider, type Configuration } from 'oidc-provider';

/** What a provider says of somebody, by its own name for them. */
export type Claims = Record<string, unknown>;

/** How the provider is set up: where people come back to, and whether its id tokens carry everything (as those of DfE Sign-in do) or only the name for somebody. */
export interface SetUp {
  publicUrl: string;
  key: 'dfe' | 'oidc';
  fullIdToken: boolean;
}

const CLIENT = { id: 'muster', secret: 'a-secret-that-both-know-0123456789' };
const LOGOUT = /<form[^>]*op\.logoutForm[^>]*action="([^"]+)"[\s\S]*?name="xsrf" value="([^"]+)"/;

/** A real OpenID provider (oidc-provider) on a port of its own: discovery, login page, code flow with PKCE, signed tokens, end of session. */
export class IdentityProvider {
  /** Whom it knows. */
  readonly people = new Map<string, Claims>();
  /** How many seconds its id tokens are good. */
  idTokenSeconds = 3600;

  private constructor(readonly issuer: string, private readonly server: Server, private readonly up: SetUp) {}

  static async start(up: SetUp): Promise<IdentityProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const idp = new IdentityProvider(issuer, server, up);
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined); // it says that Node 22 is better, and that its keys, pages and memory are for tests only: all known
    const provider = new Provider(issuer, idp.configuration());
    warned.mockRestore();
    server.on('request', provider.callback() as never);
    return idp;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => { this.server.close(resolve); });
  }

  /** Where people come back to after signing in there. */
  get returnTo(): string {
    return `${this.up.publicUrl}/sign-in/with/${this.up.key}/callback`;
  }

  /** What Muster must be told of it. */
  settings(changes: Partial<OutsideProvider> = {}): OutsideProvider {
    const dfe = this.up.key === 'dfe';
    return { key: this.up.key, name: dfe ? 'DfE Sign-in' : 'Barnsley account', issuer: this.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, scope: `openid email profile${dfe ? ' organisation' : ''}`, ...changes };
  }

  private configuration(): Configuration {
    return {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [this.returnTo], post_logout_redirect_uris: [`${this.up.publicUrl}/signed-out`], token_endpoint_auth_method: this.up.key === 'dfe' ? 'client_secret_post' : 'client_secret_basic' }],
      clientAuthMethods: this.up.key === 'dfe' ? ['client_secret_post'] : ['client_secret_basic'],
      scopes: ['openid', 'email', 'profile', 'organisation'],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], organisation: ['organisation'] },
      conformIdTokenClaims: !this.up.fullIdToken,
      pkce: { required: () => true },
      cookies: { keys: ['a-key-for-the-cookies-of-tests'] },
      ttl: { IdToken: () => this.idTokenSeconds, Session: 3600, Grant: 3600, Interaction: 3600, AccessToken: 3600 },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...this.people.get(sub), sub }) }),
    };
  }
}

/** Somebody at a provider, with cookies and without scripts: follows redirects, types a name, agrees, and stops where the way leads out of the provider. */
export class AtProvider {
  private readonly jar = new Map<string, string>();

  constructor(private readonly who: string) {}

  /** Signs in from the address that Muster leads to, and gives the address that leads back. With `cancels` they go back instead of signing in. */
  async signIn(url: string, { cancels = false } = {}): Promise<URL> {
    let at = new URL(url);
    for (let step = 0; step < 12; step += 1) {
      const { location, body } = await this.fetch(at);
      if (location && location.origin !== at.origin) return location;
      const next = location ?? (cancels ? new URL(`${at.href}/abort`) : (await this.submit(at, body)));
      if (next.origin !== at.origin) return next;
      at = next;
    }
    throw new Error(`The provider did not lead back. It is at ${at.href}.`);
  }

  /** Signs out at the address that Muster leads to, and gives the address that leads back. */
  async signOut(url: string): Promise<URL> {
    const at = new URL(url);
    const { body } = await this.fetch(at);
    const [, action, xsrf] = LOGOUT.exec(body) ?? [];
    if (!action || !xsrf) throw new Error(`The provider asked nothing before it signed out: ${body.slice(0, 500)}`);
    return (await this.fetch(new URL(action, at), { xsrf, logout: 'yes' })).location!;
  }

  private async submit(at: URL, page: string): Promise<URL> {
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (!prompt) throw new Error(`The provider shows no form: ${page.slice(0, 500)}`);
    const { location } = await this.fetch(at, { prompt, ...(prompt === 'login' ? { login: this.who, password: 'any' } : {}) });
    return location!;
  }

  private async fetch(url: URL, form?: Record<string, string>): Promise<{ location: URL | null; body: string }> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(url, { redirect: 'manual', headers: { cookie }, ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}) });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.jar.set(name, value);
      else this.jar.delete(name);
    }
    const location = reply.headers.get('location');
    return { location: location ? new URL(location, url) : null, body: await reply.text() };
  }
}
