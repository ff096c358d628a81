/** An organisation whose accounts people may sign in with, by OpenID Connect. `key` names it in addresses; the issuer is compared letter by letter. */
export interface OutsideProvider {
  key: string;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  /** DfE Sign-in only: where it says which roles somebody has, and the secret that signs the question. */
  roles?: { url: string; secret: string };
}

/** What a deployment may choose about signing in. */
export interface SignInChoices {
  providers?: readonly OutsideProvider[];
  /** After how many idle minutes a session ends: of staff, and of people who answer for an authority. */
  staffIdleMinutes?: number;
  authorityIdleMinutes?: number;
  /** After how many hours a session ends, however busy it is. */
  sessionHours?: number;
  /** How many codes one network may ask for within a quarter of an hour. */
  codesPerNetwork?: number;
  /** The addresses of the proxies in front, which are believed when they say whose request it is; joined by commas. */
  trustProxy?: string | undefined;
}

/** How people sign in here, and how long that lasts: the choices of the deployment over the defaults of the house. */
export class SignInSettings {
  readonly providers: readonly OutsideProvider[];
  readonly staffIdleMinutes: number;
  readonly authorityIdleMinutes: number;
  readonly sessionHours: number;
  readonly codesPerNetwork: number;
  readonly trustProxy: string | undefined;

  constructor(choices: SignInChoices = {}) {
    this.providers = choices.providers ?? [];
    this.staffIdleMinutes = choices.staffIdleMinutes ?? 30;
    this.authorityIdleMinutes = choices.authorityIdleMinutes ?? 60;
    this.sessionHours = choices.sessionHours ?? 12;
    this.codesPerNetwork = choices.codesPerNetwork ?? 60;
    this.trustProxy = choices.trustProxy;
  }

  /** The provider of this key; undefined when there is none. */
  provider(key: string | null | undefined): OutsideProvider | undefined {
    return this.providers.find((one) => one.key === key);
  }
}
