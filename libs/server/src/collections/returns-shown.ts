import { bothTimelinesses, isReturned, waitingDays, waitsFor, whyOutstanding, type ActsFor, type ReturnMoment } from '@muster/domain/collections';
import type { ReturnRow } from './return-rows.js';
import type { Return, ReturnOutcomeName, TimelinessName } from './returns.types.js';
import type { SharingInstrumentName } from './rounds.types.js';

/** A return as the wire shows it: what the rules say of the row on this day, for whoever `by` acts for. */
export function returnShown({ sharing, steps, survey, asked, proposedUntil, receivedOn, ...row }: ReturnRow, today: string, by: ActsFor): Return {
  const waiting = isReturned(row.state) ? [] : waitsFor(sharing, steps);
  const days = waitingDays(waiting, steps, today);
  const { original, extended } = bothTimelinesses({ receivedOn, outcome: row.outcome, today }, row);
  const moment: ReturnMoment = {
    state: row.state, outcome: row.outcome, roundState: row.round.state, dueOn: row.dueOn, extendedTo: row.extendedTo, closesOn: row.round.closesOn, today, waitsFor: waiting,
    openQueries: asked.open, undecidedQueries: asked.undecided, extensionProposed: proposedUntil !== null, by,
  };
  const why = whyOutstanding({ ...moment, receivedOn, outcomeReason: row.outcomeReason, hasSpoc: row.spoc !== null, waitingDays: days, proposedUntil, overdueQueries: asked.overdue });
  return {
    ...row, stateAt: row.stateAt, timeliness: original as TimelinessName, timelinessExtended: extended as TimelinessName, outcome: row.outcome as ReturnOutcomeName | null, why,
    waitsFor: waiting as SharingInstrumentName[], waitingDays: days, surveyResponseId: survey?.id ?? null, surveyState: survey?.state ?? null,
    openQueries: asked.open, overdueQueries: asked.overdue, moment,
  };
}
