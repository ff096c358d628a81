import { Muster } from './support/muster.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

const CREATE = 'mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) { id code name rosterSize framework { code } } }';
const UPDATE = 'mutation ($id: ID!, $input: UpdateProgrammeInput!) { updateProgramme(id: $id, input: $input) { name description endsOn } }';
const ROSTER = 'mutation ($id: ID!, $input: RosterInput!) { setRoster(programmeId: $id, input: $input) { rosterSize rosterOn } }';
const year = { startsOn: '2023-01-01', endsOn: '2023-12-31' };

async function create(code: string, more: object = {}): Promise<string> {
  const { createProgramme } = await muster.as('priya').ask<{ createProgramme: { id: string } }>(CREATE, { input: { code, name: `Programme ${code}`, ...year, ...more } });
  return createProgramme.id;
}

describe('a programme', () => {
  it('is created by a project team, which becomes its team', async () => {
    const id = await create('health-check', { frameworkCode: 'plo' });
    const { programme } = await muster.as('priya').ask<{ programme: object }>('query ($id: ID!) { programme(id: $id) { code rosterSize framework { code } allowedActions } }', { id });
    expect(programme).toEqual({ code: 'health-check', rosterSize: 0, framework: { code: 'plo' }, allowedActions: ['programme.update', 'programme.set-roster', 'survey.draft', 'wave.create'] });
    expect((await muster.as('olga').ask<{ programme: null }>('query ($id: ID!) { programme(id: $id) { code } }', { id })).programme).toBeNull();
  });

  it.each([
    ['a code that is taken, also by a programme that one may not see', { code: 'b-side' }, 'CODE_TAKEN'],
    ['an unknown framework', { code: 'new-one', frameworkCode: 'none' }, 'NOT_FOUND'],
    ['a period that ends before it starts', { code: 'new-one', startsOn: '2024-01-01' }, 'PERIOD_REVERSED'],
    ['a day that is none', { code: 'new-one', endsOn: '2023-02-30' }, 'PERIOD_REVERSED'],
    ['a first day in no year that anybody means', { code: 'new-one', startsOn: '0000-01-01' }, 'PERIOD_REVERSED'],
    ['a last day at the end of all years', { code: 'new-one', endsOn: '9999-12-31' }, 'PERIOD_REVERSED'],
    ['a code with spaces', { code: 'New one' }, 'INVALID_INPUT'],
  ])('is not created with %s', async (_what, given, code) => {
    await muster.rows("update programme set code = 'b-side' where code = 'b'");
    expect(await muster.as('priya').refusal(CREATE, { input: { name: 'New', ...year, ...given } })).toBe(code);
  });

  it('can be renamed and prolonged, and says who did it', async () => {
    const id = await create('renamed');
    const { updateProgramme } = await muster.as('priya').ask<{ updateProgramme: object }>(UPDATE, { id, input: { name: 'Other name', description: 'Why', startsOn: '2023-01-01', endsOn: '2024-06-30' } });
    expect(updateProgramme).toEqual({ name: 'Other name', description: 'Why', endsOn: '2024-06-30' });
    const { facts } = await muster.as('priya').ask<{ facts: { items: object[] } }>('query ($id: ID!) { facts(subjectId: $id) { items { name actor role } } }', { id });
    expect(facts.items[0]).toEqual({ name: 'programme.updated', actor: 'Priya Patel', role: 'PROJECT_TEAM' });
  });

  it('cannot end before it starts', async () => {
    expect(await muster.as('priya').refusal(UPDATE, { id: muster.world.programme('a'), input: { name: 'A', startsOn: '2023-02-01', endsOn: '2023-01-31' } })).toBe('PERIOD_REVERSED');
  });

  it('is not for strangers to create or change', async () => {
    const input = { name: 'Mine', ...year };
    for (const [name, code] of [['hal', 'FORBIDDEN'], ['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect(await muster.as(name).refusal(CREATE, { input: { code: 'mine', ...input } })).toBe(code);
      expect(await muster.as(name).refusal(UPDATE, { id: muster.world.programme('a'), input })).toBe(code);
    }
    expect(await muster.as('olga').refusal(UPDATE, { id: muster.world.programme('a'), input })).toBe('NOT_FOUND');
    expect(await muster.count("programme where name = 'Mine'")).toBe(0);
  });
});

describe('the roster', () => {
  it.each([['2023-02-15', 152], ['2023-04-01', 153]])('of England on %s has %i authorities', async (on, size) => {
    const id = await create(`england-${on}`);
    expect(await muster.as('priya').ask(ROSTER, { id, input: { on, nation: 'england' } })).toEqual({ setRoster: { rosterSize: size, rosterOn: on } });
  });

  it('of Wales has 22 authorities in the areas of the safeguarding boards', async () => {
    const id = await create('wales');
    expect(await muster.as('priya').ask(ROSTER, { id, input: { on: '2023-02-15', nation: 'wales' } })).toMatchObject({ setRoster: { rosterSize: 22 } });
    expect(await muster.count('roster_entry where programme_id = $1 and region_code is not null', [id])).toBe(22);
  });

  it('can be set anew until a wave has opened, and holds names and regions of its day', async () => {
    const id = await create('few');
    const input = { on: '2023-02-15', organisationIds: [muster.world.organisation('Cumbria'), muster.world.organisation('Kent')] };
    await muster.as('priya').ask(ROSTER, { id, input: { on: '2023-02-15', nation: 'england' } });
    expect(await muster.as('priya').ask(ROSTER, { id, input })).toMatchObject({ setRoster: { rosterSize: 2 } });
    const { programme } = await muster.as('priya').ask<{ programme: { roster: object } }>('query ($id: ID!) { programme(id: $id) { roster(filter: { region: "north-west" }) { total items { name region { name } } } } }', { id });
    expect(programme.roster).toEqual({ total: 1, items: [{ name: 'Cumbria', region: { name: 'North West' } }] });
  });

  it.each([
    ['once a wave has opened', 'a', { on: '2023-02-15', nation: 'england' }, 'ROSTER_IN_USE'],
    ['for a nation that has no authorities', null, { on: '2023-02-15', nation: 'atlantis' }, 'ROSTER_EMPTY'],
    ['without nation or names', null, { on: '2023-02-15' }, 'ROSTER_UNSAID'],
    ['for a day that is none', null, { on: '2023-02-30', nation: 'england' }, 'ROSTER_UNSAID'],
  ])('is not set %s', async (_when, code, input, refusal) => {
    const id = code ? muster.world.programme(code) : await create(`roster-${refusal.toLowerCase().replace('_', '-')}-${input.on}`);
    expect(await muster.as('priya').refusal(ROSTER, { id, input })).toBe(refusal);
  });

  it('is not set with an organisation that did not exist on its day, and then stays as it was', async () => {
    const id = await create('gone');
    await muster.as('priya').ask(ROSTER, { id, input: { on: '2023-02-15', nation: 'wales' } });
    const organisationIds = [muster.world.organisation('Cumbria'), muster.world.organisation('Kent')];
    expect(await muster.as('priya').refusal(ROSTER, { id, input: { on: '2023-04-01', organisationIds } })).toBe('ROSTER_UNKNOWN');
    expect(await muster.count('roster_entry where programme_id = $1', [id])).toBe(22);
  });

  it('is not for strangers', async () => {
    const given = { id: muster.world.programme('a'), input: { on: '2023-02-15', nation: 'wales' } };
    for (const [name, code] of [['yara', 'FORBIDDEN'], ['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['olga', 'NOT_FOUND'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect(await muster.as(name).refusal(ROSTER, given)).toBe(code);
    }
  });
});
