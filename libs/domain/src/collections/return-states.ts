// Which state of a return may follow which, and what does each mean?
import { mayFollow, type Refusal, type Transitions } from '../kernel/index.js';

/** The states in the order of the work. */
export const returnStates = ['expected', 'acknowledged', 'in-preparation', 'received', 'queried', 'resubmitted', 'accepted'] as const;
export type ReturnState = (typeof returnStates)[number];

/** The lifecycle. Steps may be skipped up to received; one that was recorded by mistake goes back from received; accepted is the end. */
export const returnTransitions: Transitions<ReturnState> = {
  expected: ['acknowledged', 'in-preparation', 'received'],
  acknowledged: ['in-preparation', 'received'],
  'in-preparation': ['received'],
  received: ['queried', 'accepted', 'in-preparation'],
  queried: ['resubmitted'],
  resubmitted: ['queried', 'accepted'],
  accepted: [],
};

/** The states in words, as they stand on screens. */
export const returnStateInWords: Readonly<Record<ReturnState, string>> = {
  expected: 'Expected', acknowledged: 'Acknowledged', 'in-preparation': 'In preparation', received: 'Received', queried: 'Queried', resubmitted: 'Resubmitted', accepted: 'Accepted',
};

const here: ReadonlySet<ReturnState> = new Set(['received', 'queried', 'resubmitted', 'accepted']);

/** Is the return here: was it received, whatever was asked about it since? */
export function isReturned(state: ReturnState): boolean {
  return here.has(state);
}

const inText = (state: ReturnState): string => returnStateInWords[state].toLowerCase();

/** Null when `to` may follow `from`; otherwise the refusal RETURN_STATE, whose details name both and what may follow instead. */
export function decideReturnState(from: ReturnState, to: ReturnState): Refusal | null {
  return mayFollow(returnTransitions, from, to) ? null : stateRefusal(from, to, `so it cannot become ${inText(to)}`);
}

/** The refusal RETURN_STATE in the words of what was tried; `to` is null where no change of state was asked for. */
export function stateRefusal(from: ReturnState, to: ReturnState | null, so: string): Refusal {
  const next = returnTransitions[from];
  const instead = next.length > 0 ? ` From here it can become: ${next.map(inText).join(', ')}.` : '';
  return { code: 'RETURN_STATE', message: `This return is ${inText(from)}, ${so}.${instead}`, details: { from, to, next } };
}
