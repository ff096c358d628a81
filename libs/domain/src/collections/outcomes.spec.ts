import { policy } from '../access/index.js';
import { moment } from './moment.plain.js';
import { liftedByRecording, outcomes, verbOfOutcome, type ReturnOutcome } from './outcome-names.js';
import { allowedOutcomes, decideOutcome, decideWithdrawOutcome, partsOfOutcome, type OutcomeInput } from './outcomes.js';
import { isReturned, returnStates } from './return-states.js';

const context = { organisationId: 'cumbria', indicators: new Set(['court-reference', 'hearings-count']), barriers: new Set(['not-captured', 'workforce-capacity']) };
const asked = (outcome: ReturnOutcome, more: Partial<OutcomeInput> = {}): OutcomeInput => ({ outcome, reason: 'Said so by telephone.', indicators: [], barriers: [], successorId: null, ...more });
const whole: Partial<OutcomeInput> = { indicators: ['court-reference'], barriers: ['not-captured'], successorId: 'westmorland' };

describe('a typed reason instead of a return', () => {
  it.each(outcomes)('can be set while the return is not here: %s', (outcome) => {
    expect(returnStates.filter((state) => !decideOutcome(asked(outcome, whole), moment({ state }), context))).toEqual(returnStates.filter((state) => !isReturned(state)));
  });

  it('is refused when the return is here', () => {
    expect(decideOutcome(asked('excused'), moment({ state: 'received' }), context)).toMatchObject({ code: 'OUTCOME_NOT_ALLOWED', details: { state: 'received' } });
  });

  it.each(outcomes)('needs its reason in words: %s', (outcome) => {
    expect(decideOutcome(asked(outcome, { ...whole, reason: ' \n' }), moment(), context)?.code).toBe('OUTCOME_REASON');
  });

  it('is set by the project team alone once the round has closed', () => {
    const closed = moment({ roundState: 'closed' });
    expect(decideOutcome(asked('nil-return'), { ...closed, by: 'authority' }, context)?.code).toBe('ROUND_CLOSED');
    expect(decideOutcome(asked('refused'), { ...closed, by: 'champion' }, context)?.code).toBe('ROUND_CLOSED');
    expect(decideOutcome(asked('refused'), closed, context)).toBeNull();
    expect([allowedOutcomes(closed), allowedOutcomes({ ...closed, by: 'champion' })]).toEqual([outcomes, []]);
  });

  it('gives way to another one only when it waited for something', () => {
    for (const standing of outcomes) {
      expect(decideOutcome(asked('excused'), moment({ outcome: standing }), context)?.code).toBe(
        standing === 'excused' ? 'OUTCOME_NOT_ALLOWED' : liftedByRecording(standing) ? undefined : 'RETURN_ACCOUNTED');
    }
    expect(allowedOutcomes(moment({ outcome: 'no-spoc' }))).toEqual(outcomes.filter((outcome) => outcome !== 'no-spoc'));
    expect(allowedOutcomes(moment({ outcome: 'merged' }))).toEqual([]);
  });

  it('belongs to whoever may say it', () => {
    expect(outcomes.map(verbOfOutcome)).toEqual(['return.declare', 'return.declare', 'return.account', 'return.account', 'return.account', 'return.close-out', 'return.close-out', 'return.close-out']);
    for (const outcome of outcomes) expect(policy[verbOfOutcome(outcome)].length).toBeGreaterThan(0);
  });
});

describe('“cannot report”', () => {
  it.each<[string, Partial<OutcomeInput>, string | undefined, string | undefined]>([
    ['which indicator and which barrier', whole, undefined, undefined],
    ['no indicator', { ...whole, indicators: [] }, 'OUTCOME_INDICATORS', 'indicators'],
    ['no barrier', { ...whole, barriers: [] }, 'OUTCOME_INDICATORS', 'barriers'],
    ['an indicator of another level', { ...whole, indicators: ['court-reference', 'child-demographics'] }, 'OUTCOME_INDICATORS', 'indicators'],
    ['a barrier that is not on the list', { ...whole, barriers: ['weather'] }, 'OUTCOME_INDICATORS', 'barriers'],
  ])('says %s', (_what, more, code, field) => {
    const refusal = decideOutcome(asked('cannot-report', more), moment(), context);
    expect([refusal?.code, refusal?.fields?.[0]?.name]).toEqual([code, field]);
  });

  it('names what is unknown', () => {
    expect(decideOutcome(asked('cannot-report', { ...whole, barriers: ['weather'] }), moment(), context)?.details).toEqual({ unknown: ['weather'] });
  });
});

describe('an authority that is no more', () => {
  it.each<[ReturnOutcome, string | null, string | undefined]>([
    ['merged', null, 'OUTCOME_SUCCESSOR'],
    ['merged', 'cumbria', 'OUTCOME_SUCCESSOR'],
    ['merged', 'westmorland', undefined],
    ['abolished', null, undefined],
    ['abolished', 'cumbria', 'OUTCOME_SUCCESSOR'],
    ['abolished', 'cumberland', undefined],
    ['excused', 'cumbria', undefined],
  ])('%s into %s', (outcome, successorId, code) => {
    expect(decideOutcome(asked(outcome, { successorId }), moment(), context)?.code).toBe(code);
  });
});

describe('what is kept of an outcome', () => {
  it('is nothing that the form left behind of another one', () => {
    const filled = { ...whole, indicators: ['court-reference', 'court-reference'], reason: '  Not now.  ' };
    expect(partsOfOutcome(asked('refused', filled))).toEqual({ outcome: 'refused', reason: 'Not now.', indicators: [], barriers: [], successorId: null });
    expect(partsOfOutcome(asked('cannot-report', filled))).toMatchObject({ indicators: ['court-reference'], barriers: ['not-captured'], successorId: null });
    expect(partsOfOutcome(asked('merged', filled))).toMatchObject({ indicators: [], successorId: 'westmorland' });
  });
});

describe('withdrawing an outcome', () => {
  it('needs one that stands, and a reason', () => {
    expect(decideWithdrawOutcome(moment(), 'A mistake.')?.code).toBe('OUTCOME_NOT_ALLOWED');
    expect(decideWithdrawOutcome(moment({ outcome: 'refused' }), '')?.code).toBe('OUTCOME_REASON');
    expect(decideWithdrawOutcome(moment({ outcome: 'refused' }), 'They will send it after all.')).toBeNull();
  });

  it('is open to an authority for what it declared itself only', () => {
    expect(outcomes.filter((outcome) => !decideWithdrawOutcome(moment({ outcome, by: 'authority' }), 'why'))).toEqual(['nil-return', 'cannot-report']);
    expect(outcomes.filter((outcome) => !decideWithdrawOutcome(moment({ outcome, by: 'champion' }), 'why'))).toEqual(outcomes);
  });

  it('is the project team’s in a closed round', () => {
    const closed = moment({ outcome: 'nil-return', roundState: 'closed' });
    expect([decideWithdrawOutcome(closed, 'why'), decideWithdrawOutcome({ ...closed, by: 'authority' }, 'why')?.code]).toEqual([null, 'ROUND_CLOSED']);
  });
});
