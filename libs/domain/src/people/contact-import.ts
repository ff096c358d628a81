// What would each row of a file of contacts do, and may it be done?
import { dayInWords, type Refusal } from '../kernel/index.js';
import { decideHandOver, overlap, type Term } from './appointment.js';
import { asWhat, fromWhen, type Contact, type ReadContact } from './contact.js';
import { decideTogether } from './contact-together.js';
import type { WrittenContact } from './contact-table.js';
import { shown } from './name.js';

/** Somebody who has an address already. `reachable` says whether whoever imports may see how to reach them. */
export interface KnownPerson {
  id: string;
  name: string;
  reachable: boolean;
}

/** A role as SPOC or champion that is held, was held or will be. */
export interface HeldRole extends Term {
  id: string;
  personId: string;
  personName: string;
  role: string;
  organisationId: string | null;
  region: string | null;
}

/** What is known already: people by their address in small letters, and the roles of the programme. */
export interface KnownContacts {
  people: ReadonlyMap<string, KnownPerson>;
  held: readonly HeldRole[];
}

export const contactActions = ['appoint', 'hand-over', 'nothing', 'refused'] as const;
export type ContactAction = (typeof contactActions)[number];

/** What a row does: whose role ends the day before, until when the new one lasts, and who is added for it. */
export interface ContactChange {
  contact: Contact;
  personId: string | null;
  handsOver: HeldRole | null;
  endsOn: string | null;
}

/** A row with what it does, in a sentence; of a refused one why, and what to do. */
export interface PlannedContact {
  line: number;
  name: string;
  email: string;
  role: Contact['role'] | null;
  place: string;
  startsOn: string | null;
  action: ContactAction;
  newPerson: boolean;
  code: string | null;
  says: string;
  change: ContactChange | null;
}

/** The key by which an address is the same address. */
export const addressKey = (email: string): string => email.toLowerCase();

/** Plans every row. A row is decided by what it says and what the others say of the same address or authority, never by their order; of rows that say the same the first acts. */
export function planContacts(rows: readonly ReadContact[], known: KnownContacts): PlannedContact[] {
  const together = decideTogether(rows);
  return rows.map((row) => {
    if ('refusal' in row) return refused(row.written, row.refusal);
    const clash = together.get(row.written.line);
    if (clash?.code) return refused(row.written, { code: clash.code, message: clash.message }, row.contact);
    return clash ? unchanged(row, clash.message) : planned(row as Readable, known);
  });
}

type Readable = Extract<ReadContact, { contact: Contact }>;

function planned(row: Readable, { people, held }: KnownContacts): PlannedContact {
  const { contact, written } = row;
  const person = people.get(addressKey(contact.email)) ?? null;
  if (person && !person.reachable) return refused(written, takenElsewhere, contact);
  const roles = held.filter(({ role, organisationId, region }) => role === contact.role && organisationId === contact.organisationId && region === contact.region);
  const own = roles.filter(({ personId }) => personId === person?.id);
  const already = own.find((term) => holds(term, contact.startsOn));
  if (already) return unchanged(row, `${knownAs(already, contact)} Nothing changes.${otherName(contact, person)}`);
  const step = succession(contact, contact.role === 'spoc' ? roles : own);
  if ('code' in step) return refused(written, step, contact);
  const change = { contact, personId: person?.id ?? null, ...step };
  return { ...shape(written, contact), action: step.handsOver ? 'hand-over' : 'appoint', newPerson: !person, code: null, says: toldOf(change, person), change };
}

function knownAs({ personName, startsOn, endsOn }: HeldRole, contact: Contact): string {
  return `It is known that ${personName} is ${asWhat(contact)} from ${dayInWords(startsOn)}${endsOn ? ` to ${dayInWords(endsOn)}` : ' on'}.`;
}

const holds = ({ startsOn, endsOn }: Term, day: string): boolean => startsOn <= day && (endsOn === null || endsOn >= day);

/** Who hands over and until when, among the terms that may not run beside the new one. */
function succession(contact: Contact, terms: readonly HeldRole[]): Pick<ContactChange, 'handsOver' | 'endsOn'> | Refusal {
  const present = terms.find((term) => holds(term, contact.startsOn));
  if (present) {
    const decision = decideHandOver(present, contact.startsOn);
    return 'code' in decision ? { code: decision.code, message: `${decision.message} ${present.personName} holds it.` } : { handsOver: present, endsOn: present.endsOn };
  }
  const later = terms.find((term) => overlap(term, { startsOn: contact.startsOn, endsOn: null }));
  if (later) return { code: 'ROLE_TAKEN', message: `${later.personName} is ${asWhat(contact)} from ${dayInWords(later.startsOn)}. Choose a first day after that, or change that appointment first.` };
  return { handsOver: null, endsOn: null };
}

/** The last day of whoever hands over. */
export function lastDayBefore({ contact, handsOver }: ContactChange): string | null {
  const decision = handsOver && decideHandOver(handsOver, contact.startsOn);
  return decision && 'endsOn' in decision ? decision.endsOn : null;
}

function toldOf(change: ContactChange, person: KnownPerson | null): string {
  const { contact, handsOver, endsOn } = change;
  const who = person ? `${person.name}, who is known,` : `${contact.name} is added and`;
  if (!handsOver) return `${who} becomes ${asWhat(contact)} ${fromWhen(contact)}.${otherName(contact, person)}`;
  const until = endsOn ? ` The role ends on ${dayInWords(endsOn)}, as it did before.` : '';
  return `${who} takes over as ${asWhat(contact)} ${fromWhen(contact)}. The last day of ${handsOver.personName} is ${dayInWords(lastDayBefore(change)!)}.${until}${otherName(contact, person)}`;
}

function otherName({ name }: Contact, person: KnownPerson | null): string {
  return person && person.name !== name ? ' The file gives this address another name; the name that is known stays.' : '';
}

const takenElsewhere: Refusal = { code: 'EMAIL_TAKEN', message: 'Somebody whom your programmes do not know has this address. Look for that person by name under People and give them the role there, or ask an administrator.' };

function unchanged({ written, contact }: Readable, says: string): PlannedContact {
  return { ...shape(written, contact), action: 'nothing', newPerson: false, code: null, says, change: null };
}

function refused(written: WrittenContact, { code, message }: Refusal, contact?: Contact): PlannedContact {
  return { ...shape(written, contact), action: 'refused', newPerson: false, code, says: message, change: null };
}

function shape({ line, name, email, authority, region }: WrittenContact, contact?: Contact): Pick<PlannedContact, 'line' | 'name' | 'email' | 'role' | 'place' | 'startsOn'> {
  return { line, name: shown(name), email: shown(email), role: contact?.role ?? null, place: contact?.place ?? shown(authority || region), startsOn: contact?.startsOn ?? null };
}
