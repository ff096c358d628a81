import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

// Each promise that ESLint keeps is broken here once, beside the nearest thing that is still right.
const eslint = new ESLint({ cwd: fileURLToPath(new URL('../..', import.meta.url)) });

const plainFile = 'libs/server/src/people/letters.ts';
const lines = (number: number, line = 'export {};') => Array.from({ length: number }, () => line).join('\n');
const body = (number: number) => `export function told() {\n${lines(number, '  void 0;')}\n}`;
const nested = (depth: number) => `export function told(a: number) {\n${'if (a) {'.repeat(depth)} void a; ${'}'.repeat(depth)}\n}`;
const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
const taking = (number: number) => `(${letters.slice(0, number).map((name) => `_${name}: number`).join(', ')})`;
const built = (number: number) => `export class Told {\n  constructor${taking(number)} { void 0; }\n}`;
const test = (content: string) => `it('is long', () => {\n${content}\n});`;

type Sample = { code: string; file?: string };

const promises: [rule: string, right: Sample, wrong: Sample][] = [
  ['max-lines', { code: lines(250) }, { code: lines(251) }],
  ['max-lines', { code: lines(250) + lines(50, '\n// why') }, { code: lines(251), file: 'libs/domain/src/people/told.spec.ts' }],
  ['max-lines-per-function', { code: body(28) }, { code: body(29) }],
  ['max-lines-per-function', { code: test(lines(40, '  void 0;')), file: 'libs/domain/src/people/told.spec.ts' }, { code: body(29), file: 'apps/api/src/told.ts' }],
  ['max-lines-per-function', { code: body(28), file: 'libs/web/src/people/Told.tsx' }, { code: body(29), file: 'libs/web/src/people/Told.tsx' }],
  ['max-depth', { code: nested(3) }, { code: nested(4) }],
  ['muster/parameters', { code: `export const told = ${taking(3)} => 1;` }, { code: `export const told = ${taking(4)} => 1;` }],
  ['muster/parameters', { code: built(5) }, { code: `export class Told {\n  told${taking(4)} { return 1; }\n}` }],
  ['muster/parameters', { code: `it.each([[1, 2, 3, 4]])('adds', ${taking(4)} => {});`, file: 'libs/domain/src/people/told.spec.ts' }, { code: `export function told${taking(4)} { return 1; }` }],
  ['muster/constructor-parameters', { code: built(5) }, { code: built(6) }],
  ['muster/no-save', { code: 'void people.update({ id, version }, row);' }, { code: 'void people.save(row);' }],
  ['muster/no-save', { code: 'void people.save(row);', file: 'libs/reference/src/seeds/people.ts' }, { code: "void this.operation.rows(PersonEntity)['save'](row);" }],
  ['muster/time-comes-in', { code: 'export const at = new Date(operation.now);' }, { code: 'export const at = new Date();' }],
  ['muster/time-comes-in', { code: 'export const at = new Date();', file: 'libs/platform/src/clock.ts' }, { code: 'export const at = Date.now();', file: 'libs/domain/src/kernel/day.ts' }],
  ['muster/time-comes-in', { code: 'export const one = Math.round(1.2);' }, { code: 'export const one = Math.random();' }],
  ['muster/no-chance', { code: "import { randomUUID } from 'node:crypto';\nexport const id = randomUUID();" }, { code: 'export const id = crypto.randomUUID();', file: 'libs/domain/src/people/told.ts' }],
  ['no-console', { code: "console.log('ready');", file: 'apps/cli/src/told.ts' }, { code: "console.log('ready');" }],
  ['no-console', { code: "console.log('ready');", file: 'apps/api/src/main.ts' }, { code: "console.log('ready');", file: 'apps/web/src/App.tsx' }],
  ['muster/clear-names', { code: 'export {};', file: 'libs/domain/src/people/commons.ts' }, { code: 'export {};', file: 'libs/domain/src/people/utils.ts' }],
  ['muster/clear-names', { code: 'export {};', file: 'libs/server/src/people/person.entity.ts' }, { code: 'export {};', file: 'libs/server/src/helpers/dates.ts' }],
  ['muster/clear-names', { code: 'export {};', file: 'libs/web/src/words/dates.ts' }, { code: 'export {};', file: 'libs/web/src/words/dateUtils.ts' }],
  ['muster/clear-names', { code: 'export {};', file: 'libs/web/src/table/columns.ts' }, { code: 'export {};', file: 'libs/web/src/common/columns.ts' }],
  ['muster/no-forward-ref', { code: "import { Inject } from '@nestjs/common';\nexport { Inject };" }, { code: "import { forwardRef as later } from '@nestjs/common';\nvoid later;" }],
  ['muster/index-of-a-concept', { code: 'export {};', file: 'libs/server/src/people/index.ts' }, { code: 'export {};', file: 'libs/server/src/people/letters/index.ts' }],
  ['muster/index-of-a-concept', { code: 'export {};', file: 'libs/web/src/people/appointments/index.ts' }, { code: 'export {};', file: 'apps/api/src/index.ts' }],
  ['muster/no-barrel', { code: "export * from './letters.js';", file: 'libs/server/src/people/index.ts' }, { code: "export * from './letters.js';" }],
  ['muster/no-barrel', { code: 'export const one = 1;' }, { code: "export { one } from './one.js';" }],
  ['@typescript-eslint/no-explicit-any', { code: 'export const told = (a: unknown) => a;' }, { code: 'export const told = (a: any) => a;' }],
  ['@typescript-eslint/no-unused-vars', { code: 'export const told = (_a: unknown) => 1;' }, { code: 'export const told = (a: unknown) => 1;' }],
  ['react-hooks/rules-of-hooks', { code: "import { useState } from 'react';\nexport const useTold = () => useState(1);", file: 'libs/web/src/people/useTold.ts' },
    { code: "import { useState } from 'react';\nexport const useTold = (may: boolean) => (may ? useState(1) : null);", file: 'libs/web/src/people/useTold.ts' }],
];

/** The names of the rules that a sample breaks. */
async function broken({ code, file = plainFile }: Sample): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: file });
  const fault = result!.messages.find(({ fatal }) => fatal);
  if (fault) throw new Error(`The sample is no TypeScript: ${fault.message}`);
  return result!.messages.map(({ ruleId }) => ruleId);
}

describe('the limits and words of a file', () => {
  it.each(promises)('%s holds (case %#)', async (rule, right, wrong) => {
    expect(await broken(right)).not.toContain(rule);
    expect(await broken(wrong)).toContain(rule);
  });

  it('are each broken here once', async () => {
    const { rules } = (await eslint.calculateConfigForFile('libs/domain/src/people/told.ts')) as { rules: Record<string, [number]> };
    const own = Object.entries(rules).filter(([name, [level]]) => level === 2 && /^(muster\/|max-|no-console$)/.test(name)).map(([name]) => name);
    expect(own.length).toBeGreaterThan(10);
    expect([...new Set(promises.map(([rule]) => rule))]).toEqual(expect.arrayContaining(own));
  });

  it.each(['libs/contract/src/gen/graphql.ts', 'libs/domain/dist/people/index.js'])('are not asked of %s, which a machine wrote', async (file) => {
    expect(await eslint.isPathIgnored(file)).toBe(true);
  });

  it.each(['libs/web/src/table/DataTable.tsx', 'apps/web/src/App.tsx', 'libs/respondent/assets/answers.js', 'apps/cli/start.mjs', 'migrations/src/index.ts'])('are asked of %s', async (file) => {
    expect(await eslint.isPathIgnored(file)).toBe(false);
    expect(((await eslint.calculateConfigForFile(file)) as { rules: Record<string, [number]> }).rules['max-lines-per-function']![0]).toBe(2);
  });
});
