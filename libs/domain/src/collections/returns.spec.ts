import { can, policy } from '../access/index.js';
import { mayFollow, unreachable, type Refusal } from '../kernel/index.js';
import { moment } from './moment.plain.js';
import type { ReturnMoment } from './return-moment.js';
import { decideReturnState, isReturned, returnStates, returnTransitions, type ReturnState } from './return-states.js';
import {
  decideAccept, decideAcknowledge, decideDeliver, decidePrepare, decideRecord, decideResubmit, decideTakeBack, returnActions, verbOfReturnAction,
} from './returns.js';

type Verb = (moment: ReturnMoment) => Refusal | null;
const verbs: [string, ReturnState, Verb][] = [
  ['acknowledging', 'acknowledged', decideAcknowledge],
  ['preparing', 'in-preparation', decidePrepare],
  ['recording', 'received', decideRecord],
  ['resubmitting', 'resubmitted', decideResubmit],
  ['accepting', 'accepted', decideAccept],
];

describe('the life of a return', () => {
  it('reaches every state from expected, and ends with accepted', () => {
    expect(unreachable(returnTransitions, 'expected')).toEqual([]);
    expect(returnTransitions.accepted).toEqual([]);
  });

  it.each(verbs)('lets %s lead to %s just where the table has it', (_verb, to, decide) => {
    const possible = returnStates.filter((state) => decide(moment({ state })) === null);
    const takenBack = (state: ReturnState): boolean => to === 'in-preparation' && isReturned(state);
    expect(possible).toEqual(returnStates.filter((state) => mayFollow(returnTransitions, state, to) && !takenBack(state)));
  });

  it('says from where, to where and what is possible instead', () => {
    expect(decideReturnState('accepted', 'received')).toEqual({
      code: 'RETURN_STATE', message: 'This return is accepted, so it cannot become received.', details: { from: 'accepted', to: 'received', next: [] },
    });
    expect(decideAccept(moment())).toMatchObject({
      message: 'This return is expected, so it cannot become accepted. From here it can become: acknowledged, in preparation, received.',
      details: { from: 'expected', to: 'accepted', next: ['acknowledged', 'in-preparation', 'received'] },
    });
  });

  it('counts as here from received on', () => {
    expect(returnStates.filter(isReturned)).toEqual(['received', 'queried', 'resubmitted', 'accepted']);
  });
});

describe('a round that is not open', () => {
  it.each(['draft', 'scheduled'] as const)('lets nothing be done with a return while it is %s', (roundState) => {
    expect(returnStates.flatMap((state) => returnActions(moment({ state, roundState })))).toEqual([]);
    expect(verbs.map(([, , decide]) => decide(moment({ roundState }))?.code)).toEqual(verbs.map(() => 'ROUND_NOT_OPEN'));
  });

  it('takes no more returns once it has closed, from nobody', () => {
    const closed = moment({ roundState: 'closed' });
    expect([decideAcknowledge(closed), decidePrepare(closed), decideRecord(closed)].map((refusal) => refusal?.code)).toEqual(['ROUND_CLOSED', 'ROUND_CLOSED', 'ROUND_CLOSED']);
    expect(decideRecord(closed)?.message).toContain('28 April 2023');
  });

  it('leaves the project team its decisions and the authority its answers', () => {
    const actions = (by: ReturnMoment['by'], state: ReturnState) => returnActions(moment({ by, state, roundState: 'closed' }));
    expect(actions('team', 'received')).toEqual(['accept', 'take-back', 'deliver', 'raise-query']);
    expect(actions('team', 'expected')).toEqual(['declare', 'account', 'close-out']);
    expect(actions('champion', 'expected')).toEqual([]);
    expect(actions('authority', 'expected')).toEqual([]);
    expect(actions('authority', 'queried')).toEqual(['resubmit', 'deliver', 'raise-query']);
    expect(actions('authority', 'resubmitted')).toEqual(['accept', 'raise-query']);
  });
});

describe('recording a return', () => {
  it('is refused while a final outcome stands instead', () => {
    expect(decideRecord(moment({ outcome: 'refused' }))).toMatchObject({ code: 'RETURN_ACCOUNTED', details: { outcome: 'refused' } });
    expect(decideAcknowledge(moment({ outcome: 'excused' }))?.code).toBe('RETURN_ACCOUNTED');
    expect(decidePrepare(moment({ outcome: 'nil-return' }))?.code).toBe('RETURN_ACCOUNTED');
  });

  it.each(['sharing-pending', 'no-spoc'] as const)('lifts an outcome that only waited: %s', (outcome) => {
    expect(decideRecord(moment({ outcome }))).toBeNull();
  });

  it('is refused until what the round requires is signed, with the list', () => {
    expect(decideRecord(moment({ waitsFor: ['memorandum', 'dpia'] }))).toEqual({
      code: 'SHARING_NOT_DONE',
      message: 'Data may not be shared yet. Still to be done: memorandum of understanding, data protection impact assessment questions.',
      details: { instruments: ['memorandum', 'dpia'] },
    });
  });
});

describe('queries on a return', () => {
  it('must be answered before it is sent again', () => {
    expect(decideResubmit(moment({ state: 'queried', openQueries: 1, undecidedQueries: 2 }))).toMatchObject({ code: 'QUERIES_OPEN', details: { open: 1 } });
    expect(decideResubmit(moment({ state: 'queried', openQueries: 0, undecidedQueries: 2 }))).toBeNull();
  });

  it('must be decided before it is accepted', () => {
    expect(decideAccept(moment({ state: 'resubmitted', undecidedQueries: 2 }))).toMatchObject({ code: 'QUERIES_OPEN', message: expect.stringMatching(/^2 queries are/) });
    expect(decideAccept(moment({ state: 'resubmitted', undecidedQueries: 1 }))?.message).toMatch(/^One query is/);
    expect(decideAccept(moment({ state: 'resubmitted' }))).toBeNull();
  });
});

describe('taking a return back', () => {
  it('needs a reason, and a return that nobody has asked about', () => {
    expect(decideTakeBack(moment({ state: 'received' }), 'It was another authority’s.')).toBeNull();
    expect(decideTakeBack(moment({ state: 'received' }), '  ')).toMatchObject({ code: 'INVALID_INPUT', fields: [{ name: 'reason' }] });
    expect(returnStates.filter((state) => !decideTakeBack(moment({ state }), 'why'))).toEqual(['received']);
    expect(decideTakeBack(moment({ state: 'queried' }), 'why')?.code).toBe('RETURN_STATE');
    expect(decideTakeBack(moment({ state: 'received', roundState: 'draft' }), 'why')?.code).toBe('ROUND_NOT_OPEN');
  });
});

describe('saying what was delivered', () => {
  it('is possible from acknowledging until acceptance', () => {
    expect(returnStates.filter((state) => !decideDeliver(moment({ state, by: 'authority' })))).toEqual(['acknowledged', 'in-preparation', 'received', 'queried', 'resubmitted']);
    expect(decideDeliver(moment({ state: 'accepted' }))?.code).toBe('RETURN_STATE');
    expect(decideDeliver(moment({ state: 'acknowledged', outcome: 'refused' }))?.code).toBe('RETURN_ACCOUNTED');
  });

  it('is possible in a closed round to an authority that corrects, and to the project team for what came', () => {
    const possible = (by: ReturnMoment['by']) => returnStates.filter((state) => !decideDeliver(moment({ state, by, roundState: 'closed' })));
    expect(possible('authority')).toEqual(['queried']);
    expect(possible('team')).toEqual(['received', 'queried', 'resubmitted']);
    expect(decideDeliver(moment({ state: 'acknowledged', roundState: 'closed' }))?.code).toBe('ROUND_CLOSED');
  });
});

describe('what screens offer', () => {
  it.each<[ReturnState, string[]]>([
    ['expected', ['acknowledge', 'prepare', 'record', 'declare', 'account', 'close-out', 'propose-extension']],
    ['acknowledged', ['prepare', 'record', 'declare', 'account', 'close-out', 'deliver', 'propose-extension']],
    ['in-preparation', ['record', 'declare', 'account', 'close-out', 'deliver', 'propose-extension']],
    ['received', ['accept', 'take-back', 'deliver', 'raise-query']],
    ['queried', ['resubmit', 'deliver', 'raise-query']],
    ['resubmitted', ['accept', 'deliver', 'raise-query']],
    ['accepted', []],
  ])('of a return that is %s', (state, actions) => expect(returnActions(moment({ state }))).toEqual(actions));

  it('is the withdrawal of a final outcome and nothing else', () => {
    expect(returnActions(moment({ outcome: 'merged' }))).toEqual(['withdraw-outcome']);
    expect(returnActions(moment({ outcome: 'merged', by: 'authority' }))).toEqual([]);
    expect(returnActions(moment({ outcome: 'nil-return', by: 'authority' }))).toEqual(['withdraw-outcome']);
  });

  it('leaves out what would be refused', () => {
    expect(returnActions(moment({ waitsFor: ['agreement'] }))).not.toContain('record');
    expect(returnActions(moment({ extensionProposed: true }))).not.toContain('propose-extension');
    expect(returnActions(moment({ today: '2023-04-28' }))).not.toContain('propose-extension');
    expect(returnActions(moment({ state: 'queried', openQueries: 1, undecidedQueries: 1 }))).not.toContain('resubmit');
    expect(returnActions(moment({ state: 'resubmitted', undecidedQueries: 1 }))).not.toContain('accept');
  });

  it('names verbs that the policy knows', () => {
    const every = returnStates.flatMap((state) => returnActions(moment({ state }))).concat(returnActions(moment({ outcome: 'merged' })));
    expect(new Set(every).size).toBe(13);
    for (const action of every) expect(Object.keys(policy)).toContain(verbOfReturnAction(action));
    const spoc = { personId: 'p', name: 'Sam', grants: [{ role: 'spoc' as const, programmeId: 'a', region: null, organisationId: 'o' }] };
    const own = { programmeId: 'a', organisationId: 'o' };
    const offered = returnActions(moment({ by: 'authority' })).filter((action) => can(spoc, verbOfReturnAction(action), own));
    expect(offered).toEqual(['acknowledge', 'prepare', 'record', 'declare', 'propose-extension']);
  });
});
