import { Operation, SYSTEM } from '@muster/platform';
import { RoundsService } from '@muster/server/collections';
import { atOnce } from './support/at-once.js';
import { Muster } from './support/muster.js';
import { CLOSE_ROUND, collection, openedRound, publishedReturnSurvey } from './support/opened-round.js';

let muster: Muster;
let collectionId: string;
beforeAll(async () => {
  muster = await Muster.start();
  collectionId = await collection(muster, 'rounds');
});
afterAll(() => muster.stop());

const CREATE_COLLECTION = 'mutation ($input: CollectionInput!) { createCollection(input: $input) { id code name description allowedActions rounds { id } } }';
const UPDATE_COLLECTION = 'mutation ($id: ID!, $input: UpdateCollectionInput!) { updateCollection(id: $id, input: $input) { name description } }';
const CREATE = 'mutation ($input: RoundInput!) { createRound(input: $input) { id state expected returned target sharing level { code name } surveyTitle allowedActions } }';
const UPDATE = 'mutation ($id: ID!, $input: UpdateRoundInput!) { updateRound(id: $id, input: $input) { name opensOn dueOn closesOn target sharing } }';
const SCHEDULE = 'mutation ($id: ID!) { scheduleRound(id: $id) { state } }';
const UNSCHEDULE = 'mutation ($id: ID!) { unscheduleRound(id: $id) { state } }';
const OPEN = 'mutation ($id: ID!) { openRound(id: $id) { state expected outstanding overdue returned waveId allowedActions } }';
const ROUNDS = 'query ($filter: RoundFilter) { rounds(filter: $filter) { total items { name expected } } }';
const strangers = [['yara', 'FORBIDDEN'], ['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const;

const days = { periodFrom: '2022-10-01', periodTo: '2022-12-31', opensOn: '2023-02-20', dueOn: '2023-03-01', closesOn: '2023-03-31' };
const round = (name: string, more: object = {}) => ({ input: { collectionId, name, levelCode: 'silver', ...days, ...more } });
const create = async (name: string, more: object = {}): Promise<string> => (await muster.as('priya').ask<{ createRound: { id: string } }>(CREATE, round(name, more))).createRound.id;
const stateOf = async (id: string): Promise<string> => (await muster.rows<{ state: string }>('select state from collection_round where id = $1', [id]))[0]!.state;
const keepTime = () => muster.app.get(Operation).run(SYSTEM, () => muster.app.get(RoundsService).keepTime());

describe('a collection', () => {
  const input = (code: string) => ({ input: { programmeId: muster.world.programme('a'), code, name: 'Quarterly data', description: ' Every quarter ' } });

  it('is created by the project team, once for each code, and can be renamed', async () => {
    const { createCollection } = await muster.as('priya').ask<{ createCollection: { id: string } }>(CREATE_COLLECTION, input('quarterly'));
    expect(createCollection).toMatchObject({ code: 'quarterly', description: 'Every quarter', allowedActions: ['collection.update', 'round.create'], rounds: [] });
    expect(await muster.as('priya').refusal(CREATE_COLLECTION, input('quarterly'))).toBe('CODE_TAKEN');
    const renamed = { id: createCollection.id, input: { name: 'Data of each quarter' } };
    expect(await muster.as('priya').ask(UPDATE_COLLECTION, renamed)).toEqual({ updateCollection: { name: 'Data of each quarter', description: null } });
  });

  it('is nothing that strangers create or change, and another programme does not see it', async () => {
    for (const [name, code] of strangers) {
      expect(await muster.as(name).refusal(CREATE_COLLECTION, input('mine'))).toBe(code);
      expect(await muster.as(name).refusal(UPDATE_COLLECTION, { id: collectionId, input: { name: 'Mine' } })).toBe(code);
    }
    expect(await muster.as('olga').refusal(CREATE_COLLECTION, input('mine'))).toBe('FORBIDDEN');
    expect(await muster.as('olga').refusal(UPDATE_COLLECTION, { id: collectionId, input: { name: 'Mine' } })).toBe('NOT_FOUND');
    expect(await muster.as('olga').ask('query ($id: ID!) { collection(id: $id) { name } collections(ids: [$id]) { total } }', { id: collectionId })).toEqual({ collection: null, collections: { total: 0 } });
    expect(await muster.as('dan').ask('query ($id: ID!) { collection(id: $id) { name allowedActions } }', { id: collectionId })).toEqual({ collection: { name: 'Collection rounds', allowedActions: [] } });
  });
});

describe('a round', () => {
  it('begins as a draft that expects nothing of anybody yet', async () => {
    const { createRound } = await muster.as('priya').ask<{ createRound: { id: string } }>(CREATE, round('Begun', { sharing: ['MEMORANDUM'], target: 80 }));
    expect(createRound).toMatchObject({ state: 'DRAFT', expected: 5, returned: 0, target: 80, sharing: ['MEMORANDUM'], level: { code: 'silver', name: 'Silver' }, surveyTitle: null,
      allowedActions: ['round.update', 'round.schedule', 'round.open'] });
    expect(await muster.count('expected_return where round_id = $1', [createRound.id])).toBe(0);
  });

  it.each([
    ['a due day before it opens', { dueOn: '2023-02-19' }, 'ROUND_DATES'],
    ['a last day before the due day', { closesOn: '2023-02-28' }, 'ROUND_DATES'],
    ['a day that is none', { closesOn: '2023-02-30' }, 'ROUND_DATES'],
    ['a period that is reversed', { periodTo: '2022-09-30' }, 'ROUND_DATES'],
    ['a level that the framework has not', { levelCode: 'platinum' }, 'INVALID_INPUT'],
    ['a target of nothing', { target: 0 }, 'INVALID_INPUT'],
    ['a name that is taken', { name: 'Begun' }, 'INVALID_INPUT'],
  ])('is not created with %s', async (_what, more, code) => {
    expect(await muster.as('priya').refusal(CREATE, round('Refused', more))).toBe(code);
  });

  it('asks no survey that is not a published one of its programme', async () => {
    for (const version of ['a/2', 'b/1']) expect(await muster.as('priya').refusal(CREATE, round('Refused', { surveyVersionId: muster.world.version(version) }))).toBe('VERSION_NOT_PUBLISHED');
  });

  it('may change before it opens', async () => {
    const id = await create('Changing');
    const { collectionId: _, ...input } = round('Changed', { dueOn: '2023-03-02', levelCode: 'gold', sharing: ['DPIA'], target: 90 }).input;
    expect(await muster.as('priya').ask(UPDATE, { id, input })).toEqual({ updateRound: { name: 'Changed', opensOn: '2023-02-20', dueOn: '2023-03-02', closesOn: '2023-03-31', target: 90, sharing: ['DPIA'] } });
    expect(await muster.as('priya').refusal(UPDATE, { id, input: { ...input, name: 'Begun' } })).toBe('INVALID_INPUT');
  });

  it('expects a return of every authority on the roster when it opens, due on its due day', async () => {
    const id = await create('Opening');
    expect(await muster.as('priya').ask(OPEN, { id })).toEqual({ openRound: { state: 'OPEN', expected: 5, outstanding: 5, overdue: 0, returned: 0, waveId: null, allowedActions: ['round.update', 'round.close'] } });
    expect(await muster.count("expected_return where round_id = $1 and state = 'expected' and due_on = '2023-03-01'", [id])).toBe(5);
    const [fact] = await muster.rows("select details, programme_id from fact where name = 'round.opened' and subject_id = $1", [id]);
    expect(fact).toEqual({ details: { expected: 5 }, programme_id: muster.world.programme('a') });
  });

  it('changes nothing when it is opened again, and when two open it at once', async () => {
    const id = await create('Twice');
    const opened = await atOnce(2, () => muster.as('priya').ask<{ openRound: { state: string } }>(OPEN, { id }));
    expect(opened.map(({ openRound }) => openRound.state)).toEqual(['OPEN', 'OPEN']);
    await muster.as('priya').ask(OPEN, { id });
    expect([await muster.count('expected_return where round_id = $1', [id]), await muster.count("fact where name = 'round.opened' and subject_id = $1", [id])]).toEqual([5, 1]);
  });

  it('opens a wave for its survey that asks nobody yet, and takes it along when it ends later and closes', async () => {
    const surveyVersionId = await publishedReturnSurvey(muster, 'silver');
    const { id, waveId } = await openedRound(muster, collectionId, { name: 'With a survey', levelCode: 'silver', surveyVersionId });
    const wave = () => muster.rows<{ name: string; state: string; closes_on: string }>('select name, state, audience, closes_on::text from wave where id = $1', [waveId]);
    expect(await wave()).toEqual([{ name: 'Collection rounds – With a survey: survey at submission', state: 'open', audience: 'one-by-one', closes_on: '2023-03-31' }]);
    expect([await muster.count('response where wave_id = $1', [waveId]), await muster.count('message where wave_id = $1', [waveId])]).toEqual([0, 0]);
    const { collectionId: _, ...input } = round('With a survey', { surveyVersionId, closesOn: '2023-04-28' }).input;
    await muster.as('priya').ask(UPDATE, { id, input });
    expect((await wave())[0]).toMatchObject({ closes_on: '2023-04-28', state: 'open' });
    await muster.as('priya').ask(CLOSE_ROUND, { id });
    expect((await wave())[0]).toMatchObject({ state: 'closed' });
  });

  it('once open, is due and ends only later; its returns are due with it, and an extension that this overtakes is none', async () => {
    const { id, of } = await openedRound(muster, collectionId, { name: 'Moving' });
    await muster.owner.query("update expected_return set extended_to = '2023-03-08' where id = $1", [of('Leeds')]);
    await muster.owner.query("update expected_return set extended_to = '2023-03-20' where id = $1", [of('Camden')]);
    const { collectionId: _, ...input } = round('Moving', { levelCode: 'gold' }).input;
    for (const more of [{ dueOn: '2023-02-28' }, { closesOn: '2023-03-30' }, { opensOn: '2023-02-21' }]) expect(await muster.as('priya').refusal(UPDATE, { id, input: { ...input, ...more } })).toBe('ROUND_DATES');
    for (const more of [{ levelCode: 'silver' }, { periodFrom: '2022-09-01' }, { sharing: ['DPIA'] }]) expect(await muster.as('priya').refusal(UPDATE, { id, input: { ...input, ...more } })).toBe('ROUND_ALREADY_OPEN');
    await muster.as('priya').ask(UPDATE, { id, input: { ...input, dueOn: '2023-03-10', closesOn: '2023-04-14', target: 95 } });
    const due = await muster.rows('select due_on::text, extended_to::text, count(*)::int as n from expected_return where round_id = $1 group by 1, 2 order by 2', [id]);
    expect(due).toEqual([{ due_on: '2023-03-10', extended_to: '2023-03-20', n: 1 }, { due_on: '2023-03-10', extended_to: null, n: 4 }]);
  });

  it('does not open after its due day, once it has closed, or for an empty roster', async () => {
    expect(await muster.as('priya').refusal(OPEN, { id: await create('Past', { opensOn: '2023-02-01', dueOn: '2023-02-19' }) })).toBe('ROUND_DATES');
    const { id } = await openedRound(muster, collectionId, { name: 'Closing' });
    expect(await muster.as('priya').ask(CLOSE_ROUND, { id })).toEqual({ closeRound: { state: 'CLOSED' } });
    expect(await muster.as('priya').refusal(OPEN, { id })).toBe('ROUND_CLOSED');
    expect(await muster.as('priya').refusal(CLOSE_ROUND, { id })).toBe('ROUND_CLOSED');
    expect(await muster.as('priya').refusal(CLOSE_ROUND, { id: await create('Never opened') })).toBe('ROUND_NOT_OPEN');
    const { collectionId: _, ...input } = round('Closing').input;
    expect(await muster.as('priya').refusal(UPDATE, { id, input })).toBe('ROUND_CLOSED');
    expect(await muster.as('olga').refusal(OPEN, { id: await roundFor('olga', { code: 'nobody' }) })).toBe('NOTHING_TO_EXPECT');
  });

  it('is nothing that strangers create, change, open or close', async () => {
    const id = await create('Strangers');
    const { collectionId: _, ...input } = round('Mine').input;
    for (const [name, code] of strangers) {
      const asked = [[CREATE, round('Mine')], [UPDATE, { id, input }], [SCHEDULE, { id }], [UNSCHEDULE, { id }], [OPEN, { id }], [CLOSE_ROUND, { id }]] as const;
      for (const [document, variables] of asked) expect(await muster.as(name).refusal(document, variables)).toBe(code);
    }
    for (const document of [SCHEDULE, OPEN, CLOSE_ROUND]) expect(await muster.as('olga').refusal(document, { id })).toBe('NOT_FOUND');
    expect(await stateOf(id)).toBe('draft');
  });

  it('is counted by readers: a champion counts the own region, the viewer all, an authority nothing', async () => {
    const { id } = await openedRound(muster, collectionId, { name: 'Counted' });
    const filter = { ids: [id] };
    expect(await muster.as('dan').ask(ROUNDS, { filter })).toEqual({ rounds: { total: 1, items: [{ name: 'Counted', expected: 5 }] } });
    expect(await muster.as('hal').ask(ROUNDS, { filter })).toEqual({ rounds: { total: 1, items: [{ name: 'Counted', expected: 2 }] } });
    expect(await muster.as('olga').ask(ROUNDS, { filter })).toEqual({ rounds: { total: 0, items: [] } });
    expect(await muster.as('sam').refusal(ROUNDS, { filter })).toBe('FORBIDDEN');
  });
});

describe('a scheduled round', () => {
  it('can go back to draft, and is not scheduled for a day that is past', async () => {
    const id = await create('Back');
    expect(await muster.as('priya').refusal(UNSCHEDULE, { id })).toBe('ROUND_NOT_SCHEDULED');
    expect(await muster.as('priya').ask(SCHEDULE, { id })).toEqual({ scheduleRound: { state: 'SCHEDULED' } });
    expect(await muster.as('priya').refusal(SCHEDULE, { id })).toBe('ROUND_NOT_DRAFT');
    expect(await muster.as('priya').ask(UNSCHEDULE, { id })).toEqual({ unscheduleRound: { state: 'DRAFT' } });
    expect(await muster.as('priya').refusal(SCHEDULE, { id: await create('Late', { opensOn: '2023-02-19' }) })).toBe('ROUND_DATES');
  });

  it('opens on its first day and closes after its last one, and one that cannot open holds up no other', async () => {
    const stuck = await roundFor('olga', { code: 'stuck', opensOn: '2023-03-01', dueOn: '2023-03-02' });
    await muster.as('olga').ask(SCHEDULE, { id: stuck });
    const id = await create('By itself', { opensOn: '2023-03-01', dueOn: '2023-03-02', closesOn: '2023-03-03' });
    await muster.as('priya').ask(SCHEDULE, { id });
    const states: Record<string, string[]> = {};
    for (const instant of ['2023-02-28T23:30:00Z', '2023-03-01T00:30:00Z', '2023-03-03T23:30:00Z', '2023-03-04T00:30:00Z']) {
      await muster.moveTo(instant);
      await keepTime();
      states[instant] = [await stateOf(id), await stateOf(stuck)];
    }
    expect(Object.values(states)).toEqual([['scheduled', 'scheduled'], ['open', 'scheduled'], ['open', 'scheduled'], ['closed', 'scheduled']]);
    expect(await muster.count('expected_return where round_id = $1', [id])).toBe(5);
    await muster.moveTo('2023-02-20T10:00:00Z');
  });
});

describe('the roster of a day', () => {
  it('is what a round expects: Cumbria before April 2023, its two successors from then on', async () => {
    const names = 'select name from expected_return join roster_entry using (programme_id, organisation_id) where round_id = $1 and name = any ($2) order by 1';
    for (const [code, on, expected, found] of [['february', '2023-02-28', 152, ['Cumbria']], ['april', '2023-04-01', 153, ['Cumberland', 'Westmorland and Furness']]] as const) {
      const id = await roundFor('olga', { code, roster: { on, nation: 'england' } });
      expect(await muster.as('olga').ask(OPEN, { id })).toMatchObject({ openRound: { expected, outstanding: expected } });
      expect((await muster.rows<{ name: string }>(names, [id, ['Cumbria', 'Cumberland', 'Westmorland and Furness']])).map(({ name }) => name)).toEqual(found);
    }
  });

  it('stays as it is once a round was opened for it', async () => {
    const id = await roundFor('olga', { code: 'kept', roster: { on: '2023-02-28', nation: 'england' } });
    await muster.as('olga').ask(OPEN, { id });
    const [{ programme_id: programmeId }] = (await muster.rows<{ programme_id: string }>('select programme_id from collection_round where id = $1', [id])) as [{ programme_id: string }];
    expect(await muster.as('olga').refusal('mutation ($id: ID!) { setRoster(programmeId: $id, input: { on: "2023-04-01", nation: "england" }) { id } }', { id: programmeId })).toBe('ROSTER_IN_USE');
  });
});

/** A draft round in a programme of its own, whose roster is empty unless one is given. */
async function roundFor(actor: 'olga', { code, roster, ...more }: { code: string; roster?: object } & Record<string, unknown>): Promise<string> {
  const { createProgramme } = await muster.as(actor).ask<{ createProgramme: { id: string } }>('mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) { id } }',
    { input: { code, name: code, frameworkCode: 'plo', startsOn: '2023-01-01', endsOn: '2023-12-31' } });
  if (roster) await muster.as(actor).ask('mutation ($id: ID!, $input: RosterInput!) { setRoster(programmeId: $id, input: $input) { id } }', { id: createProgramme.id, input: roster });
  const { createCollection } = await muster.as(actor).ask<{ createCollection: { id: string } }>(CREATE_COLLECTION, { input: { programmeId: createProgramme.id, code, name: code } });
  return (await muster.as(actor).ask<{ createRound: { id: string } }>(CREATE, { input: { ...round(code, more).input, collectionId: createCollection.id } })).createRound.id;
}
