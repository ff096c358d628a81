import { readConfig } from './config.js';

const SECRET = '3f9c1e7ab04d52886f1c9e7d';
const production = { NODE_ENV: 'production', DATABASE_URL: `postgres://owner:${SECRET}@db:5432/plo`, PUBLIC_URL: 'https://muster.example.org', SMTP_URL: 'smtp://mail:1025' };
const refusal = (environment: object): string => {
  try {
    readConfig(environment as NodeJS.ProcessEnv);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('Not refused.');
};

describe('what the process is told', () => {
  it('needs nothing at home, where it listens to this machine alone', () => {
    expect(readConfig({})).toMatchObject({ production: false, host: '127.0.0.1', port: 4000, publicUrl: 'http://localhost:4000', logLevel: 'info' });
  });

  it('may name a replica by its place alone: its accounts are those of the database', () => {
    expect(readConfig({ ...production, DATABASE_REPLICA_URL: 'postgres://replica:5432/plo' })).toMatchObject({ replicaUrl: 'postgres://replica:5432/plo' });
  });

  it('is taken in production when it is whole', () => {
    expect(readConfig(production)).toMatchObject({ production: true, host: '0.0.0.0', publicUrl: 'https://muster.example.org' });
  });

  it.each([
    ['DATABASE_URL', { DATABASE_URL: '' }], ['PUBLIC_URL', { PUBLIC_URL: '' }], ['SMTP_URL', { SMTP_URL: '' }], ['https://', { PUBLIC_URL: 'http://muster.example.org' }], ['PUBLIC_URL', { PUBLIC_URL: 'muster' }],
    ['password in DATABASE_URL', { DATABASE_URL: 'postgres://owner@db/plo' }], ['password in DATABASE_URL', { DATABASE_URL: 'postgres://owner:k3fj29d@db/plo' }],
    ['password in DATABASE_URL', { DATABASE_URL: 'postgres://owner:postgres-postgres-postgres@db/plo' }], ['password in DATABASE_URL', { DATABASE_URL: 'postgres://owner:0000000000000000000@db/plo' }],
    ['password in DATABASE_URL', { DATABASE_URL: 'nonsense' }], ['NOTIFY_CALLBACK_TOKEN', { NOTIFY_CALLBACK_TOKEN: 'change-me-change-me-change-me' }], ['NOTIFY_CALLBACK_TOKEN', { NOTIFY_CALLBACK_TOKEN: 'short' }],
    ['NOTIFY_TEMPLATE_ID', { NOTIFY_API_KEY: 'key-11111111-1111-4111-8111-111111111111-22222222-2222-4222-8222-222222222222' }], ['LOG_LEVEL', { LOG_LEVEL: 'everything' }], ['SECURITY_CONTACT', { SECURITY_CONTACT: 'me' }],
    ['DATABASE_REPLICA_URL', { DATABASE_REPLICA_URL: 'replica:5432' }],
  ])('is refused in production for %s, in one sentence', (what, wrong) => {
    expect(refusal({ ...production, ...wrong })).toMatch(new RegExp(`${what}.*[.]$`));
  });

  it('is refused without repeating a secret', () => {
    for (const wrong of [{ DATABASE_URL: 'postgres://owner:k3fj29d@db/plo' }, { DATABASE_URL: 'postgres://owner:hunter2hunter2hunter2password@db/plo' }, { NOTIFY_API_KEY: 'k3fj29d-hunter2' }, { NOTIFY_CALLBACK_TOKEN: 'k3fj29d' }]) {
      expect(refusal({ ...production, ...wrong })).not.toMatch(/k3fj29d|hunter2/);
    }
  });
});
