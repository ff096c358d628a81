import { Muster } from './support/muster.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

const ADD = 'mutation ($input: PersonInput!) { addPerson(input: $input) { id name email } }';
const UPDATE = 'mutation ($id: ID!, $input: PersonInput!) { updatePerson(id: $id, input: $input) { id name email } }';
const PERSON = 'query ($id: ID!) { person(id: $id) { name email phone allowedActions } }';

async function add(email: string, as: 'priya' | 'olga' = 'priya'): Promise<string> {
  return (await muster.as(as).ask<{ addPerson: { id: string } }>(ADD, { input: { name: 'New Person', email } })).addPerson.id;
}

describe('a person', () => {
  it('is added with a name and an address', async () => {
    const id = await add('new@example.org');
    expect(await muster.as('priya').ask(PERSON, { id })).toEqual({ person: { name: 'New Person', email: 'new@example.org', phone: null, allowedActions: ['person.update', 'person.end-sign-ins', 'appointment.make'] } });
  });

  it.each([
    ['an address that is taken, whatever its case', { name: 'Sam', email: 'SAM@Example.org' }, 'EMAIL_TAKEN'],
    ['an address of somebody in another programme', { name: 'Bea', email: 'bea@example.org' }, 'EMAIL_TAKEN'],
    ['no address', { name: 'Sam', email: 'sam' }, 'INVALID_INPUT'],
    ['a name with line breaks', { name: 'Sam\nBcc: all@example.org', email: 'other@example.org' }, 'INVALID_INPUT'],
    ['a name that turns the direction of writing', { name: 'Sam \u202ehahS', email: 'other@example.org' }, 'INVALID_INPUT'],
    ['a name that a spreadsheet would run', { name: '=HYPERLINK("https://x.example")', email: 'other@example.org' }, 'INVALID_INPUT'],
    ['a name with mark-up', { name: '<b>Sam</b>', email: 'other@example.org' }, 'INVALID_INPUT'],
    ['a name of nothing but spaces', { name: '   ', email: 'other@example.org' }, 'INVALID_INPUT'],
    ['a telephone number that is none', { name: 'Sam', email: 'other@example.org', phone: 'call me' }, 'INVALID_INPUT'],
  ])('is not added with %s', async (_what, input, code) => {
    expect(await muster.as('priya').refusal(ADD, { input })).toBe(code);
  });

  it('can be changed, and the fact says by whom but not what', async () => {
    const id = await add('before@example.org');
    expect(await muster.as('priya').ask(UPDATE, { id, input: { name: 'Other Name', email: 'after@example.org' } })).toEqual({ updatePerson: { id, name: 'Other Name', email: 'after@example.org' } });
    const facts = await muster.rows<object>("select name, actor_id, details::text from fact where subject_id = $1 order by id", [id]);
    expect(facts).toEqual([{ name: 'person.added', actor_id: muster.world.person('priya'), details: '{}' }, { name: 'person.updated', actor_id: muster.world.person('priya'), details: '{}' }]);
  });

  it('cannot get the address of somebody else', async () => {
    expect(await muster.as('priya').refusal(UPDATE, { id: muster.world.person('sam'), input: { name: 'Sam', email: 'sue@example.org' } })).toBe('EMAIL_TAKEN');
    expect(await muster.as('priya').refusal(UPDATE, { id: '00000000-0000-4000-8000-000000000000', input: { name: 'Sam', email: 'x@example.org' } })).toBe('NOT_FOUND');
  });

  it('with a role beyond the own programmes is not changed by a team, who could sign in with the new address', async () => {
    for (const key of ['grace', 'olga', 'bea']) {
      expect([key, await muster.as('priya').refusal(UPDATE, { id: muster.world.person(key), input: { name: 'Mine', email: 'mine@example.org' } })]).toEqual([key, 'FORBIDDEN']);
    }
    expect(await muster.as('grace').ask(UPDATE, { id: muster.world.person('bea'), input: { name: 'Bea B', email: 'bea@example.org' } })).toMatchObject({ updatePerson: { name: 'Bea B' } });
  });

  it('of another programme is found by name, so that one person is not kept twice, but not how to reach them', async () => {
    expect(await muster.as('priya').ask(PERSON, { id: muster.world.person('bea') })).toEqual({ person: { name: expect.stringMatching(/^Bea/), email: null, phone: null, allowedActions: ['appointment.make'] } });
  });

  it('is found by the address only by who may see it, so that nobody guesses it letter by letter', async () => {
    const found = async (name: 'priya' | 'olga' | 'grace', search: string) => (await muster.as(name).ask<{ people: { total: number } }>('query ($search: String) { people(filter: { search: $search }) { total } }', { search })).people.total;
    expect([await found('priya', 'bea@'), await found('olga', 'bea@'), await found('grace', 'bea@'), await found('priya', 'sam@example')]).toEqual([0, 1, 1, 1]);
  });

  it('is found by name, role, region and organisation', async () => {
    const found = async (filter: object) => (await muster.as('priya').ask<{ people: { items: { name: string }[] } }>('query ($filter: PersonFilter) { people(filter: $filter) { items { name } } }', { filter })).people.items.map(({ name }) => name);
    expect(await found({ search: 'shah' })).toEqual(['Sam Shah']);
    expect(await found({ role: 'CHAMPION' })).toEqual(['Hal Hughes', 'Yara Young']);
    expect(await found({ region: 'london', role: 'SPOC', programmeId: muster.world.programme('a') })).toEqual(['Hana Khan', 'Sue Usman']);
    expect(await found({ organisationId: muster.world.organisation('Barnsley') })).toEqual(['Cert Ellis', 'Con Carter', 'Dee Dawson', 'Sam Shah']);
  });

  it('is nobody that strangers add or change', async () => {
    for (const [name, code] of [['hal', 'FORBIDDEN'], ['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect(await muster.as(name).refusal(ADD, { input: { name: 'X', email: 'x@example.org' } })).toBe(code);
      expect(await muster.as(name).refusal(UPDATE, { id: muster.world.person('sam'), input: { name: 'X', email: 'x@example.org' } })).toBe(code);
    }
  });
});
