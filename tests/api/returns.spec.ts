import { atOnce, tally } from './support/at-once.js';
import { Muster } from './support/muster.js';
import { ACCEPT, CLOSE_ROUND, collection, openedRound, publishedReturnSurvey, RECORD, type OpenedRound } from './support/opened-round.js';
import { outcomeOf } from './support/verbs.js';

let muster: Muster;
let collectionId: string;
let number = 0;
beforeAll(async () => {
  muster = await Muster.start();
  collectionId = await collection(muster, 'returns');
});
afterAll(() => muster.stop());

const verb = (name: string) => `mutation ($id: ID!) { it: ${name}(id: $id) { state outcome } }`;
const ACKNOWLEDGE = verb('acknowledgeReturn');
const PREPARE = verb('prepareReturn');
const TAKE_BACK = 'mutation ($id: ID!, $reason: String!) { it: takeBackReturn(id: $id, reason: $reason) { state receivedAt why } }';
const SET = 'mutation ($id: ID!, $input: OutcomeInput!) { it: setReturnOutcome(id: $id, input: $input) { state outcome outcomeOn outcomeBy outcomeReason outcomeIndicators outcomeBarriers successor { name } why } }';
const WITHDRAW = 'mutation ($id: ID!, $reason: String!) { it: withdrawReturnOutcome(id: $id, reason: $reason) { state outcome outcomeReason successor { name } } }';
const RETURN = `query ($id: ID!) { return(id: $id) { state timeliness timelinessExtended why waitsFor waitingDays dueOn receivedAt acceptedAt openQueries spoc { name } system
  organisation { name } round { name state level { code } } allowedActions allowedOutcomes barrierChoices { code } extensions { id } } }`;
const RETURNS = 'query ($filter: ReturnFilter, $sort: ReturnSort, $direction: SortDirection, $page: PageInput) { returns(filter: $filter, sort: $sort, direction: $direction, page: $page) { total items { organisation { name } state } } }';
const SHARE = `mutation ($input: SharingInput!) { setSharing(input: $input) { organisation { name } } }`;

const opened = (more: object = {}): Promise<OpenedRound> => openedRound(muster, collectionId, { name: `Round ${(number += 1)}`, ...more });
const names = ({ returns }: { returns: { items: { organisation: { name: string } }[] } }) => returns.items.map(({ organisation }) => organisation.name);
const listed = async (filter: object, more: object = {}, who: 'priya' | 'hal' = 'priya') => names(await muster.as(who).ask(RETURNS, { filter, ...more }));
const lastFact = async (id: string) => (await muster.rows('select name, actor_role, organisation_id, region_code, details from fact where subject_id = $1 order by id desc limit 1', [id]))[0];
const outcome = (name: string, more: object = {}) => ({ outcome: name, reason: 'As they told us', ...more });
const cannot = (more: object = {}) => outcome('CANNOT_REPORT', { indicators: ['court-issue-date'], barriers: ['not-captured'], ...more });

describe('a return', () => {
  it('goes from expected over acknowledged and in preparation to received and accepted, each step by who may and with its fact', async () => {
    const { id, of } = await opened();
    const steps = [['con', ACKNOWLEDGE, 'ACKNOWLEDGED', 'return.acknowledged'], ['dee', PREPARE, 'IN_PREPARATION', 'return.in-preparation'], ['cert', RECORD, 'RECEIVED', 'return.received'], ['priya', ACCEPT, 'ACCEPTED', 'return.accepted']] as const;
    for (const [who, document, state, fact] of steps) {
      expect(Object.values(await muster.as(who).ask<Record<string, object>>(document, { id: of('Barnsley') }))[0]).toMatchObject({ state });
      expect(await lastFact(of('Barnsley'))).toMatchObject({ name: fact, organisation_id: muster.world.organisation('Barnsley'), region_code: 'yorkshire-and-the-humber', details: { roundId: id } });
    }
  });

  it('may skip steps until it is received, but never goes back by them', async () => {
    const { of } = await opened();
    await muster.as('priya').ask(RECORD, { id: of('Leeds') });
    for (const document of [ACKNOWLEDGE, PREPARE, RECORD]) expect(await muster.as('lena').refusal(document, { id: of('Leeds') })).toBe('RETURN_STATE');
    expect(await muster.as('priya').refusal(ACCEPT, { id: of('Camden') })).toBe('RETURN_STATE');
    const refused = await muster.as('priya').refused(ACCEPT, { id: of('Camden') });
    expect(refused.details).toEqual({ from: 'expected', to: 'accepted', next: ['acknowledged', 'in-preparation', 'received'] });
  });

  it('says where it stands, what is in the way, whom to ask, and what may be done by whom', async () => {
    const { of } = await opened();
    const sheffield = (await muster.as('yara').ask<{ return: object }>(RETURN, { id: of('Sheffield') })).return;
    expect(sheffield).toMatchObject({ state: 'EXPECTED', timeliness: 'NOT_DUE', spoc: null, why: 'Due on 1 March 2023: not acknowledged yet; there is no single point of contact.',
      allowedActions: ['return.acknowledge', 'return.prepare', 'return.declare', 'return.account', 'extension.propose'], allowedOutcomes: ['NIL_RETURN', 'CANNOT_REPORT', 'REFUSED', 'SHARING_PENDING', 'NO_SPOC'] });
    const own = (await muster.as('sam').ask<{ return: { barrierChoices: object[] } }>(RETURN, { id: of('Barnsley') })).return;
    expect(own).toMatchObject({ spoc: { name: 'Sam Shah' }, allowedActions: ['return.acknowledge', 'return.prepare', 'return.record', 'return.declare', 'extension.propose'], allowedOutcomes: ['NIL_RETURN', 'CANNOT_REPORT'] });
    expect(own.barrierChoices).toContainEqual({ code: 'not-captured' });
    expect((await muster.as('priya').ask<{ return: object }>(RETURN, { id: of('Camden') })).return).toMatchObject({ system: 'Mosaic', round: { level: { code: 'gold' } } });
  });

  it('remembers when it was first received, and in whose role', async () => {
    const { of } = await opened();
    await muster.moveTo('2023-03-01T23:59:00Z');
    await muster.as('sam').ask(RECORD, { id: of('Barnsley') });
    expect(await lastFact(of('Barnsley'))).toMatchObject({ actor_role: 'spoc', details: { by: 'authority', waveId: null, late: false } });
    await muster.moveTo('2023-03-02T00:01:00Z');
    await muster.as('priya').ask(RECORD, { id: of('Leeds') });
    expect(await lastFact(of('Leeds'))).toMatchObject({ actor_role: 'project-team', details: { by: 'staff', late: true } });
    const timeliness = await muster.as('priya').ask<{ a: object; b: object; c: object }>('query ($a: ID!, $b: ID!, $c: ID!) { a: return(id: $a) { timeliness } b: return(id: $b) { timeliness } c: return(id: $c) { timeliness } }',
      { a: of('Barnsley'), b: of('Leeds'), c: of('Camden') });
    expect(timeliness).toEqual({ a: { timeliness: 'ON_TIME' }, b: { timeliness: 'LATE' }, c: { timeliness: 'OVERDUE' } });
    await muster.moveTo('2023-02-20T10:00:00Z');
  });

  it('that was recorded by mistake is taken back by the project team, with a reason', async () => {
    const { of } = await opened();
    await muster.as('priya').ask(RECORD, { id: of('Hackney') });
    expect(await muster.as('priya').refusal(TAKE_BACK, { id: of('Hackney'), reason: ' ' })).toBe('INVALID_INPUT');
    expect(await muster.as('hal').refusal(TAKE_BACK, { id: of('Hackney'), reason: 'A mistake' })).toBe('FORBIDDEN');
    expect(await muster.as('priya').ask(TAKE_BACK, { id: of('Hackney'), reason: 'It was that of another' })).toMatchObject({ it: { state: 'IN_PREPARATION', receivedAt: null } });
    expect(await lastFact(of('Hackney'))).toMatchObject({ name: 'return.taken-back', details: { reason: 'It was that of another' } });
    expect(await muster.as('priya').refusal(TAKE_BACK, { id: of('Hackney'), reason: 'Again' })).toBe('RETURN_STATE');
  });

  it('is received once when two record it at once', async () => {
    const { of } = await opened();
    const outcomes = await atOnce(4, async (index) => outcomeOf(await muster.as(index % 2 ? 'sam' : 'priya').send(RECORD, { id: of('Barnsley') })));
    expect(tally(outcomes)).toEqual({ ok: 1, RETURN_STATE: 3 });
    expect(await muster.count("fact where name = 'return.received' and subject_id = $1", [of('Barnsley')])).toBe(1);
  });

  it('is never recorded in a round that closes meanwhile', async () => {
    const { id, of } = await opened();
    const all = ['Barnsley', 'Leeds', 'Sheffield', 'Camden', 'Hackney'];
    const [, ...recorded] = await Promise.all([muster.as('priya').send(CLOSE_ROUND, { id }), ...all.map((name) => muster.as('priya').send(RECORD, { id: of(name) }))]);
    const ok = recorded.filter((answered) => outcomeOf(answered) === 'ok').length;
    expect(recorded.map(outcomeOf).filter((code) => code !== 'ok' && code !== 'ROUND_CLOSED')).toEqual([]);
    expect(await muster.count('expected_return where round_id = $1 and received_at is not null', [id])).toBe(ok);
    expect(await muster.as('priya').refusal(RECORD, { id: of('Barnsley') })).toMatch(/ROUND_CLOSED|RETURN_STATE/);
  });

  it('waits until what its round requires is signed', async () => {
    const { id, of } = await opened({ sharing: ['MEMORANDUM', 'DPIA'] });
    const sharing = (instrument: string, more: object) => ({ input: { programmeId: muster.world.programme('a'), organisationIds: [muster.world.organisation('Barnsley')], instrument, ...more } });
    await muster.as('yara').ask(SHARE, sharing('MEMORANDUM', { state: 'IN_PROGRESS', askedOn: '2023-01-17' }));
    expect((await muster.as('yara').ask<{ return: object }>(RETURN, { id: of('Barnsley') })).return).toMatchObject({ waitsFor: ['MEMORANDUM', 'DPIA'], waitingDays: 34,
      why: 'Due on 1 March 2023: not acknowledged yet; waits for the memorandum of understanding and the data protection impact assessment questions, asked for 34 days ago.' });
    expect(await muster.as('priya').refused(RECORD, { id: of('Barnsley') })).toMatchObject({ code: 'SHARING_NOT_DONE', details: { instruments: ['memorandum', 'dpia'] } });
    expect(await listed({ roundId: id, waiting: true })).toHaveLength(5);
    await muster.as('yara').ask(SHARE, sharing('MEMORANDUM', { state: 'DONE', askedOn: '2023-01-17', doneOn: '2023-02-20' }));
    await muster.as('yara').ask(SHARE, sharing('DPIA', { state: 'NOT_NEEDED' }));
    expect(await listed({ roundId: id, waiting: false })).toEqual(['Barnsley']);
    expect(await muster.as('sam').ask(RECORD, { id: of('Barnsley') })).toMatchObject({ recordReturn: { state: 'RECEIVED' } });
  });

  it('asks the survey of its round once, whoever records it and however often', async () => {
    const { waveId, of } = await opened({ surveyVersionId: await publishedReturnSurvey(muster, 'gold') });
    const { recordReturn } = await muster.as('sam').ask<{ recordReturn: { surveyResponseId: string } }>(RECORD, { id: of('Barnsley') });
    expect(recordReturn).toMatchObject({ state: 'RECEIVED', surveyState: 'NOT_STARTED' });
    await muster.as('priya').ask(TAKE_BACK, { id: of('Barnsley'), reason: 'A mistake' });
    expect(await muster.as('priya').ask(RECORD, { id: of('Barnsley') })).toMatchObject({ recordReturn });
    expect(await muster.count('response where wave_id = $1', [waveId])).toBe(1);
    expect(await lastFact(of('Barnsley'))).toMatchObject({ details: { by: 'staff', waveId } });
  });
});

describe('an outcome', () => {
  it.each([
    ['sam', outcome('NIL_RETURN')], ['cert', cannot()], ['yara', outcome('REFUSED')], ['yara', outcome('SHARING_PENDING')], ['yara', outcome('NO_SPOC')], ['priya', outcome('ABOLISHED')], ['priya', outcome('EXCUSED')],
  ] as const)('stands instead of the return with its day, who decided and why: %s says %o', async (who, input) => {
    const { id, of } = await opened();
    const { it: set } = await muster.as(who).ask<{ it: object }>(SET, { id: of('Barnsley'), input });
    expect(set).toMatchObject({ state: 'EXPECTED', outcome: input.outcome, outcomeOn: '2023-02-20', outcomeReason: 'As they told us', outcomeBy: expect.stringMatching(/Shah|Ellis|Young|Patel/) });
    expect(await lastFact(of('Barnsley'))).toMatchObject({ name: 'return.accounted', details: { outcome: input.outcome.toLowerCase().replace('_', '-') } });
    expect(await listed({ roundId: id, outstanding: false })).toEqual(['Barnsley']);
    expect(await listed({ roundId: id, outcome: input.outcome, timeliness: 'ACCOUNTED' })).toEqual(['Barnsley']);
  });

  it('of an authority that merged points to its successor', async () => {
    const { of } = await opened();
    const input = (successor?: string) => outcome('MERGED', successor ? { successorId: muster.world.organisation(successor) } : {});
    expect(await muster.as('priya').refusal(SET, { id: of('Leeds'), input: input() })).toBe('OUTCOME_SUCCESSOR');
    expect(await muster.as('priya').refusal(SET, { id: of('Leeds'), input: input('Leeds') })).toBe('OUTCOME_SUCCESSOR');
    expect(await muster.as('priya').refusal(SET, { id: of('Leeds'), input: outcome('MERGED', { successorId: muster.world.programme('a') }) })).toBe('NOT_FOUND');
    expect(await muster.as('priya').ask(SET, { id: of('Leeds'), input: input('Barnsley') })).toMatchObject({ it: { outcome: 'MERGED', successor: { name: 'Barnsley' }, why: 'Authority merged: As they told us.' } });
  });

  it('is not said without a reason, or that it cannot report without what and why', async () => {
    const { of } = await opened();
    const refused = async (input: object) => muster.as('sam').refusal(SET, { id: of('Barnsley'), input });
    expect(await refused(outcome('NIL_RETURN', { reason: ' ' }))).toBe('OUTCOME_REASON');
    for (const more of [{ indicators: [] }, { barriers: [] }, { indicators: ['child-demographics'] }, { barriers: ['invented'] }]) expect(await refused(cannot(more))).toBe('OUTCOME_INDICATORS');
  });

  it('is set and withdrawn only by who may', async () => {
    const { of } = await opened();
    const asked = [['con', outcome('NIL_RETURN')], ['sam', outcome('REFUSED')], ['yara', outcome('EXCUSED')], ['yara', outcome('ABOLISHED')]] as const;
    for (const [who, input] of asked) expect(await muster.as(who).refusal(SET, { id: of('Barnsley'), input })).toBe('FORBIDDEN');
    await muster.as('priya').ask(SET, { id: of('Barnsley'), input: outcome('EXCUSED') });
    const reason = 'It comes after all';
    expect(await muster.as('sam').refusal(WITHDRAW, { id: of('Barnsley'), reason })).toBe('OUTCOME_NOT_ALLOWED');
    expect(await muster.as('yara').refusal(WITHDRAW, { id: of('Barnsley'), reason })).toBe('FORBIDDEN');
    expect(await muster.as('priya').refusal(WITHDRAW, { id: of('Barnsley'), reason: '' })).toBe('OUTCOME_REASON');
    expect(await muster.as('priya').ask(WITHDRAW, { id: of('Barnsley'), reason })).toEqual({ it: { state: 'EXPECTED', outcome: null, outcomeReason: null, successor: null } });
    expect(await muster.as('priya').refusal(WITHDRAW, { id: of('Barnsley'), reason })).toBe('OUTCOME_NOT_ALLOWED');
  });

  it('that is final keeps the return out until it is withdrawn; one that waits for something is lifted by the return', async () => {
    const { of } = await opened();
    await muster.as('sam').ask(SET, { id: of('Barnsley'), input: outcome('NIL_RETURN') });
    for (const document of [ACKNOWLEDGE, PREPARE, RECORD]) expect(await muster.as('sam').refusal(document, { id: of('Barnsley') })).toBe('RETURN_ACCOUNTED');
    expect(await muster.as('priya').refusal(SET, { id: of('Barnsley'), input: outcome('EXCUSED') })).toBe('RETURN_ACCOUNTED');
    for (const [name, waiting] of [['Leeds', 'SHARING_PENDING'], ['Sheffield', 'NO_SPOC']] as const) {
      await muster.as('yara').ask(SET, { id: of(name), input: outcome(waiting) });
      expect(await muster.as('yara').ask(PREPARE, { id: of(name) })).toEqual({ it: { state: 'IN_PREPARATION', outcome: waiting } });
      await muster.as('priya').ask(RECORD, { id: of(name) });
      const [row] = await muster.rows('select state, outcome, outcome_on, outcome_reason from expected_return where id = $1', [of(name)]);
      expect(row).toEqual({ state: 'received', outcome: null, outcome_on: null, outcome_reason: null });
    }
    expect(await muster.as('yara').refusal(SET, { id: of('Leeds'), input: outcome('REFUSED') })).toBe('OUTCOME_NOT_ALLOWED');
  });
});

describe('a closed round', () => {
  it('takes nothing more of authorities and champions; the project team still accepts and accounts', async () => {
    const { id, of } = await opened();
    await muster.as('sam').ask(RECORD, { id: of('Barnsley') });
    await muster.as('priya').ask(CLOSE_ROUND, { id });
    const refused = [['lena', ACKNOWLEDGE, {}], ['lena', RECORD, {}], ['priya', RECORD, {}], ['lena', SET, { input: outcome('NIL_RETURN') }], ['yara', SET, { input: outcome('REFUSED') }]] as const;
    for (const [who, document, more] of refused) expect(await muster.as(who).refusal(document, { id: of('Leeds'), ...more })).toBe('ROUND_CLOSED');
    expect(await muster.as('priya').ask(ACCEPT, { id: of('Barnsley') })).toMatchObject({ acceptReturn: { state: 'ACCEPTED' } });
    expect(await muster.as('priya').ask(SET, { id: of('Leeds'), input: outcome('REFUSED') })).toMatchObject({ it: { outcome: 'REFUSED' } });
  });
});

describe('who sees a return', () => {
  it('is the staff of its place and the authority itself, and nobody else changes it', async () => {
    const { of } = await opened();
    const seen = (await Promise.all((['grace', 'priya', 'yara', 'sam', 'con', 'cert', 'hal', 'sue', 'bea', 'olga'] as const).map(async (who) => [who, (await muster.as(who).ask<{ return: object | null }>('query ($id: ID!) { return(id: $id) { state } }', { id: of('Barnsley') })).return !== null])));
    expect(Object.fromEntries(seen)).toEqual({ grace: true, priya: true, yara: true, sam: true, con: true, cert: true, hal: false, sue: false, bea: false, olga: false });
    for (const document of [ACKNOWLEDGE, PREPARE]) for (const who of ['sue', 'hal', 'olga'] as const) expect(await muster.as(who).refusal(document, { id: of('Barnsley') })).toBe('NOT_FOUND');
    for (const [who, code] of [['dan', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const) for (const document of [ACKNOWLEDGE, PREPARE, RECORD, ACCEPT, RETURN]) expect(await muster.as(who).refusal(document, { id: of('Barnsley') })).toBe(code);
    for (const who of ['con', 'yara'] as const) expect(await muster.as(who).refusal(RECORD, { id: of('Barnsley') })).toBe('FORBIDDEN');
    for (const who of ['sam', 'yara'] as const) expect(await muster.as(who).refusal(ACCEPT, { id: of('Barnsley') })).toBe('FORBIDDEN');
  });

  it('is decided for lists as well: champions list their region, authorities and viewers list none', async () => {
    const { id } = await opened();
    expect(await listed({ roundId: id }, {}, 'hal')).toEqual(['Camden', 'Hackney']);
    expect(await listed({ roundId: id, championId: muster.world.person('yara') })).toEqual(['Barnsley', 'Leeds', 'Sheffield']);
    for (const who of ['sam', 'dan'] as const) expect(await muster.as(who).refusal(RETURNS, { filter: { roundId: id } })).toBe('FORBIDDEN');
  });

  it('finds them by what they are, page by page and in order', async () => {
    const { id, of } = await opened();
    await muster.as('sue').ask(RECORD, { id: of('Camden') });
    await muster.as('lena').ask(ACKNOWLEDGE, { id: of('Leeds') });
    expect(await listed({ roundId: id, states: ['RECEIVED', 'ACKNOWLEDGED'] })).toEqual(['Camden', 'Leeds']);
    expect(await listed({ roundId: id, state: 'RECEIVED', timeliness: 'ON_TIME' })).toEqual(['Camden']);
    expect(await listed({ roundId: id, region: 'london', outstanding: true })).toEqual(['Hackney']);
    expect(await listed({ roundId: id, search: 'shef' })).toEqual(['Sheffield']);
    expect(await listed({ roundId: id, system: 'mosaic' })).toEqual(['Barnsley', 'Camden', 'Leeds']);
    expect(await listed({ ids: [of('Leeds'), of('Camden')] }, { sort: 'STATE', direction: 'DESC' })).toEqual(['Camden', 'Leeds']);
    expect(await listed({ roundId: id }, { page: { offset: 1, limit: 2 }, sort: 'ORGANISATION' })).toEqual(['Camden', 'Hackney']);
    expect(await listed({ roundId: id, withOpenQueries: true })).toEqual([]);
  });
});

describe('several returns at once', () => {
  const BULK = 'rows { organisation { name } allowed code } allowed refused';
  const PREVIEW = `query ($input: BulkInput!) { previewReturns(input: $input) { ${BULK} } }`;
  const ACT = `mutation ($input: BulkInput!) { actOnReturns(input: $input) { ${BULK} } }`;

  it('are shown before anything is done, and then those are done that allow it', async () => {
    const { id, of } = await opened();
    await muster.as('sue').ask(RECORD, { id: of('Camden') });
    const input = { action: 'ACKNOWLEDGE', ids: ['Barnsley', 'Camden', 'Hackney'].map(of) };
    const expected = { allowed: 2, refused: 1, rows: [{ organisation: { name: 'Barnsley' }, allowed: true, code: null }, { organisation: { name: 'Camden' }, allowed: false, code: 'RETURN_STATE' }, { organisation: { name: 'Hackney' }, allowed: true, code: null }] };
    expect(await muster.as('priya').ask(PREVIEW, { input })).toEqual({ previewReturns: expected });
    expect(await listed({ roundId: id, state: 'ACKNOWLEDGED' })).toEqual([]);
    expect(await muster.as('priya').ask(ACT, { input })).toEqual({ actOnReturns: expected });
    expect(await listed({ roundId: id, state: 'ACKNOWLEDGED' })).toEqual(['Barnsley', 'Hackney']);
    expect(await muster.count("fact where name = 'return.acknowledged' and details ->> 'roundId' = $1", [id])).toBe(2);
  });

  it('get an outcome where the role allows it, and those out of reach are left out', async () => {
    const { of } = await opened();
    const input = (outcome?: string) => ({ action: 'SET_OUTCOME', ids: ['Barnsley', 'Camden'].map(of), outcome, reason: 'The programme ended' });
    expect(await muster.as('hal').ask(ACT, { input: input('REFUSED') })).toMatchObject({ actOnReturns: { allowed: 1, refused: 0, rows: [{ organisation: { name: 'Camden' } }] } });
    expect(await muster.as('hal').ask(ACT, { input: input('EXCUSED') })).toMatchObject({ actOnReturns: { allowed: 0, rows: [{ organisation: { name: 'Camden' }, code: 'FORBIDDEN' }] } });
    expect(await muster.as('priya').refusal(PREVIEW, { input: input() })).toBe('INVALID_INPUT');
    expect(await muster.as('priya').ask(ACT, { input: input('EXCUSED') })).toMatchObject({ actOnReturns: { allowed: 1, refused: 1 } });
  });

  it('are accepted, and their extensions granted, by the project team', async () => {
    const { id, of } = await opened();
    for (const name of ['Camden', 'Leeds']) await muster.as('priya').ask(RECORD, { id: of(name) });
    const all = ['Barnsley', 'Camden', 'Hackney', 'Leeds'].map(of);
    expect(await muster.as('priya').ask(ACT, { input: { action: 'ACCEPT', ids: all } })).toMatchObject({ actOnReturns: { allowed: 2, refused: 2 } });
    await muster.as('sam').ask('mutation ($id: ID!) { proposeExtension(returnId: $id, until: "2023-03-15", reason: "Illness") { state } }', { id: of('Barnsley') });
    expect(await muster.as('priya').ask(ACT, { input: { action: 'GRANT_EXTENSION', ids: all } })).toMatchObject({ actOnReturns: { allowed: 1, refused: 3 } });
    expect(await muster.as('priya').ask(ACT, { input: { action: 'GRANT_EXTENSION', ids: all, until: '2023-03-20', reason: 'A strike' } })).toMatchObject({ actOnReturns: { allowed: 2, refused: 2 } });
    const extended = await muster.rows("select extended_to::text as until, count(*)::int as n from expected_return where round_id = $1 group by 1 order by 1", [id]);
    expect(extended).toEqual([{ until: '2023-03-20', n: 2 }, { until: null, n: 3 }]);
  });

  it('are nothing for strangers, and at most 500', async () => {
    const { of } = await opened();
    const input = { action: 'ACCEPT', ids: [of('Barnsley')] };
    for (const [who, code] of [['sam', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const) for (const document of [PREVIEW, ACT]) expect(await muster.as(who).refusal(document, { input })).toBe(code);
    expect(await muster.as('olga').ask(PREVIEW, { input })).toEqual({ previewReturns: { rows: [], allowed: 0, refused: 0 } });
    expect(await muster.as('priya').refusal(PREVIEW, { input: { ...input, ids: Array.from({ length: 501 }, () => of('Barnsley')) } })).toBe('INVALID_INPUT');
  });
});
