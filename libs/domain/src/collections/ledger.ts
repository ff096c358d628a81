// Which letter stands for what in a ledger, and what do its rows come to?
import { outcomeInWords, type ReturnOutcome } from './outcome-names.js';
import { isReturned, returnStateInWords, type ReturnState } from './return-states.js';
import type { Timeliness } from './timeliness.js';

/** One letter of a ledger: the code it stands for, and that in words. */
export interface LedgerLetter {
  letter: string;
  code: string;
  label: string;
}

/** The letter of a round that expects nothing of an organisation. */
export const nothingExpected = '-';

const absent: LedgerLetter = { letter: nothingExpected, code: 'not-expected', label: 'Nothing expected' };
const lettersOf = <C extends string>(letters: Readonly<Record<C, string>>, labels: Readonly<Record<C, string>>): LedgerLetter[] =>
  (Object.keys(letters) as C[]).map((code) => ({ letter: letters[code], code, label: labels[code] }));

const stateLetters: Readonly<Record<ReturnState, string>> = {
  expected: 'E', acknowledged: 'A', 'in-preparation': 'P', received: 'R', queried: 'Q', resubmitted: 'S', accepted: 'C',
};
const timelinessLetters: Readonly<Record<Timeliness, string>> = { 'not-due': 'N', 'on-time': 'T', late: 'L', overdue: 'O', accounted: 'A' };
const outcomeLetters: Readonly<Record<ReturnOutcome | 'none', string>> = {
  none: '.', 'nil-return': 'N', 'cannot-report': 'C', refused: 'R', 'sharing-pending': 'S', 'no-spoc': 'P', abolished: 'A', merged: 'M', excused: 'X',
};

/** The marks of time in words, as they stand on screens. */
export const timelinessInWords: Readonly<Record<Timeliness, string>> = {
  'not-due': 'Not due yet', 'on-time': 'On time', late: 'Late', overdue: 'Overdue', accounted: 'Accounted for',
};

/** The legends: the same letters in every ledger, and among them one for "nothing expected". */
export const ledgerStates: readonly LedgerLetter[] = [...lettersOf(stateLetters, returnStateInWords), absent];
export const ledgerTimeliness: readonly LedgerLetter[] = [...lettersOf(timelinessLetters, timelinessInWords), absent];
export const ledgerOutcomes: readonly LedgerLetter[] = [...lettersOf(outcomeLetters, { none: 'No outcome', ...outcomeInWords }), absent];

/** The letter of a return's state; that for "nothing expected" without one. */
export function letterOfState(state: ReturnState | null): string {
  return state ? stateLetters[state] : nothingExpected;
}

/** The letter of a return's mark of time; that for "nothing expected" without one. */
export function letterOfTimeliness(mark: Timeliness | null): string {
  return mark ? timelinessLetters[mark] : nothingExpected;
}

/** The letter of a return's outcome, also of none; that for "nothing expected" where there is no return (undefined). */
export function letterOfOutcome(outcome: ReturnOutcome | null | undefined): string {
  return outcome === undefined ? nothingExpected : outcomeLetters[outcome ?? 'none'];
}

/** A return as it is counted. Its mark of time is against the day that holds, the extended one. */
export interface CountedReturn {
  state: ReturnState;
  outcome: ReturnOutcome | null;
  timeliness: Timeliness;
}

/** Numbers of returns. Returned, accounted and outstanding sum to expected; on time and late sum to returned. */
export interface LedgerTotals {
  expected: number;
  returned: number;
  accepted: number;
  onTime: number;
  late: number;
  overdue: number;
  accounted: number;
  outstanding: number;
}

/** What the returns of a round come to. */
export function ledgerTotals(rows: readonly CountedReturn[]): LedgerTotals {
  const totals: LedgerTotals = { expected: 0, returned: 0, accepted: 0, onTime: 0, late: 0, overdue: 0, accounted: 0, outstanding: 0 };
  for (const row of rows) {
    const came = isReturned(row.state);
    totals.expected += 1;
    totals[came ? 'returned' : row.outcome ? 'accounted' : 'outstanding'] += 1;
    if (row.state === 'accepted') totals.accepted += 1;
    if (row.timeliness === 'on-time') totals.onTime += 1;
    if (row.timeliness === 'late') totals.late += 1;
    if (row.timeliness === 'overdue') totals.overdue += 1;
  }
  return totals;
}
