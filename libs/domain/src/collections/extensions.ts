// May a return come later than its due day?
import { addDays, dayInWords, isDay, type Refusal } from '../kernel/index.js';
import { accounted, outsideRound, type ReturnMoment } from './return-moment.js';
import { isReturned, stateRefusal } from './return-states.js';

export type ExtensionState = 'proposed' | 'granted' | 'declined' | 'withdrawn';

/** The day by which a return is due: the extended one where an extension was granted, unless the round itself was moved further. ISO days. */
export function effectiveDueOn({ dueOn, extendedTo }: { dueOn: string; extendedTo: string | null }): string {
  return extendedTo && extendedTo > dueOn ? extendedTo : dueOn;
}

type Extendable = Pick<ReturnMoment, 'state' | 'outcome' | 'roundState' | 'dueOn' | 'extendedTo' | 'closesOn' | 'today' | 'extensionProposed'>;

const noReason = (message: string): Refusal => ({ code: 'INVALID_INPUT', message, fields: [{ name: 'reason', message: 'Give a reason.' }] });
const wrongDay = (message: string, details?: Record<string, unknown>): Refusal => ({ code: 'EXTENSION_DAY', message, fields: [{ name: 'until', message }], ...(details ? { details } : {}) });

/** The days that may be proposed, both included: after the day that holds and after today, until the round closes. Null when no day is left. ISO days. */
export function extensionDays(moment: Pick<Extendable, 'dueOn' | 'extendedTo' | 'closesOn' | 'today'>): { from: string; to: string } | null {
  const due = effectiveDueOn(moment);
  const from = addDays(due > moment.today ? due : moment.today, 1);
  return from <= moment.closesOn ? { from, to: moment.closesOn } : null;
}

/**
 * May an extension be proposed? Refuses outside the round, of a return that is here (RETURN_STATE) or finally accounted for (RETURN_ACCOUNTED), while another
 * proposal waits (EXTENSION_OPEN), a day that is not real or outside `extensionDays` (EXTENSION_DAY), and without a reason (INVALID_INPUT).
 */
export function decidePropose(asked: { until: string; reason: string }, moment: Extendable): Refusal | null {
  const early = notExtendable(moment);
  if (early) return early;
  const days = extensionDays(moment);
  if (!isDay(asked.until)) return wrongDay('Give a real day.');
  if (!days) return wrongDay(`There is no day left: the round closes on ${dayInWords(moment.closesOn)}.`, { closesOn: moment.closesOn });
  if (asked.until < days.from) return wrongDay(`Choose ${dayInWords(days.from)} or later.`, { ...days });
  if (asked.until > days.to) return wrongDay(`The round closes on ${dayInWords(days.to)}. Choose that day or an earlier one.`, { ...days });
  return asked.reason.trim() ? null : noReason('Say why more time is needed.');
}

/** May an extension be proposed at all, on some day and for some reason? For screens to offer. */
export function canExtend(moment: Extendable): boolean {
  return !notExtendable(moment) && extensionDays(moment) !== null;
}

/** What decides about a proposal: its own state and day, and the return that it is for. */
export interface ProposalMoment extends Pick<ReturnMoment, 'state' | 'outcome' | 'roundState' | 'closesOn' | 'today'> {
  extension: { state: ExtensionState; until: string };
}

/**
 * May a proposed extension be granted or declined? Refuses one that is decided or withdrawn (EXTENSION_DECIDED). Declining needs a reason (INVALID_INPUT).
 * Granting is refused in a closed round, where a final outcome stands (RETURN_ACCOUNTED), and when the day is past and the return is still not here
 * (EXTENSION_DAY); of a return that came meanwhile it is possible, so that a late decision does not make it late.
 */
export function decideExtension(decision: { granted: boolean; reason?: string | null }, moment: ProposalMoment): Refusal | null {
  const decided = decideWithdraw(moment.extension);
  if (decided) return decided;
  if (!decision.granted) return decision.reason?.trim() ? null : noReason('Say why more time is not given.');
  const { until } = moment.extension;
  const past = !isReturned(moment.state) && until < moment.today;
  return outsideRound(moment) ?? accounted(moment) ?? (past ? wrongDay(`${dayInWords(until)} is past. Decline this, and ask for a later day.`, { until }) : null);
}

/** May a proposal still be withdrawn? Refuses one that is decided or withdrawn (EXTENSION_DECIDED). */
export function decideWithdraw({ state }: { state: ExtensionState }): Refusal | null {
  if (state === 'proposed') return null;
  return { code: 'EXTENSION_DECIDED', message: `This extension was ${state} already. Nothing was changed.`, details: { state } };
}

function notExtendable(moment: Extendable): Refusal | null {
  const early = outsideRound(moment) ?? (isReturned(moment.state) ? stateRefusal(moment.state, null, 'so it needs no more time') : null) ?? accounted(moment);
  if (early || !moment.extensionProposed) return early;
  return { code: 'EXTENSION_OPEN', message: 'An extension is proposed already and waits for a decision. Withdraw it to propose another day.' };
}
