import { Muster } from './support/muster.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

const COUNTS = `query ($id: ID!) {
  wave(id: $id) { expected started submitted programme { rosterSize } }
  responseRates(waveId: $id) { total { numerator denominator } regions { region { code } } }
  readinessMatrix(waveId: $id, columns: LEVEL) { total answered rows { name } regions { region { code } } }
}`;

interface Counts {
  wave: { expected: number; started: number; submitted: number; programme: { rosterSize: number } };
  responseRates: { total: { numerator: number; denominator: number }; regions: { region: { code: string } }[] };
  readinessMatrix: { total: number; answered: number; rows: { name: string }[]; regions: { region: { code: string } }[] };
}

async function appointAlso(person: string, appointment: { role: string; programme: string; region?: string }): Promise<void> {
  await muster.rows('insert into appointment (person_id, role, programme_id, region_code, starts_on) values ($1, $2, $3, $4, $5)',
    [muster.world.person(person), appointment.role, muster.world.programme(appointment.programme), appointment.region ?? null, '2023-01-01']);
}

const total = async (name: 'hal' | 'olga' | 'dan', what: string): Promise<number> => (await muster.as(name).ask<{ it: { total: number } }>(`{ it: ${what} { total } }`)).it.total;

describe('what is counted', () => {
  it.each([['priya', 5, 3, 2], ['grace', 5, 3, 2], ['dan', 5, 3, 2], ['yara', 3, 2, 1], ['hal', 2, 1, 1]] as const)('for %s is what they may see: %i expected, %i started, %i submitted', async (name, expected, started, submitted) => {
    const { wave, responseRates, readinessMatrix } = await muster.as(name).ask<Counts>(COUNTS, { id: muster.world.wave('a/Spring') });
    expect(wave).toEqual({ expected, started, submitted, programme: { rosterSize: expected } });
    expect(responseRates.total).toEqual({ numerator: submitted, denominator: expected });
    expect([readinessMatrix.total, readinessMatrix.answered, readinessMatrix.rows.length]).toEqual([expected, submitted, expected]);
  });

  it('names no region of others to a champion', async () => {
    const { responseRates, readinessMatrix } = await muster.as('hal').ask<Counts>(COUNTS, { id: muster.world.wave('a/Spring') });
    const regions = [...responseRates.regions, ...readinessMatrix.regions].map(({ region }) => region.code);
    expect([...new Set(regions)]).toEqual(['london']);
    expect(readinessMatrix.rows.map(({ name }) => name)).toEqual(['Camden', 'Hackney']);
  });

  it.each([['responses', 4], ['messages', 4], ['appointments', 3]])('in the total of %s is the own region for a champion', async (what, count) => {
    expect(await total('hal', what)).toBe(count);
  });
});

describe('what is counted of a round', () => {
  let collected: Muster;
  beforeAll(async () => { collected = await Muster.start({ world: 'collected' }); });
  afterAll(() => collected.stop());

  const ROUND = `query ($id: ID!, $collectionId: ID!) {
    round(id: $id) { expected returned outstanding openQueries extensionsProposed waiting }
    returnRates(roundId: $id) { total { numerator denominator } regions { region { code } } }
    returnProgress(roundId: $id) { expected }
    collection(id: $collectionId) { rounds { expected } }
  }`;
  const counts = (who: 'priya' | 'grace' | 'dan' | 'yara' | 'hal', round: string) =>
    collected.as(who).ask<{ round: Record<string, number>; returnRates: { total: object; regions: { region: { code: string } }[] }; returnProgress: object; collection: { rounds: { expected: number }[] } }>(
      ROUND, { id: collected.world.round(round), collectionId: collected.world.collection('a/bronze') });

  it.each([['priya', 5, 2], ['grace', 5, 2], ['dan', 5, 2], ['yara', 3, 1], ['hal', 2, 1]] as const)('is for %s what they may see: %i expected, %i returned', async (name, expected, returned) => {
    const { round, returnRates, returnProgress, collection } = await counts(name, 'a/bronze/Spring');
    expect(round).toMatchObject({ expected, returned, outstanding: expected - returned, openQueries: returned, extensionsProposed: 0 });
    expect(returnRates.total).toEqual({ numerator: returned, denominator: expected });
    expect(returnProgress).toEqual({ expected });
    expect(Math.max(...collection.rounds.map((one) => one.expected))).toBe(expected);
  });

  it('is the own region of a champion also where extensions are proposed and something is to be signed', async () => {
    expect((await counts('yara', 'a/silver/Spring')).round).toMatchObject({ extensionsProposed: 1, waiting: 3 });
    expect((await counts('hal', 'a/silver/Spring')).round).toMatchObject({ extensionsProposed: 1, waiting: 2 });
    expect((await counts('priya', 'a/silver/Spring')).round).toMatchObject({ extensionsProposed: 2, waiting: 5 });
  });

  it('names no region of others to a champion, and counts nothing of it', async () => {
    expect((await counts('hal', 'a/bronze/Spring')).returnRates.regions.map(({ region }) => region.code)).toEqual(['london']);
    const progress = 'query ($id: ID!) { returnProgress(roundId: $id, region: "yorkshire-and-the-humber") { expected } }';
    expect(await collected.as('hal').ask(progress, { id: collected.world.round('a/bronze/Spring') })).toEqual({ returnProgress: { expected: 0 } });
    const filtered = 'query ($region: String) { returns(filter: { region: $region }) { total } contacts(filter: { region: $region }) { total } tasks(filter: { region: $region }) { total } returnQueries(filter: { region: $region }) { total } }';
    expect(await collected.as('hal').ask(filtered, { region: 'yorkshire-and-the-humber' })).toEqual({ returns: { total: 0 }, contacts: { total: 0 }, tasks: { total: 0 }, returnQueries: { total: 0 } });
  });

  it('is in the totals of a ledger the own region as well', async () => {
    const ledger = 'query ($id: ID!) { ledger(collectionId: $id) { total rows { organisation { name } } totals { expected returned } } }';
    const of = async (who: 'hal' | 'priya') => (await collected.as(who).ask<{ ledger: { total: number; rows: { organisation: { name: string } }[]; totals: { expected: number }[] } }>(ledger, { id: collected.world.collection('a/silver') })).ledger;
    expect(await of('hal')).toMatchObject({ total: 2, rows: [{ organisation: { name: 'Camden' } }, { organisation: { name: 'Hackney' } }], totals: [{ expected: 2, returned: 0 }] });
    expect(await of('priya')).toMatchObject({ total: 5, totals: [{ expected: 5, returned: 0 }] });
  });

  it('is in a workshop whom a champion may see', async () => {
    const workshop = 'query ($id: ID!, $programmeId: ID!) { workshop(id: $id) { attended organisations { name } } workshops(programmeId: $programmeId) { distinctOrganisations } }';
    const ids = { id: collected.world.workshop('a/Start'), programmeId: collected.world.programme('a') };
    expect(await collected.as('hal').ask(workshop, ids)).toEqual({ workshop: { attended: 1, organisations: [{ name: 'Camden' }] }, workshops: { distinctOrganisations: 1 } });
    expect(await collected.as('priya').ask(workshop, ids)).toEqual({ workshop: { attended: 2, organisations: [{ name: 'Barnsley' }, { name: 'Camden' }] }, workshops: { distinctOrganisations: 2 } });
  });
});

describe('two roles of one person', () => {
  beforeAll(async () => {
    await appointAlso('olga', { role: 'viewer', programme: 'a' });
    await appointAlso('hal', { role: 'viewer', programme: 'b' });
  });

  it('do not make a viewer of one programme the team that the person is in another', async () => {
    const { wave } = await muster.as('olga').ask<{ wave: object }>('query ($id: ID!) { wave(id: $id) { name version { id } withoutSpoc { id } allowedActions } }', { id: muster.world.wave('a/Spring') });
    expect(wave).toEqual({ name: 'Spring', version: null, withoutSpoc: null, allowedActions: [] });
    expect(await muster.as('olga').ask('query ($id: ID!) { person(id: $id) { email } }', { id: muster.world.person('sam') })).toEqual({ person: { email: null } });
    expect(await muster.as('olga').ask('query ($id: ID!) { response(id: $id) { id } }', { id: muster.world.response('a/Spring/Barnsley') })).toEqual({ response: null });
    expect(await muster.as('olga').ask('query ($id: ID!) { survey(id: $id) { id } }', { id: muster.world.survey('a') })).toEqual({ survey: null });
    expect(await total('olga', 'responses')).toBe(2);
  });

  it('do not make a viewer of one programme the champion that the person is in another', async () => {
    expect(await muster.as('hal').ask('query ($id: ID!) { response(id: $id) { id } appointment(id: $appointment) { id } }'.replace('$id: ID!', '$id: ID!, $appointment: ID!'),
      { id: muster.world.response('b/Count/Camden'), appointment: muster.world.appointment('bea') })).toEqual({ response: null, appointment: null });
    expect(await muster.as('hal').ask('query ($id: ID!) { responseRates(waveId: $id) { total { denominator } } }', { id: muster.world.wave('b/Count') })).toEqual({ responseRates: { total: { denominator: 2 } } });
    expect(await total('hal', 'responses')).toBe(4);
  });

  it('lose what an ended appointment gave, at the next request', async () => {
    await muster.rows("update appointment set ends_on = '2023-02-19' where person_id = $1", [muster.world.person('dan')]);
    expect(await muster.as('dan').refusal('{ waves { total } }')).toBe('FORBIDDEN');
  });
});
