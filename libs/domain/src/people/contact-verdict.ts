// How does a file of contacts stand as a whole, and may what was seen of it be written?
import type { Refusal } from '../kernel/index.js';
import { addressKey, type PlannedContact } from './contact-import.js';

export const contactVerdicts = ['clean', 'partial', 'blocked'] as const;
export type ContactVerdict = (typeof contactVerdicts)[number];

/** How many rows do what, and how many people are added for them. */
export interface ContactCounts {
  appointed: number;
  handedOver: number;
  unchanged: number;
  refused: number;
  peopleAdded: number;
}

type Row = Pick<PlannedContact, 'action' | 'newPerson' | 'email'>;

export function countContacts(rows: readonly Row[]): ContactCounts {
  const having = (action: Row['action']) => rows.filter((row) => row.action === action).length;
  const added = new Set(rows.filter(({ newPerson }) => newPerson).map(({ email }) => addressKey(email)));
  return { appointed: having('appoint'), handedOver: having('hand-over'), unchanged: having('nothing'), refused: having('refused'), peopleAdded: added.size };
}

/** Clean: no row is refused. Blocked: every row is. Partial: some are. */
export function verdictOf({ appointed, handedOver, unchanged, refused }: ContactCounts): ContactVerdict {
  if (refused === 0) return 'clean';
  return appointed + handedOver + unchanged === 0 ? 'blocked' : 'partial';
}

/** What whoever confirms has seen, and whether only the rows that are not refused are to be written. */
export interface Confirmation {
  seen: string;
  cleanRowsOnly: boolean;
}

/** Null when the file may be written as it was seen: refuses what has changed since (IMPORT_CHANGED), a file of which every row is refused (IMPORT_BLOCKED) and one of which some are, unless that is said (IMPORT_PARTIAL). */
export function decideImport(counts: ContactCounts, fingerprint: string, { seen, cleanRowsOnly }: Confirmation): Refusal | null {
  if (seen !== fingerprint) return importChanged();
  const verdict = verdictOf(counts);
  if (verdict === 'blocked') return { code: 'IMPORT_BLOCKED', message: 'Every row of this file is refused, so there is nothing to import.' };
  if (verdict === 'partial' && !cleanRowsOnly) return { code: 'IMPORT_PARTIAL', message: `Rows of this file are refused: ${counts.refused}. Say that only the other rows are to be imported, or correct the file.` };
  return null;
}

/** Somebody was faster: what would be written is no longer what was seen. */
export function importChanged(): Refusal {
  return { code: 'IMPORT_CHANGED', message: 'People or appointments have changed since you looked at this file, so nothing was imported. Look at it again.' };
}
