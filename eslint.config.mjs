// The rules of the house that a reader of one file can check. Those between files are in .dependency-cruiser.mjs;
// tests/architecture/layers.spec.ts breaks each of them once.
import { relative, sep } from 'node:path';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** A rule that refuses whatever the selector finds, with one sentence that says what to do instead. */
const refuse = (selector, message) => ({
  create: (context) => ({ [selector]: (node) => context.report({ node, message }) }),
});

/** A rule that refuses a file for its path (from the root, with slashes). */
const refusePath = (isRefused, message) => ({
  create: (context) => ({
    Program: (node) => isRefused(relative(context.cwd, context.filename).split(sep).join('/')) && context.report({ node, message }),
  }),
});

const constructors = "MethodDefinition[kind='constructor'] > FunctionExpression";
const tableRows = "CallExpression[callee.callee.property.name='each'] > :function"; // of it.each: one parameter a column
const clock = "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date'], CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name='now']";
const dice = "CallExpression[callee.object.name='Math'][callee.property.name='random']";
const chance = "CallExpression[callee.name=/^(randomUUID|randomBytes|randomInt|getRandomValues)$/], CallExpression[callee.property.name=/^(randomUUID|randomBytes|randomInt|getRandomValues)$/]";
const vagueName = /(^|[/._-])(utils?|helpers?|common)(?=[/._-]|$)|[a-z](Utils?|Helpers?|Common)(?=[/._-]|$)/i;
const conceptIndex = /^(migrations|libs\/[^/]+)\/src\/index\.ts$|^libs\/(domain|server|web)\/src\/[^/]+\/index\.ts$|^libs\/web\/src\/[^/]+\/[^/]+\/index\.ts$/;

const muster = {
  rules: {
    parameters: refuse(`:function[params.length>3]:not(${constructors}):not(${tableRows})`, 'More than 3 parameters: take an object.'),
    'constructor-parameters': refuse(`${constructors}[params.length>5]`, 'More than 5 constructor parameters: this class does too much.'),
    'no-save': refuse("CallExpression[callee.object.type!='ThisExpression']:matches([callee.property.name='save'], [callee.property.value='save'])", 'save() overwrites what somebody else changed meanwhile: update with the expected version, or upsert.'),
    'time-comes-in': refuse(`${clock}, ${dice}`, 'Time and chance come in from the operation (operation.now, operation.today) or as an argument.'),
    'no-chance': refuse(chance, 'The rules know no chance: take what is random as an argument.'),
    'no-forward-ref': refuse("ImportSpecifier[imported.name='forwardRef']", 'No forwardRef: a concept imports only concepts above it, and upstream records a fact.'),
    'clear-names': refusePath((path) => vagueName.test(path), 'No file or folder is called utils, helpers or common: name it after what it is for.'),
    'index-of-a-concept': refusePath((path) => /(^|\/)index\.tsx?$/.test(path) && !conceptIndex.test(path), 'Only a package and a concept have an index.ts.'),
    'no-barrel': refuse(':matches(ExportNamedDeclaration, ExportAllDeclaration)[source]', 'Only the index.ts of a package or a concept passes on what other files export.'),
  },
};

const limits = {
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 30, skipBlankLines: true, skipComments: true }],
  'max-depth': ['error', 3],
  'muster/parameters': 'error',
  'muster/constructor-parameters': 'error',
};

const tests = ['**/*.spec.{ts,tsx}', '**/*.plain.ts'];
const nodeGlobals = ['process', 'console', 'URL', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'fetch', 'Buffer', 'URLSearchParams', 'structuredClone', 'AbortController', 'AbortSignal', 'globalThis'];
const browserGlobals = ['window', 'document', 'addEventListener', 'fetch', 'setTimeout', 'clearTimeout', 'URL', 'URLSearchParams', 'structuredClone', 'FormData', 'CSS', 'location', 'navigator', 'history', 'sessionStorage', 'localStorage', 'crypto', 'CustomEvent', 'Event', 'AbortController', 'AbortSignal'];
const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));
const reactHooksOfTheHouse = reactHooks.configs.flat.recommended;

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '**/coverage/', '.nx/', '.data/', 'test-results/', 'libs/contract/src/gen/', 'tests/architecture/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }] },
  },
  { files: ['libs/web/**/*.{ts,tsx}', 'apps/web/**/*.{ts,tsx}'], ...reactHooksOfTheHouse },
  { files: ['**/*.mjs'], languageOptions: { globals: readonly(nodeGlobals) } },
  { files: ['**/assets/*.js'], languageOptions: { sourceType: 'module', globals: readonly(browserGlobals) } },
  {
    plugins: { muster },
    rules: {
      ...limits,
      'no-console': 'error',
      'muster/no-save': 'error',
      'muster/no-forward-ref': 'error',
      'muster/clear-names': 'error',
      'muster/index-of-a-concept': 'error',
      'muster/no-barrel': 'error',
    },
  },
  { files: ['libs/domain/src/**', 'libs/server/src/**'], rules: { 'muster/time-comes-in': 'error' } },
  { files: ['libs/domain/src/**'], ignores: tests, rules: { 'muster/no-chance': 'error' } },
  { files: ['**/seeds/**', '**/*.seed.ts'], rules: { 'muster/no-save': 'off' } },
  { files: ['apps/api/**', 'apps/cli/**', 'tests/bench/**', 'tests/faults/**', 'tests/abuse/**'], rules: { 'no-console': 'off' } },
  { files: ['**/index.ts', 'tests/**'], rules: { 'muster/no-barrel': 'off' } },
  { files: tests, rules: { 'max-lines-per-function': 'off' } },
);
