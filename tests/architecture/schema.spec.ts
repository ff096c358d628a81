import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Query, Resolver } from '@nestjs/graphql';
import { printed, schemaOf, servedSchema } from '../../apps/api/src/schema.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const contract = join(root, 'libs/contract');

@Resolver()
class Newcomer {
  @Query(() => String, { description: 'New.' })
  newcomer(): string {
    return 'new';
  }
}

/** A copy of libs/contract beside the documents of the screens, in which the schema was changed. */
function contractWith(change: (schema: string) => string): string {
  const house = mkdtempSync(join(tmpdir(), 'muster-contract-'));
  const copy = join(house, 'libs/contract');
  cpSync(contract, copy, { recursive: true, filter: (path) => !path.endsWith('node_modules') });
  mkdirSync(join(house, 'libs/web'));
  symlinkSync(join(root, 'libs/web/src'), join(house, 'libs/web/src'), 'junction');
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
  writeFileSync(join(copy, 'schema.graphql'), change(readFileSync(join(copy, 'schema.graphql'), 'utf8')));
  return house;
}

/** Generates the types into memory and compares: the words of the generator when they are not those on disk. */
function stale(folder: string): Promise<string | null> {
  const generator = join(root, 'node_modules/@graphql-codegen/cli/esm/bin.js');
  return new Promise((resolve) => {
    execFile(process.execPath, [generator, '--config', 'codegen.ts', '--check'], { cwd: folder, env: { ...process.env, NODE_OPTIONS: '' } },
      (failed, output, faults) => resolve(failed ? `${output}${faults}` : null));
  });
}

describe('the contract', () => {
  it('is in libs/contract/schema.graphql as the code prints it (else: npm run schema)', async () => {
    expect(readFileSync(join(contract, 'schema.graphql'), 'utf8')).toBe(printed(await servedSchema()));
  });

  it('would show a query that somebody adds', async () => {
    expect(printed(await schemaOf([Newcomer]))).toContain('newcomer: String!');
  });

  it('has up-to-date types for the screens (else: npm run schema)', async () => {
    expect(await stale(contract)).toBeNull();
  });

  it('would show stale types after a change of the schema', async () => {
    const house = contractWith((schema) => schema.replace(/^enum Role \{/m, 'enum Role {\n  STRANGER'));
    try {
      expect(await stale(join(house, 'libs/contract'))).toContain('graphql.ts');
    } finally {
      rmSync(house, { recursive: true, force: true });
    }
  });
});
