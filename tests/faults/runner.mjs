// Runs tests that are no unit tests (faults, attacks) one after the other: one line a test with numbers, the same as JSON in a file, and a last line with how many passed.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

/** What a test finds: numbers, each with its goal where it has one, and in words what was wrong. */
export class Findings {
  numbers = {};
  broken = [];

  /** A number for the reader. */
  note(name, value) {
    this.numbers[name] = rounded(value);
  }

  /** A number that must be `exactly`, `atMost` or `atLeast` something. */
  must(name, value, { exactly, atMost, atLeast }) {
    this.note(name, value);
    if (exactly !== undefined && value !== exactly) this.broken.push(`${name} is ${rounded(value)} and must be ${exactly}`);
    if (atMost !== undefined && !(value <= atMost)) this.broken.push(`${name} is ${rounded(value)} and may be at most ${atMost}`);
    if (atLeast !== undefined && !(value >= atLeast)) this.broken.push(`${name} is ${rounded(value)} and must be at least ${atLeast}`);
  }

  /** Something that is wrong, in words. */
  wrong(sentence) {
    this.broken.push(sentence);
  }
}

const rounded = (value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);

/** A source of chance that falls the same way for the same seed: gives numbers from 0 to 1 (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What the command line says: names of tests, `--seed 7` (1 without it), `--small` (a quick look), `--out file`. */
function readLine(args, defaultFile) {
  const options = { seed: { type: 'string', default: '1' }, small: { type: 'boolean', default: false }, out: { type: 'string', default: defaultFile } };
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  if (!/^\d+$/.test(values.seed)) throw new Error(`The seed is "${values.seed}" and must be a whole number.`);
  return { seed: Number(values.seed), small: values.small, file: values.out, names: positionals };
}

/**
 * Runs the tests that are named on the command line, or all: each is `{ name, title, seconds, run({ seed, small, findings, stage }) }`, and fails when it finds something broken, throws, or takes
 * longer than its `seconds`. `open` sets the stage that they share and gives it with its `close`. Gives whether everything passed.
 */
export async function runTests(tests, { args, file, open = async () => ({ close: async () => {} }) }) {
  const line = readLine(args, file);
  const unknown = line.names.find((name) => !tests.some((test) => test.name === name));
  if (unknown) throw new Error(`There is no test "${unknown}": ${tests.map(({ name }) => name).join(', ')}.`);
  const chosen = line.names.length ? tests.filter(({ name }) => line.names.includes(name)) : tests;
  mkdirSync(dirname(line.file), { recursive: true });
  writeFileSync(line.file, '');
  let passed = 0;
  let stage;
  try {
    stage = await open(line);
    for (const test of chosen) passed += Number(await runOne(test, { ...line, stage }));
  } catch (error) {
    console.log(`The stage could not be set or left: ${error.stack ?? error}`);
  } finally {
    await stage?.close();
  }
  console.log(`\n${passed} passed, ${chosen.length - passed} failed`);
  return passed === chosen.length;
}

async function runOne({ name, title, seconds, run }, { seed, small, file, stage }) {
  const findings = new Findings();
  const began = performance.now();
  let timer;
  const tooLong = new Promise((_resolve, reject) => { timer = setTimeout(() => reject(new Error(`took longer than ${seconds} s`)), seconds * 1000); });
  try {
    await Promise.race([run({ seed, small, findings, stage }), tooLong]);
  } catch (error) {
    findings.wrong(error.stack ?? String(error));
  } finally {
    clearTimeout(timer);
    await stage.clear?.();
  }
  const took = rounded((performance.now() - began) / 1000);
  const passed = findings.broken.length === 0;
  const { numbers, broken } = findings;
  appendFileSync(file, `${JSON.stringify({ name, title, passed, seed, seconds: took, numbers, broken })}\n`);
  console.log(`${name} ${passed ? 'passed' : 'FAILED'}: ${title}. ${Object.entries(numbers).map(([what, value]) => `${what} ${value}`).join(', ')} (${took} s, seed ${seed})`);
  for (const sentence of broken) console.log(`   ${sentence}`);
  return passed;
}
