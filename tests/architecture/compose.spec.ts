import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';

const fileOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

type Service = Record<string, unknown> & {
  image?: string; build?: unknown; command?: unknown; environment?: Record<string, string>; volumes?: string[];
  depends_on?: Record<string, unknown>; healthcheck?: Record<string, unknown>; ports?: string[];
};
type Compose = Record<string, unknown> & { services: Record<string, Service>; volumes: Record<string, unknown> };

/**
 * The published schema marks its parts with the `id` of an older draft, to which nothing refers, and names its draft in a way of its
 * own; ajv refuses both, so they are left out.
 */
const schema = JSON.parse(fileOf('tests/architecture/compose-spec.schema.json'), (key, value: unknown) =>
  ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value) as object;
const matches = new Ajv2019({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

const compose = () => parse(fileOf('docker-compose.yml'), { merge: true }) as Compose;

/** What the schema says against the file after one change to it. */
function complaintsAfter(change: (file: Compose) => void): string[] {
  const file = compose();
  change(file);
  return matches(file) ? [] : (matches.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

describe('docker-compose.yml', () => {
  it('is what the Compose specification allows', () => {
    expect(complaintsAfter(() => undefined)).toEqual([]);
  });

  it.each<[string, string, (file: Compose) => void]>([
    ['a key that is misspelt in a service', 'healthchek', (file) => { file.services.api!.healthchek = {}; }],
    ['a key that is misspelt in a health check', 'intervall', (file) => { file.services.db!.healthcheck!.intervall = '5s'; }],
    ['a key that is misspelt at the top', 'servises', (file) => { file.servises = {}; }],
    ['ports that are no list', '/services/api/ports', (file) => { file.services.api!.ports = '4000:4000' as never; }],
    ['a condition that does not exist', '/services/worker/depends_on', (file) => { file.services.worker!.depends_on = { api: { condition: 'healthy' } }; }],
  ])('would be refused with %s', (_what, place, change) => {
    expect(complaintsAfter(change).join('\n')).toContain(place);
  });

  it('holds the database, the API, a worker of the same image, and a mail catcher', () => {
    const { services } = compose();
    expect(Object.keys(services).sort()).toEqual(['api', 'db', 'mail', 'worker']);
    expect(services.worker!.image).toBe(services.api!.image);
    expect(services.worker!.environment).toEqual(services.api!.environment);
    expect(services.worker!.command).toEqual(['node', 'apps/api/dist/worker.js']);
  });

  it('names only services and volumes that it declares, and each one that it waits for has a health check', () => {
    const { services, volumes } = compose();
    for (const service of Object.values(services)) {
      for (const name of Object.keys(service.depends_on ?? {})) expect(services[name]?.healthcheck?.test).toBeDefined();
      for (const volume of service.volumes ?? []) expect(Object.keys(volumes)).toContain(volume.split(':')[0]);
    }
  });

  it('holds no secret: what must be kept or chosen comes from the environment, and is asked for when it is missing', () => {
    const { services } = compose();
    const required = /\$\{(POSTGRES_PASSWORD|MAIL_FROM|PUBLIC_URL):\?[^}]+\}/;
    expect(services.db!.environment!.POSTGRES_PASSWORD).toMatch(required);
    for (const name of ['DATABASE_URL', 'MAIL_FROM', 'PUBLIC_URL']) expect(services.api!.environment![name]).toMatch(required);
    expect(services.api!.environment!.DATABASE_URL).toMatch(/^postgres:\/\/muster:\$\{POSTGRES_PASSWORD:\?[^}]+\}@db:5432\/muster$/);
    expect(services.db!.ports).toBeUndefined();
  });

  it('passes on the settings of both ways out for mail, and leaves those of GOV.UK Notify empty where none are given', () => {
    const { environment } = compose().services.worker!;
    expect(environment!.SMTP_URL).toBe('${SMTP_URL:-smtp://mail:1025}');
    for (const name of ['NOTIFY_API_KEY', 'NOTIFY_TEMPLATE_ID', 'NOTIFY_REPLY_TO_ID', 'NOTIFY_CALLBACK_TOKEN']) expect(environment![name]).toBe(`\${${name}:-}`);
  });
});

describe('Dockerfile', () => {
  const stages = fileOf('Dockerfile').split(/^FROM /m).slice(1);

  it('ends in an image that is not root, asks /health/ready, and holds no development packages', () => {
    const final = stages.at(-1)!;
    expect(stages.length).toBeGreaterThan(1);
    expect(final).toMatch(/^USER node$/m);
    expect(final).toMatch(/^HEALTHCHECK [\s\S]*\/health\/ready/m);
    expect(final).not.toMatch(/npm (ci|install)/);
    expect(stages[0]).toContain('npm prune --omit=dev');
  });
});
