// Which rules hold between the rows of a table, or of two tables?
import type { Located } from './csv.js';
import type { FactProblem } from './refusal.js';

/** A rule over the rows: a reason for a row that breaks it, or null. */
type Rule<Row> = (row: Row) => string | null;

/** A problem at the place of each row for which the rule gives a reason. */
export function rowsMust<Row extends object>(rows: readonly Located<Row>[], rule: Rule<Located<Row>>): FactProblem[] {
  return rows.flatMap((row) => {
    const reason = rule(row);
    return reason === null ? [] : [{ ...row.at, reason }];
  });
}

/** Refuses each row whose key an earlier row already has; the reason names what is repeated and the earlier line. */
export function keysMustDiffer<Row extends object>(rows: readonly Located<Row>[], key: (row: Row) => string): FactProblem[] {
  const first = new Map<string, Located<Row>>();
  return rowsMust(rows, (row) => {
    const earlier = first.get(key(row));
    if (earlier) return `repeats ${key(row)}, which line ${earlier.at.line} already has`;
    first.set(key(row), row);
    return null;
  });
}

/** What a group of rows counts by: the name of the group, the number of the row in it. */
export interface Counting<Row> {
  readonly group: (row: Row) => string;
  readonly number: (row: Row) => number;
}

/** In each group the numbers must be 1, 2, 3 … without gap or repeat, in any order of the lines. */
export function numbersMustRun<Row extends object>(rows: readonly Located<Row>[], { group, number }: Counting<Row>): FactProblem[] {
  const problems: FactProblem[] = [];
  for (const [name, members] of grouped(rows, group)) {
    const ordered = [...members].sort((a, b) => number(a) - number(b));
    const wrong = ordered.findIndex((row, index) => number(row) !== index + 1);
    const row = ordered[wrong];
    if (row) problems.push({ ...row.at, reason: `${name} has number ${number(row)} where ${wrong + 1} is due: numbers must run from 1 without gap or repeat` });
  }
  return problems;
}

/** The rows of each group, by the name of the group; groups and rows keep their order. */
export function grouped<Row>(rows: readonly Row[], group: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const members = groups.get(group(row));
    if (members) members.push(row);
    else groups.set(group(row), [row]);
  }
  return groups;
}
