import { readConfig } from './config.js';
import { signInOf } from './sign-in-config.js';

const dfe = {
  DFE_SIGN_IN_ISSUER: 'https://oidc.signin.education.gov.uk', DFE_SIGN_IN_CLIENT_ID: 'muster', DFE_SIGN_IN_CLIENT_SECRET: 'a-secret-of-the-client',
  DFE_SIGN_IN_API_URL: 'https://api.signin.education.gov.uk', DFE_SIGN_IN_API_SECRET: 'a-secret-of-the-api',
};
const SECRET = '3f9c1e7ab04d52886f1c9e7d';
const production = { NODE_ENV: 'production', DATABASE_URL: `postgres://owner:${SECRET}@db:5432/plo`, PUBLIC_URL: 'https://muster.example.org', SMTP_URL: 'smtp://x' };

describe('the settings about signing in', () => {
  it('are the defaults of the house when nothing is set: codes alone', () => {
    expect(signInOf({}, true)).toMatchObject({ providers: [], staffIdleMinutes: 30, authorityIdleMinutes: 60, sessionHours: 12, codesPerNetwork: 60 });
    expect(signInOf({}, true).trustProxy).toBeUndefined();
  });

  it('turn on DfE Sign-in, and any other provider beside it', () => {
    const { providers } = signInOf({ ...dfe, OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'muster', OIDC_CLIENT_SECRET: 'another-long-secret', OIDC_NAME: 'Barnsley account' }, true);
    expect(providers.map(({ key, name, issuer }) => [key, name, issuer])).toEqual([['dfe', 'DfE Sign-in', dfe.DFE_SIGN_IN_ISSUER], ['oidc', 'Barnsley account', 'https://login.example.org']]);
    expect(providers[0]!.roles).toEqual({ url: dfe.DFE_SIGN_IN_API_URL, secret: dfe.DFE_SIGN_IN_API_SECRET });
  });

  it.each([['10.0.0.0/8, 192.0.2.1', '10.0.0.0/8,192.0.2.1'], ['loopback', 'loopback'], ['2001:db8::1', '2001:db8::1']])('believe the proxies %s', (given, trusted) => {
    expect(signInOf({ TRUST_PROXY: given }, true).trustProxy).toBe(trusted);
  });

  it.each([
    ['a provider by halves', { ...dfe, DFE_SIGN_IN_API_SECRET: undefined }, 'With DFE_SIGN_IN_ISSUER, DFE_SIGN_IN_API_SECRET must be set.'],
    ['a provider without its issuer', { OIDC_CLIENT_ID: 'muster' }, 'With OIDC_CLIENT_ID, OIDC_ISSUER must be set.'],
    ['an issuer that is no address', { ...dfe, DFE_SIGN_IN_ISSUER: 'signin' }, 'The setting DFE_SIGN_IN_ISSUER is not right'],
    ['a provider without https', { ...dfe, DFE_SIGN_IN_API_URL: 'http://api.example.org' }, 'must be reached over https'],
    ['proxies by number', { TRUST_PROXY: '1' }, 'The setting TRUST_PROXY is not right'],
    ['a session without an end', { SESSION_HOURS: '0' }, 'The setting SESSION_HOURS is not right'],
  ])('stop the start: %s', (_what, environment, sentence) => {
    expect(() => signInOf(environment, true)).toThrow(sentence);
    expect(() => readConfig({ ...production, ...environment })).toThrow(sentence);
  });

  it('may name a provider on this machine outside of production', () => {
    expect(signInOf({ OIDC_ISSUER: 'http://127.0.0.1:9000', OIDC_CLIENT_ID: 'muster', OIDC_CLIENT_SECRET: 'a-long-enough-secret' }, false).providers).toHaveLength(1);
  });
});
