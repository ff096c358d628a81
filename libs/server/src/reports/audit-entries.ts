import { changedValues, deedInWords, refusalInWords, thingInWords } from '@muster/domain/reports';
import type { ChangeRow, FactRow, RefusalRow } from './audit-rows.js';
import type { AuditChange, AuditEntry } from './audit.types.js';

/** What ids stand for. */
export type Names = ReadonlyMap<string, string>;

const NOBODY = 'Somebody who was not signed in';

/** Changes as they are shown. */
export function changesOf(rows: readonly ChangeRow[], names: Names): AuditChange[] {
  return rows.map((row) => ({ id: row.id, thing: thingInWords(row.thing), what: row.what as AuditChange['what'], values: changedValues(row, (id) => names.get(id)) }));
}

/** A fact as a line of the audit. */
export function entryOfFact(fact: FactRow, behind: Pick<AuditEntry, 'changes' | 'changesInAll'>): AuditEntry {
  const by = fact.by ?? (fact.name === 'sign-in.refused' ? 'Somebody' : 'Muster');
  const { id, at, about, request, subjectType, subjectId } = fact;
  return { id: `fact-${id}`, at, by, sentence: deedInWords({ ...fact, by }), organisation: about, thing: subjectType, thingId: subjectId, request, ...behind };
}

/** Whoever changed it: a person, the product itself, or somebody who came to the database past the product. */
function doer({ by, account }: ChangeRow): string {
  if (by) return by;
  return account === 'muster_app' || account === 'muster_worker' ? 'Muster' : `The database account ${account}`;
}

/** A change of a record as a line of the audit. */
export function entryOfChange(row: ChangeRow, names: Names): AuditEntry {
  const by = doer(row);
  const [first = '', ...rest] = row.key.split('/');
  const label = names.get(first) ?? (row.thing === 'answer' ? `to ${rest.filter(Boolean).join(', ')}` : '');
  const sentence = [by, row.what, `the ${thingInWords(row.thing).toLowerCase()}`, label, row.about ? `of ${row.about}` : ''].filter(Boolean).join(' ');
  return { id: `change-${row.id}`, at: row.at, by, sentence, organisation: row.about, thing: row.thing, thingId: first || null, request: row.request, changes: changesOf([row], names), changesInAll: 1 };
}

/** What was refused, as a line of the audit. */
export function entryOfRefusal({ id, at, by, ...refusal }: RefusalRow): AuditEntry {
  const who = by ?? NOBODY;
  return { id: `refusal-${id}`, at, by: who, sentence: refusalInWords({ by: who, ...refusal }), organisation: null, thing: null, thingId: null, request: null, changes: [], changesInAll: 0 };
}
