import { Injectable } from '@nestjs/common';
import { Clock, SignInSettings, Site, type OutsideProvider } from '@muster/platform';
import { DfeSignInApi, organisationIn } from './dfe-sign-in.js';
import { OidcClient } from './oidc-client.js';

/** What talks to one provider: OpenID Connect, and for DfE Sign-in also what its tokens do not say. */
export interface OutsideClient {
  oidc: OidcClient;
  dfe: { api: DfeSignInApi; organisationIn: typeof organisationIn } | null;
}

/** The providers that are configured, by their keys. */
@Injectable()
export class OutsideClients {
  private readonly byKey: ReadonlyMap<string, OutsideClient>;

  constructor(settings: SignInSettings, site: Site, clock: Clock) {
    this.byKey = new Map(settings.providers.map((provider) => [provider.key, clientOf(provider, site, clock)]));
  }

  /** The client of a provider; undefined when none of this key is configured. */
  of(key: string): OutsideClient | undefined {
    return this.byKey.get(key);
  }
}

function clientOf(provider: OutsideProvider, site: Site, clock: Clock): OutsideClient {
  const { roles, clientId } = provider;
  return {
    oidc: new OidcClient(provider, site.link(`/sign-in/with/${provider.key}/callback`), clock),
    dfe: roles ? { api: new DfeSignInApi({ ...roles, clientId }), organisationIn } : null,
  };
}
