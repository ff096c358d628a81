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
