// What may be done with a return now?
import type { Verb } from '../access/index.js';
import type { Refusal } from '../kernel/index.js';
import { canExtend } from './extensions.js';
import { verbOfOutcome } from './outcome-names.js';
import { allowedOutcomes, decideWithdrawOutcome } from './outcomes.js';
import { accounted, beforeRound, outsideRound, type ReturnMoment } from './return-moment.js';
import { decideReturnState, isReturned, stateRefusal, type ReturnState } from './return-states.js';
import { instrumentInWords } from './sharing.js';

type Sent = Pick<ReturnMoment, 'state' | 'outcome' | 'roundState' | 'closesOn'>;

/** May the request be acknowledged? Refuses outside the round, from another state than expected (RETURN_STATE), and where a final outcome stands (RETURN_ACCOUNTED). */
export function decideAcknowledge(moment: Sent): Refusal | null {
  return outsideRound(moment) ?? decideReturnState(moment.state, 'acknowledged') ?? accounted(moment);
}

/** May it be said that the return is in preparation? Refuses as acknowledging does; what was received goes back by `decideTakeBack` only. */
export function decidePrepare(moment: Sent): Refusal | null {
  const started = isReturned(moment.state) ? stateRefusal(moment.state, 'in-preparation', 'so it is no longer being prepared') : null;
  return outsideRound(moment) ?? started ?? decideReturnState(moment.state, 'in-preparation') ?? accounted(moment);
}

/**
 * May the return be recorded as received? Refuses as acknowledging does (what `liftedByRecording` names gives way), and while an instrument that the round
 * requires is not done (SHARING_NOT_DONE, with the instruments in its details).
 */
export function decideRecord(moment: Sent & Pick<ReturnMoment, 'waitsFor'>): Refusal | null {
  return outsideRound(moment) ?? decideReturnState(moment.state, 'received') ?? accounted(moment) ?? shut(moment.waitsFor);
}

/** May a queried return be sent again? Also after the round has closed. Refuses another state (RETURN_STATE) and while a query waits for its answer (QUERIES_OPEN). */
export function decideResubmit({ roundState, state, openQueries }: Pick<ReturnMoment, 'roundState' | 'state' | 'openQueries'>): Refusal | null {
  const early = beforeRound({ roundState }) ?? decideReturnState(state, 'resubmitted');
  if (early || openQueries === 0) return early;
  const message = openQueries === 1 ? 'One query is still to be answered. Answer it first.' : `${openQueries} queries are still to be answered. Answer them first.`;
  return { code: 'QUERIES_OPEN', message, details: { open: openQueries } };
}

/** May the return be accepted? Also after the round has closed. Refuses another state (RETURN_STATE) and while a query is undecided (QUERIES_OPEN). */
export function decideAccept({ roundState, state, undecidedQueries }: Pick<ReturnMoment, 'roundState' | 'state' | 'undecidedQueries'>): Refusal | null {
  const early = beforeRound({ roundState }) ?? decideReturnState(state, 'accepted');
  if (early || undecidedQueries === 0) return early;
  const message = undecidedQueries === 1 ? 'One query is not decided yet. Decide it first.' : `${undecidedQueries} queries are not decided yet. Decide them first.`;
  return { code: 'QUERIES_OPEN', message, details: { open: undecidedQueries } };
}

/**
 * May a return that was recorded by mistake go back to preparation? Also after the round has closed, so that no figure counts what never came. Refuses
 * another state than received (RETURN_STATE) and a missing reason (INVALID_INPUT).
 */
export function decideTakeBack({ roundState, state }: Pick<ReturnMoment, 'roundState' | 'state'>, reason: string): Refusal | null {
  const early = beforeRound({ roundState });
  if (early) return early;
  if (state !== 'received') return stateRefusal(state, 'in-preparation', 'so it cannot be taken back');
  if (reason.trim()) return null;
  return { code: 'INVALID_INPUT', message: 'Say why the return is taken back.', fields: [{ name: 'reason', message: 'Give a reason.' }] };
}

const delivered: ReadonlySet<ReturnState> = new Set(['acknowledged', 'in-preparation', 'received', 'queried', 'resubmitted']);

/**
 * May it be said what was delivered? From acknowledging until the return is accepted (RETURN_STATE otherwise), unless a final outcome stands
 * (RETURN_ACCOUNTED). After the round has closed the authority may still say it while a query stands, and the project team of anything received.
 */
export function decideDeliver(moment: Sent & Pick<ReturnMoment, 'by'>): Refusal | null {
  const { state, by } = moment;
  const stillAllowed = by === 'team' ? isReturned(state) : state === 'queried';
  const closed = stillAllowed ? beforeRound(moment) : outsideRound(moment);
  if (closed) return closed;
  return delivered.has(state) ? accounted(moment) : stateRefusal(state, null, 'so what was delivered cannot be changed');
}

const raisable: ReadonlySet<ReturnState> = new Set(['received', 'queried', 'resubmitted']);

/** May a query be raised on the return? Also after the round has closed. Refuses one that is not here or is accepted (RETURN_STATE). */
export function decideQueryable({ roundState, state }: Pick<ReturnMoment, 'roundState' | 'state'>): Refusal | null {
  return beforeRound({ roundState }) ?? (raisable.has(state) ? null : stateRefusal(state, 'queried', 'so nothing can be asked about it'));
}

/** What may be done with a return: its verbs, and `propose-extension` and `raise-query`. */
export type ReturnAction =
  | 'acknowledge' | 'prepare' | 'record' | 'resubmit' | 'accept' | 'take-back'
  | 'declare' | 'account' | 'close-out' | 'withdraw-outcome' | 'deliver' | 'propose-extension' | 'raise-query';

/** The verb of the policy by which an action on a return is allowed. */
export function verbOfReturnAction(action: ReturnAction): Verb {
  if (action === 'propose-extension') return 'extension.propose';
  return action === 'raise-query' ? 'query.raise' : `return.${action}`;
}

/** What the rules allow with a return now, for screens to offer; the caller still keeps only what the policy gives to the actor. */
export function returnActions(moment: ReturnMoment): ReturnAction[] {
  const decisions: [ReturnAction, boolean][] = [
    ['acknowledge', !decideAcknowledge(moment)],
    ['prepare', !decidePrepare(moment)],
    ['record', !decideRecord(moment)],
    ['resubmit', !decideResubmit(moment)],
    ['accept', !decideAccept(moment)],
    ['take-back', !decideTakeBack(moment, 'any')],
    ['declare', hasOutcome(moment, 'return.declare')],
    ['account', hasOutcome(moment, 'return.account')],
    ['close-out', hasOutcome(moment, 'return.close-out')],
    ['withdraw-outcome', !decideWithdrawOutcome(moment, 'any')],
    ['deliver', !decideDeliver(moment)],
    ['propose-extension', canExtend(moment)],
    ['raise-query', !decideQueryable(moment)],
  ];
  return decisions.filter(([, possible]) => possible).map(([action]) => action);
}

function hasOutcome(moment: ReturnMoment, verb: Verb): boolean {
  return allowedOutcomes(moment).some((outcome) => verbOfOutcome(outcome) === verb);
}

function shut(instruments: ReturnMoment['waitsFor']): Refusal | null {
  if (instruments.length === 0) return null;
  const waiting = instruments.map((instrument) => instrumentInWords[instrument]).join(', ');
  return { code: 'SHARING_NOT_DONE', message: `Data may not be shared yet. Still to be done: ${waiting}.`, details: { instruments: [...instruments] } };
}
