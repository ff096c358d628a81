import { Facts, Operation, SYSTEM, type Fact } from '@muster/platform';
import { Invitations } from '@muster/server/engagement';
import { writeXlsx } from 'hucre/xlsx';
import { atOnce, tally } from './support/at-once.js';
import { ContactFiles, csvOf, IMPORT, PREVIEW } from './support/contact-files.js';
import { Muster } from './support/muster.js';

let muster: Muster;
let files: ContactFiles;

beforeAll(async () => {
  muster = await Muster.start();
  files = new ContactFiles(muster);
  await files.remember();
});
afterEach(() => files.setBack());
afterAll(() => muster.stop());

const spring = csvOf(
  'Nia Nolan,nia@sheffield.example,SPOC,373,,2023-02-20',
  'Dee Dawson,DEE@example.org,spoc,Barnsley,,01/03/2023',
  'Zoë O’Brien,zoe@dfe.example,Champion,,London,',
  'Sue Usman,sue@example.org,SPOC,E09000007,London,2022-10-01',
);
const factsOf = (name: string) => muster.rows<{ details: object }>('select details from fact where name = $1 and id > $2 order by id', [name, files.lastFact]);
const people = () => muster.count('person');
const appointments = () => muster.count('appointment');

describe('a file of contacts', () => {
  it('says row by row what it would do, and writes nothing', async () => {
    const before = [await people(), await appointments(), await muster.count('fact')];
    const { verdict, counts, rows } = await files.preview(spring);
    expect([verdict, counts]).toEqual(['CLEAN', { appointed: 2, handedOver: 1, unchanged: 1, refused: 0, peopleAdded: 2 }]);
    expect(rows.map(({ line, action, newPerson, place }) => [line, action, newPerson, place])).toEqual([[2, 'APPOINT', true, 'Sheffield'], [3, 'HAND_OVER', false, 'Barnsley'], [4, 'APPOINT', true, 'London'], [5, 'NOTHING', false, 'Camden']]);
    expect(rows[1]!.says).toBe('Dee Dawson, who is known, takes over as the SPOC of Barnsley on 1 March 2023. The last day of Sam Shah is 28 February 2023.');
    expect([await people(), await appointments(), await muster.count('fact')]).toEqual(before);
  });

  it('is written when it is confirmed, with facts that name nobody', async () => {
    expect(await files.import(spring)).toEqual({ appointed: 2, handedOver: 1, unchanged: 1, refused: 0, peopleAdded: 2 });
    expect(await files.rolesOf('nia@sheffield.example')).toEqual(['spoc Sheffield 2023-02-20 to now']);
    expect(await files.rolesOf('dee@example.org')).toEqual(['deputy Barnsley 2022-10-01 to now', 'spoc Barnsley 2023-03-01 to now']);
    expect(await files.rolesOf('sam@example.org')).toEqual(['spoc Barnsley 2022-10-01 to 2023-02-28']);
    expect(await files.rolesOf('zoe@dfe.example')).toEqual(['champion london 2023-02-20 to now']);
    expect(await files.rolesOf('sue@example.org')).toEqual(['spoc Camden 2022-10-01 to now']);
    expect(await factsOf('contacts.imported')).toEqual([{ details: { appointed: 2, handedOver: 1, unchanged: 1, refused: 0, peopleAdded: 2 } }]);
    expect(await factsOf('appointment.handed-over')).toEqual([{ details: { role: 'spoc', startsOn: '2023-03-01', endsOn: null } }]);
    expect([await factsOf('person.added'), await factsOf('appointment.made')].map(({ length }) => length)).toEqual([2, 3]);
    expect(JSON.stringify(await muster.rows('select * from fact where id > $1', [files.lastFact]))).not.toMatch(/Nolan|Dawson|O’Brien|@/);
  });

  it('lets follow what follows an appointment by hand', async () => {
    const followed: Fact[] = [];
    muster.app.get(Facts).react('appointment.made', (fact) => { followed.push(fact); return Promise.resolve(); });
    await files.import(spring);
    expect(followed.map(({ organisationId, region }) => organisationId ?? region).sort()).toEqual([muster.world.organisation('Barnsley'), muster.world.organisation('Sheffield'), 'london'].sort());
  });

  it('is told in the audit in one sentence, with the changes behind it', async () => {
    await files.import(spring);
    const { audit } = await muster.as('grace').ask<{ audit: { items: { sentence: string; changesInAll: number }[] } }>('{ audit(filter: { search: "contacts.imported" }) { items { sentence changesInAll } } }');
    expect(audit.items[0]).toEqual({ sentence: 'Priya Patel imported contacts of the programme Programme A: 2 appointed, 1 handed over, 2 people added, 1 unchanged, 0 refused', changesInAll: 6 });
  });

  it('changes nothing the second time, and leaves no trace', async () => {
    await files.import(spring);
    const state = async () => JSON.stringify([await muster.rows('select * from person order by id'), await muster.rows('select * from appointment order by id'), await muster.count('fact'), await muster.count('audit.change')]);
    const before = await state();
    const again = await files.preview(spring);
    expect([again.verdict, tally(again.rows.map(({ action }) => action))]).toEqual(['CLEAN', { NOTHING: 4 }]);
    expect(await files.import(spring, { seen: again })).toMatchObject({ appointed: 0, handedOver: 0, unchanged: 4, peopleAdded: 0 });
    expect(await state()).toBe(before);
  });

  it('is read from a workbook too, with numbers, dates and a formula as the value that it had', async () => {
    const rows = [['Starts on', 'LA number', 'Role', 'E-mail', 'Full name', 'Region', 'Notes'], [new Date('2023-03-01T00:00:00Z'), 373, 'SPOC', 'nia@sheffield.example', 'Nia Nolan', null, 'x'], [], [null, null, 'Champion', 'zoe@dfe.example', 'Zoë O’Brien', 'Yorkshire and The Humber', null]];
    const cells = new Map([['1,4', { formula: 'HYPERLINK("https://evil.example","Nia Nolan")', formulaResult: 'Nia Nolan' }], ['1,0', { value: rows[1]![0] as Date, style: { numFmt: 'dd/mm/yyyy' } }]]);
    const workbook = Buffer.from(await writeXlsx({ sheets: [{ name: 'Contacts', rows, cells }, { name: 'Other', rows: [['not', 'read']] }] }));
    const seen = await files.preview(workbook);
    expect(seen).toMatchObject({ verdict: 'CLEAN', ignored: ['Notes'], rows: [{ line: 2, place: 'Sheffield' }, { line: 4, place: 'Yorkshire and The Humber' }] });
    expect(await files.import(workbook, { seen })).toMatchObject({ appointed: 2, peopleAdded: 2 });
    expect(await files.rolesOf('nia@sheffield.example')).toEqual(['spoc Sheffield 2023-03-01 to now']);
    expect(await muster.rows("select name from person where email = 'nia@sheffield.example'")).toEqual([{ name: 'Nia Nolan' }]);
  });

  it('of which some rows are refused is partial, and written only where that is said', async () => {
    const file = csvOf('Nia Nolan,nia@sheffield.example,SPOC,Sheffield,,', 'York Yates,york@example.org,SPOC,York,,', ',x@example.org,SPOC,Leeds,,');
    const seen = await files.preview(file);
    expect([seen.verdict, seen.rows.map(({ code }) => code)]).toEqual(['PARTIAL', [null, 'AUTHORITY_UNKNOWN', 'NAME_MISSING']]);
    expect(await files.import(file, { seen })).toBe('IMPORT_PARTIAL');
    expect(await files.rolesOf('nia@sheffield.example')).toEqual([]);
    expect(await files.import(file, { seen, cleanRowsOnly: true })).toEqual({ appointed: 1, handedOver: 0, unchanged: 0, refused: 2, peopleAdded: 1 });
    expect([await files.rolesOf('nia@sheffield.example'), await muster.count("person where email = 'york@example.org'")]).toEqual([['spoc Sheffield 2023-02-20 to now'], 0]);
  });

  it('of which every row is refused is blocked', async () => {
    const file = csvOf('York Yates,york@example.org,SPOC,York,,');
    const seen = await files.preview(file);
    expect(seen.verdict).toBe('BLOCKED');
    expect(await files.import(file, { seen, cleanRowsOnly: true })).toBe('IMPORT_BLOCKED');
  });

  it('keeps the answers of an authority whose SPOC changes', async () => {
    const answers = "answer join organisation on organisation.id = organisation_id where organisation.name = 'Barnsley'";
    const before = await muster.count(answers);
    await files.import(spring);
    expect(before).toBeGreaterThan(0);
    expect(await muster.count(answers)).toBe(before);
  });

  it('has whoever becomes the SPOC while a wave is open invited on the first day, once', async () => {
    const lookForNewContacts = () => muster.app.get(Operation).run(SYSTEM, () => muster.app.get(Invitations).inviteNewSpocs());
    const invited = () => muster.rows("select email from message join person on person.id = person_id where kind = 'invitation' and email in ('nia@sheffield.example', 'dee@example.org') order by 1");
    await files.import(spring);
    await lookForNewContacts();
    expect(await invited()).toEqual([{ email: 'nia@sheffield.example' }]);
    await muster.moveTo('2023-03-01T09:00:00Z');
    await lookForNewContacts();
    await lookForNewContacts();
    expect(await invited()).toEqual([{ email: 'dee@example.org' }, { email: 'nia@sheffield.example' }]);
  });

  it('of 500 rows is written in a moment', async () => {
    const file = csvOf(...Array.from({ length: 500 }, (_, place) => `Person ${place},p${place}@example.org,Champion,,London,`));
    const seen = await files.preview(file);
    const began = performance.now();
    expect(await files.import(file, { seen })).toMatchObject({ appointed: 500, peopleAdded: 500 });
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('two at one time', () => {
  it('who confirm the same file write it once; the others are told to look again', async () => {
    const seen = await files.preview(spring);
    const outcomes = await atOnce(6, async () => { const outcome = await files.import(spring, { seen }); return typeof outcome === 'string' ? outcome : 'done'; });
    expect(tally(outcomes)).toEqual({ done: 1, IMPORT_CHANGED: 5 });
    expect([await files.rolesOf('nia@sheffield.example'), await factsOf('contacts.imported')]).toEqual([['spoc Sheffield 2023-02-20 to now'], [expect.anything()]]);
  });

  it('who confirm what the database would take twice write it once', async () => {
    const file = csvOf('Dee Dawson,dee@example.org,Champion,,London,');
    const seen = await files.preview(file);
    const outcomes = await atOnce(6, async () => { const outcome = await files.import(file, { seen }); return typeof outcome === 'string' ? outcome : 'done'; });
    expect(tally(outcomes)).toEqual({ done: 1, IMPORT_CHANGED: 5 });
    expect(await files.rolesOf('dee@example.org')).toEqual(['deputy Barnsley 2022-10-01 to now', 'champion london 2023-02-20 to now']);
  });

  it('of whom one appoints by hand: the file is not written as it was seen', async () => {
    const seen = await files.preview(spring);
    const input = { personId: muster.world.person('con'), role: 'SPOC', programmeId: muster.world.programme('a'), organisationId: muster.world.organisation('Sheffield'), startsOn: '2023-01-01' };
    await muster.as('priya').ask('mutation ($input: AppointInput!) { appoint(input: $input) { id } }', { input });
    expect(await files.import(spring, { seen })).toBe('IMPORT_CHANGED');
    expect([await people(), await files.rolesOf('zoe@dfe.example')]).toEqual([14, []]);
  });

  it('on another day: it is not written as it was seen', async () => {
    const seen = await files.preview(spring);
    await muster.moveTo('2023-02-21T09:00:00Z');
    expect(await files.import(spring, { seen })).toBe('IMPORT_CHANGED');
  });
});

describe('who may import', () => {
  it('is the team of the programme and an administrator, and nobody else', async () => {
    const { fingerprint } = await files.preview(spring);
    for (const [name, code] of [['hal', 'FORBIDDEN'], ['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED'], ['olga', 'NOT_FOUND']] as const) {
      expect([await files.refusal(spring, name), await muster.as(name).refusal(IMPORT, { ...files.variables(spring), fingerprint })]).toEqual([code, code]);
    }
    expect((await files.preview(spring, 'grace')).fingerprint).toBe(fingerprint);
  });

  it('is nobody who only reads this programme, whatever they may do in another', async () => {
    await muster.rows("insert into appointment (person_id, role, programme_id, starts_on) values ($1, 'viewer', $2, '2023-01-01')", [muster.world.person('olga'), muster.world.programme('a')]);
    expect([await files.refusal(spring, 'olga'), await muster.as('olga').refusal(IMPORT, { ...files.variables(spring), fingerprint: '' })]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('finds no programme that is not there', async () => {
    expect(await muster.as('grace').refusal(PREVIEW, { ...files.variables(spring), programmeId: muster.world.person('sam') })).toBe('NOT_FOUND');
  });

  it('takes over nobody of another programme, and learns no more of them than that the address is taken', async () => {
    const file = csvOf('Somebody,BEA@example.org,SPOC,Sheffield,,');
    const { rows } = await files.preview(file);
    expect(rows).toMatchObject([{ name: 'Somebody', code: 'EMAIL_TAKEN' }]);
    expect(rows[0]!.says).not.toMatch(/Bea|Begum/);
    expect(await files.import(file, { cleanRowsOnly: true })).toBe('IMPORT_BLOCKED');
    expect(await files.import(file, { as: 'grace' })).toMatchObject({ appointed: 1, peopleAdded: 0 });
    expect(await muster.rows("select name, email from person where lower(email) = 'bea@example.org'")).toEqual([{ name: 'Bea Begum', email: 'bea@example.org' }]);
  });
});
