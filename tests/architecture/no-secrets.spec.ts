import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PASSED_OVER = new Set(['node_modules', 'dist', '.git', '.nx', '.data', 'coverage', 'pictures', 'test-results']);

/** What keys look like: of certificates, of clouds and forges, of GOV.UK Notify, and a password in the address of a server elsewhere. */
const KEYS: readonly [string, RegExp][] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/], ['a key of Amazon', /\b(AKIA|ASIA)[0-9A-Z]{16}\b/], ['a token of GitHub', /\bgh[pousr]_\w{36}/], ['a token of npm', /\bnpm_\w{36}/], ['a token of Slack', /\bxox[abpr]-[\w-]{10,}/],
  ['a key of Google', /\bAIza[\w-]{35}\b/], ['a token that signs in', /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/],
];

function* filesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    if (PASSED_OVER.has(name)) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

const keysIn = (text: string): string[] => KEYS.filter(([, shape]) => shape.test(text)).map(([name]) => name);

describe('the repository', () => {
  it('holds nothing that looks like a key', () => {
    const files = [...filesIn(root)];
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap((path) => keysIn(readFileSync(path, 'utf8')).map((key) => `${relative(root, path)}: ${key}`))).toEqual([]);
  });

  it('would show one', () => {
    const made = [['-----BEGIN RSA ', 'PRIVATE KEY-----'], ['AKIA', 'ABCDEFGHIJKLMNOP'], ['ghp', `_${'a'.repeat(36)}`]].map((parts) => parts.join(''));
    expect(made.map(keysIn)).toEqual([['a private key'], ['a key of Amazon'], ['a token of GitHub']]);
  });
});
