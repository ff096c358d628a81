import { Muster } from './support/muster.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

const LOG = 'mutation ($input: ContactInput!) { logContact(input: $input) { id kind heldOn reached said withRole with { name } loggedBy region { code } task { id kind text dueOn overdue owner { name } allowedActions } } }';
const CONTACTS = 'query ($filter: ContactFilter) { contacts(filter: $filter) { total items { kind said organisation { name } loggedBy with { name } workshop { name } task { text } } } }';
const TASKS = 'query ($filter: TaskFilter) { tasks(filter: $filter) { total items { id text organisation { name } } } }';
const FINISH = 'mutation ($id: ID!, $note: String) { finishTask(id: $id, note: $note) { doneAt doneBy doneNote allowedActions } }';
const REGIONS = `query ($id: ID!) { regionContacts(programmeId: $id) { region { code } organisations contacted contacts lastContactOn neverContacted { name } vacancies { name } bounced { person { name } organisation { name } failure } } }`;
const strangers = [['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['olga', 'NOT_FOUND'], ['hal', 'NOT_FOUND'], ['nobody', 'UNAUTHENTICATED']] as const;

/** A call to an authority of programme a, made today. */
const call = (organisation: string, more: object = {}) => ({
  input: { programmeId: muster.world.programme('a'), organisationId: muster.world.organisation(organisation), kind: 'TELEPHONE', heldOn: '2023-02-20', reached: true, ...more },
});
const log = async (who: 'yara' | 'hal' | 'priya', input: object): Promise<{ id: string; task: { id: string } | null }> => (await muster.as(who).ask<{ logContact: { id: string; task: { id: string } | null } }>(LOG, { ...input })).logContact;

describe('the contact log', () => {
  it('takes a call in two clicks: whom, and whether somebody was reached', async () => {
    const contact = await log('yara', call('Leeds', { reached: false }));
    expect(contact).toMatchObject({ kind: 'TELEPHONE', heldOn: '2023-02-20', reached: false, said: null, with: null, loggedBy: 'Yara Young', region: { code: 'yorkshire-and-the-humber' }, task: null });
    expect(await muster.count("fact where name = 'contact.logged' and subject_id = $1 and region_code = 'yorkshire-and-the-humber'", [contact.id])).toBe(1);
  });

  it('keeps who it was and what was said, and makes a task of the next action', async () => {
    const contact = await log('yara', call('Barnsley', { withId: muster.world.person('sam'), said: ' They wait for a supplier. ', nextAction: 'Ask again', nextOn: '2023-02-27' }));
    expect(contact).toMatchObject({ with: { name: 'Sam Shah' }, said: 'They wait for a supplier.', task: { kind: 'NEXT_ACTION', text: 'Ask again', dueOn: '2023-02-27', overdue: false, owner: { name: 'Yara Young' }, allowedActions: ['task.finish'] } });
    const { contacts } = await muster.as('priya').ask<{ contacts: object }>(CONTACTS, { filter: { organisationId: muster.world.organisation('Barnsley') } });
    expect(contacts).toMatchObject({ total: 1, items: [{ organisation: { name: 'Barnsley' }, loggedBy: 'Yara Young', task: { text: 'Ask again' }, workshop: null }] });
  });

  it('may give the next action to the project team, but not to somebody who does not look after the authority', async () => {
    const next = { nextAction: 'Decide', nextOn: '2023-02-27' };
    expect((await log('yara', call('Barnsley', { ...next, nextOwnerId: muster.world.person('priya') }))).task).not.toBeNull();
    for (const other of ['hal', 'sam', 'olga']) expect(await muster.as('yara').refusal(LOG, call('Barnsley', { ...next, nextOwnerId: muster.world.person(other) }))).toBe('INVALID_INPUT');
  });

  it.each([
    ['a day in the future', { heldOn: '2023-02-21' }, 'CONTACT_DAY'],
    ['a day that is none', { heldOn: '2023-02-30' }, 'CONTACT_DAY'],
    ['a next action without its day', { nextAction: 'Call again' }, 'NEXT_ACTION'],
    ['a day without its next action', { nextOn: '2023-02-27' }, 'NEXT_ACTION'],
    ['a next action before the call', { nextAction: 'Call again', nextOn: '2023-02-19' }, 'NEXT_ACTION'],
    ['an authority that is not on the roster', { organisationId: 'Kent' }, 'NOT_FOUND'],
    ['somebody of another authority', { withId: 'sue' }, 'INVALID_INPUT'],
  ])('refuses %s', async (_what, more, code) => {
    const { organisationId, withId } = more as { organisationId?: string; withId?: string };
    const ids = { ...(organisationId && { organisationId: muster.world.organisation(organisationId) }), ...(withId && { withId: muster.world.person(withId) }) };
    expect(await muster.as('yara').refusal(LOG, call('Barnsley', { ...more, ...ids }))).toBe(code);
  });

  it.each(strangers)('is closed to %s for an authority of Yorkshire (%s)', async (who, code) => {
    expect(await muster.as(who).refusal(LOG, call('Barnsley'))).toBe(code);
  });

  it('shows nothing of a region to the champion of another', async () => {
    expect((await muster.as('hal').ask<{ contacts: object }>(CONTACTS, {})).contacts).toEqual({ total: 0, items: [] });
    expect((await muster.as('hal').ask<{ tasks: object }>(TASKS, {})).tasks).toEqual({ total: 0, items: [] });
    expect((await muster.as('olga').ask<{ contacts: object }>(CONTACTS, {})).contacts).toEqual({ total: 0, items: [] });
    expect((await muster.as('yara').ask<{ contacts: { total: number } }>(CONTACTS, {})).contacts.total).toBe(3);
  });
});

describe('a task', () => {
  it('is finished once, with what came of it, by who looks after the authority', async () => {
    const { task } = await log('yara', call('Sheffield', { nextAction: 'Find a contact', nextOn: '2023-02-24' }));
    expect(await muster.as('hal').refusal(FINISH, { id: task!.id })).toBe('NOT_FOUND');
    expect(await muster.as('sam').refusal(FINISH, { id: task!.id })).toBe('FORBIDDEN');
    const { finishTask } = await muster.as('yara').ask<{ finishTask: object }>(FINISH, { id: task!.id, note: 'Appointed on Monday' });
    expect(finishTask).toEqual({ doneAt: '2023-02-20T10:00:00.000Z', doneBy: 'Yara Young', doneNote: 'Appointed on Monday', allowedActions: [] });
    expect(await muster.as('priya').refusal(FINISH, { id: task!.id })).toBe('TASK_DONE');
    expect(await muster.count("fact where name = 'task.finished' and subject_id = $1", [task!.id])).toBe(1);
  });

  it('is found by its owner, its day and whether it is done', async () => {
    const found = async (filter: object) => (await muster.as('yara').ask<{ tasks: { items: { text: string }[] } }>(TASKS, { filter })).tasks.items.map(({ text }) => text).sort();
    expect(await found({ done: false })).toEqual(['Ask again', 'Decide']);
    expect(await found({ done: true })).toEqual(['Find a contact']);
    expect(await found({ mine: true, done: false })).toEqual(['Ask again']);
    expect(await found({ dueBy: '2023-02-26' })).toEqual(['Find a contact']);
  });
});

describe('a workshop', () => {
  const CREATE = 'mutation ($input: WorkshopInput!) { createWorkshop(input: $input) { id name attended allowedActions } }';
  const ATTEND = 'mutation ($id: ID!, $ids: [ID!]!, $said: String) { recordAttendance(workshopId: $id, organisationIds: $ids, said: $said) { attended organisations { name } } }';
  const WORKSHOPS = 'query ($id: ID!) { workshops(programmeId: $id) { total distinctOrganisations items { name attended organisations { name } } } }';
  const workshop = (name: string, more: object = {}) => ({ input: { programmeId: muster.world.programme('a'), name, kind: 'WORKSHOP', heldOn: '2023-02-15', ...more } });
  const create = async (name: string, more: object = {}): Promise<string> => (await muster.as('priya').ask<{ createWorkshop: { id: string } }>(CREATE, workshop(name, more))).createWorkshop.id;
  const attend = (id: string, ...names: string[]) => ({ id, ids: names.map((name) => muster.world.organisation(name)) });

  it('notes who came in bulk, each authority once, and counts different authorities over all', async () => {
    const first = await create('Silver, first');
    const second = await create('Silver, second');
    await muster.as('priya').ask(ATTEND, { ...attend(first, 'Leeds', 'Camden'), said: 'Definitions' });
    const again = await muster.as('priya').ask<{ recordAttendance: object }>(ATTEND, attend(first, 'Leeds', 'Hackney', 'Leeds'));
    expect(again.recordAttendance).toEqual({ attended: 3, organisations: [{ name: 'Camden' }, { name: 'Hackney' }, { name: 'Leeds' }] });
    await muster.as('yara').ask(ATTEND, attend(second, 'Leeds'));
    expect((await muster.as('priya').ask<{ workshops: object }>(WORKSHOPS, { id: muster.world.programme('a') })).workshops).toMatchObject({ total: 2, distinctOrganisations: 3 });
    expect(await muster.rows("select said from contact join organisation on organisation.id = organisation_id where workshop_id = $1 and name = 'Leeds'", [first])).toEqual([{ said: 'Definitions' }]);
  });

  it('shows a champion who came from the own region', async () => {
    const { workshops } = await muster.as('yara').ask<{ workshops: { items: object[] } }>(WORKSHOPS, { id: muster.world.programme('a') });
    expect(workshops).toMatchObject({ distinctOrganisations: 1, items: [{ name: 'Silver, first', attended: 1, organisations: [{ name: 'Leeds' }] }, { name: 'Silver, second' }] });
    const { contacts } = await muster.as('hal').ask<{ contacts: { items: object[] } }>(CONTACTS, { filter: { kind: 'WORKSHOP' } });
    expect(contacts.items).toMatchObject([{ organisation: { name: 'Camden' }, workshop: { name: 'Silver, first' } }, { organisation: { name: 'Hackney' } }]);
  });

  it('is refused twice under one name, on no day, before it is held, and for authorities out of reach', async () => {
    expect(await muster.as('priya').refusal(CREATE, workshop('Silver, first'))).toBe('INVALID_INPUT');
    expect(await muster.as('priya').refusal(CREATE, workshop('Odd', { heldOn: '2023-02-30' }))).toBe('INVALID_INPUT');
    const next = await create('Next week', { heldOn: '2023-02-27' });
    expect(await muster.as('priya').refusal(ATTEND, attend(next, 'Leeds'))).toBe('WORKSHOP_TO_COME');
    expect(await muster.as('yara').refusal(ATTEND, attend(await create('Today', { heldOn: '2023-02-20' }), 'Leeds', 'Camden'))).toBe('NOT_FOUND');
    expect(await muster.as('yara').refusal(CREATE, workshop('Mine'))).toBe('FORBIDDEN');
    expect(await muster.as('olga').refusal(ATTEND, attend(next, 'Leeds'))).toBe('NOT_FOUND');
    expect(await muster.as('dan').refusal(ATTEND, attend(next, 'Leeds'))).toBe('FORBIDDEN');
  });
});

describe('the regions', () => {
  it('say who was spoken to last, with whom nobody has spoken, and who has no contact', async () => {
    const { regionContacts } = await muster.as('priya').ask<{ regionContacts: object[] }>(REGIONS, { id: muster.world.programme('a') });
    expect(regionContacts).toEqual([
      { region: { code: 'yorkshire-and-the-humber' }, organisations: 3, contacted: 3, contacts: 6, lastContactOn: '2023-02-20', neverContacted: [], vacancies: [{ name: 'Sheffield' }], bounced: [] },
      { region: { code: 'london' }, organisations: 2, contacted: 2, contacts: 2, lastContactOn: '2023-02-15', neverContacted: [], vacancies: [], bounced: [] },
    ]);
  });

  it('count a call that reached nobody as a contact, but not as having spoken', async () => {
    await muster.rows("delete from contact where organisation_id = $1", [muster.world.organisation('Hackney')]);
    await log('hal', call('Hackney', { reached: false }));
    const { regionContacts } = await muster.as('hal').ask<{ regionContacts: object[] }>(REGIONS, { id: muster.world.programme('a') });
    expect(regionContacts).toMatchObject([{ region: { code: 'london' }, contacted: 1, contacts: 2, neverContacted: [{ name: 'Hackney' }] }]);
  });
});
