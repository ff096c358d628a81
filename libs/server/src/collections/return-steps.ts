import type { Verb } from '@muster/domain/access';
import { decideAccept, decideAcknowledge, decidePrepare, decideRecord, decideResubmit, type ReturnMoment, type ReturnState } from '@muster/domain/collections';
import type { Refusal } from '@muster/domain/kernel';
import type { ReturnMomentRow } from './return-rows.js';

/** A return at a moment: all that the rules ask, and where it belongs. */
export type ReturnAtHand = ReturnMomentRow & ReturnMoment;

/** A step of a return: by which verb, to which state, how the fact is called, and when the rules say no. */
export interface ReturnStep {
  readonly verb: Verb;
  readonly to: ReturnState;
  readonly fact: string;
  readonly decide: (it: ReturnAtHand) => Refusal | null;
}

/** The steps of a return that need nothing but the return itself. */
export const returnSteps = {
  acknowledge: { verb: 'return.acknowledge', to: 'acknowledged', fact: 'return.acknowledged', decide: decideAcknowledge },
  prepare: { verb: 'return.prepare', to: 'in-preparation', fact: 'return.in-preparation', decide: decidePrepare },
  record: { verb: 'return.record', to: 'received', fact: 'return.received', decide: decideRecord },
  resubmit: { verb: 'return.resubmit', to: 'resubmitted', fact: 'return.resubmitted', decide: decideResubmit },
  accept: { verb: 'return.accept', to: 'accepted', fact: 'return.accepted', decide: decideAccept },
} as const satisfies Record<string, ReturnStep>;

/** Where a return moves to ($2) at an instant ($3), unless somebody was faster ($4, its version): what was first received stays so, and what comes lifts what it was waited for. */
export const MOVE = `update expected_return set state = $2, state_at = $3, version = version + 1,
    received_at = case when $2 = 'received' then $3::timestamptz when $2 in ('queried', 'resubmitted', 'accepted') then received_at end,
    accepted_at = case when $2 = 'accepted' then $3::timestamptz end,
    outcome = case when $2 <> 'received' then outcome end, outcome_on = case when $2 <> 'received' then outcome_on end, outcome_by = case when $2 <> 'received' then outcome_by end,
    outcome_role = case when $2 <> 'received' then outcome_role end, outcome_reason = case when $2 <> 'received' then outcome_reason end
  where id = $1 and version = $4`;
