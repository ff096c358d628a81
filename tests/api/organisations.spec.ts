import { Muster } from './support/muster.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

const ADD = 'mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { id name kind validFrom region { code } } }';
const ADD_REGION = 'mutation ($input: AddRegionInput!) { addRegion(input: $input) { code name } }';
const fife = { code: '901', name: 'Fife', nation: 'scotland', validFrom: '2020-01-01' };

/** Table 2 of the report. */
const table2 = {
  'East Midlands': 10, 'East of England': 11, London: 33, 'North East': 12, 'North West': 23, 'South East': 19, 'South West': 15, 'West Midlands': 14, 'Yorkshire and The Humber': 15,
};

/** The English local authorities on a day, counted by region. */
async function regionsOn(on: string): Promise<Record<string, number>> {
  const found: { name: string; region: { name: string } }[] = [];
  for (const offset of [0, 100]) {
    const { organisations } = await muster.as('dan').ask<{ organisations: { items: typeof found } }>(
      'query ($on: String!, $offset: Int!) { organisations(filter: { nation: "england", on: $on }, page: { offset: $offset, limit: 100 }) { items { name region { name } } } }', { on, offset });
    found.push(...organisations.items);
  }
  const counts = found.reduce<Record<string, number>>((sum, { region }) => ({ ...sum, [region.name]: (sum[region.name] ?? 0) + 1 }), {});
  return Object.fromEntries(Object.entries(counts).sort(([one], [other]) => one.localeCompare(other)));
}

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((total, count) => total + count, 0);

describe('the authorities of England', () => {
  it('were 152 in February 2023, in the regions of the report', async () => {
    const counts = await regionsOn('2023-02-15');
    expect(counts).toEqual(table2);
    expect(sum(counts)).toBe(152);
  });

  it('were 153 from 1 April 2023, when Cumbria became two', async () => {
    const counts = await regionsOn('2023-04-01');
    expect(counts).toEqual({ ...table2, 'North West': 24 });
    expect(sum(counts)).toBe(153);
  });

  it('keep the name of the one that was abolished, and who took its place', async () => {
    const { organisation } = await muster.as('dan').ask<{ organisation: unknown }>('query ($id: ID!) { organisation(id: $id) { validTo history { name } successors { name } } }', { id: muster.world.organisation('Cumbria') });
    expect(organisation).toMatchObject({ validTo: '2023-03-31', history: [{ name: 'Cumbria' }], successors: expect.arrayContaining([{ name: 'Cumberland' }, { name: 'Westmorland and Furness' }]) });
  });

  it('cannot be asked for on a day that is none', async () => {
    expect(await muster.as('dan').refusal('{ organisations(filter: { on: "2023-02-30" }) { total } }')).toBe('INVALID_INPUT');
  });

  it('are found by any part of their name, and by no wildcard', async () => {
    const search = async (text: string) => (await muster.as('dan').ask<{ organisations: { items: { name: string }[] } }>('query ($text: String!) { organisations(filter: { search: $text }) { items { name } } }', { text })).organisations.items.map(({ name }) => name);
    expect(await search('barns')).toEqual(['Barnsley']);
    expect(await search('%')).toEqual([]);
  });
});

describe('another nation', () => {
  it('can be added with its regions and organisations', async () => {
    expect(await muster.as('priya').ask(ADD_REGION, { input: { code: 'scotland-east', nation: 'scotland', name: 'East', position: 1 } })).toEqual({ addRegion: { code: 'scotland-east', name: 'East' } });
    const { addOrganisation } = await muster.as('priya').ask<{ addOrganisation: object }>(ADD, { input: { ...fife, region: 'scotland-east' } });
    expect(addOrganisation).toMatchObject({ name: 'Fife', kind: 'LOCAL_AUTHORITY', validFrom: '2020-01-01', region: { code: 'scotland-east' } });
  });

  it('is asked in the same words a second and a third time', async () => {
    for (const code of ['902', '903']) await muster.as('priya').ask(ADD, { input: { ...fife, code, name: `Authority ${code}` } });
    expect(await muster.count("organisation where nation = 'scotland' and kind = 'local-authority'")).toBe(3);
  });

  it.each([
    ['a code that is taken', { code: '370', nation: 'england' }, 'CODE_TAKEN'],
    ['an ONS code that is taken', { code: '999', gssCode: 'E08000016' }, 'CODE_TAKEN'],
    ['a region of another nation', { code: '999', region: 'london' }, 'NOT_FOUND'],
    ['a first day that is none', { code: '999', validFrom: '2023-02-30' }, 'INVALID_INPUT'],
    ['a name that is empty', { code: '999', name: '' }, 'INVALID_INPUT'],
  ])('is not added with %s', async (_what, given, code) => {
    expect(await muster.as('priya').refusal(ADD, { input: { ...fife, ...given } })).toBe(code);
  });

  it.each([['a code', { code: 'london', nation: 'scotland', name: 'London' }], ['a name', { code: 'other', nation: 'england', name: 'London' }]])('has no region with %s that is taken', async (_what, region) => {
    expect(await muster.as('priya').refusal(ADD_REGION, { input: { ...region, position: 1 } })).toBe('CODE_TAKEN');
  });

  it('is nothing that strangers add', async () => {
    for (const [name, code] of [['hal', 'FORBIDDEN'], ['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect([name, await muster.as(name).refusal(ADD, { input: { ...fife, code: '999' } })]).toEqual([name, code]);
      expect([name, await muster.as(name).refusal(ADD_REGION, { input: { code: 'x-region', nation: 'scotland', name: 'X', position: 1 } })]).toEqual([name, code]);
    }
  });
});
