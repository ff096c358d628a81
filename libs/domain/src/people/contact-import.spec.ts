import fc from 'fast-check';
import { contactHeadings, countContacts, decideImport, lastDayBefore, placeRegister, planContacts, readContact, readContactTable, regionRegister, verdictOf, type ContactReading, type HeldRole, type KnownContacts, type KnownPerson, type PlannedContact } from './index.js';

const today = '2023-02-20';
const roster = [
  { id: 'leeds', code: '383', gssCode: 'E08000035', names: ['Leeds'], region: 'yorkshire' },
  { id: 'barnsley', code: '370', gssCode: 'E08000016', names: ['Barnsley'], region: 'yorkshire' },
  { id: 'camden', code: '202', gssCode: 'E09000007', names: ['Camden'], region: 'london' },
  { id: 'derby', code: '831', gssCode: 'E06000015', names: ['Derby'], region: 'midlands' },
  { id: 'hull', code: '810', gssCode: 'E06000010', names: ['Kingston upon Hull, City of'], region: 'yorkshire' },
  { id: 'bcp', code: '839', gssCode: 'E06000058', names: ['Bournemouth, Christchurch & Poole'], region: 'midlands' },
  { id: 'durham', code: '840', gssCode: 'E06000047', names: ['Durham'], region: 'midlands' },
  { id: 'durham-too', code: '999', gssCode: null, names: ['County Durham', 'Durham'], region: 'midlands' },
];
const regions = [{ code: 'yorkshire', name: 'Yorkshire and the Humber', onsCode: 'E12000003' }, { code: 'london', name: 'London', onsCode: 'E12000007' }];
const reading: ContactReading = { places: placeRegister(roster), regions: regionRegister(regions), today, isAddress: (text) => /^[^@\s]+@[^@\s]+\.\w+$/.test(text) };
const nobody: KnownContacts = { people: new Map(), held: [] };
const sam: HeldRole = { id: 'r1', personId: 'p1', personName: 'Sam Shah', role: 'spoc', organisationId: 'leeds', region: null, startsOn: '2022-10-01', endsOn: null };
const withSam: KnownContacts = { people: new Map([['sam@leeds.example', { id: 'p1', name: 'Sam Shah', reachable: true }]]), held: [sam] };

type Cells = readonly string[];
/** What the rows below these headings come to; the headings are row 1. */
function plan(rows: readonly Cells[], known = nobody, head: Cells = contactHeadings): PlannedContact[] {
  const table = readContactTable([head, ...rows].map((cells, place) => ({ line: place + 1, cells })));
  if ('code' in table) throw new Error(table.code);
  return planContacts(table.rows.map((row) => readContact(row, reading)), known);
}
const one = (cells: Cells, known = nobody) => plan([cells], known)[0]!;
const spoc = (authority: string, startsOn = ''): Cells => ['Ann Lee', 'ann@leeds.example', 'SPOC', authority, '', startsOn];
const codesOf = (rows: readonly PlannedContact[]) => rows.map(({ action, code }) => code ?? action);

describe('the columns of a file of contacts', () => {
  const read = (...lines: Cells[]) => readContactTable(lines.map((cells, place) => ({ line: place + 1, cells })));

  it('are told by many names, in any order, and what is not read is said', () => {
    expect(read([], ['ONS code', 'E-MAIL address', 'Full name', 'Telephone', 'role', 'Start date'], ['E08000035', ' ann@x.org ', 'Ann\u00a0Lee', '1', 'SPOC', '2023-03-01'])).toEqual({
      ignored: ['Telephone'], rows: [{ line: 3, name: 'Ann Lee', email: 'ann@x.org', role: 'SPOC', authority: 'E08000035', region: '', startsOn: '2023-03-01' }],
    });
  });

  it.each([
    ['nothing', [], 'FILE_EMPTY'],
    ['headings alone', [contactHeadings, ['', ' ']], 'FILE_EMPTY'],
    ['no address', [['Name', 'Role', 'Authority'], ['a', 'b', 'c']], 'COLUMNS_MISSING'],
    ['neither authority nor region', [['Name', 'Email', 'Role'], ['a', 'b', 'c']], 'COLUMNS_MISSING'],
    ['two columns for the authority', [['Name', 'Email', 'Role', 'LA code', 'LA name'], ['a', 'b', 'c', 'd', 'e']], 'COLUMNS_TWICE'],
    ['501 rows', [contactHeadings, ...Array.from({ length: 501 }, (_, place) => [`n${place}`])], 'ROWS_TOO_MANY'],
  ])('are refused with %s', (_what, lines, code) => {
    expect(read(...lines)).toMatchObject({ code });
  });

  it('are read up to 500 rows', () => {
    expect(read(contactHeadings, ...Array.from({ length: 500 }, (_, place) => [`n${place}`]))).toHaveProperty('rows.length', 500);
  });
});

describe('an authority', () => {
  it.each([['383', 'Leeds'], ['e08000035', 'Leeds'], ['LEEDS', 'Leeds'], ['Leeds City Council', 'Leeds'], ['City of Derby', 'Derby'], ['London Borough of Camden', 'Camden'], ['Hull', null], ['Kingston-upon-Hull', 'Kingston upon Hull, City of'], ['Bournemouth Christchurch and Poole Council', 'Bournemouth, Christchurch & Poole']])('written %s is %s', (text, place) => {
    expect(one(spoc(text))).toMatchObject(place ? { action: 'appoint', place } : { code: 'AUTHORITY_UNKNOWN', place: text });
  });

  it('that two could be is not guessed', () => {
    expect(one(spoc('Durham'))).toMatchObject({ code: 'AUTHORITY_AMBIGUOUS' });
    expect(one(spoc('840'))).toMatchObject({ action: 'appoint', place: 'Durham' });
  });
});

describe('a row of a file of contacts', () => {
  it('adds somebody who is new, from the day that it says or today', () => {
    expect(one(spoc('383', '31/03/2023'))).toMatchObject({ action: 'appoint', newPerson: true, startsOn: '2023-03-31', says: 'Ann Lee is added and becomes the SPOC of Leeds on 31 March 2023.' });
    expect(one(spoc('383'))).toMatchObject({ startsOn: today, change: { personId: null, endsOn: null, handsOver: null } });
  });

  it('makes a champion of a region, by name or code', () => {
    expect(plan([['Ann', 'a@x.org', 'Regional champion', '', 'London', ''], ['Bo', 'b@x.org', 'champion', '', 'E12000003', '']]).map(({ place, change }) => [place, change?.contact.region])).toEqual([['London', 'london'], ['Yorkshire and the Humber', 'yorkshire']]);
  });

  it('gives a role to somebody who is known, whose name stays', () => {
    const known = { ...withSam, held: [] };
    expect(one(['S. Shah', 'SAM@leeds.example', 'spoc', 'Leeds', '', ''], known)).toMatchObject({ newPerson: false, change: { personId: 'p1' }, says: expect.stringMatching(/^Sam Shah, who is known,.*another name/) });
  });

  it('hands over what somebody else holds, until when they would have held it', () => {
    const ending = { ...withSam, held: [{ ...sam, endsOn: '2023-06-30' }] };
    const row = one(spoc('Leeds', '2023-03-01'), ending);
    expect(row).toMatchObject({ action: 'hand-over', change: { handsOver: { id: 'r1' }, endsOn: '2023-06-30' } });
    expect(row.says).toBe('Ann Lee is added and takes over as the SPOC of Leeds on 1 March 2023. The last day of Sam Shah is 28 February 2023. The role ends on 30 June 2023, as it did before.');
    expect(lastDayBefore(row.change!)).toBe('2023-02-28');
  });

  it('does nothing where it is so already, also where that is over', () => {
    expect(one(['Sam Shah', 'sam@leeds.example', 'SPOC', 'Leeds', '', '2023-01-01'], withSam)).toMatchObject({ action: 'nothing', says: 'It is known that Sam Shah is the SPOC of Leeds from 1 October 2022 on. Nothing changes.' });
    expect(one(['Sam Shah', 'sam@leeds.example', 'SPOC', 'Leeds', '', '2022-10-01'], { ...withSam, held: [{ ...sam, endsOn: '2023-01-31' }] })).toMatchObject({ action: 'nothing' });
  });

  it('follows somebody whose role is over', () => {
    expect(one(spoc('Leeds'), { ...withSam, held: [{ ...sam, endsOn: '2023-01-31' }] })).toMatchObject({ action: 'appoint' });
  });

  it.each<[string, Cells, string]>([
    ['a name that is missing', ['', 'a@x.org', 'SPOC', '383', '', ''], 'NAME_MISSING'],
    ['a name of no letter', ['12', 'a@x.org', 'SPOC', '383', '', ''], 'NAME_MISSING'],
    ['a name of 201 letters', ['n'.repeat(201), 'a@x.org', 'SPOC', '383', '', ''], 'NAME_LENGTH'],
    ['HTML', ['<img src=x onerror=alert(1)>', 'a@x.org', 'SPOC', '383', '', ''], 'NAME_MARKUP'],
    ['a formula', ['=HYPERLINK("http://x")', 'a@x.org', 'SPOC', '383', '', ''], 'FORMULA'],
    ['a formula in full width', ['＝cmd', 'a@x.org', 'SPOC', '383', '', ''], 'FORMULA'],
    ['a formula behind an apostrophe', ["'+A1", 'a@x.org', 'SPOC', '383', '', ''], 'FORMULA'],
    ['a formula as address', ['Ann', '-1@x.org', 'SPOC', '383', '', ''], 'FORMULA'],
    ['a mark that turns the direction', ['Ann \u202eeeL', 'a@x.org', 'SPOC', '383', '', ''], 'HIDDEN_CHARACTERS'],
    ['a mark of isolation in the address', ['Ann', 'a\u2066@x.org', 'SPOC', '383', '', ''], 'HIDDEN_CHARACTERS'],
    ['a space of no width', ['Ann\u200bLee', 'a@x.org', 'SPOC', '383', '', ''], 'HIDDEN_CHARACTERS'],
    ['a filler that looks empty', ['Ann\u3164Lee', 'a@x.org', 'SPOC', '383', '', ''], 'HIDDEN_CHARACTERS'],
    ['a line break', ['Ann\nBcc: x', 'a@x.org', 'SPOC', '383', '', ''], 'HIDDEN_CHARACTERS'],
    ['half a character', ['Ann \ud800', 'a@x.org', 'SPOC', '383', '', ''], 'HIDDEN_CHARACTERS'],
    ['no address', ['Ann', '', 'SPOC', '383', '', ''], 'EMAIL_WRONG'],
    ['an address that is too long', ['Ann', `${'a'.repeat(250)}@x.org`, 'SPOC', '383', '', ''], 'EMAIL_WRONG'],
    ['another role', ['Ann', 'a@x.org', 'Administrator', '383', '', ''], 'ROLE_UNKNOWN'],
    ['no authority', ['Ann', 'a@x.org', 'SPOC', '', '', ''], 'AUTHORITY_MISSING'],
    ['an authority of another roster', ['Ann', 'a@x.org', 'SPOC', 'York', '', ''], 'AUTHORITY_UNKNOWN'],
    ['an authority and another region', ['Ann', 'a@x.org', 'SPOC', 'Leeds', 'London', ''], 'REGION_DIFFERS'],
    ['no region', ['Ann', 'a@x.org', 'Champion', '', '', ''], 'REGION_MISSING'],
    ['a region of another roster', ['Ann', 'a@x.org', 'Champion', '', 'Wales', ''], 'REGION_UNKNOWN'],
    ['a champion of an authority', ['Ann', 'a@x.org', 'Champion', 'Leeds', 'London', ''], 'AUTHORITY_NOT_WANTED'],
    ['a day that is none', ['Ann', 'a@x.org', 'SPOC', '383', '', '30/02/2023'], 'DAY_UNKNOWN'],
    ['a day of long ago', ['Ann', 'a@x.org', 'SPOC', '383', '', '1923-03-01'], 'DAY_UNKNOWN'],
  ])('is refused with %s', (_what, cells, code) => {
    expect(one(cells)).toMatchObject({ action: 'refused', code, change: null });
  });

  it('takes an authority with its own region', () => {
    expect(one(['Ann', 'a@x.org', 'SPOC', 'Leeds', 'Yorkshire & the Humber', ''])).toMatchObject({ action: 'appoint' });
  });

  it('is refused where it would end what has not begun', () => {
    expect(one(spoc('Leeds', '2022-10-01'), withSam)).toMatchObject({ code: 'APPOINTMENT_DAYS' });
    expect(one(spoc('Leeds', '2022-09-01'), withSam)).toMatchObject({ code: 'ROLE_TAKEN' });
    expect(one(['Sam Shah', 'sam@leeds.example', 'SPOC', 'Leeds', '', '2022-09-01'], withSam)).toMatchObject({ code: 'ROLE_TAKEN' });
  });

  it('does not tell whose an address is that belongs to somebody elsewhere', () => {
    const row = one(spoc('Leeds'), { held: [], people: new Map([['ann@leeds.example', { id: 'p9', name: 'Bea Begum', reachable: false }]]) });
    expect(row).toMatchObject({ action: 'refused', code: 'EMAIL_TAKEN' });
    expect(JSON.stringify(row)).not.toMatch(/Bea|p9/);
  });

  it('shows nothing that cannot be seen, and no more than a line', () => {
    const row = one(['\u202eAnn\0', 'a@x.org', 'SPOC', `\u2066${'x'.repeat(5000)}`, '', '']);
    expect([row.name, row.place.length]).toEqual(['Ann', 80]);
  });
});

describe('rows beside each other', () => {
  it('that name two people as one SPOC are refused, both', () => {
    expect(codesOf(plan([spoc('383'), ['Bo', 'b@x.org', 'SPOC', 'Leeds', '', '2023-06-01'], ['Cy', 'c@x.org', 'SPOC', 'Camden', '', '']]))).toEqual(['SPOC_TWICE', 'SPOC_TWICE', 'appoint']);
  });

  it('that give one address two names, or one role two first days, are refused', () => {
    expect(codesOf(plan([spoc('383'), ['Ann Li', 'ANN@leeds.example', 'SPOC', 'Camden', '', '']]))).toEqual(['NAMES_DIFFER', 'NAMES_DIFFER']);
    expect(codesOf(plan([spoc('383', '2023-03-01'), spoc('Leeds', '2023-04-01')]))).toEqual(['DAYS_DIFFER', 'DAYS_DIFFER']);
  });

  it('that say the same act once', () => {
    const rows = plan([spoc('383'), spoc('Leeds'), spoc('Camden')]);
    expect(codesOf(rows)).toEqual(['appoint', 'nothing', 'appoint']);
    expect(rows[1]!.says).toBe('Row 2 says the same. Nothing more is done.');
    expect(countContacts(rows)).toEqual({ appointed: 2, handedOver: 0, unchanged: 1, refused: 0, peopleAdded: 1 });
  });
});

describe('a file as a whole', () => {
  const counts = (appointed: number, unchanged: number, refused: number) => ({ appointed, unchanged, refused, handedOver: 0, peopleAdded: 0 });

  it('is clean, partial or blocked', () => {
    expect([counts(1, 0, 0), counts(0, 2, 0), counts(1, 0, 1), counts(0, 1, 1), counts(0, 0, 2)].map(verdictOf)).toEqual(['clean', 'clean', 'partial', 'partial', 'blocked']);
  });

  it('is written as it was seen, and of a partial one the rest only where that is said', () => {
    expect(decideImport(counts(1, 0, 0), 'f', { seen: 'f', cleanRowsOnly: false })).toBeNull();
    expect(decideImport(counts(1, 0, 0), 'f', { seen: 'g', cleanRowsOnly: true })).toMatchObject({ code: 'IMPORT_CHANGED' });
    expect(decideImport(counts(1, 0, 1), 'f', { seen: 'f', cleanRowsOnly: false })).toMatchObject({ code: 'IMPORT_PARTIAL' });
    expect(decideImport(counts(1, 0, 1), 'f', { seen: 'f', cleanRowsOnly: true })).toBeNull();
    expect(decideImport(counts(0, 0, 1), 'f', { seen: 'f', cleanRowsOnly: true })).toMatchObject({ code: 'IMPORT_BLOCKED' });
  });
});

const anyRow = fc.record({ who: fc.nat(4), role: fc.constantFrom('SPOC', 'Champion', 'Owner'), place: fc.constantFrom('Leeds', '370', 'Camden', 'York'), region: fc.constantFrom('London', 'yorkshire'), day: fc.constantFrom('', '2023-03-01', '2022-10-01') })
  .map(({ who, role, place, region, day }): Cells => [`Person ${who}`, `p${who}@x.org`, role, role === 'Champion' ? '' : place, role === 'Champion' ? region : '', day]);
const anyHeld = fc.uniqueArray(fc.record({ who: fc.nat(4), place: fc.constantFrom('leeds', 'barnsley', 'camden'), from: fc.constantFrom('2022-10-01', '2023-02-20', '2023-05-01'), until: fc.constantFrom(null, '2023-06-30') }), { selector: ({ place }) => place, maxLength: 3 })
  .map((terms) => terms.map(({ who, place, from, until }): HeldRole => ({ id: `r-${place}`, personId: `p${who}`, personName: `Person ${who}`, role: 'spoc', organisationId: place, region: null, startsOn: from, endsOn: until })));

/** What is known when the changes have been written. */
function after(known: KnownContacts, rows: readonly PlannedContact[]): KnownContacts {
  const people = new Map<string, KnownPerson>(known.people);
  let held = [...known.held];
  for (const { change } of rows) {
    if (!change) continue;
    const { contact, handsOver, endsOn } = change;
    if (!people.has(contact.email)) people.set(contact.email, { id: contact.email.split('@')[0]!, name: contact.name, reachable: true });
    held = held.map((term) => (term.id === handsOver?.id ? { ...term, endsOn: lastDayBefore(change) } : term));
    held.push({ id: `new-${held.length}`, personId: people.get(contact.email)!.id, personName: contact.name, role: contact.role, organisationId: contact.organisationId, region: contact.region, startsOn: contact.startsOn, endsOn });
  }
  return { people, held };
}
const knownOf = (held: readonly HeldRole[]): KnownContacts => ({ held, people: new Map(held.map(({ personId, personName }) => [`${personId}@x.org`, { id: personId, name: personName, reachable: true }])) });

describe('whatever a file says', () => {
  it('changes nothing the second time', () => fc.assert(fc.property(fc.array(anyRow, { minLength: 1, maxLength: 12 }), anyHeld, (rows, held) => {
    const first = plan(rows, knownOf(held));
    const second = plan(rows, after(knownOf(held), first));
    expect(second.filter(({ change }) => change)).toEqual([]);
    expect(second.map(({ action }) => action === 'refused')).toEqual(first.map(({ action }) => action === 'refused'));
  })));

  it('does the same in another order', () => fc.assert(fc.property(fc.array(anyRow, { minLength: 1, maxLength: 12 }), anyHeld, (rows, held) => {
    const changes = (asked: readonly Cells[]) => plan(asked, knownOf(held)).flatMap(({ change }) => (change ? JSON.stringify(change) : [])).sort();
    expect(changes([...rows].reverse())).toEqual(changes(rows));
  })));

  it('never gives an organisation two SPOCs at one time', () => fc.assert(fc.property(fc.array(anyRow, { minLength: 1, maxLength: 12 }), anyHeld, (rows, held) => {
    const { held: terms } = after(knownOf(held), plan(rows, knownOf(held)));
    const spocs = terms.filter(({ role }) => role === 'spoc');
    const clash = spocs.filter((a, place) => spocs.slice(place + 1).some((b) => a.organisationId === b.organisationId && a.startsOn <= (b.endsOn ?? '9') && b.startsOn <= (a.endsOn ?? '9')));
    expect(clash).toEqual([]);
  })));
});
