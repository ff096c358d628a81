import { Operation, SYSTEM } from '@muster/platform';
import { ReturnSheetsService } from '@muster/server/collections';
import { Invitations } from '@muster/server/engagement';
import { SheetsService, WavesService } from '@muster/server/surveys';
import { said, type PlacedAnswer } from '@muster/testing';
import { atOnce, tally } from './support/at-once.js';
import { Muster } from './support/muster.js';
import { ACCEPT, CLOSE_ROUND, collection, openedRound, publishedReturnSurvey, RECORD, type OpenedRound } from './support/opened-round.js';
import { actorOf } from './support/second-wall.js';
import { CLOSE, OPEN, outcomeOf, saveAll, submit } from './support/verbs.js';

let muster: Muster;
let collectionId: string;
let version: string;
let round: OpenedRound;
beforeAll(async () => {
  muster = await Muster.start();
  collectionId = await collection(muster, 'surveyed');
  version = await publishedReturnSurvey(muster, 'gold');
  round = await openedRound(muster, collectionId, { name: 'Surveyed', surveyVersionId: version, sharing: ['MEMORANDUM'] });
  await muster.owner.query(`insert into sharing_step (programme_id, organisation_id, region_code, instrument, state, asked_on, done_on, changed_at)
    select programme_id, organisation_id, region_code, 'memorandum', case when name = 'Leeds' then 'in-progress' else 'done' end, '2023-02-10', case when name <> 'Leeds' then date '2023-02-15' end, now()
    from roster_entry where programme_id = $1`, [muster.world.programme('a')]);
});
afterAll(() => muster.stop());

const WAVE = 'query ($id: ID!) { wave(id: $id) { name state audience target expected started submitted closesOn allowedActions } }';
const UPDATE_WAVE = 'mutation ($id: ID!, $input: UpdateWaveInput!) { updateWave(id: $id, input: $input) { target closesOn } }';
const UPDATE_ROUND = 'mutation ($id: ID!, $input: UpdateRoundInput!) { updateRound(id: $id, input: $input) { closesOn } }';
const wave = async () => (await muster.as('priya').ask<{ wave: Record<string, unknown> }>(WAVE, { id: round.waveId })).wave;
const invitations = () => muster.count("message where kind = 'invitation' and wave_id = $1", [round.waveId]);
const answers: PlacedAnswer[] = [
  { question: 'ease', row: '', answer: said('time-consuming') }, { question: 'provider', row: '', answer: said('data-intelligence') },
  { question: 'provider-role', row: '', answer: said('data-intelligence') }, { question: 'any-barrier', row: '', answer: said('no') },
];
const as = <T>(name: 'sam' | 'lena' | 'con' | 'sue' | 'priya', work: () => Promise<T>): Promise<T> => muster.app.get(Operation).run(actorOf(name, muster.world), work);
const sheet = (name: 'sam' | 'lena' | 'con' | 'sue' | 'priya', organisation: string) => as(name, () => muster.app.get(ReturnSheetsService).sheet(round.of(organisation)));

describe('the survey at submission', () => {
  it('opens with its round for nobody yet, and nobody is invited', async () => {
    expect(await wave()).toMatchObject({ name: 'Collection surveyed – Surveyed: survey at submission', state: 'OPEN', audience: 'ONE_BY_ONE', expected: 0, submitted: 0, allowedActions: [] });
    await muster.app.get(Operation).run(SYSTEM, () => muster.app.get(Invitations).inviteNewSpocs());
    expect([await invitations(), await muster.count("fact where name = 'wave.opened' and subject_id = $1::text", [round.waveId])]).toEqual([0, 0]);
  });

  it('goes with its round: nobody opens, changes or closes it by hand', async () => {
    const id = round.waveId;
    for (const document of [OPEN, CLOSE, 'mutation ($id: ID!) { scheduleWave(id: $id) { state } }']) expect(await muster.as('priya').refusal(document, { id })).toBe('WAVE_OF_A_ROUND');
    const days = { name: 'Mine', opensOn: '2023-02-20', closesOn: '2023-12-31' };
    expect(await muster.as('priya').refusal(UPDATE_WAVE, { id, input: days })).toBe('WAVE_OF_A_ROUND');
  });

  it('is asked of the authority that records its return, once, and answered on the pages of every survey', async () => {
    const outcomes = await atOnce(2, () => muster.as('sam').send(RECORD, { id: round.of('Barnsley') }));
    expect(tally(outcomes.map(outcomeOf))).toEqual({ ok: 1, RETURN_STATE: 1 });
    expect(await wave()).toMatchObject({ expected: 1, started: 0, submitted: 0 });
    const { surveyResponseId, surveyState } = await sheet('sam', 'Barnsley');
    expect(surveyState).toBe('not-started');
    expect((await as('sam', () => muster.app.get(SheetsService).tasks())).find(({ responseId }) => responseId === surveyResponseId)).toMatchObject({ canAnswer: true, required: 4 });
    await saveAll(muster.as('sam'), surveyResponseId!, answers);
    await submit(muster.as('sam'), surveyResponseId!);
    expect(await wave()).toMatchObject({ expected: 1, started: 1, submitted: 1 });
    expect(await muster.rows("select measure, subject, code from observation where wave_id = $1 and measure in ('ease', 'provided-by') order by 1", [round.waveId])).toEqual([
      { measure: 'ease', subject: 'organisation', code: 'time-consuming' }, { measure: 'provided-by', subject: 'organisation', code: 'data-intelligence' }]);
  });

  it('is asked as well where the project team records the return', async () => {
    expect(await muster.as('priya').ask(RECORD, { id: round.of('Camden') })).toMatchObject({ recordReturn: { state: 'RECEIVED', surveyState: 'NOT_STARTED' } });
    const [fact] = await muster.rows("select details from fact where name = 'return.received' and subject_id = $1::text", [round.of('Camden')]);
    expect(fact).toMatchObject({ details: { by: 'staff', waveId: round.waveId } });
    expect((await sheet('sue', 'Camden')).surveyState).toBe('not-started');
  });

  it('leads back to its return for who may see it, and the return names the champion to ask', async () => {
    const { surveyResponseId, champion } = await sheet('sam', 'Barnsley');
    const returnOf = (name: 'sam' | 'lena') => as(name, () => muster.app.get(ReturnSheetsService).ofSurvey(surveyResponseId!));
    expect([await returnOf('sam'), await returnOf('lena')]).toEqual([round.of('Barnsley'), null]);
    expect(champion).toMatchObject({ name: 'Yara Young', email: expect.stringContaining('@') });
  });

  it('takes no answer for another authority, and none of the database rows either', async () => {
    const [response] = await muster.rows<{ id: string }>('select id from response where wave_id = $1 and organisation_id = $2', [round.waveId, muster.world.organisation('Camden')]);
    await expect(saveAll(muster.as('sam'), response!.id, answers.slice(0, 1))).rejects.toThrow('NOT_FOUND');
    const stolen = as('sam', () => muster.app.get(Operation).change('insert into response (wave_id, programme_id, organisation_id) values ($1, $2, $3)',
      [round.waveId, muster.world.programme('a'), muster.world.organisation('Hackney')]));
    await expect(stolen).rejects.toThrow(/row-level security/);
    const roster = as('sam', () => muster.app.get(Operation).change('insert into response (wave_id, programme_id, organisation_id) values ($1, $2, $3)',
      [muster.world.wave('a/Summer'), muster.world.programme('a'), muster.world.organisation('Barnsley')]));
    await expect(roster).rejects.toThrow(/row-level security/);
  });

  it('ends later with its round, and closes with it', async () => {
    const input = { name: 'Surveyed', levelCode: 'gold', periodFrom: '2022-10-01', periodTo: '2022-12-31', opensOn: '2023-02-20', dueOn: '2023-03-01', closesOn: '2023-04-14', surveyVersionId: version, sharing: ['MEMORANDUM'] };
    await muster.as('priya').ask(UPDATE_ROUND, { id: round.id, input });
    expect(await wave()).toMatchObject({ closesOn: '2023-04-14', state: 'OPEN' });
  });

  it('has a name of its own where another collection has the same names', async () => {
    const twin = await collection(muster, 'twin');
    await muster.owner.query("update collection set name = 'Collection surveyed' where id = $1", [twin]);
    const { waveId } = await openedRound(muster, twin, { name: 'Surveyed', surveyVersionId: version });
    expect(await muster.rows('select name from wave where id = $1', [waveId])).toEqual([{ name: 'Collection surveyed – Surveyed: survey at submission (2)' }]);
    await muster.owner.query('delete from expected_return where round_id in (select id from collection_round where collection_id = $1)', [twin]);
  });

  it('leaves the waves of a roster first in every list that chooses one', async () => {
    const { waves } = await muster.as('priya').ask<{ waves: { items: { audience: string }[] } }>('query ($filter: WaveFilter) { waves(filter: $filter, page: { limit: 100 }) { items { audience } } }', { filter: { audience: 'ROSTER' } });
    expect(new Set(waves.items.map(({ audience }) => audience))).toEqual(new Set(['ROSTER']));
    const { figure } = await muster.as('priya').ask<{ figure: { wave: { name: string } } }>('{ figure(name: "response-rates", programme: "a") { wave { name } } }');
    expect(figure.wave.name).toBe('Winter');
  });

  it('lets a wave of a roster aim at less than everybody', async () => {
    const spring = { id: muster.world.wave('a/Spring'), input: { name: 'Spring', opensOn: '2023-02-01', closesOn: '2023-03-31' } };
    expect(await muster.as('priya').ask(UPDATE_WAVE, { ...spring, input: { ...spring.input, target: 85 } })).toMatchObject({ updateWave: { target: 85 } });
    expect(await muster.as('priya').ask(UPDATE_WAVE, spring)).toMatchObject({ updateWave: { target: 85 } });
    expect(await muster.as('priya').refusal(UPDATE_WAVE, { ...spring, input: { ...spring.input, target: 101 } })).toBe('INVALID_INPUT');
  });

  it('is left open by the clock of the waves, which closes those of the roster', async () => {
    await muster.moveTo('2023-04-15T10:00:00Z');
    await muster.app.get(Operation).run(SYSTEM, () => muster.app.get(WavesService).keepTime());
    expect(await wave()).toMatchObject({ state: 'OPEN' });
    expect(await muster.rows('select state from wave where id = $1', [muster.world.wave('a/Spring')])).toEqual([{ state: 'closed' }]);
    await muster.moveTo('2023-02-20T10:00:00Z');
  });
});

describe('what an authority sees of its return', () => {
  it('is its task with the day that holds and what may be done', async () => {
    const [task, ...more] = await as('lena', () => muster.app.get(ReturnSheetsService).tasks());
    expect(more).toEqual([]);
    expect(task).toMatchObject({
      programme: 'Programme A', collection: 'Collection surveyed', round: 'Surveyed', level: 'Gold', organisation: 'Leeds', state: 'expected', outcome: null, dueOn: '2023-03-01', effectiveDueOn: '2023-03-01',
      overdue: false, roundState: 'open', openQueries: 0, surveyResponseId: null,
    });
    expect(task!.allowed).toEqual(expect.arrayContaining(['return.acknowledge', 'return.prepare', 'return.declare', 'extension.propose']));
    expect(task!.allowed).not.toEqual(expect.arrayContaining(['return.record']));
  });

  it('is overdue the day after it was due', async () => {
    const overdue = async (instant: string) => {
      await muster.moveTo(instant);
      return (await sheet('lena', 'Leeds')).overdue;
    };
    expect([await overdue('2023-03-01T23:30:00Z'), await overdue('2023-03-02T00:30:00Z')]).toEqual([false, true]);
    await muster.moveTo('2023-02-20T10:00:00Z');
  });

  it('says what it waits for, what is asked and which reasons there are', async () => {
    const seen = await sheet('lena', 'Leeds');
    expect(seen.waitsFor).toEqual([{ instrument: 'memorandum', name: 'memorandum of understanding', standing: 'In progress', askedOn: '2023-02-10', elapsedDays: 10 }]);
    expect([seen.periodFrom, seen.periodTo, seen.opensOn, seen.closesOn, seen.surveyTitle]).toEqual(['2022-10-01', '2022-12-31', '2023-02-20', '2023-04-14', 'Survey at submission: gold data']);
    expect([seen.indicators.length, seen.deliveries.length, seen.barriers[0]]).toEqual([12, 12, { code: 'not-captured', text: 'We do not record this at the moment' }]);
    expect([seen.allowedOutcomes, seen.standing, seen.extensionDays]).toEqual([['nil-return', 'cannot-report'], null, { from: '2023-03-02', to: '2023-04-14' }]);
    expect([seen.extensions, seen.queries]).toEqual([[], []]);
  });

  it('shows a contributor less to do, and nothing of another authority', async () => {
    expect((await sheet('con', 'Barnsley')).allowed).toEqual(['return.deliver']);
    await expect(sheet('sam', 'Leeds')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await as('sam', () => muster.app.get(ReturnSheetsService).tasks())).map(({ organisation }) => organisation)).toEqual(['Barnsley']);
    expect(await as('priya', () => muster.app.get(ReturnSheetsService).tasks())).toEqual([]);
  });

  it('shows what stands instead, and nothing to do once it is accepted', async () => {
    const declare = 'mutation ($id: ID!, $input: OutcomeInput!) { setReturnOutcome(id: $id, input: $input) { outcome } }';
    await muster.as('lena').ask(declare, { id: round.of('Leeds'), input: { outcome: 'CANNOT_REPORT', reason: 'No system', indicators: ['court-issue-date'], barriers: ['not-captured'] } });
    const seen = await sheet('lena', 'Leeds');
    expect(seen.standing).toMatchObject({ words: 'Cannot report', reason: 'No system', on: '2023-02-20', by: 'Lena Lewis', indicators: ['court-issue-date'], barriers: ['not-captured'] });
    expect(seen.allowed).toContain('return.withdraw-outcome');
    await muster.as('priya').ask(ACCEPT, { id: round.of('Barnsley') });
    expect((await sheet('sam', 'Barnsley')).allowed).toEqual([]);
  });

  it('closes with the round, and its survey too', async () => {
    await muster.as('priya').ask(CLOSE_ROUND, { id: round.id });
    expect(await wave()).toMatchObject({ state: 'CLOSED' });
    const { surveyResponseId, allowed } = await sheet('sue', 'Camden');
    await expect(saveAll(muster.as('sue'), surveyResponseId!, answers.slice(0, 1))).rejects.toThrow('WAVE_CLOSED');
    expect(allowed).toEqual([]);
  });
});
