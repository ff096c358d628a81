// What may happen to a query about a return?
import { dayInWords, isDay, type Refusal, type Transitions } from '../kernel/index.js';
import { decideQueryable } from './returns.js';
import type { ReturnMoment } from './return-moment.js';
import type { ReturnState } from './return-states.js';

export type QueryState = 'open' | 'explained' | 'corrected' | 'accepted' | 'withdrawn';
export type QueryAction = 'answer' | 'decide' | 'withdraw';

/** The lifecycle. An answer that does not satisfy opens the query again; what is accepted or withdrawn stays. */
export const queryTransitions: Transitions<QueryState> = {
  open: ['explained', 'corrected', 'withdrawn'],
  explained: ['accepted', 'open', 'withdrawn'],
  corrected: ['accepted', 'open', 'withdrawn'],
  accepted: [],
  withdrawn: [],
};

/** The states in words, as they stand on screens. */
export const queryStateInWords: Readonly<Record<QueryState, string>> = {
  open: 'Waits for an answer', explained: 'Explained', corrected: 'Corrected', accepted: 'Accepted', withdrawn: 'Withdrawn',
};

type InState = { state: QueryState };

/** Must the project team still decide about the query? Open ones included. */
export function isUndecided({ state }: InState): boolean {
  return queryTransitions[state].length > 0;
}

/** Is the answer overdue: is the query still open, and its day over? ISO days; the due day itself is in time. */
export function queryOverdue({ state, dueOn }: InState & { dueOn: string }, today: string): boolean {
  return state === 'open' && today > dueOn;
}

/** The longest text of a query and of its answer, in characters. */
export const queryTextLength = 2000;

const wrong = (message: string, name: string): Refusal => ({ code: 'INVALID_INPUT', message, fields: [{ name, message }] });

function decideText(text: string, name: string, message: string): Refusal | null {
  if (!text.trim()) return wrong(message, name);
  return text.length > queryTextLength ? wrong(`Use ${queryTextLength} characters or fewer.`, name) : null;
}

/** What is asked: about one indicator, or about the whole return where it is null. */
export interface AskedQuery {
  indicator: string | null;
  text: string;
  dueOn: string;
}

/**
 * May a query be raised? Refuses a return that is not here or accepted (RETURN_STATE), an indicator that the round does not ask for, no text and an answer day
 * that is not real or past (INVALID_INPUT).
 */
export function decideRaise(asked: AskedQuery, moment: Pick<ReturnMoment, 'roundState' | 'state' | 'today'>, indicators: Iterable<string>): Refusal | null {
  const early = decideQueryable(moment) ?? decideText(asked.text, 'text', 'Say what you ask.');
  if (early) return early;
  if (asked.indicator !== null && !new Set(indicators).has(asked.indicator)) return wrong('Choose an indicator that this round asks for.', 'indicator');
  if (!isDay(asked.dueOn)) return wrong('Give a real day.', 'dueOn');
  return asked.dueOn < moment.today ? wrong(`Choose ${dayInWords(moment.today)} or later.`, 'dueOn') : null;
}

/** May the authority answer? Refuses a query that is not open (QUERY_STATE) and an empty answer (INVALID_INPUT). A closed round does not matter. */
export function decideAnswer(query: InState, answer: string): Refusal | null {
  return only(query, ['open'], 'so it cannot be answered') ?? decideText(answer, 'answer', 'Write your answer.');
}

/** May the project team accept the answer or ask again? Refuses a query without an answer or with a decision (QUERY_STATE), and asking again without a reason (INVALID_INPUT). */
export function decideQuery(query: InState, decision: { accepted: boolean; reason?: string | null }): Refusal | null {
  const early = only(query, ['explained', 'corrected'], 'so there is no answer to decide about');
  return early || decision.accepted ? early : decideText(decision.reason ?? '', 'reason', 'Say what is still to be answered.');
}

/** May the query be withdrawn? Refuses one that is decided (QUERY_STATE) and a missing reason (INVALID_INPUT). */
export function decideWithdrawQuery(query: InState, reason: string): Refusal | null {
  return only(query, ['open', 'explained', 'corrected'], 'so it cannot be withdrawn') ?? decideText(reason, 'reason', 'Say why it is withdrawn.');
}

/** What may be done with a query in its state, for screens to offer; the caller keeps what the policy gives to the actor (`query.<action>`). */
export function queryActions(query: InState): QueryAction[] {
  const decisions: [QueryAction, Refusal | null][] = [
    ['answer', decideAnswer(query, 'any')],
    ['decide', decideQuery(query, { accepted: true })],
    ['withdraw', decideWithdrawQuery(query, 'any')],
  ];
  return decisions.filter(([, refusal]) => !refusal).map(([action]) => action);
}

/**
 * The state of a return after one of its queries was decided, asked again or withdrawn: queried while one is open; resubmitted when all of a queried return are
 * decided, so that nothing is left to the authority; else as it was. Raising a query always makes it queried. Answering alone does not change it: the authority
 * sends it again itself.
 */
export function stateAfterQueries(state: ReturnState, queries: readonly InState[]): ReturnState {
  if (queries.some((query) => query.state === 'open')) return 'queried';
  return state === 'queried' && !queries.some(isUndecided) ? 'resubmitted' : state;
}

function only({ state }: InState, allowed: readonly QueryState[], so: string): Refusal | null {
  if (allowed.includes(state)) return null;
  return { code: 'QUERY_STATE', message: `This query is ${state}, ${so}.`, details: { state, next: queryTransitions[state] } };
}
