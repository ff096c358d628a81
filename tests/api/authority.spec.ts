import { randomUUID } from 'node:crypto';
import { Operation } from '@muster/platform';
import { AnswersService, SubmissionsService } from '@muster/server/surveys';
import { said, smallAnswers, type ActorName, type PlacedAnswer } from '@muster/testing';
import { Muster } from './support/muster.js';
import { CLOSE_ROUND, collection, openedRound, RECORD } from './support/opened-round.js';

type Position = { code: string | null; letter: string; label: string; standing: string | null };
type Subject = { code: string; level: string; evidenced: Position | null; barriers: { code: string }[]; leadTime: number | null; readings: { measure: string; declared: Position | null; moderated: Position | null; peers: { who: string; counts: number[] | null }[] }[] };
type Authority = {
  organisation: { id: string; name: string }; wave: { name: string }; waves: { name: string }[]; answered: boolean; standing: string; state: string; system: string | null; allowedActions: string[];
  measures: { code: string; columns: string; choices: { code: string; letter: string; standing: string | null }[] }[]; levels: Subject[]; indicators: Subject[]; leadTimes: { measure: string; answer: string }[];
  peers: { who: string; name: string; asked: number; answered: number; hidden: boolean }[]; neighbours: { organisation: { name: string }; answered: boolean | null; cells: { measure: string; cells: string }[] }[];
  returns: { name: string; level: string; came: Position | null }[];
};
type Matrix = { rows: { id: string; cells: string }[]; legend: { letter: string; code: string; kind: string }[]; columns: { code: string }[]; regions: { region: { code: string }; counts: string[]; answered: number }[]; answered: number };

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

const POSITION = '{ code letter label standing }';
const SUBJECT = `{ code level evidenced ${POSITION} barriers { code } leadTime readings { measure declared ${POSITION} moderated ${POSITION} peers { who counts } } }`;
const SEE = `query ($organisationId: ID!, $waveId: ID) { it: authorityReadiness(organisationId: $organisationId, waveId: $waveId) {
  organisation { id name } wave { name } waves { name } answered standing state system allowedActions measures { code columns choices { code letter standing } } levels ${SUBJECT} indicators ${SUBJECT} leadTimes { measure answer }
  peers { who name asked answered hidden } neighbours { organisation { name } answered cells { measure cells } } returns { name level came ${POSITION} } } }`;
const MATRIX = `query ($id: ID!, $columns: MatrixColumns!, $measure: String) { it: readinessMatrix(waveId: $id, columns: $columns, measure: $measure) {
  rows { id cells } legend { letter code kind } columns { code } regions { region { code } counts answered } answered } }`;
const MODERATE = `mutation ($waveId: ID!, $organisationId: ID!, $code: String, $reason: String!) {
  moderateRating(waveId: $waveId, organisationId: $organisationId, measure: "rag", subject: "gold", code: $code, reason: $reason) { judgements { id } } }`;

const roster = ['Barnsley', 'Camden', 'Hackney', 'Leeds', 'Sheffield'] as const;
const asked = (organisation: string, wave?: string) => ({ organisationId: muster.world.organisation(organisation), waveId: wave ? muster.world.wave(wave) : null });
const see = async (organisation: string, wave?: string, who: ActorName = 'priya'): Promise<Authority | null> => (await muster.as(who).ask<{ it: Authority | null }>(SEE, asked(organisation, wave))).it;
const reading = ({ levels }: Authority, level: string) => levels.find(({ code }) => code === level)!.readings[0]!;

/** The spring answers of an authority, given by somebody there. */
async function answers(organisation: string, placed: PlacedAnswer[]): Promise<void> {
  const { world, app } = muster;
  const actor = { personId: world.person('sam'), name: 'Somebody', grants: [{ role: 'spoc' as const, programmeId: world.programme('a'), region: null, organisationId: world.organisation(organisation) }] };
  await app.get(Operation).run(actor, async () => {
    const responseId = world.response(`a/Spring/${organisation}`);
    const versions = new Map((await muster.rows<{ place: string; version: number }>("select question || row as place, version from answer where response_id = $1", [responseId])).map(({ place, version }) => [place, version]));
    await app.get(AnswersService).saveAnswers({ responseId, key: randomUUID(), answers: placed.map((one) => ({ ...one, expectedVersion: versions.get(one.question + one.row) ?? 0 })) });
    await app.get(SubmissionsService).submit(responseId);
  });
}

describe('the page of an authority', () => {
  it('shows the newest closed wave that asked it, unless another is asked for', async () => {
    expect(await see('Barnsley')).toMatchObject({ wave: { name: 'Winter' }, waves: [{ name: 'Winter' }, { name: 'Spring' }], answered: true, standing: 'Has submitted its answers.', system: 'Mosaic' });
    expect(await see('Barnsley', 'a/Spring')).toMatchObject({ wave: { name: 'Spring' }, answered: false, state: 'IN_PROGRESS', standing: 'Has not answered: it started, and has answered 2 of 5 questions without submitting them.' });
    expect(await see('Sheffield')).toMatchObject({ answered: false, standing: 'Has not answered: it has not started.', system: null });
  });

  it('has each level with the declared code, its letter and what it says about being ready', async () => {
    const { levels, measures } = (await see('Barnsley'))!;
    expect(levels.map(({ code, readings }) => [code, readings[0]!.declared])).toEqual([
      ['bronze', { code: 'green', letter: 'G', label: 'Green', standing: 'READY' }], ['silver', { code: 'amber', letter: 'A', label: 'Amber', standing: 'PARTLY' }], ['gold', { code: 'red', letter: 'R', label: 'Red', standing: 'NOT_READY' }]]);
    expect(measures.map(({ code, columns, choices }) => [code, columns, choices.map(({ letter }) => letter).join('')])).toEqual([['rag', 'LEVEL', 'GAR']]);
  });

  it('hides the answers of a group of which fewer than five answered, and says how many did', async () => {
    const { peers, levels } = (await see('Barnsley'))!;
    expect(peers.map(({ who, asked: of, answered, hidden }) => [who, of, answered, hidden])).toEqual([['REGION', 3, 1, true], ['NATION', 5, 2, true]]); // none of its neighbours is on this roster
    expect((await see('Leeds'))!.peers.at(-1)).toMatchObject({ who: 'NEIGHBOURS', name: 'Ten statistical neighbours', asked: 1, answered: 0, hidden: true });
    expect(levels.flatMap(({ readings }) => readings.flatMap((one) => one.peers.map(({ counts }) => counts))).every((counts) => counts === null)).toBe(true);
  });

  it('has the letters of the heatmap, and counts that its cells sum to, for every authority and measure', async () => {
    await answers('Barnsley', smallAnswers({ bronze: 'amber', silver: 'red', gold: 'red' }));
    await answers('Hackney', [...smallAnswers().slice(0, 3), { question: 'rag', row: 'gold', answer: { state: 'unable', barriers: ['workforce'], leadTimeMonths: 9 } }, smallAnswers()[4]!]);
    await answers('Sheffield', smallAnswers({ silver: 'amber' }));
    await answers('Leeds', smallAnswers({ gold: 'amber' }));
    for (const name of roster) {
      const page = (await see(name, 'a/Spring'))!;
      for (const { code: measure, columns, choices } of page.measures) {
        const matrix = (await muster.as('priya').ask<{ it: Matrix }>(MATRIX, { id: muster.world.wave('a/Spring'), columns, measure })).it;
        const own = matrix.rows.find(({ id }) => id === page.organisation.id)!.cells;
        const readings = (columns === 'LEVEL' ? page.levels : page.indicators).map(({ readings: all }) => all.find((one) => one.measure === measure)!);
        expect([name, readings.map(({ declared }) => declared?.letter ?? '.').join('')]).toEqual([name, own]);
        for (const [place, { peers }] of readings.entries()) {
          const column = matrix.rows.map(({ cells }) => cells.charAt(place));
          const nation = choices.map(({ letter }) => column.filter((one) => one === letter).length);
          expect(peers.find(({ who }) => who === 'NATION')!.counts).toEqual(nation);
        }
        expect(page.peers.find(({ who }) => who === 'NATION')).toMatchObject({ asked: matrix.rows.length, answered: matrix.answered, hidden: false });
      }
    }
  });

  it('says why something cannot be reported, and in how many months it could', async () => {
    expect((await see('Hackney', 'a/Spring'))!.levels.find(({ code }) => code === 'gold')).toMatchObject({ barriers: [{ code: 'workforce' }], leadTime: 9, readings: [{ declared: { code: null, letter: 'u', label: 'Unable', standing: 'NOT_READY' } }] });
  });

  it('has what the authority said of lead times, in words', async () => {
    await muster.as('priya').ask('mutation ($id: ID!) { reopenResponse(id: $id, reason: "Another system") { state } }', { id: muster.world.response('a/Spring/Leeds') });
    await answers('Leeds', [{ question: 'system', row: '', answer: said('other') }, { question: 'system-other', row: '', answer: said('Own') }, { question: 'weeks', row: '', answer: said(6) }, { question: 'start', row: '', answer: said('2024-04-01') }]);
    expect(await see('Leeds', 'a/Spring')).toMatchObject({ system: 'Other', leadTimes: [{ measure: 'lead-time-small', answer: '6' }, { measure: 'start', answer: '2024-04-01' }] });
  });

  it('shows what is held of it beside what it declared', async () => {
    await muster.as('hal').ask(MODERATE, { ...asked('Camden', 'a/Spring'), code: 'red', reason: 'Nothing of it came.' });
    expect(reading((await see('Camden', 'a/Spring'))!, 'gold')).toMatchObject({ declared: { code: 'amber' }, moderated: { code: 'red', letter: 'R', standing: 'NOT_READY' } });
    expect(reading((await see('Camden', 'a/Winter'))!, 'gold').moderated).toBeNull();
  });

  it('shows the returns that are expected of it, and counts the newest closed round as evidence', async () => {
    const id = await collection(muster, 'evidence', 'Evidence');
    const first = await openedRound(muster, id, { name: 'First', levelCode: 'bronze' });
    await muster.as('priya').ask(RECORD, { id: first.of('Barnsley') });
    await muster.as('priya').ask(CLOSE_ROUND, { id: first.id });
    const page = (await see('Barnsley'))!;
    expect(page.returns).toEqual([{ name: 'Evidence – First', level: 'bronze', came: expect.objectContaining({ label: 'Returned' }) }]);
    expect(page.levels.map(({ evidenced }) => evidenced?.label ?? null)).toEqual(['Returned', null, null]);
    const leeds = (await see('Leeds'))!;
    expect(leeds.levels[0]!.evidenced).toMatchObject({ label: 'Not returned', standing: 'NOT_READY' });
    expect(leeds.indicators.filter(({ level, evidenced }) => level === 'bronze' && evidenced !== null)).toEqual([]);
  });
});

describe('the neighbours of an authority', () => {
  it('are the ten nearest by the facts, with letters only for who may read their answers', async () => {
    const nearest = await muster.rows<{ name: string }>(`select organisation.name from statistical_neighbour join organisation on organisation.id = neighbour_id
      where organisation_id = $1 and rank <= 10 and model = 2021 order by rank`, [muster.world.organisation('Leeds')]);
    const seen = (await see('Leeds', 'a/Spring'))!.neighbours;
    expect(seen.map(({ organisation }) => organisation.name)).toEqual(nearest.map(({ name }) => name));
    const sheffield = seen.find(({ organisation }) => organisation.name === 'Sheffield');
    expect(sheffield).toMatchObject({ answered: true, cells: [{ measure: 'rag', cells: 'GAG' }] });
    expect(seen.filter(({ organisation }) => !(roster as readonly string[]).includes(organisation.name)).every(({ answered }) => answered === null)).toBe(true);
    const own = (await see('Leeds', 'a/Spring', 'lena'))!.neighbours;
    expect(own.map(({ answered, cells }) => [answered, cells])).toEqual(own.map(() => [null, []]));
    expect(own.map(({ organisation }) => organisation.name)).toEqual(nearest.map(({ name }) => name));
  });
});

describe('who sees the page of an authority', () => {
  it('is its own people with the same numbers as the project team, of their own authority', async () => {
    for (const who of ['sam', 'dee', 'con', 'cert'] as const) {
      const { levels, peers, returns } = (await see('Barnsley', 'a/Spring', who))!;
      const team = (await see('Barnsley', 'a/Spring'))!;
      expect([levels, peers, returns]).toEqual([team.levels, team.peers, team.returns]);
      expect(await see('Camden', 'a/Spring', who)).toBeNull();
    }
  });

  it('is readers of the programme, a champion of the region, and nobody else', async () => {
    expect((await see('Camden', 'a/Spring', 'dan'))!.allowedActions).toEqual(['rating.history', 'readiness.see']);
    expect((await see('Camden', 'a/Spring', 'hal'))!.allowedActions).toContain('rating.moderate');
    for (const who of ['yara', 'olga'] as const) expect(await see('Camden', 'a/Spring', who)).toBeNull();
    expect(await see('Kent', undefined)).toBeNull();
    expect(await muster.as('nobody').refusal(SEE, asked('Camden'))).toBe('UNAUTHENTICATED');
  });
});
