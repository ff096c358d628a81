// What does the worklist say of a row, and which of its rows are chosen?
import type { WorklistQuery } from '@muster/contract';
import { count, dayInWords } from '../../words/index.js';

export type Worklist = NonNullable<WorklistQuery['worklist']>;
export type WorklistRow = Worklist['rows'][number];
export type WorklistTarget = Worklist['targets'][number];

type Keyed = { organisation: { id: string }; target: { id: string } };

/** One authority in one wave or round: what a row is known by. */
export function keyOfRow({ organisation, target }: Keyed): string {
  return `${target.id} ${organisation.id}`;
}

type Dated = Pick<WorklistRow, 'dueOn' | 'extendedTo' | 'daysOverdue'>;

/** By when it is due, in words, with the extension and how late it is. */
export function dueInWords({ dueOn, extendedTo, daysOverdue }: Dated): string {
  const day = extendedTo ? `${dayInWords(extendedTo)} (extended from ${dayInWords(dueOn)})` : dayInWords(dueOn);
  return daysOverdue > 0 ? `Was due on ${day}, ${count(daysOverdue, 'day')} ago` : `Due on ${day}`;
}

type Contacted = Pick<WorklistRow, 'lastContactOn' | 'lastContact'>;

/** The last contact in words; never is said as well. */
export function lastContactInWords({ lastContactOn, lastContact }: Contacted): string {
  if (!lastContactOn) return 'Never contacted';
  return lastContact ? `${dayInWords(lastContactOn)}: ${lastContact}` : dayInWords(lastContactOn);
}

type Of<Row> = { targetId: string; name: string; rows: Row[] };

/** The chosen rows by the wave or round that they are about: a letter is about one of them. In the order of the list. */
export function byTarget<Row extends Keyed & { target: { name: string } }>(rows: readonly Row[]): Of<Row>[] {
  const groups = new Map<string, Of<Row>>();
  for (const row of rows) {
    const group = groups.get(row.target.id) ?? { targetId: row.target.id, name: row.target.name, rows: [] };
    group.rows.push(row);
    groups.set(row.target.id, group);
  }
  return [...groups.values()];
}

/** Rows taken in or out of a choice; the choice itself is not changed. */
export function choosing(chosen: ReadonlySet<string>, keys: readonly string[], take: boolean): Set<string> {
  const next = new Set(chosen);
  for (const key of keys) {
    if (take) next.add(key);
    else next.delete(key);
  }
  return next;
}
