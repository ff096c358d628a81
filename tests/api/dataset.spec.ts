import { readFacts } from '@muster/reference';
import { Muster } from './support/muster.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

interface Choice { decision: string; phase: string | null; source: string | null; reason: string | null }
interface Entry extends Choice { indicator: string; level: string | null; note: string | null; version: number }
interface Dataset { id: string; number: number; title: string; note: string | null; state: string; publishedBy: string | null; publishedAt: string | null; entries: Entry[]; missing: { indicator: string; what: string }[]; allowedActions: string[] }

const CHOICE = 'decision phase source reason';
const DATASET = `id number title note state publishedBy publishedAt entries { indicator level note version ${CHOICE} } missing { indicator what } allowedActions`;
const LIST = `query ($id: ID!) { datasets(programmeId: $id) { ${DATASET} } }`;
const DRAFT = `mutation ($id: ID!, $title: String!) { draftDataset(programmeId: $id, title: $title) { ${DATASET} } }`;
const DECIDE = `mutation ($id: ID!, $indicator: String!, $version: Int!, $decision: DatasetDecision!, $phase: DatasetPhase, $source: SourceAgency, $reason: String) {
  decideDatasetEntry(datasetId: $id, indicator: $indicator, expectedVersion: $version, decision: $decision, phase: $phase, source: $source, reason: $reason) { ${DATASET} } }`;
const PUBLISH = `mutation ($id: ID!, $note: String) { publishDataset(id: $id, note: $note) { ${DATASET} } }`;
const DISCARD = 'mutation ($id: ID!) { discardDataset(id: $id) }';
const DIFFERENCES = `query ($earlier: ID!, $later: ID!) { datasetDifferences(earlierId: $earlier, laterId: $later) { indicator name before { ${CHOICE} } after { ${CHOICE} } changed } }`;

const priya = () => muster.as('priya');
const a = () => muster.world.programme('a');
const list = async (name: 'priya' | 'dan' | 'hal' = 'priya') => (await muster.as(name).ask<{ datasets: Dataset[] }>(LIST, { id: a() })).datasets;
const draft = async (title = 'A dataset', id = a()) => (await (id === a() ? priya() : muster.as('olga')).ask<{ draftDataset: Dataset }>(DRAFT, { id, title })).draftDataset;
const publish = async (id: string, note?: string) => (await priya().ask<{ publishDataset: Dataset }>(PUBLISH, { id, note })).publishDataset;
const facts = async (name: string) => muster.count('fact where name = $1 and programme_id = $2', [name, a()]);
const indicators = readFacts().framework.indicators;
const kept = { indicator: 'hearings-count', version: 1, decision: 'KEEP', phase: 'ONE', source: 'HMCTS', reason: 'The courts count them already.' };

afterEach(async () => {
  await muster.rows('alter table dataset disable trigger all; alter table dataset_entry disable trigger all; delete from dataset_entry; delete from dataset; alter table dataset enable trigger all; alter table dataset_entry enable trigger all');
});

describe('the first draft of a dataset', () => {
  const lists = { phase1: 'KEEP', phase2: 'KEEP', altered: 'ALTER', removed: 'REMOVE', added: 'ADD', unstated: 'UNDECIDED' } as const;
  const phases = { 1: 'ONE', 2: 'TWO', '1+2': 'BOTH' } as const;
  const sources = { LA: 'AUTHORITY', HMCTS: 'HMCTS', Cafcass: 'CAFCASS' } as const;

  it('holds the lists of the published report, indicator by indicator, with what is added and with its contradictions as notes', async () => {
    const { entries, state, number, missing } = await draft();
    expect([state, number, missing]).toEqual(['DRAFT', 1, []]);
    expect(entries.map(({ indicator, level, decision, phase, source, note }) => [indicator, level, decision, phase, source, note])).toEqual(indicators.map(({ code, level, recommended, phase, futureSource, note }) => [
      code, level, lists[recommended], recommended === 'unstated' ? null : phase && phases[phase], recommended === 'unstated' ? null : futureSource && sources[futureSource], note,
    ]));
    const count = (decision: string) => entries.filter((entry) => entry.decision === decision).length;
    expect(Object.fromEntries(Object.values(lists).map((decision) => [decision, count(decision)]))).toEqual({ KEEP: 14, ALTER: 3, REMOVE: 10, ADD: 4, UNDECIDED: 6 });
  });

  it('is seen by the project team, and by nobody else', async () => {
    await draft();
    expect([(await list()).length, (await list('dan')).length, (await list('hal')).length]).toEqual([1, 0, 0]);
    expect((await list())[0]!.allowedActions).toEqual(['dataset.decide', 'dataset.publish', 'dataset.discard']);
  });

  it('is one at a time, also where two start it at the same moment', async () => {
    const answers = await Promise.all([priya().send(DRAFT, { id: a(), title: 'One' }), muster.as('grace').send(DRAFT, { id: a(), title: 'Other' })]);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ok').sort()).toEqual(['DATASET_DRAFT_EXISTS', 'ok']);
    expect(await priya().refusal(DRAFT, { id: a(), title: 'Third' })).toBe('DATASET_DRAFT_EXISTS');
  });

  it('is thrown away, and its number is given again', async () => {
    const { id } = await draft();
    expect(await priya().ask(DISCARD, { id })).toEqual({ discardDataset: true });
    expect([await list(), (await draft()).number, await facts('dataset.discarded')]).toEqual([[], 1, 1]);
  });

  it('is refused to a programme that has nothing to decide about', async () => {
    await muster.rows('update programme set framework_id = null where id = $1', [muster.world.programme('b')]);
    expect(await muster.as('olga').refusal(DRAFT, { id: muster.world.programme('b'), title: 'Empty' })).toBe('DATASET_EMPTY');
    await muster.rows('update programme set framework_id = (select framework_id from programme where id = $2) where id = $1', [muster.world.programme('b'), a()]);
  });
});

describe('a decision about an indicator', () => {
  it('is kept with its phase, its agency and its reason', async () => {
    const { id } = await draft();
    const { decideDatasetEntry: { entries } } = await priya().ask<{ decideDatasetEntry: Dataset }>(DECIDE, { ...kept, id, reason: '  The courts count them already. ' });
    expect(entries.find(({ indicator }) => indicator === kept.indicator)).toMatchObject({ decision: 'KEEP', phase: 'ONE', source: 'HMCTS', reason: 'The courts count them already.', version: 2 });
    const [fact] = await muster.rows<{ details: object }>("select details from fact where name = 'dataset.entry-decided' order by id desc limit 1");
    expect(fact!.details).toEqual({ number: 1, indicator: 'hearings-count', decision: 'keep', phase: '1', source: 'hmcts' });
  });

  it.each([
    ['DATASET_ENTRY_PARTS', { phase: null }], ['DATASET_ENTRY_PARTS', { source: null }], ['DATASET_ENTRY_PARTS', { decision: 'REMOVE' }], ['DATASET_ENTRY_PARTS', { decision: 'UNDECIDED' }],
    ['REASON_MISSING', { reason: ' ' }], ['REASON_MISSING', { decision: 'REMOVE', phase: null, source: null, reason: null }], ['INVALID_INPUT', { reason: 'x'.repeat(2001) }], ['INDICATOR_UNKNOWN', { indicator: 'nothing' }],
  ])('is refused with %s when it is %j', async (code, changes) => {
    const { id } = await draft();
    expect(await priya().refusal(DECIDE, { ...kept, id, ...changes })).toBe(code);
    expect(await muster.count('dataset_entry where version > 1')).toBe(0);
  });

  it('is refused where somebody has decided since', async () => {
    const { id } = await draft();
    const answers = await Promise.all(['One', 'Other'].map((reason) => priya().send(DECIDE, { ...kept, id, reason })));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ok').sort()).toEqual(['DATASET_ENTRY_CHANGED', 'ok']);
  });

  it('is for the team of the programme', async () => {
    const { id } = await draft();
    for (const [name, code] of [['dan', 'FORBIDDEN'], ['hal', 'FORBIDDEN'], ['sam', 'FORBIDDEN'], ['olga', 'NOT_FOUND'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect([name, await muster.as(name).refusal(DECIDE, { ...kept, id })]).toEqual([name, code]);
    }
  });
});

describe('a version that is published', () => {
  it('is seen by every reader, with who published it, when and on what ground', async () => {
    const { id } = await draft('The first');
    expect(await publish(id, 'After the hub meeting')).toMatchObject({ state: 'PUBLISHED', note: 'After the hub meeting', publishedBy: 'Priya Patel', publishedAt: '2023-02-20T10:00:00.000Z', allowedActions: ['dataset.draft'] });
    const [seen] = await list('hal');
    expect([seen!.title, seen!.entries.length, seen!.publishedBy, seen!.allowedActions, await facts('dataset.published')]).toEqual(['The first', indicators.length, 'The project team', [], 1]);
  });

  it('never changes: not by any verb, and not by the owner of the tables either', async () => {
    const { id } = await draft();
    await publish(id);
    for (const [verb, variables] of [[DECIDE, { ...kept, id }], [PUBLISH, { id }], [DISCARD, { id }]] as const) expect(await priya().refusal(verb, variables)).toBe('DATASET_PUBLISHED');
    for (const statement of ["update dataset set title = 'Mine'", 'delete from dataset', "update dataset_entry set reason = 'Mine'", 'delete from dataset_entry',
      `insert into dataset_entry (dataset_id, programme_id, indicator_code, position) values ('${id}', '${a()}', 'mine', 99)`]) {
      await expect(muster.rows(statement)).rejects.toThrow(/immutable/);
    }
  });

  it('is refused while nothing is decided, and while an indicator of the framework or a part is missing', async () => {
    const { id } = await draft();
    await muster.rows("delete from dataset_entry where indicator_code = 'court-reference'");
    await muster.rows("update dataset_entry set phase = null where indicator_code = 'hearings-count'");
    const missing = [{ indicator: 'court-reference', what: 'entry' }, { indicator: 'hearings-count', what: 'phase' }];
    expect((await list())[0]!.missing).toEqual(missing);
    expect(await priya().refused(PUBLISH, { id })).toMatchObject({ code: 'DATASET_INCOMPLETE', details: { missing } });
    await muster.rows("update dataset_entry set decision = 'undecided', phase = null, source_agency = null");
    expect(await priya().refusal(PUBLISH, { id })).toBe('DATASET_EMPTY');
  });

  it('is where the next draft starts from, and the two differ by what was decided since', async () => {
    const first = await publish((await draft()).id);
    await muster.rows("insert into indicator (framework_id, code, position, name, short, definition, recommended) select framework_id, 'brand-new', 99, 'New', 'New', 'New', 'added' from programme where id = $1", [a()]);
    const next = await draft('The second');
    expect([next.number, next.entries.at(-1)]).toEqual([2, expect.objectContaining({ indicator: 'brand-new', decision: 'UNDECIDED', reason: null })]);
    await priya().ask(DECIDE, { ...kept, id: next.id });
    const { datasetDifferences } = await priya().ask<{ datasetDifferences: { indicator: string; name: string; before: Choice | null; after: Choice | null; changed: string[] }[] }>(DIFFERENCES, { earlier: first.id, later: next.id });
    expect(datasetDifferences.map(({ indicator, before, after, changed }) => [indicator, before?.phase, after?.phase, after?.decision, changed])).toEqual([
      ['hearings-count', 'TWO', 'ONE', 'KEEP', ['phase', 'reason']], ['brand-new', undefined, null, 'UNDECIDED', ['decision']],
    ]);
    expect(datasetDifferences[0]!.name).toBe('Number of court hearings');
    await muster.rows("delete from indicator where code = 'brand-new'");
  });
});

describe('two versions', () => {
  it('are compared where both are seen, and belong to one programme', async () => {
    const { id } = await draft();
    const theirs = await draft('Theirs', muster.world.programme('b'));
    expect(await muster.as('dan').refusal(DIFFERENCES, { earlier: id, later: id })).toBe('NOT_FOUND');
    expect(await priya().refusal(DIFFERENCES, { earlier: id, later: theirs.id })).toBe('NOT_FOUND');
    expect(await muster.as('grace').refusal(DIFFERENCES, { earlier: id, later: theirs.id })).toBe('INVALID_INPUT');
  });
});
