import { Muster } from './support/muster.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

const FAIL = 'mutation ($id: ID!, $reason: String!) { markAddressFailed(personId: $id, reason: $reason) { name addressFailedAt addressFailure } }';
const TASKS = 'query { tasks(filter: { kind: BOUNCED_ADDRESS, done: false }) { items { id dueOn organisation { name } person { name addressFailedAt addressFailure } owner { name } } } }';
const FINISH = 'mutation ($id: ID!) { finishTask(id: $id) { doneAt } }';
const UPDATE = 'mutation ($id: ID!, $input: PersonInput!) { updatePerson(id: $id, input: $input) { email addressFailedAt addressFailure } }';
const APPOINT = 'mutation ($input: AppointInput!) { appoint(input: $input) { id } }';

type Tasks = { tasks: { items: { id: string; organisation: { name: string } }[] } };
const fail = (key: string, reason = 'The post room sent it back') => ({ id: muster.world.person(key), reason });
const tasksOf = async (who: 'yara' | 'hal' | 'priya' | 'olga') => (await muster.as(who).ask<Tasks>(TASKS)).tasks.items;

describe('an address that mail comes back from', () => {
  it('is marked by the champion, who gets one task the same day, however often it is marked', async () => {
    const { markAddressFailed } = await muster.as('yara').ask<{ markAddressFailed: object }>(FAIL, fail('sam'));
    expect(markAddressFailed).toEqual({ name: 'Sam Shah', addressFailedAt: '2023-02-20T10:00:00.000Z', addressFailure: 'The post room sent it back' });
    await muster.as('yara').ask(FAIL, fail('sam', 'It came back again'));
    expect(await tasksOf('yara')).toEqual([{
      id: expect.any(String) as string, dueOn: '2023-02-20', organisation: { name: 'Barnsley' }, owner: null,
      person: { name: 'Sam Shah', addressFailedAt: '2023-02-20T10:00:00.000Z', addressFailure: 'It came back again' },
    }]);
    expect(await tasksOf('hal')).toEqual([]);
    expect(await muster.count("fact where name = 'person.address-failed' and organisation_id = $1", [muster.world.organisation('Barnsley')])).toBe(2);
  });

  it('shows on the person, on the appointment, and in the region', async () => {
    const { person } = await muster.as('priya').ask<{ person: object }>('query ($id: ID!) { person(id: $id) { addressFailure addressFailedAt appointments { person { addressFailedAt } } } }', { id: muster.world.person('sam') });
    expect(person).toEqual({ addressFailure: 'It came back again', addressFailedAt: '2023-02-20T10:00:00.000Z', appointments: [{ person: { addressFailedAt: '2023-02-20T10:00:00.000Z' } }] });
    const { regionContacts } = await muster.as('yara').ask<{ regionContacts: object }>('query ($id: ID!) { regionContacts(programmeId: $id) { bounced { person { name } organisation { name } failedAt failure } } }', { id: muster.world.programme('a') });
    expect(regionContacts).toEqual([{ bounced: [{ person: { name: 'Sam Shah' }, organisation: { name: 'Barnsley' }, failedAt: '2023-02-20T10:00:00.000Z', failure: 'It came back again' }] }]);
  });

  it('gets another task when it fails again after the first was done', async () => {
    const [task] = await tasksOf('yara');
    await muster.as('yara').ask(FINISH, { id: task!.id });
    expect(await tasksOf('yara')).toEqual([]);
    await muster.as('yara').ask(FAIL, fail('sam'));
    expect(await tasksOf('yara')).toHaveLength(1);
  });

  it('is as good as new once it is changed', async () => {
    const changed = await muster.as('priya').ask<{ updatePerson: object }>(UPDATE, { id: muster.world.person('sam'), input: { name: 'Sam Shah', email: 'sam.shah@example.org' } });
    expect(changed.updatePerson).toEqual({ email: 'sam.shah@example.org', addressFailedAt: null, addressFailure: null });
    expect(await muster.as('sam').refusal(FAIL, fail('sam'))).toBe('UNAUTHENTICATED'); // another address is another way in: what came in by the old one has ended
    await muster.rows('update session set revoked_at = null where person_id = $1', [muster.world.person('sam')]);
  });

  it('opens a task for each organisation in which the person has a part now, beyond the champion\'s own region as well', async () => {
    const more = { personId: muster.world.person('lena'), role: 'DEPUTY', programmeId: muster.world.programme('a'), startsOn: '2023-01-01' };
    await muster.as('priya').ask(APPOINT, { input: { ...more, organisationId: muster.world.organisation('Camden') } });
    await muster.as('priya').ask(APPOINT, { input: { ...more, organisationId: muster.world.organisation('Hackney'), endsOn: '2023-02-19' } });
    await muster.as('yara').ask(FAIL, fail('lena'));
    expect((await tasksOf('hal')).map(({ organisation }) => organisation.name)).toEqual(['Camden']);
    expect((await tasksOf('yara')).map(({ organisation }) => organisation.name)).toEqual(['Barnsley', 'Leeds']);
  });

  it('needs a reason, and an address', async () => {
    expect(await muster.as('hal').refusal(FAIL, fail('sue', ' '))).toBe('INVALID_INPUT');
    await muster.rows('update person set email = null where id = $1', [muster.world.person('hana')]);
    expect(await muster.as('hal').refusal(FAIL, fail('hana'))).toBe('INVALID_INPUT');
  });

  it.each([['hal', 'sam', 'NOT_FOUND'], ['olga', 'sam', 'FORBIDDEN'], ['priya', 'bea', 'FORBIDDEN'], ['sam', 'sam', 'FORBIDDEN'], ['dan', 'sue', 'FORBIDDEN'], ['nobody', 'sue', 'UNAUTHENTICATED']] as const)(
    '%s may not mark the address of %s (%s)', async (who, whose, code) => {
      expect(await muster.as(who).refusal(FAIL, fail(whose))).toBe(code);
    });
});
