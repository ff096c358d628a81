import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Ended = { code: number | null; out: string; err: string };

/** Runs a command of the product as a user would, in a process of its own. */
function runCommand(file: string, args: string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, env: { ...process.env, NODE_OPTIONS: '', ...env } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => { out += String(chunk); });
    child.stderr.on('data', (chunk) => { err += String(chunk); });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const lastLine = ({ out }: Ended) => out.trimEnd().split('\n').at(-1);

describe('npm start', () => {
  it('says in one sentence which port is taken and how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const ended = await runCommand('apps/cli/start.mjs', [], { PORT: String(port) });
    other.close();
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(new RegExp(`^Port ${port} is taken by another program [^\\n]*PORT=\\d+ npm start\\.\\n$`));
    expect(ended.out).toBe('');
  });

  it('says in one sentence that PORT is no port', async () => {
    const ended = await runCommand('apps/cli/start.mjs', [], { PORT: 'four' });
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/^PORT is "four" and must be a number[^\n]*\.\n$/);
  });
});

describe('npm test', () => {
  it('fails and says how to get a browser when it finds none', async () => {
    const ended = await runCommand('apps/cli/test.mjs', [], { CHROME_PATH: '/nowhere/chrome' });
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/CHROME_PATH is "\/nowhere\/chrome", which is not a browser that runs: install Chrome or Chromium/);
    expect(lastLine(ended)).toBe('0 passed, 1 failed');
  });

  it('runs only the tests that are named and ends with their number alone on a line', async () => {
    const ended = await runCommand('apps/cli/test.mjs', ['--selectProjects', 'architecture', '--', 'tests/architecture/compose'], {});
    expect(ended.err).toContain('PASS');
    expect(lastLine(ended)).toMatch(/^[1-9]\d* passed, 0 failed$/);
    expect(ended.out).not.toContain('── lint');
    expect(ended.code).toBe(0);
  });

  it('fails when no test runs', async () => {
    const ended = await runCommand('apps/cli/test.mjs', ['tests/there-is-no-such-test'], {});
    expect(ended.code).toBe(1);
    expect(lastLine(ended)).toMatch(/^0 passed, \d+ failed$/);
  });
});
