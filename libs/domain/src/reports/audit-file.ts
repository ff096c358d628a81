// How is the audit laid out as a file?
import { inOneLine, type ChangedValue, type KeptChange } from './audit-changes.js';
import { asAt } from '../kernel/index.js';
import type { TidyFile } from './tidy.js';
import type { Workbook } from './workbook.js';

/** A line of the audit as a file takes it. */
export interface AuditLine {
  id: string;
  at: Date;
  by: string;
  sentence: string;
  organisation: string | null;
  request: string | null;
  changes: readonly { thing: string; what: KeptChange['what']; values: readonly ChangedValue[] }[];
  changesInAll: number;
}

const columns = ['When', 'Who', 'What was done', 'Organisation', 'What changed', 'Request', 'Line'];

const changedIn = ({ changes, changesInAll }: AuditLine): string => {
  const told = changes.map(({ thing, what, values }) => `${thing} ${what}${values.length ? ` (${inOneLine(values, what)})` : ''}`);
  return [...told, ...(changesInAll > changes.length ? [`and ${changesInAll - changes.length} more`] : [])].join('. ');
};

/** A cell of a spreadsheet holds at most 32,767 characters. */
const cell = (text: string | null): string => (text ? text.slice(0, 32_000) : 'z');

const rowsOf = (lines: readonly AuditLine[], when: (at: Date) => string): string[][] =>
  lines.map((line) => [when(line.at), line.by, line.sentence, line.organisation, changedIn(line), line.request, line.id].map(cell));

/** The lines as a workbook with a cover, and as a table for machines, whose instants are written as ISO 8601 has them. */
export function auditFile(lines: readonly AuditLine[], cover: readonly (readonly [string, string])[]): { workbook: Workbook; tidy: TidyFile } {
  const title = 'Audit: who did what';
  const about = 'A row is something that was done, changed or refused.';
  const table = { name: 'Audit', title, about, notes: [1], columns, rows: rowsOf(lines, asAt) };
  const notes = ['Names are those of today. Of a person whose data was erased no name is known. Names and addresses are never among what changed.'];
  return {
    workbook: { title, subject: about, cover: [...cover], notes, symbols: ['z'], tables: [table] },
    tidy: { columns: ['at', 'by', 'what', 'organisation', 'changes', 'request', 'line'], rows: rowsOf(lines, (at) => at.toISOString()) },
  };
}
