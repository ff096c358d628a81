// What decides about a return at a moment, and does its round still allow it?
import { dayInWords, type Refusal } from '../kernel/index.js';
import { liftedByRecording, outcomeInWords, type ReturnOutcome } from './outcome-names.js';
import type { ReturnState } from './return-states.js';
import type { RoundState } from './rounds.js';
import type { SharingInstrument } from './sharing.js';

/** For whom somebody acts on a return: the authority that owes it, a champion, or the project team. Who may act for several acts for the last of them. */
export type ActsFor = 'authority' | 'champion' | 'team';

/** All that decides about a return at a moment. Days are ISO days of Europe/London. */
export interface ReturnMoment {
  state: ReturnState;
  outcome: ReturnOutcome | null;
  roundState: RoundState;
  dueOn: string;
  extendedTo: string | null;
  closesOn: string;
  today: string;
  /** The instruments that must be done before the return may be recorded, as `waitsFor` gives them. */
  waitsFor: readonly SharingInstrument[];
  /** Queries that the authority has still to answer. */
  openQueries: number;
  /** Queries that the project team has still to decide, the open ones included. */
  undecidedQueries: number;
  /** Is an extension proposed and not yet decided? */
  extensionProposed: boolean;
  by: ActsFor;
}

type InRound = Pick<ReturnMoment, 'roundState' | 'closesOn'>;

/** Refuses what only an open round allows: before it opens (ROUND_NOT_OPEN) and after it has closed (ROUND_CLOSED). */
export function outsideRound({ roundState, closesOn }: InRound): Refusal | null {
  if (roundState === 'open') return null;
  if (roundState !== 'closed') return notOpen();
  const message = `This round has closed. Its last day was ${dayInWords(closesOn)}. Ask the project team what to do.`;
  return { code: 'ROUND_CLOSED', message, details: { closesOn } };
}

/** As `outsideRound`, but a closed round still allows it to the project team. */
export function outsideRoundExceptTeam(moment: InRound & Pick<ReturnMoment, 'by'>): Refusal | null {
  return moment.by === 'team' ? beforeRound(moment) : outsideRound(moment);
}

/** Refuses what a closed round still allows, but one that never opened does not (ROUND_NOT_OPEN). */
export function beforeRound({ roundState }: Pick<InRound, 'roundState'>): Refusal | null {
  return roundState === 'open' || roundState === 'closed' ? null : notOpen();
}

/** Refuses where a final outcome stands instead of the return (RETURN_ACCOUNTED); one that `liftedByRecording` names gives way. */
export function accounted({ outcome }: Pick<ReturnMoment, 'outcome'>): Refusal | null {
  if (!outcome || liftedByRecording(outcome)) return null;
  const message = `This return is accounted for: “${outcomeInWords[outcome]}”. Withdraw that first.`;
  return { code: 'RETURN_ACCOUNTED', message, details: { outcome } };
}

function notOpen(): Refusal {
  return { code: 'ROUND_NOT_OPEN', message: 'This round is not open yet.' };
}
