import { atOnce, tally } from './support/at-once.js';
import { Muster } from './support/muster.js';
import { CLOSE_ROUND, collection, openedRound, RECORD, type OpenedRound } from './support/opened-round.js';
import { outcomeOf } from './support/verbs.js';

type Extension = { id: string; until: string; state: string; reason: string; proposedBy: string; proposedInRole: string; decidedBy: string | null; decisionReason: string | null; allowedActions: string[] };
type Extended = { dueOn: string; extendedTo: string | null; timeliness: string; timelinessExtended: string; allowedActions: string[]; extensions: Extension[] };

let muster: Muster;
let collectionId: string;
let number = 0;
let minute = 0;
beforeAll(async () => {
  muster = await Muster.start();
  collectionId = await collection(muster, 'extended');
});
afterAll(() => muster.stop());
afterEach(() => muster.moveTo('2023-02-20T10:00:00Z'));

const IT = 'dueOn extendedTo timeliness timelinessExtended allowedActions extensions { id until state reason proposedBy proposedInRole decidedBy decisionReason allowedActions }';
const RETURN = `query ($id: ID!) { it: return(id: $id) { ${IT} } }`;
const PROPOSE = `mutation ($id: ID!, $until: String!, $reason: String!) { it: proposeExtension(returnId: $id, until: $until, reason: $reason) { ${IT} } }`;
const DECIDE = `mutation ($id: ID!, $granted: Boolean!, $reason: String) { it: decideExtension(id: $id, granted: $granted, reason: $reason) { ${IT} } }`;
const WITHDRAW = `mutation ($id: ID!) { it: withdrawExtension(id: $id) { ${IT} } }`;
const SET = 'mutation ($id: ID!, $input: OutcomeInput!) { setReturnOutcome(id: $id, input: $input) { outcome } }';

const opened = (): Promise<OpenedRound> => openedRound(muster, collectionId, { name: `Round ${(number += 1)}` });
const asking = (id: string, until = '2023-03-15', reason = 'Our analyst is ill') => ({ id, until, reason });

/** Each proposal comes a minute after the one before. */
async function propose(id: string, who: 'sam' | 'yara' | 'priya' = 'yara', until?: string): Promise<Extension> {
  await muster.moveTo(new Date(Date.parse('2023-02-20T10:00:00Z') + (minute += 1) * 60_000).toISOString());
  return (await muster.as(who).ask<{ it: Extended }>(PROPOSE, asking(id, until))).it.extensions[0]!;
}
const look = async (id: string): Promise<Extended> => (await muster.as('priya').ask<{ it: Extended }>(RETURN, { id })).it;
const factsOf = async (id: string) => (await muster.rows<{ name: string }>("select name from fact where subject_id = $1 and name like 'extension.%' order by id", [id])).map(({ name }) => name);

describe('an extension', () => {
  it('is proposed by the champion and granted by the project team, and its day then stands beside the original one', async () => {
    const id = (await opened()).of('Barnsley');
    const proposed = await propose(id);
    expect(proposed).toMatchObject({ until: '2023-03-15', state: 'PROPOSED', proposedBy: 'Yara Young', proposedInRole: 'CHAMPION', decidedBy: null, allowedActions: ['extension.withdraw'] });
    expect(await look(id)).toMatchObject({ dueOn: '2023-03-01', extendedTo: null, extensions: [{ allowedActions: ['extension.decide', 'extension.withdraw'] }] });
    const { it: granted } = await muster.as('priya').ask<{ it: Extended }>(DECIDE, { id: proposed.id, granted: true });
    expect(granted).toMatchObject({ dueOn: '2023-03-01', extendedTo: '2023-03-15', extensions: [{ state: 'GRANTED', decidedBy: 'Priya Patel', allowedActions: [] }] });
    expect(await factsOf(id)).toEqual(['extension.proposed', 'extension.granted']);
  });

  it('makes the return late against the original day and on time against the extended one', async () => {
    const round = await opened();
    await muster.as('priya').ask(DECIDE, { id: (await propose(round.of('Barnsley'))).id, granted: true });
    await muster.as('priya').ask(DECIDE, { id: (await propose(round.of('Leeds'))).id, granted: true });
    await muster.moveTo('2023-03-15T23:30:00Z');
    await muster.as('sam').ask(RECORD, { id: round.of('Barnsley') });
    expect(await look(round.of('Barnsley'))).toMatchObject({ timeliness: 'LATE', timelinessExtended: 'ON_TIME' });
    expect(await look(round.of('Leeds'))).toMatchObject({ timeliness: 'OVERDUE', timelinessExtended: 'NOT_DUE' });
    await muster.moveTo('2023-03-16T00:30:00Z');
    expect(await look(round.of('Leeds'))).toMatchObject({ timeliness: 'OVERDUE', timelinessExtended: 'OVERDUE' });
    expect(await look(round.of('Camden'))).toMatchObject({ timeliness: 'OVERDUE', timelinessExtended: 'OVERDUE' });
  });

  it('may be proposed again once it was declined with a reason, and all of them stay', async () => {
    const id = (await opened()).of('Barnsley');
    const first = await propose(id, 'sam');
    expect(first).toMatchObject({ proposedInRole: 'SPOC', reason: 'Our analyst is ill' });
    expect(await muster.as('yara').refusal(PROPOSE, asking(id, '2023-03-20'))).toBe('EXTENSION_OPEN');
    expect(await muster.as('priya').refusal(DECIDE, { id: first.id, granted: false, reason: ' ' })).toBe('INVALID_INPUT');
    await muster.as('priya').ask(DECIDE, { id: first.id, granted: false, reason: 'Too late' });
    const second = await propose(id, 'yara', '2023-03-08');
    await muster.as('sam').ask(WITHDRAW, { id: second.id });
    for (const decided of [first, second]) expect(await muster.as('priya').refusal(DECIDE, { id: decided.id, granted: true })).toBe('EXTENSION_DECIDED');
    expect(await muster.as('yara').refusal(WITHDRAW, { id: second.id })).toBe('EXTENSION_DECIDED');
    expect(await look(id)).toMatchObject({ extendedTo: null, extensions: [{ state: 'WITHDRAWN' }, { state: 'DECLINED', decisionReason: 'Too late' }] });
    expect(await factsOf(id)).toEqual(['extension.proposed', 'extension.declined', 'extension.proposed', 'extension.withdrawn']);
  });

  it('goes further than the one before, and never beyond the last day of the round', async () => {
    const id = (await opened()).of('Barnsley');
    await muster.as('priya').ask(DECIDE, { id: (await propose(id)).id, granted: true });
    for (const until of ['2023-02-28', '2023-03-01', '2023-03-15', '2023-04-01', '2023-02-30']) expect(await muster.as('yara').refusal(PROPOSE, asking(id, until))).toBe('EXTENSION_DAY');
    expect(await muster.as('yara').refusal(PROPOSE, asking(id, '31 March'))).toBe('INVALID_INPUT');
    expect(await muster.as('yara').refusal(PROPOSE, asking(id, '2023-03-31', ' '))).toBe('INVALID_INPUT');
    await muster.as('priya').ask(DECIDE, { id: (await propose(id, 'priya', '2023-03-31')).id, granted: true });
    expect(await look(id)).toMatchObject({ extendedTo: '2023-03-31' });
  });

  it('is nothing for a return that is here, that is accounted for, or whose round has closed', async () => {
    const round = await opened();
    await muster.as('sam').ask(RECORD, { id: round.of('Barnsley') });
    expect(await muster.as('sam').refusal(PROPOSE, asking(round.of('Barnsley')))).toBe('RETURN_STATE');
    const waiting = await propose(round.of('Leeds'));
    await muster.as('yara').ask(SET, { id: round.of('Leeds'), input: { outcome: 'REFUSED', reason: 'They will not' } });
    expect(await muster.as('yara').refusal(PROPOSE, asking(round.of('Leeds')))).toBe('RETURN_ACCOUNTED');
    expect(await muster.as('priya').refusal(DECIDE, { id: waiting.id, granted: true })).toBe('RETURN_ACCOUNTED');
    await muster.as('priya').ask(CLOSE_ROUND, { id: round.id });
    expect(await muster.as('yara').refusal(PROPOSE, asking(round.of('Sheffield')))).toBe('ROUND_CLOSED');
  });

  it('is proposed once when several propose at once, and decided once', async () => {
    const id = (await opened()).of('Barnsley');
    const proposed = await atOnce(4, async (index) => outcomeOf(await muster.as(index % 2 ? 'sam' : 'yara').send(PROPOSE, asking(id))));
    expect(tally(proposed)).toEqual({ ok: 1, EXTENSION_OPEN: 3 });
    const [extension] = (await look(id)).extensions;
    const decided = await atOnce(4, async (index) => outcomeOf(await muster.as('priya').send(DECIDE, { id: extension!.id, granted: index % 2 === 0, reason: 'Decided' })));
    expect(tally(decided)).toEqual({ ok: 1, EXTENSION_DECIDED: 3 });
  });

  it('is nothing that others propose, grant or withdraw', async () => {
    const id = (await opened()).of('Barnsley');
    const { id: extension } = await propose(id);
    for (const [who, code] of [['con', 'FORBIDDEN'], ['dan', 'FORBIDDEN'], ['hal', 'NOT_FOUND'], ['sue', 'NOT_FOUND'], ['olga', 'NOT_FOUND'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect(await muster.as(who).refusal(PROPOSE, asking(id))).toBe(code);
      expect(await muster.as(who).refusal(WITHDRAW, { id: extension })).toBe(code);
    }
    for (const [who, code] of [['sam', 'FORBIDDEN'], ['yara', 'FORBIDDEN'], ['olga', 'NOT_FOUND'], ['nobody', 'UNAUTHENTICATED']] as const) expect(await muster.as(who).refusal(DECIDE, { id: extension, granted: true })).toBe(code);
  });
});
