import { randomUUID } from 'node:crypto';
import type { ActorName } from '@muster/testing';
import { Muster } from './support/muster.js';
import { protectedWave } from './support/protected.js';

interface Counts { total: number; answered: number; counts: string[] }
interface Matrix {
  total: number; answered: number; suppression: string | null; overall: Counts; types: string[];
  columns: { code: string; kind: string; level: string }[];
  legend: { letter: string; code: string; kind: string; standing: string | null }[];
  rows: { id: string; name: string; region: string; system: string | null; cells: string; other: string | null; moderated: string | null; readiness: number }[];
  regions: (Counts & { region: { code: string } })[]; systems: (Counts & { code: string })[];
  against: { compared: number; same: number; better: number; worse: number; otherwise: number } | null; evidence: { roundId: string; level: string }[];
}

const MATRIX = `query ($id: ID!, $columns: MatrixColumns = LEVEL, $measure: String, $indicatorMeasure: String, $source: ObservationSource, $against: MatrixAgainst, $filter: MatrixFilter) {
  it: readinessMatrix(waveId: $id, columns: $columns, measure: $measure, indicatorMeasure: $indicatorMeasure, source: $source, against: $against, filter: $filter) {
    total answered suppression types overall { total answered counts } columns { code kind level } legend { letter code kind standing }
    rows { id name region system cells other moderated readiness } regions { total answered counts region { code } } systems { code total answered counts }
    against { compared same better worse otherwise } evidence { roundId level } } }`;
const MODERATE = 'mutation ($waveId: ID!, $organisationId: ID!, $code: String!) { moderateRating(waveId: $waveId, organisationId: $organisationId, measure: "rag", subject: "bronze", code: $code, reason: "Seen at a visit") { __typename } }';

let muster: Muster;
beforeAll(async () => (muster = await Muster.start({ world: 'collected' })));
afterAll(() => muster.stop());

const spring = () => muster.world.wave('a/Spring');
const matrix = async (name: ActorName, variables: Record<string, unknown> = {}): Promise<Matrix> => (await muster.as(name).ask<{ it: Matrix }>(MATRIX, { id: spring(), ...variables })).it;
const told = ({ rows }: Matrix) => rows.map(({ name, cells, other }) => `${name} ${cells}${other === null ? '' : ` ${other}`}`);
const numbers = (text: string) => text.split(',').map((count) => (count === '' ? null : Number(count)));

describe('the explorer', () => {
  it('shows an authority with its region, system and how much of it is ready', async () => {
    const { rows, types } = await matrix('priya');
    expect(rows.find(({ name }) => name === 'Camden')).toMatchObject({ region: 'london', system: 'mosaic', cells: 'GGA', other: null, moderated: null, readiness: 2 });
    expect(types.length).toBeGreaterThan(0);
  });

  it('is whole where no filter, or nothing to compare with, is said to be none', async () => {
    expect(told(await matrix('priya', { filter: null, against: null }))).toEqual(told(await matrix('priya')));
  });

  it('compares two waves cell by cell, over those who answered both', async () => {
    const found = await matrix('priya', { against: { waveId: muster.world.wave('a/Winter') } });
    expect(told(found)).toEqual(expect.arrayContaining(['Camden GGA ARR', 'Barnsley --- GAR']));
    expect(found.against).toEqual({ compared: 3, same: 0, better: 3, worse: 0, otherwise: 0 });
  });

  it('shows only what differs', async () => {
    const found = await matrix('priya', { against: { waveId: muster.world.wave('a/Winter') }, filter: { differing: true } });
    expect(told(found)).toEqual(['Camden GGA ARR']);
  });

  it('sets judgements in the place of what was declared, and compares with it', async () => {
    await muster.as('hal').ask(MODERATE, { waveId: spring(), organisationId: muster.world.organisation('Camden'), code: 'red' });
    const found = await matrix('dan', { source: 'MODERATED', against: { source: 'DECLARED' } });
    expect(found.rows.find(({ name }) => name === 'Camden')).toMatchObject({ cells: 'RGG', other: 'GGA', moderated: '101', readiness: 2 });
    expect(found.against).toMatchObject({ worse: 1, better: 1 });
    expect(told(await matrix('dan'))).toContain('Camden GGA');
  });

  it('shows what returns evidence exactly as the observations have it', async () => {
    const { rows, columns, legend, evidence } = await matrix('priya', { columns: 'BOTH', source: 'EVIDENCED' });
    expect([columns.length, columns.slice(0, 4).map(({ kind }) => kind), evidence.length]).toEqual([36, ['LEVEL', 'LEVEL', 'LEVEL', 'INDICATOR'], expect.any(Number)]);
    const seen = await muster.rows<{ organisation_id: string; subject: string; state: string; code: string }>('select organisation_id, subject, state, code from observation where round_id = any ($1)', [evidence.map(({ roundId }) => roundId)]);
    const letters = new Map(legend.map(({ code, letter }) => [code, letter]));
    const expected = rows.map(({ id }) => columns.map(({ code }) => {
      const found = seen.find((one) => one.organisation_id === id && one.subject === code);
      return found ? letters.get(found.code ?? found.state) : '-';
    }).join(''));
    expect(seen.length).toBeGreaterThan(0);
    expect(rows.map(({ cells }) => cells)).toEqual(expected);
  });

  it('counts every region and system to the sum of its authorities, column by column', async () => {
    const { rows, legend, regions, systems, overall } = await matrix('priya');
    const countsOf = (some: Matrix['rows']) => [0, 1, 2].map((column) => legend.map(({ letter }) => some.filter(({ cells }) => cells[column] === letter).length));
    for (const one of regions) expect([one.region.code, one.counts.map(numbers)]).toEqual([one.region.code, countsOf(rows.filter(({ region }) => region === one.region.code))]);
    for (const one of systems) expect([one.code, one.counts.map(numbers)]).toEqual([one.code, countsOf(rows.filter(({ system }) => system === one.code))]);
    expect(overall.counts.map(numbers)).toEqual(countsOf(rows));
    expect(systems.map(({ code, total }) => [code, total])).toEqual([['mosaic', 2]]);
  });

  it('is narrowed by level, type, neighbours and the state of answers', async () => {
    expect((await matrix('priya', { columns: 'BOTH', measure: 'rag', filter: { level: 'gold' } })).columns.map(({ level }) => level)).toEqual(['gold']);
    expect(told(await matrix('priya', { filter: { state: 'NOT_ANSWERED' } })).map((row) => row.split(' ')[1])).toEqual(['---', '---', '---']);
    expect(told(await matrix('priya', { filter: { state: 'UNABLE' } }))).toEqual([]);
    expect(told(await matrix('priya', { filter: { type: 'No such type' } }))).toEqual([]);
    const camden = muster.world.organisation('Camden');
    const near = (await muster.rows<{ id: string }>('select neighbour_id as id from statistical_neighbour where organisation_id = $1 and model = 2021 and rank <= 10', [camden])).map(({ id }) => id);
    const { rows } = await matrix('priya', { filter: { neighboursOf: camden } });
    expect(rows.map(({ id }) => id).filter((id) => id !== camden && !near.includes(id))).toEqual([]);
    expect(rows.map(({ name }) => name)).toContain('Camden');
  });

  it('shows a champion the own region only, in rows and in counts', async () => {
    const { rows, regions, total } = await matrix('hal', { against: { waveId: muster.world.wave('a/Winter') } });
    expect([rows.map(({ name }) => name), regions.map(({ region }) => region.code), total]).toEqual([['Camden', 'Hackney'], ['london'], 2]);
  });

  it('refuses what the wave does not ask, and a wave of another programme to compare with', async () => {
    expect(await muster.as('priya').refusal(MATRIX, { id: spring(), measure: 'weather' })).toBe('MEASURE_UNKNOWN');
    expect(await muster.as('priya').refusal(MATRIX, { id: spring(), against: { waveId: muster.world.wave('b/Count') } })).toBe('NOT_FOUND');
    expect(await muster.as('priya').refusal(MATRIX, { id: spring(), against: { waveId: randomUUID() } })).toBe('NOT_FOUND');
    expect(await muster.as('sam').refusal(MATRIX, { id: spring() })).toBe('FORBIDDEN');
  });
});

describe('answers to a protected question', () => {
  let hidden: string;
  beforeAll(async () => (hidden = await protectedWave(muster, 'small-count')));

  it('reach the team and the champion of the region whole', async () => {
    const team = await matrix('priya', { id: hidden });
    expect([team.suppression, team.rows.find(({ name }) => name === 'Camden')!.cells]).toEqual([null, 'RRA']);
    const champion = await matrix('hal', { id: hidden });
    expect(champion.rows.find(({ name }) => name === 'Camden')!.cells).toBe('RRA');
    expect(champion.regions[0]!.counts.join().includes(',,')).toBe(false);
  });

  it('are hidden from a viewer in every cell and in every count of few, and how many answered is not', async () => {
    const { rows, regions, systems, overall, legend, suppression } = await matrix('dan', { id: hidden });
    expect(rows.map(({ name, cells, readiness }) => `${name} ${cells} ${readiness}`)).toEqual(['Barnsley --- 0', 'Camden *** 0', 'Hackney --- 0', 'Leeds --- 0', 'Sheffield --- 0']);
    expect(suppression).not.toBeNull();
    const noData = legend.findIndex(({ kind }) => kind === 'NO_DATA');
    for (const { counts } of [...regions.filter(({ answered }) => answered > 0), ...systems, overall]) {
      for (const column of counts.map(numbers)) expect(column.filter((count, place) => place !== noData && count !== null)).toEqual([]);
    }
    expect(overall).toMatchObject({ total: 5, answered: 1 });
  });

  it('are said to be kept back, to whom they are, on the pages that leave them out', async () => {
    const kept = async (name: 'dan' | 'hal' | 'priya', waveId: string) => (await muster.as(name).ask<{ gaps: { wave: { keptBack: string | null } } }>('query ($id: ID!) { gaps(waveId: $id, columns: LEVEL) { wave { keptBack } } }', { id: waveId })).gaps.wave.keptBack;
    expect(await kept('dan', hidden)).toMatch(/not shown to you/);
    expect([await kept('hal', hidden), await kept('priya', hidden), await kept('dan', spring())]).toEqual([null, null, null]);
  });

  it('are not replaced by half of them: what is counted from them is not counted at all for whom they are hidden', async () => {
    const counted = (name: 'dan' | 'priya') => muster.as(name).ask<{ gaps: { columns: object[] }; leverage: { answered: number; cells: number }; forecast: { levels: object[] }; suppliers: { systems: object[] } }>(
      'query ($id: ID!, $programmeId: ID!) { gaps(waveId: $id, columns: LEVEL) { columns { code } } leverage(programmeId: $programmeId, waveId: $id) { answered cells } forecast(programmeId: $programmeId, waveId: $id) { levels { level } } suppliers(programmeId: $programmeId, waveId: $id) { systems { code } } }',
      { id: hidden, programmeId: muster.world.programme('a') });
    const [viewer, team] = [await counted('dan'), await counted('priya')];
    expect(viewer).toEqual({ gaps: { columns: [] }, leverage: { answered: 1, cells: 0 }, forecast: { levels: [] }, suppliers: { systems: [] } });
    expect([team.gaps.columns.length, team.leverage.answered, team.leverage.cells > 0, team.forecast.levels.length]).toEqual([3, 1, true, 3]);
  });

  it('cannot be found by filters, nor by what differs', async () => {
    const differing = await matrix('dan', { id: hidden, against: { waveId: spring() }, filter: { differing: true } });
    expect([differing.rows, differing.against]).toEqual([[], { compared: 0, same: 0, better: 0, worse: 0, otherwise: 0 }]);
    const searched = await matrix('dan', { id: hidden, filter: { search: 'Camden' } });
    expect(searched.overall.counts.join().match(/[1-9]/)).toBeNull();
  });

  it('are counted, but not shown one by one, where they are official', async () => {
    const { rows, overall } = await matrix('dan', { id: await protectedWave(muster, 'official') });
    expect(rows.find(({ name }) => name === 'Camden')!.cells).toBe('***');
    expect(overall.counts.map(numbers).map((counts) => counts.slice(0, 3))).toEqual([[0, 0, 1], [0, 0, 1], [0, 1, 0]]);
  });
});
