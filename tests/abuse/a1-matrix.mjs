// A1. The permission matrix and everything else that holds the two walls against the schema, as `npm test` runs it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, root, runPackage } from '../../apps/cli/install.mjs';

/** The specs of the walls: every one whose name says so. */
const WALLS = /^(permission-.+|row-security.*|.*walls?\b.*)\.spec\.ts$/;
const specs = () => readdirSync(join(root, 'tests/api')).filter((name) => WALLS.test(name)).sort();

/** How many actors a row of the matrix has a letter for. */
const actors = () => /columns = \[([^\]]+)\]/.exec(readFileSync(join(root, 'tests/api/permission-row.ts'), 'utf8'))[1].split(',').length;

async function runSpecs(names) {
  const folder = mkdtempSync(join(tmpdir(), 'muster-abuse-'));
  const report = join(folder, 'report.json');
  const NODE_OPTIONS = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
  try {
    const { output } = await runPackage('jest', ['--json', `--outputFile=${report}`, '--silent', '--runTestsByPath', ...names.map((name) => `tests/api/${name}`)], { quiet: true, env: { ...environment, NODE_ENV: 'test', NODE_OPTIONS } });
    try {
      return JSON.parse(readFileSync(report, 'utf8'));
    } catch {
      throw new Error(`The specs did not run: ${output.slice(-600)}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const matrix = {
  name: 'A1',
  title: 'the permission matrix over every field of the schema, files, bulk actions, two roles, hostile inputs, and row-level security by itself',
  seconds: 1_800,
  async run({ findings, small }) {
    const names = specs().filter((name) => !small || /matrix|row-security/.test(name));
    const { testResults, numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = await runSpecs(names);
    const assertions = testResults.flatMap(({ assertionResults }) => assertionResults);
    const cases = assertions.filter(({ ancestorTitles, title }) => ancestorTitles[0] === 'the permission matrix' && title.startsWith('in scope'));
    findings.must('specs of the walls', testResults.length, { atLeast: names.length });
    findings.must('rows of the matrix', new Set(cases.map(({ ancestorTitles }) => ancestorTitles[1])).size, { atLeast: 150 });
    findings.must('cells of the matrix', cases.length * actors(), { atLeast: 3_000 });
    findings.note('tests passed', numPassedTests);
    findings.must('tests failed', numFailedTests + numRuntimeErrorTestSuites, { exactly: 0 });
    for (const { status, fullName, failureMessages } of assertions) if (status === 'failed') findings.wrong(`${fullName}: ${failureMessages.join(' ').slice(0, 400)}`);
  },
};
