// Puts the parts of a run together and prints what they gave.
import { audit } from './audit.mjs';
import { browser } from './browser.mjs';
import { startChild } from './child.mjs';
import { startBenchDatabase } from './database.mjs';
import { heatmap } from './heatmap.mjs';
import { ledger } from './ledger.mjs';
import { leverage } from './leverage.mjs';
import { many } from './many.mjs';
import { national } from './national.mjs';
import { opening } from './opening.mjs';
import { planning } from './planning.mjs';
import { saves } from './saves.mjs';
import { sizes } from './sizes.mjs';
import { walls } from './walls.mjs';

const parts = { heatmap, many, saves, ledger, leverage, opening, planning, audit, walls, sizes, browser };
/** Parts that take long and have no goals: only when they are named. */
const onDemand = { national };

/** Runs the parts that are named (all with goals, when none is) and prints a table, or with `--json` one object. */
export async function bench(args) {
  const named = args.filter((arg) => !arg.startsWith('--'));
  const known = { ...parts, ...onDemand };
  const unknown = named.find((name) => !known[name]);
  if (unknown) throw new Error(`There is no part "${unknown}": ${Object.keys(known).join(', ')}.`);
  const results = await measure(named.length ? named : Object.keys(parts));
  const plain = results.map(({ name, value, unit, goal, pass }) => ({ name, value: Math.round(value * 1000) / 1000, unit, goal, pass }));
  console.log(args.includes('--json') ? JSON.stringify({ results: plain }) : table(results));
}

async function measure(names) {
  const database = await startBenchDatabase();
  const children = [startChild('product.mjs', database.url), startChild('load.mjs')];
  try {
    const [product, load] = children;
    console.error('Building the demonstration …');
    const { origin, seconds } = await product.ask('start');
    console.error(`Building the demonstration: ${seconds.toFixed(1)} s`);
    const results = [];
    for (const name of names) {
      console.error(`Measuring ${name} …`);
      results.push(...(await { ...parts, ...onDemand }[name]({ ...database, origin, load })));
    }
    return results;
  } finally {
    await Promise.all(children.map((child) => child.stop()));
    await database.stop();
  }
}

function table(results) {
  const cells = results.map(({ name, value, unit, goal, pass, detail = '' }) => [name, `${value.toFixed(2)} ${unit}`, goal, pass ? 'pass' : 'MISSED', detail]);
  const head = ['', 'value', 'goal', '', ''];
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((row) => row[column].length)));
  return [head, ...cells].map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()).join('\n');
}
