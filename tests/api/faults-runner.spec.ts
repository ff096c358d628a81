import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'muster-faults-runner-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs Node in the folder of the repository, as what was built before. */
function node(args: string[]): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' } });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { out += String(chunk); });
    child.on('close', (code) => resolve({ code, out }));
  });
}

const linesOf = (file: string): Record<string, unknown>[] => readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

/** Tests that find what they are told to find. */
const invented = (file: string, args: string): string => `import { runTests } from './tests/faults/runner.mjs';
  const good = { name: 'G1', title: 'a good one', seconds: 5, run: async ({ findings, seed }) => { findings.must('lost', 0, { exactly: 0 }); findings.note('seed seen', seed); } };
  const bad = { name: 'B1', title: 'a bad one', seconds: 5, run: async ({ findings }) => findings.must('lost', 2, { exactly: 0 }) };
  const broken = { name: 'B2', title: 'a broken one', seconds: 5, run: async () => { throw new Error('it broke'); } };
  const slow = { name: 'B3', title: 'a slow one', seconds: 0.2, run: () => new Promise((resolve) => setTimeout(resolve, 2000)) };
  process.exitCode = (await runTests([good, bad, broken, slow], { args: ${args}, file: ${JSON.stringify(file)} })) ? 0 : 1;`;
const run = (file: string, args: string) => node(['--input-type=module', '-e', invented(file, args)]);

describe('the runner of faults', () => {
  it('prints a line a test with its numbers, writes them down, counts, and ends with 1 when anything failed, broke or took too long', async () => {
    const file = join(folder, 'all.jsonl');
    const { code, out } = await run(file, '[]');
    expect(code).toBe(1);
    expect(out).toMatch(/^G1 passed: a good one\. lost 0, seed seen 1 \([\d.]+ s, seed 1\)$/m);
    expect(out).toMatch(/^B1 FAILED: a bad one\. lost 2 .*\n {3}lost is 2 and must be 0$/m);
    expect(out).toMatch(/B2 FAILED[\s\S]*it broke/);
    expect(out).toMatch(/B3 FAILED[\s\S]*took longer than 0\.2 s/);
    expect(out.trimEnd().split('\n').at(-1)).toBe('1 passed, 3 failed');
    expect(linesOf(file).map(({ name, passed, seed }) => ({ name, passed, seed }))).toEqual(['G1', 'B1', 'B2', 'B3'].map((name) => ({ name, passed: name === 'G1', seed: 1 })));
  });

  it('runs those that are named, with the seed that is given, and ends with 0 when all passed', async () => {
    const { code, out } = await run(join(folder, 'one.jsonl'), "['G1', '--seed', '7']");
    expect(code).toBe(0);
    expect(out).toContain('seed seen 7');
    expect(out.trimEnd().split('\n').at(-1)).toBe('1 passed, 0 failed');
  });

  it('refuses a name that it does not know', async () => {
    const { code, out } = await run(join(folder, 'none.jsonl'), "['F99']");
    expect(code).toBe(1);
    expect(out).toContain('There is no test "F99": G1, B1, B2, B3.');
  });

  it('sets the real stage, and two browsers on one answer overwrite nothing of each other', async () => {
    const file = join(folder, 'f5.jsonl');
    const { code, out } = await node(['tests/faults/run.mjs', 'F5', '--small', '--out', file]);
    expect(out.trimEnd().split('\n').at(-1)).toBe('1 passed, 0 failed');
    expect(code).toBe(0);
    expect(linesOf(file)[0]).toMatchObject({ name: 'F5', passed: true, numbers: { rounds: 50, 'both saved': 0, 'silently overwritten': 0 } });
  });
});
