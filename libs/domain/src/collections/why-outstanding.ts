// Where does this return stand, and what is in the way?
import { dayInWords } from '../kernel/index.js';
import { effectiveDueOn } from './extensions.js';
import { outcomeInWords, type ReturnOutcome } from './outcome-names.js';
import { isReturned, type ReturnState } from './return-states.js';
import type { RoundState } from './rounds.js';
import { instrumentInWords, type SharingInstrument } from './sharing.js';

/** What is known of a return: its state, its days, its outcome, whom to ask, what it waits for and what is asked about it. Days are ISO days. */
export interface KnownOfReturn {
  state: ReturnState;
  roundState: RoundState;
  dueOn: string;
  extendedTo: string | null;
  today: string;
  receivedOn: string | null;
  outcome: ReturnOutcome | null;
  outcomeReason: string | null;
  hasSpoc: boolean;
  waitsFor: readonly SharingInstrument[];
  /** For how many days the longest of them has been waited for; null where nobody asked. */
  waitingDays: number | null;
  /** The day to which an extension is proposed and not yet decided. */
  proposedUntil: string | null;
  openQueries: number;
  overdueQueries: number;
  undecidedQueries: number;
}

/** One sentence for the project team and the champion: where the return stands and, where it is not here, what is in the way. */
export function whyOutstanding(known: KnownOfReturn): string {
  if (isReturned(known.state)) return here(known);
  const obstacles = obstaclesOf(known);
  if (known.outcome) return `${[outcomeOf(known.outcome, known.outcomeReason), ...obstacles].join('; ')}.`;
  return `${when(known)}: ${[stage[known.state], ...obstacles].join('; ')}.`;
}

function here({ state, receivedOn, openQueries, overdueQueries, undecidedQueries }: KnownOfReturn): string {
  const came = receivedOn ? ` on ${dayInWords(receivedOn)}` : '';
  if (state === 'accepted') return `Received${came} and accepted.`;
  if (state === 'received') return `Received${came}: the project team has still to look at it.`;
  if (state === 'queried' && openQueries === 0) return 'Every query has its answer: it is still to be sent again.';
  if (state === 'queried') return `Received${came}: ${count(openQueries, 'query waits', 'queries wait')} for an answer${overdueQueries > 0 ? `, ${overdueQueries} overdue` : ''}.`;
  return undecidedQueries > 0 ? `Sent again: ${count(undecidedQueries, 'answer waits', 'answers wait')} for a decision.` : 'Sent again: it is still to be accepted.';
}

function outcomeOf(outcome: ReturnOutcome, reason: string | null): string {
  const said = reason?.trim().replace(/[.\s]+$/, '');
  return said ? `${outcomeInWords[outcome]}: ${said}` : outcomeInWords[outcome];
}

function when(known: KnownOfReturn): string {
  const due = effectiveDueOn(known);
  const extended = due === known.dueOn ? '' : ', the extended day';
  if (known.today > due) return known.roundState === 'closed' ? `Not here when the round closed, due on ${dayInWords(due)}${extended}` : `Overdue since ${dayInWords(due)}${extended}`;
  return known.today === due ? `Due today${extended}` : `Due on ${dayInWords(due)}${extended}`;
}

const stage: Readonly<Record<ReturnState, string>> = {
  expected: 'not acknowledged yet', acknowledged: 'acknowledged, but not in preparation yet', 'in-preparation': 'in preparation', received: 'received', queried: 'queried', resubmitted: 'resubmitted', accepted: 'accepted',
};

function obstaclesOf({ hasSpoc, outcome, waitsFor, waitingDays, proposedUntil }: KnownOfReturn): string[] {
  const obstacles: string[] = [];
  if (!hasSpoc && outcome !== 'no-spoc') obstacles.push('there is no single point of contact');
  if (waitsFor.length > 0) {
    const days = waitingDays === null ? ', which nobody has asked for' : `, asked for ${count(waitingDays, 'day', 'days')} ago`;
    obstacles.push(`waits for the ${waitsFor.map((instrument) => instrumentInWords[instrument]).join(' and the ')}${days}`);
  }
  if (proposedUntil) obstacles.push(`an extension to ${dayInWords(proposedUntil)} is proposed`);
  return obstacles;
}

function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}
