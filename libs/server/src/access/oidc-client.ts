import { SystemClock, type Clock, type OutsideProvider } from '@muster/platform';
import * as oidc from 'openid-client';
import { outside, OutsideProblem } from './outside-problem.js';

/** The three words that bind one sign-in to the browser that began it. */
export interface Bond {
  state: string;
  nonce: string;
  verifier: string;
}

/** Who somebody is for the provider: its name for them, their address and whether it has verified it, all its claims, and what proves the sign-in to it at the end. */
export interface Identity {
  issuer: string;
  subject: string;
  address: string | null;
  addressVerified: boolean;
  claims: Readonly<Record<string, unknown>>;
  idToken: string;
}

const SECONDS = 5;
const FRESH_FOR = 60 * 60_000;

/** One provider of OpenID Connect: discovery, code flow with PKCE, tokens checked with its keys, and the way out. */
export class OidcClient {
  private known: { metadata: oidc.ServerMetadata; at: Date } | null = null;

  constructor(private readonly provider: OutsideProvider, private readonly returnTo: string, private readonly clock: Clock) {}

  /** Where the browser goes to sign in. */
  authorizationUrl({ state, nonce, verifier }: Bond): Promise<URL> {
    return outside(async () => oidc.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.returnTo, scope: this.provider.scope, state, nonce, code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
    }));
  }

  /** Who came back. `query` is what the provider put into the address; nothing of it is believed before it was checked. */
  identity(query: string, { state, nonce, verifier }: Bond): Promise<Identity> {
    return outside(async () => {
      const config = await this.configuration();
      const tokens = await oidc.authorizationCodeGrant(config, new URL(`?${query}`, this.returnTo), { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
      const said = tokens.claims()!;
      const more = config.serverMetadata().userinfo_endpoint ? await oidc.fetchUserInfo(config, tokens.access_token, said.sub) : {};
      const claims: Record<string, unknown> = { ...more, ...said };
      const address = typeof claims.email === 'string' ? claims.email : null;
      return { issuer: said.iss, subject: said.sub, address, addressVerified: address !== null && this.verified(claims), claims, idToken: tokens.id_token! };
    });
  }

  /** DfE Sign-in verifies every address before there is an account, and says so nowhere; others have to say so. */
  private verified({ email_verified: verified }: Readonly<Record<string, unknown>>): boolean {
    return this.provider.roles ? verified !== false : verified === true;
  }

  /** Where the browser goes to sign out there as well, and comes back from; null where the provider has no such place. */
  signOutUrl(idToken: string, after: string): Promise<URL | null> {
    return outside(async () => {
      const config = await this.configuration();
      return config.serverMetadata().end_session_endpoint ? oidc.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: after }) : null;
    });
  }

  /** Made anew each time over what is known of the provider: so its clock is ours, and its keys are those of today. */
  private async configuration(): Promise<oidc.Configuration> {
    const { clientId, clientSecret } = this.provider;
    const ahead = Math.round((this.clock.now().getTime() - new SystemClock().now().getTime()) / 1000);
    const config = new oidc.Configuration(await this.metadata(), clientId, { [oidc.clockSkew]: ahead }, authenticated(clientSecret));
    config.timeout = SECONDS;
    if (this.plain) oidc.allowInsecureRequests(config);
    oidc.enableNonRepudiationChecks(config);
    return config;
  }

  private get plain(): boolean {
    return this.provider.issuer.startsWith('http:');
  }

  private async metadata(): Promise<oidc.ServerMetadata> {
    const now = this.clock.now();
    if (this.known && Math.abs(now.getTime() - this.known.at.getTime()) < FRESH_FOR) return this.known.metadata;
    const { issuer, clientId } = this.provider;
    const found = await oidc.discovery(new URL(issuer), clientId, undefined, undefined, { timeout: SECONDS, ...(this.plain ? { execute: [oidc.allowInsecureRequests] } : {}) });
    const metadata = found.serverMetadata();
    if (metadata.issuer !== issuer) throw new OutsideProblem('WRONG_ISSUER', `The provider calls itself ${metadata.issuer}, and is configured as ${issuer}.`);
    this.known = { metadata, at: now };
    return metadata;
  }
}

/** Shows the secret in the way that the provider takes it; one that says nothing takes it in the header (OpenID Connect Discovery 1.0, 3). */
function authenticated(secret: string): oidc.ClientAuth {
  return (server, client, ...request) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const show = ways.includes('client_secret_post') ? oidc.ClientSecretPost(secret) : oidc.ClientSecretBasic(secret);
    return show(server, client, ...request);
  };
}
