// Are the facts sound, and if so, what are they?
import { factsFolder } from '../folders.js';
import { assembleFramework } from './assemble-framework.js';
import { assemblePlaces } from './assemble-places.js';
import { authorityProblems } from './authority-rules.js';
import { readTable } from './csv.js';
import type { TableSpec } from './csv.js';
import type { Facts } from './facts.js';
import { frameworkProblems } from './framework-rules.js';
import { placeProblems } from './place-rules.js';
import { FactsRefused } from './refusal.js';
import type { FactProblem } from './refusal.js';
import { readSource } from './source.js';
import type { FactsSource } from './source.js';
import { tableSpecs } from './tables.js';
import type { Tables } from './tables.js';

/**
 * All facts, read from a folder (the project's own by default) or from file contents by name, each row checked by itself and
 * then against the other rows and files. Returns plain typed rows; writes nothing.
 * Throws FactsRefused with file, line and reason of what is wrong, and then returns nothing at all. Rules between rows are
 * asked only once every row is well formed, so that one wrong row is not reported again by each table that refers to it.
 */
export function readFacts(source: FactsSource = factsFolder): Facts {
  const { tables, problems } = readTables(source);
  if (problems.length > 0) throw new FactsRefused(problems);
  const broken = [...authorityProblems(tables), ...placeProblems(tables), ...frameworkProblems(tables)];
  if (broken.length > 0) throw new FactsRefused(broken);
  return { ...assemblePlaces(tables), ...assembleFramework(tables) };
}

/** The names of the files that facts consist of; every one must be there. */
export const factFiles: readonly string[] = Object.values(tableSpecs).map(({ file }) => file);

function readTables(source: FactsSource): { tables: Tables; problems: FactProblem[] } {
  const problems: FactProblem[] = [];
  const tables = Object.fromEntries(Object.entries<TableSpec>(tableSpecs).map(([name, spec]) => {
    const content = readSource(source, spec.file);
    const read = 'problem' in content ? { rows: [], problems: [content.problem] } : readTable(spec, content.text);
    problems.push(...read.problems);
    return [name, read.rows];
  }));
  // Each entry was read by the spec of the same name, which is what the type of Tables says.
  return { tables: tables as unknown as Tables, problems };
}
