// Whom does a row of a file name, as what, for where and from when; or why can that not be taken?
import { dayInWords, isDay, type Refusal } from '../kernel/index.js';
import type { Meant, Register, RosterPlace, RosterRegion } from './contact-place.js';
import type { WrittenContact } from './contact-table.js';
import { beginsAsFormula, hidesSomething, nameRefusal, shown } from './name.js';

/** The roles that a file may give. */
export type ContactRole = 'spoc' | 'champion';

/** Somebody who is to be a contact: for an organisation as its SPOC, for a region as its champion. */
export interface Contact {
  name: string;
  email: string;
  role: ContactRole;
  organisationId: string | null;
  region: string | null;
  /** What the organisation or region is called. */
  place: string;
  startsOn: string;
}

/** A row that was read: the contact, or why there is none. */
export type ReadContact = { written: WrittenContact } & ({ contact: Contact } | { refusal: Refusal });

/** What a row is read against: the roster of the programme, the day on which a role begins where none is given, and what an address is. */
export interface ContactReading {
  places: Register<RosterPlace>;
  regions: Register<RosterRegion>;
  today: string;
  isAddress(text: string): boolean;
}

/** Reads one row. What is refused names the column and what to do. */
export function readContact(written: WrittenContact, reading: ContactReading): ReadContact {
  const read = personRefusal(written, reading) ?? placed(written, reading);
  return { written, ...('code' in read ? { refusal: read } : { contact: read }) };
}

function personRefusal({ line: _, ...cells }: WrittenContact, { isAddress }: ContactReading): Refusal | null {
  if (Object.values(cells).some(hidesSomething)) return no('HIDDEN_CHARACTERS', 'This row holds a character that cannot be seen, such as a line break or a mark that turns the direction of writing. Type the text anew.');
  const { name, email } = cells;
  if (beginsAsFormula(email)) return no('FORMULA', 'The address begins as a formula does. Write it without the =, +, - or @ in front.');
  const refusal = nameRefusal(name);
  if (refusal) return refusal;
  if (email.length > 254 || !isAddress(email)) return no('EMAIL_WRONG', 'The e-mail address is not right. Write one such as name@example.org.');
  return null;
}

function placed(written: WrittenContact, reading: ContactReading): Contact | Refusal {
  const role = roleOf(written.role);
  if (!role) return no('ROLE_UNKNOWN', 'The role is not one that a file can give. Write SPOC or Champion.');
  const startsOn = written.startsOn === '' ? reading.today : dayOf(written.startsOn);
  if (!startsOn) return no('DAY_UNKNOWN', 'The first day is not a day of the years 2000 to 2099. Write it as 2023-03-31 or 31/03/2023, or leave it out for today.');
  const scope = role === 'spoc' ? organisationOf(written, reading) : regionOf(written, reading);
  return 'code' in scope ? scope : { name: written.name, email: written.email, role, startsOn, ...scope };
}

function roleOf(text: string): ContactRole | null {
  const plain = text.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (['spoc', 'singlepointofcontact'].includes(plain)) return 'spoc';
  return ['champion', 'regionalchampion'].includes(plain) ? 'champion' : null;
}

/** The day of a text written 2023-03-31 or 31/03/2023; null when it is none, or of another century. */
function dayOf(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text;
  return isDay(iso) && iso.startsWith('20') ? iso : null;
}

type Scope = Pick<Contact, 'organisationId' | 'region' | 'place'>;

function organisationOf({ authority, region }: WrittenContact, { places, regions }: ContactReading): Scope | Refusal {
  if (authority === '') return no('AUTHORITY_MISSING', 'There is no authority. Write its three-digit number, ONS code or name.');
  const meant = places.find(authority);
  if (typeof meant === 'string') return notOne('AUTHORITY', { meant, text: authority, what: 'authority' });
  const { id, names, region: held } = meant.found;
  if (region !== '' && codeOf(regions.find(region)) !== held) return no('REGION_DIFFERS', `${names[0]} is not in the region “${shown(region)}”. Check both, or leave the region out.`);
  return { organisationId: id, region: null, place: names[0]! };
}

function regionOf({ authority, region }: WrittenContact, { regions }: ContactReading): Scope | Refusal {
  if (authority !== '') return no('AUTHORITY_NOT_WANTED', 'A champion is for a region. Leave the authority out.');
  if (region === '') return no('REGION_MISSING', 'There is no region. Write its name.');
  const meant = regions.find(region);
  if (typeof meant === 'string') return notOne('REGION', { meant, text: region, what: 'region' });
  return { organisationId: null, region: meant.found.code, place: meant.found.name };
}

const codeOf = (meant: Meant<RosterRegion>): string | undefined => (typeof meant === 'string' ? undefined : meant.found.code);

function notOne(code: string, { meant, text, what }: { meant: 'unknown' | 'ambiguous'; text: string; what: string }): Refusal {
  if (meant === 'ambiguous') return no(`${code}_AMBIGUOUS`, `More than one ${what} on the roster could be “${shown(text)}”. Write its code.`);
  return no(`${code}_UNKNOWN`, `No ${what} on the roster of this programme is “${shown(text)}”. Check how it is written, or set the roster first.`);
}

const no = (code: string, message: string): Refusal => ({ code, message });

/** What somebody is called in a role: the SPOC of Leeds, a champion of London. */
export function asWhat({ role, place }: Pick<Contact, 'role' | 'place'>): string {
  return `${role === 'spoc' ? 'the SPOC' : 'a champion'} of ${place}`;
}

/** From when: on 1 March 2023. */
export const fromWhen = ({ startsOn }: Pick<Contact, 'startsOn'>): string => `on ${dayInWords(startsOn)}`;
