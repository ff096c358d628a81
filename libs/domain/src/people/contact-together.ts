// Which rows of a file contradict each other, and which say the same?
import type { Contact, ReadContact } from './contact.js';

type Row = { line: number; contact: Contact };
/** Why a row is not taken (with a code), or that another row says the same (without one). */
export type Clash = { code: string | null; message: string };

/** For each line that cannot stand by itself: what stands against it. The order of the lines only decides which of those that say the same acts. */
export function decideTogether(rows: readonly ReadContact[]): Map<number, Clash> {
  const clashes = new Map<number, Clash>();
  const contacts = rows.flatMap((row): Row[] => ('contact' in row ? [{ line: row.written.line, contact: row.contact }] : []));
  const refuse = (groups: Iterable<Row[]>, differ: (contact: Contact) => string, clash: { code: string; message: string }) => {
    for (const group of groups) {
      if (new Set(group.map(({ contact }) => differ(contact))).size < 2) continue;
      for (const { line } of group) if (!clashes.has(line)) clashes.set(line, { code: clash.code, message: `${linesOf(group)} ${clash.message}` });
    }
  };
  refuse(groupsOf(contacts, address), ({ name }) => name, { code: 'NAMES_DIFFER', message: 'give one address different names. Write the name in one way.' });
  refuse(groupsOf(contacts.filter(({ contact }) => contact.role === 'spoc'), scope), address, { code: 'SPOC_TWICE', message: 'name different people as the SPOC of one authority. Leave one of them.' });
  refuse(groupsOf(contacts, appointment), ({ startsOn }) => startsOn, { code: 'DAYS_DIFFER', message: 'give one person the same role from different days. Leave one of them.' });
  for (const [first, ...more] of groupsOf(contacts, appointment)) {
    for (const { line } of more) if (!clashes.has(line)) clashes.set(line, { code: null, message: `Row ${first!.line} says the same. Nothing more is done.` });
  }
  return clashes;
}

const address = ({ email }: Contact): string => email.toLowerCase();
const scope = ({ role, organisationId, region }: Contact): string => `${role} ${organisationId ?? region}`;
const appointment = (contact: Contact): string => `${scope(contact)} ${address(contact)}`;

function groupsOf(rows: readonly Row[], key: (contact: Contact) => string): Iterable<Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row.contact), [...(groups.get(key(row.contact)) ?? []), row]);
  return groups.values();
}

/** Rows 2, 5 and 7: at most the first four by number. */
function linesOf(group: readonly Row[]): string {
  const lines = group.map(({ line }) => line);
  if (lines.length > 4) return `Rows ${lines.slice(0, 3).join(', ')} and ${lines.length - 3} more`;
  return `Rows ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`;
}
