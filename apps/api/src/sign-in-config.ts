import { isIP } from 'node:net';
import { SignInSettings, StartProblem, type OutsideProvider } from '@muster/platform';
import { z } from 'zod';

const minutes = z.coerce.number().positive().max(24 * 60).optional();

const named = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** How many proxies are in front is no answer: whoever reached the product past them could say whatever they like. */
function isProxy(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
  return named.has(text) || (version > 0 && fits && more.length === 0);
}

/** The settings about signing in. */
const schema = z.object({
  DFE_SIGN_IN_ISSUER: z.url().optional(),
  DFE_SIGN_IN_CLIENT_ID: z.string().optional(),
  DFE_SIGN_IN_CLIENT_SECRET: z.string().min(16, 'must be at least 16 characters').optional(),
  DFE_SIGN_IN_API_URL: z.url().optional(),
  DFE_SIGN_IN_API_SECRET: z.string().min(16, 'must be at least 16 characters').optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().min(16, 'must be at least 16 characters').optional(),
  OIDC_NAME: z.string().max(60, 'must have at most 60 characters').optional(),
  OIDC_SCOPE: z.string().regex(/\bopenid\b/, 'must contain openid').default('openid email profile'),
  SESSION_IDLE_MINUTES_STAFF: minutes,
  SESSION_IDLE_MINUTES_AUTHORITY: minutes,
  SESSION_HOURS: z.coerce.number().positive().max(24).optional(),
  SIGN_IN_CODES_PER_NETWORK: z.coerce.number().int().min(1).optional(),
  TRUST_PROXY: z.string().transform((text) => text.split(',').map((one) => one.trim())).refine((all) => all.every(isProxy), 'must be the addresses of the proxies in front, joined by commas: IP addresses, networks as 10.0.0.0/8, loopback, linklocal or uniquelocal').optional(),
});

type Given = z.infer<typeof schema>;

/** How people sign in, as the environment says. Refuses (StartProblem) a setting of the wrong form, a provider that is described by halves, and in production one that is not reached over https. */
export function signInOf(environment: Record<string, string | undefined>, production: boolean): SignInSettings {
  const { success, data, error } = schema.safeParse(environment);
  if (!success) throw new StartProblem(`The setting ${error.issues[0]?.path.join('.')} is not right: ${error.issues[0]?.message}.`);
  const providers = [dfeSignIn(data), standard(data)].filter((one) => one !== null);
  const plain = production && providers.flatMap(({ issuer, roles }) => [issuer, roles?.url ?? '']).find((url) => url.startsWith('http:'));
  if (plain) throw new StartProblem(`In production a provider must be reached over https, and ${plain} is not.`);
  return new SignInSettings({
    providers, staffIdleMinutes: data.SESSION_IDLE_MINUTES_STAFF, authorityIdleMinutes: data.SESSION_IDLE_MINUTES_AUTHORITY, sessionHours: data.SESSION_HOURS,
    codesPerNetwork: data.SIGN_IN_CODES_PER_NETWORK, trustProxy: data.TRUST_PROXY?.join(','),
  });
}

function dfeSignIn(given: Given): OutsideProvider | null {
  const all = whole(given, 'DFE_SIGN_IN_ISSUER', ['DFE_SIGN_IN_CLIENT_ID', 'DFE_SIGN_IN_CLIENT_SECRET', 'DFE_SIGN_IN_API_URL', 'DFE_SIGN_IN_API_SECRET']);
  if (!all) return null;
  const [issuer, clientId, clientSecret, url, secret] = all as [string, string, string, string, string];
  return { key: 'dfe', name: 'DfE Sign-in', issuer, clientId, clientSecret, scope: 'openid email profile organisation', roles: { url, secret } };
}

function standard(given: Given): OutsideProvider | null {
  const all = whole(given, 'OIDC_ISSUER', ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']);
  if (!all) return null;
  const [issuer, clientId, clientSecret] = all as [string, string, string];
  return { key: 'oidc', name: given.OIDC_NAME ?? 'your organisation’s account', issuer, clientId, clientSecret, scope: given.OIDC_SCOPE };
}

type Name = keyof Given & string;

/** The settings of a provider in their order: all of them, or none where its issuer is not set. */
function whole(given: Given, issuer: Name, others: readonly Name[]): string[] | null {
  if (!given[issuer]) {
    const alone = others.find((name) => given[name]);
    if (alone) throw new StartProblem(`With ${alone}, ${issuer} must be set.`);
    return null;
  }
  const missing = others.find((name) => !given[name]);
  if (missing) throw new StartProblem(`With ${issuer}, ${missing} must be set.`);
  return [issuer, ...others].map((name) => String(given[name]));
}
