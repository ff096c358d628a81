// May a typed reason stand instead of the return?
import type { Refusal } from '../kernel/index.js';
import { outcomeInWords, outcomes, verbOfOutcome, type ReturnOutcome } from './outcome-names.js';
import { accounted, outsideRoundExceptTeam, type ReturnMoment } from './return-moment.js';
import { isReturned, returnStateInWords } from './return-states.js';

/** An outcome as somebody asks for it. Indicators and barriers belong to "cannot report", the successor to "abolished" and "merged". */
export interface OutcomeInput {
  outcome: ReturnOutcome;
  reason: string;
  indicators: readonly string[];
  barriers: readonly string[];
  successorId: string | null;
}

/** What an outcome is checked against: the organisation that owes the return, the indicators of the round's level and the barriers that may be ticked. */
export interface OutcomeContext {
  organisationId: string;
  indicators: ReadonlySet<string>;
  barriers: ReadonlySet<string>;
}

type Standing = Pick<ReturnMoment, 'state' | 'outcome' | 'roundState' | 'closesOn' | 'by'>;

const refuse = (code: string, message: string, name: string): Refusal => ({ code, message, fields: [{ name, message }] });

/**
 * The outcomes that may be set now: all of them while the return is not here, no final outcome stands and the round is open; in a closed round for the project
 * team only. The caller keeps those whose `verbOfOutcome` the actor may do.
 */
export function allowedOutcomes(moment: Standing): readonly ReturnOutcome[] {
  return outcomes.filter((outcome) => outcome !== moment.outcome && !decideStanding(moment, outcome));
}

/**
 * May this outcome be set? Refuses outside the round (ROUND_NOT_OPEN; ROUND_CLOSED but for the project team), when the return is here or the same outcome stands
 * (OUTCOME_NOT_ALLOWED), when a final one stands (RETURN_ACCOUNTED: withdraw it first), without a reason (OUTCOME_REASON), "cannot report" without an indicator of
 * the level and a barrier (OUTCOME_INDICATORS), and "merged" without another organisation as successor (OUTCOME_SUCCESSOR; "abolished" may name one).
 */
export function decideOutcome(input: OutcomeInput, moment: Standing, context: OutcomeContext): Refusal | null {
  const standing = decideStanding(moment, input.outcome);
  if (standing) return standing;
  if (!input.reason.trim()) return refuse('OUTCOME_REASON', 'Give the reason, in a sentence that the next person understands.', 'reason');
  if (input.outcome === 'cannot-report') return decideWhatIsMissing(input, context);
  return decideSuccessor(input, context);
}

/** What of the input belongs to the outcome: the reason without spaces around it, and nothing that a form left behind of another outcome. */
export function partsOfOutcome(input: OutcomeInput): OutcomeInput {
  const { outcome } = input;
  const missing = outcome === 'cannot-report';
  return {
    outcome,
    reason: input.reason.trim(),
    indicators: missing ? [...new Set(input.indicators)] : [],
    barriers: missing ? [...new Set(input.barriers)] : [],
    successorId: outcome === 'abolished' || outcome === 'merged' ? input.successorId : null,
  };
}

/**
 * May the outcome that stands be withdrawn? Refuses where none stands and, for an authority, one that it did not declare (OUTCOME_NOT_ALLOWED), without a reason
 * (OUTCOME_REASON), and in a closed round but for the project team (ROUND_CLOSED).
 */
export function decideWithdrawOutcome(moment: Standing, reason: string): Refusal | null {
  const closed = outsideRoundExceptTeam(moment);
  if (closed) return closed;
  const { outcome, by } = moment;
  if (!outcome) return { code: 'OUTCOME_NOT_ALLOWED', message: 'Nothing stands instead of this return, so there is nothing to withdraw.' };
  if (by === 'authority' && verbOfOutcome(outcome) !== 'return.declare') {
    return { code: 'OUTCOME_NOT_ALLOWED', message: `“${outcomeInWords[outcome]}” was decided for you. Ask your champion to withdraw it.`, details: { outcome } };
  }
  return reason.trim() ? null : refuse('OUTCOME_REASON', 'Say why it is withdrawn.', 'reason');
}

function decideStanding(moment: Standing, asked: ReturnOutcome): Refusal | null {
  const closed = outsideRoundExceptTeam(moment);
  if (closed) return closed;
  const { state, outcome } = moment;
  if (isReturned(state)) {
    const message = `This return is ${returnStateInWords[state].toLowerCase()}, so nothing can stand instead of it.`;
    return { code: 'OUTCOME_NOT_ALLOWED', message, details: { state } };
  }
  if (outcome === asked) return { code: 'OUTCOME_NOT_ALLOWED', message: `“${outcomeInWords[outcome]}” stands already. Nothing was changed.`, details: { outcome } };
  return accounted(moment);
}

function decideWhatIsMissing({ indicators, barriers }: OutcomeInput, context: OutcomeContext): Refusal | null {
  if (indicators.length === 0) return refuse('OUTCOME_INDICATORS', 'Choose at least one indicator that cannot be reported.', 'indicators');
  if (barriers.length === 0) return refuse('OUTCOME_INDICATORS', 'Choose at least one thing that stands in the way.', 'barriers');
  const unknown = { indicators: indicators.filter((code) => !context.indicators.has(code)), barriers: barriers.filter((code) => !context.barriers.has(code)) };
  if (unknown.indicators.length > 0) {
    return { ...refuse('OUTCOME_INDICATORS', 'Choose indicators that this round asks for.', 'indicators'), details: { unknown: unknown.indicators } };
  }
  if (unknown.barriers.length === 0) return null;
  return { ...refuse('OUTCOME_INDICATORS', 'Choose what stands in the way from the list.', 'barriers'), details: { unknown: unknown.barriers } };
}

function decideSuccessor({ outcome, successorId }: OutcomeInput, { organisationId }: OutcomeContext): Refusal | null {
  if (outcome === 'merged' && !successorId) return refuse('OUTCOME_SUCCESSOR', 'Choose the authority that it became part of.', 'successorId');
  if ((outcome === 'merged' || outcome === 'abolished') && successorId === organisationId) {
    return refuse('OUTCOME_SUCCESSOR', 'The successor must be another authority.', 'successorId');
  }
  return null;
}
