// What may happen to a round, when, and which days may it have?
import type { Verb } from '../access/index.js';
import { dayInWords, isDay, lastsTooLong, type Refusal, type Transitions } from '../kernel/index.js';

export type RoundState = 'draft' | 'scheduled' | 'open' | 'closed';
export type RoundAction = 'update' | 'schedule' | 'unschedule' | 'open' | 'close';

/** The days of a round, ISO days of Europe/London: the period the data is about, and when it opens, is due and closes. The last day of each belongs to it. */
export interface RoundDays {
  periodFrom: string;
  periodTo: string;
  opensOn: string;
  dueOn: string;
  closesOn: string;
}

/** A round as its rules see it. */
export interface RoundShape extends RoundDays {
  state: RoundState;
}

/** The lifecycle. A closed round stays closed, so that every figure keeps its deadline: whoever asks again makes a new round. */
export const roundTransitions: Transitions<RoundState> = {
  draft: ['scheduled', 'open'],
  scheduled: ['draft', 'open'],
  open: ['closed'],
  closed: [],
};

const actions: Record<RoundState, readonly RoundAction[]> = {
  draft: ['update', 'schedule', 'open'],
  scheduled: ['update', 'unschedule', 'open'],
  open: ['update', 'close'],
  closed: [],
};

/** The verb of the policy by which an action on a round is allowed. */
export const verbOfRoundAction: Readonly<Record<RoundAction, Verb>> = {
  update: 'round.update', schedule: 'round.schedule', unschedule: 'round.schedule', open: 'round.open', close: 'round.close',
};

/** What may be done with a round in its state, for screens to offer. The verb may still refuse for another reason (an empty roster). */
export function roundActions(round: Pick<RoundShape, 'state'>): readonly RoundAction[] {
  return actions[round.state];
}

const refuse = (code: string, message: string, details?: Record<string, unknown>): Refusal => (details ? { code, message, details } : { code, message });
const refuseDay = (message: string, name: string, hint: string): Refusal => ({ code: 'ROUND_DATES', message, fields: [{ name, message: hint }] });

const named: readonly [keyof RoundDays, string][] = [
  ['periodFrom', 'first day of the period'], ['periodTo', 'last day of the period'], ['opensOn', 'opening day'], ['dueOn', 'due day'], ['closesOn', 'last day'],
];

/**
 * May a round have these days? Refuses days that are not real or out of order (opens, due, closes; the period), or five years apart; for a round that is open, another
 * opening day and an earlier due or last day, because both were announced (ROUND_DATES); any change of one that is closed (ROUND_CLOSED).
 */
export function decideRoundDates(asked: RoundDays, round?: RoundShape): Refusal | null {
  if (round?.state === 'closed') return refuse('ROUND_CLOSED', 'This round has closed, so it stays as it is.');
  const unreal = named.find(([name]) => !isDay(asked[name]));
  if (unreal) return refuseDay(`Give a real ${unreal[1]}.`, unreal[0], 'Choose a day of the calendar.');
  return outOfOrder(asked) ?? (round?.state === 'open' ? announced(asked, round) : null);
}

function outOfOrder({ periodFrom, periodTo, opensOn, dueOn, closesOn }: RoundDays): Refusal | null {
  if (periodTo < periodFrom) return refuseDay('The last day of the period must not be before its first.', 'periodTo', 'Choose a later day.');
  if (dueOn < opensOn) return refuseDay('The due day must not be before the day on which the round opens.', 'dueOn', 'Choose a later day.');
  if (closesOn < dueOn) return refuseDay('The round must not close before the returns are due.', 'closesOn', 'Choose the due day or later.');
  if (lastsTooLong(opensOn, closesOn)) return refuseDay('A round cannot last longer than five years.', 'closesOn', 'Check the year.');
  return null;
}

function announced(asked: RoundDays, round: RoundShape): Refusal | null {
  if (asked.opensOn !== round.opensOn) return refuseDay('The round is open, so its opening day stays as it is.', 'opensOn', `Leave ${dayInWords(round.opensOn)}.`);
  if (asked.dueOn < round.dueOn) return refuseDay('The due day was announced, so it can only become later.', 'dueOn', `Choose ${dayInWords(round.dueOn)} or later.`);
  if (asked.closesOn < round.closesOn) return refuseDay('The last day was announced, so it can only become later.', 'closesOn', `Choose ${dayInWords(round.closesOn)} or later.`);
  return null;
}

/** May a round be scheduled today to open by itself? Refuses one that is no draft (ROUND_NOT_DRAFT) and an opening day that is past (ROUND_DATES). */
export function decideScheduleRound({ state, opensOn }: Pick<RoundShape, 'state' | 'opensOn'>, today: string): Refusal | null {
  if (state !== 'draft') return refuse('ROUND_NOT_DRAFT', `Only a draft can be scheduled. This round is ${state}.`, { state });
  if (opensOn >= today) return null;
  return refuse('ROUND_DATES', `The round cannot open on ${dayInWords(opensOn)}, which is past. Choose today or later.`, { opensOn, today });
}

/** May a scheduled round go back to draft? Refuses every other state (ROUND_NOT_SCHEDULED). */
export function decideUnscheduleRound({ state }: Pick<RoundShape, 'state'>): Refusal | null {
  return state === 'scheduled' ? null : refuse('ROUND_NOT_SCHEDULED', `Only a scheduled round can go back to draft. This round is ${state}.`, { state });
}

/**
 * May a round open today and expect a return of each organisation of a roster of this size? Refuses an open one (ROUND_ALREADY_OPEN: the caller may
 * take that as done), a closed one (ROUND_CLOSED), an empty roster (NOTHING_TO_EXPECT) and a due day that is past, since everybody would be overdue
 * at once (ROUND_DATES).
 */
export function decideOpenRound({ state, dueOn }: Pick<RoundShape, 'state' | 'dueOn'>, rosterSize: number, today: string): Refusal | null {
  if (state === 'open') return refuse('ROUND_ALREADY_OPEN', 'This round is open already. Nothing was changed.');
  if (state === 'closed') return refuse('ROUND_CLOSED', 'This round has closed and cannot open again. Make a new round.');
  if (!(rosterSize > 0)) return refuse('NOTHING_TO_EXPECT', 'The roster of this programme is empty. Add organisations before you open the round.');
  if (dueOn >= today) return null;
  return refuse('ROUND_DATES', `The due day of this round, ${dayInWords(dueOn)}, is past. Choose a later one.`, { dueOn, today });
}

/** May a round close? Refuses one that is closed (ROUND_CLOSED) or was never open (ROUND_NOT_OPEN). */
export function decideCloseRound({ state }: Pick<RoundShape, 'state'>): Refusal | null {
  if (state === 'open') return null;
  if (state === 'closed') return refuse('ROUND_CLOSED', 'This round is closed already. Nothing was changed.');
  return refuse('ROUND_NOT_OPEN', `Only an open round can be closed. This round is ${state}.`, { state });
}
