// `npm test`: everything that must hold before a change is good. `npm test -- tests/api` runs these tests only.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { build, checkNode, environment, install, runNpm, runPackage, since, Stop } from './install.mjs';
import { findOffice } from './office.mjs';

/** Runs jest once and counts; a suite that did not even run is a failed test, and so is a jest that reports nothing. */
async function jest(args, programs) {
  const folder = mkdtempSync(join(tmpdir(), 'muster-test-'));
  const report = join(folder, 'report.json');
  const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim();
  const env = { ...environment, ...programs, NODE_OPTIONS };
  const { code } = await runPackage('jest', ['--reporters=default', '--json', `--outputFile=${report}`, ...args], { env });
  try {
    const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    if (numPendingTests) console.log(`${numPendingTests} tests were left out because they do not apply to this machine.`);
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function one({ code, output }) {
  if (code !== 0 && output) process.stderr.write(`${output.trimEnd()}\n`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function allSteps(programs) {
  return {
    build: async () => one(await build()),
    lint: async () => one(await runPackage('eslint', ['.'])),
    types: async () => one(await runNpm(['run', '--silent', 'types'])),
    architecture: async () => one(await runNpm(['run', '--silent', 'architecture'])),
    tests: () => jest([], programs),
  };
}

/** Goes on after a failed step, so that one run tells everything. */
async function runSteps(steps, total) {
  for (const [name, work] of Object.entries(steps)) {
    const began = performance.now();
    console.log(`\n── ${name} ──`);
    const { passed, failed } = await work().catch((error) => one({ code: 1, output: error.stack }));
    total.passed += passed;
    total.failed += failed;
    console.log(`── ${name}: ${failed ? 'FAILED' : 'passed'} in ${since(began)}`);
  }
}

async function testAll(args, total) {
  checkNode();
  await install();
  if (args.length === 0) return runSteps(allSteps({ CHROME_PATH: findBrowser(), SOFFICE_PATH: findOffice() }), total);
  return runSteps({ tests: () => jest(args, { ...orSay('CHROME_PATH', findBrowser), ...orSay('SOFFICE_PATH', findOffice) }) }, total);
}

/** A program by the name of its setting; where there is none, says so and goes on. */
function orSay(name, find) {
  try {
    return { [name]: find() };
  } catch (error) {
    console.error(`${error.message} Tests that need it will fail.`);
    return {};
  }
}

const total = { passed: 0, failed: 0 };
try {
  await testAll(process.argv.slice(2), total);
} catch (error) {
  console.error(error instanceof Stop ? error.message : error);
  total.failed += 1;
}
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
