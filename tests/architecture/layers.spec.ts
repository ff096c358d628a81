import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// A small house with the packages of the real one, built in a temporary folder, in which each rule of .dependency-cruiser.mjs is broken once.
const root = fileURLToPath(new URL('../..', import.meta.url));
const configuration = join(root, '.dependency-cruiser.mjs');
const packages = ['domain', 'contract', 'platform', 'reference', 'server', 'respondent', 'web', 'testing'];
const concepts = ['kernel', 'organisations', 'indicators', 'programmes', 'people', 'access', 'surveys', 'collections', 'readiness', 'blockers', 'recommendations', 'engagement', 'reports', 'privacy'];

/** rule → a file of the house and what it wrongly imports. */
const wrong: [rule: string, file: string, imported: string][] = [
  ['layer-of-domain', 'libs/domain/src/people/a.ts', '@muster/platform'],
  ['layer-of-domain', 'libs/domain/src/people/types.ts', 'type @muster/platform'],
  ['layer-of-contract', 'libs/contract/src/a.ts', '@muster/domain/people'],
  ['layer-of-platform', 'libs/platform/src/a.ts', '@muster/server/people'],
  ['layer-of-reference', 'libs/reference/src/a.ts', '@muster/platform'],
  ['layer-of-server', 'libs/server/src/people/a.ts', '@muster/respondent'],
  ['layer-of-server', 'libs/server/src/people/b.spec.ts', '@muster/web/people'],
  ['layer-of-respondent', 'libs/respondent/src/a.ts', '@muster/web/people'],
  ['layer-of-web', 'libs/web/src/people/a.ts', '@muster/server/people'],
  ...concepts.slice(0, -1).map((concept, place): [string, string, string] =>
    [`order-of-concepts-${concept}`, `libs/server/src/${concept}/early.ts`, `@muster/domain/${concepts[place + 1]}`]),
  ['order-of-concepts-people', 'libs/domain/src/people/early.ts', '../reports/index.js'],
  ['order-of-concepts-organisations', 'libs/web/src/organisations/early.tsx', '../surveys/index.js'],
  ['domain-is-pure', 'libs/domain/src/people/b.ts', 'typeorm'],
  ['domain-is-pure', 'libs/domain/src/people/c.ts', 'node:fs'],
  ['web-runs-in-a-browser', 'libs/web/src/people/b.ts', 'node:fs'],
  ['web-knows-no-server', 'apps/web/src/a.ts', 'typeorm'],
  ['web-app-on-its-libraries', 'apps/web/src/b.ts', '@muster/server/people'],
  ['migrations-stand-alone', 'migrations/src/a.ts', '@muster/domain/people'],
  ['apps-on-top', 'libs/testing/src/a.ts', '../../../apps/api/src/main.js'],
  ['apps-apart', 'apps/cli/src/a.ts', '../../api/src/main.js'],
  ['not-to-tests', 'libs/server/src/people/c.ts', '../../../../tests/api/world.js'],
  ['not-to-specs', 'libs/domain/src/surveys/b.ts', './check.plain.js'],
  ['testing-is-for-tests', 'libs/server/src/people/d.ts', '@muster/testing'],
  ['no-development-packages', 'libs/server/src/people/e.ts', 'fast-check'],
  ['declared-packages', 'libs/server/src/people/f.ts', 'undeclared'],
  ['concepts-through-their-index', 'libs/server/src/surveys/c.ts', '../people/person.js'],
  ['packages-by-their-name', 'libs/server/src/people/g.ts', '../../../domain/src/people/index.js'],
  ['no-circular', 'libs/server/src/people/round.ts', './roundabout.js'],
  ['resolvable', 'libs/server/src/people/h.ts', './there-is-no-such-file.js'],
];

/** What the same house does rightly: none of it may be refused. */
const right: [file: string, imported: string][] = [
  ['libs/domain/src/surveys/right.ts', 'zod'],
  ['libs/domain/src/surveys/next.ts', '../people/index.js'],
  ['libs/domain/src/surveys/right.spec.ts', 'fast-check'],
  ['libs/domain/src/surveys/plain.spec.ts', './check.plain.js'],
  ['libs/platform/src/right.ts', '@muster/domain/people'],
  ['libs/server/src/surveys/right.ts', '@muster/domain/surveys'],
  ['libs/server/src/surveys/earlier.ts', '@muster/domain/people'],
  ['libs/server/src/surveys/near.ts', '../people/index.js'],
  ['libs/server/src/surveys/tables.ts', 'typeorm'],
  ['libs/server/src/surveys/facts.ts', '@muster/reference'],
  ['libs/server/src/surveys/facts.spec.ts', '@muster/testing'],
  ['libs/respondent/src/right.ts', '@muster/server/surveys'],
  ['libs/web/src/surveys/right.ts', '@muster/contract'],
  ['libs/web/src/surveys/near.tsx', '@muster/domain/surveys'],
  ['libs/testing/src/right.ts', '@muster/server/surveys'],
  ['apps/api/src/main.ts', '@muster/respondent'],
  ['apps/web/src/right.ts', '@muster/web/surveys'],
];

let house: string;
let violations: { rule: { name: string }; from: string }[];

function put(path: string, content: string): void {
  const file = join(house, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function putImport(path: string, imported: string): void {
  const [word, name] = imported.startsWith('type ') ? ['import type', imported.slice(5)] : ['import', imported];
  put(path, `${word} * as it from '${name}';\nexport type It = typeof it;\nexport const all = ${word === 'import' ? 'it' : 'null'};\n`);
}

/** A package from the registry, and the packages of the house with the exports that the real ones have. */
function putPackages(): void {
  put('package.json', JSON.stringify({ type: 'module', workspaces: ['apps/*', 'libs/*', 'migrations'], dependencies: { zod: '1', typeorm: '1' }, devDependencies: { 'fast-check': '1' } }));
  for (const name of ['zod', 'typeorm', 'fast-check', 'undeclared']) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    put(`node_modules/${name}/index.js`, 'export {};\n');
  }
  mkdirSync(join(house, 'node_modules/@muster'));
  for (const name of packages) {
    put(`libs/${name}/package.json`, readFileSync(join(root, `libs/${name}/package.json`), 'utf8'));
    symlinkSync(join('../../libs', name), join(house, 'node_modules/@muster', name), 'junction');
    put(`libs/${name}/src/index.ts`, 'export const name = 1;\n');
    if (['domain', 'server', 'web'].includes(name)) for (const concept of concepts) put(`libs/${name}/src/${concept}/index.ts`, `export const ${concept} = 1;\n`);
  }
}

function cruised(): Promise<string> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [program, '--config', configuration, '--output-type', 'json', 'libs', 'apps', 'migrations'],
      { cwd: house, maxBuffer: 2 ** 26, env: { ...process.env, NODE_OPTIONS: '' } }, (_failed, output, faults) => resolve(output || faults));
  });
}

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), 'muster-house-'));
  putPackages();
  for (const path of ['libs/server/src/people/person.ts', 'libs/domain/src/surveys/check.plain.ts', 'tests/api/world.ts', 'apps/api/src/main.ts']) put(path, 'export {};\n');
  putImport('libs/server/src/people/roundabout.ts', 'type ./round.js');
  for (const [, file, imported] of wrong) putImport(file, imported);
  for (const [file, imported] of right) putImport(file, imported);
  violations = JSON.parse(await cruised()).summary.violations;
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

const rulesAgainst = (file: string) => violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

describe('the layers and the order of concepts', () => {
  it.each(wrong)('%s: %s may not import %s', (rule, file) => {
    expect(rulesAgainst(file)).toContain(rule);
  });

  it.each(right)('%s may import %s', (file) => {
    expect(rulesAgainst(file)).toEqual([]);
  });

  it('has no rule that was not broken here', async () => {
    const { default: config } = (await import(configuration)) as { default: { forbidden: { name: string }[] } };
    expect(new Set(wrong.map(([rule]) => rule))).toEqual(new Set(config.forbidden.map(({ name }) => name)));
  });
});
