import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase } from './embedded-postgres.js';
import { StartProblem } from './embedded-problem.js';

const isRoot = process.getuid?.() === 0;
const parents: string[] = [];

function newFolder(): string {
  const parent = mkdtempSync(join(realpathSync(tmpdir()), 'muster-folder-'));
  chmodSync(parent, 0o755);
  parents.push(parent);
  return join(parent, 'data');
}

afterAll(() => { for (const parent of parents) rmSync(parent, { recursive: true, force: true }); });

/** The sentence with which a start is refused. */
async function refusalOf(options: { databaseUrl?: string; dataDir: string }): Promise<string> {
  const error = await startDatabase({ ...options, log: () => undefined }).then(() => undefined, (refusal: unknown) => refusal);
  expect(error).toBeInstanceOf(StartProblem);
  return (error as StartProblem).message;
}

describe('a data folder that cannot be written', () => {
  it('is named in one sentence: below a file', async () => {
    const dataDir = newFolder();
    writeFileSync(dataDir, 'a file');
    expect(await refusalOf({ dataDir: join(dataDir, 'data') })).toBe(
      `The data folder ${join(dataDir, 'data')} cannot be written (ENOTDIR): let this user write to it, or choose another folder.`,
    );
  });

  it('is named in one sentence: read only for this user', async () => {
    const dataDir = newFolder();
    mkdirSync(dataDir, { mode: 0o555 });
    if (isRoot) process.seteuid!('nobody');
    try {
      expect(await refusalOf({ dataDir })).toBe(
        `The data folder ${dataDir} cannot be written (EACCES): let this user write to it, or choose another folder.`,
      );
    } finally {
      if (isRoot) process.seteuid!(0);
    }
  });
});

describe('a data folder of an earlier start', () => {
  it('refuses a folder whose password is lost', async () => {
    const dataDir = newFolder();
    await (await startDatabase({ dataDir, log: () => undefined })).stop();
    rmSync(join(dataDir, 'postgres-password'));
    expect(await refusalOf({ dataDir })).toContain('The password of the database is missing');
  });

  it('refuses a database of another PostgreSQL version', async () => {
    const dataDir = newFolder();
    await (await startDatabase({ dataDir, log: () => undefined })).stop();
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '12\n');
    expect(await refusalOf({ dataDir })).toContain('was made by PostgreSQL 12 and this is PostgreSQL 18');
  });
});
