import { waitingDays, waitsFor, whyOutstanding, type ReturnState, type SharingInstrument } from '@muster/domain/collections';
import { dayInWords } from '@muster/domain/kernel';
import { whyNoAnswer, type ResponseState } from '@muster/domain/surveys';
import type { OutstandingRow, TargetRow } from './target-rows.js';
import type { AuthorityRow, OpenResponseRow, OpenReturnRow } from './worklist-rows.js';

/** An authority that is outstanding in a target, with everything that was read about it. */
export interface OpenCase {
  row: OutstandingRow;
  target: TargetRow;
  authority: AuthorityRow;
  /** Null where it owes a return. */
  response: OpenResponseRow | null;
  /** Null where it owes an answer. */
  owed: OpenReturnRow | null;
}

/** What must be signed before the return may be recorded; nothing for an answer. */
export function waiting({ owed }: OpenCase): SharingInstrument[] {
  return owed ? waitsFor(owed.required, owed.steps) : [];
}

/** Why it is outstanding, in a sentence or two; where the single point of contact left and nobody followed, since when. */
export function whyOpen(it: OpenCase, today: string): string {
  const why = it.response ? whyUnanswered(it, it.response, today) : whyNotReturned(it, today);
  const { former } = it.authority;
  return former ? `${why} ${former.name} was the single point of contact until ${dayInWords(former.endsOn)}, and nobody has followed.` : why;
}

function whyUnanswered({ row, target, authority }: OpenCase, { answered, required, invitation }: OpenResponseRow, today: string): string {
  const wave = { state: target.state, opensOn: target.opensOn, closesOn: target.closesOn };
  return whyNoAnswer({ state: row.state as ResponseState, answered, required, hasSpoc: authority.spoc !== null, invitation, wave, today });
}

function whyNotReturned(it: OpenCase, today: string): string {
  const { row, target, authority, owed } = it;
  const instruments = waiting(it);
  return whyOutstanding({
    state: row.state as ReturnState, roundState: target.state, dueOn: row.dueOn, extendedTo: row.extendedTo, today, receivedOn: null, outcome: row.outcome, outcomeReason: owed?.outcomeReason ?? null,
    hasSpoc: authority.spoc !== null, waitsFor: instruments, waitingDays: waitingDays(instruments, owed?.steps ?? [], today), proposedUntil: owed?.proposedUntil ?? null,
    openQueries: 0, overdueQueries: 0, undecidedQueries: 0,
  });
}
