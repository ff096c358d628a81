import type { ReturnOutcome, ReturnState, RoundState, SharingInstrument } from '@muster/domain/collections';
import type { ResponseState } from '@muster/domain/surveys';
import type { Delivery } from './deliveries.types.js';
import type { Extension } from './extensions.types.js';
import type { ReturnQuery } from './queries.types.js';

/** One return that somebody's authority is asked for. Days are ISO days of Europe/London; `allowed` are the verbs that the actor may do to it now. */
export interface ReturnTask {
  returnId: string;
  programmeId: string;
  programme: string;
  invented: boolean;
  collection: string;
  round: string;
  roundState: RoundState;
  level: string | null;
  organisationId: string;
  organisation: string;
  state: ReturnState;
  outcome: ReturnOutcome | null;
  dueOn: string;
  extendedTo: string | null;
  /** The day that holds: with the extension, where there is one. */
  effectiveDueOn: string;
  overdue: boolean;
  /** How many queries the authority has still to answer. */
  openQueries: number;
  /** The survey that was asked when the return was received. */
  surveyResponseId: string | null;
  surveyState: ResponseState | null;
  allowed: string[];
}

/** Something that must be in place before the return may be recorded: what, how it stands in words, and for how many days it has been waited for. */
export interface AwaitedInstrument {
  instrument: SharingInstrument;
  name: string;
  standing: string;
  askedOn: string | null;
  elapsedDays: number | null;
}

/** What stands instead of the return, in words where a person reads it. */
export interface StandingOutcome {
  outcome: ReturnOutcome;
  words: string;
  on: string;
  by: string;
  reason: string;
  indicators: string[];
  barriers: string[];
  successor: string | null;
}

/** One return with everything that its pages show. */
export interface ReturnSheet extends ReturnTask {
  why: string;
  periodFrom: string;
  periodTo: string;
  opensOn: string;
  closesOn: string;
  receivedAt: Date | null;
  acceptedAt: Date | null;
  /** The title of the survey that recording the return asks; null where the round has none. */
  surveyTitle: string | null;
  /** Whom the authority asks: the champion of its region today; null where there is none. */
  champion: { name: string; email: string } | null;
  waitsFor: AwaitedInstrument[];
  deliveries: Delivery[];
  extensions: Extension[];
  /** The days that may be asked for, both included; null where no extension may be proposed. */
  extensionDays: { from: string; to: string } | null;
  queries: ReturnQuery[];
  standing: StandingOutcome | null;
  indicators: { code: string; name: string }[];
  barriers: { code: string; text: string }[];
  allowedOutcomes: ReturnOutcome[];
}
