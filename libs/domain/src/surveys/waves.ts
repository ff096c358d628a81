// What may happen to a wave, and when?
import { dayInWords, type Refusal, type Transitions } from '../kernel/index.js';

export type WaveState = 'draft' | 'scheduled' | 'open' | 'closed';
/** Whom a wave asks: everybody on the roster when it opens, or one organisation after the other, each when its return is received. */
export type WaveAudience = 'roster' | 'one-by-one';
export type WaveAction = 'schedule' | 'unschedule' | 'open' | 'close';

/** A wave as its rules see it. Days are ISO days of Europe/London; the last day, `closesOn`, belongs to the wave. */
export type WaveShape = { state: WaveState; opensOn?: string | null; closesOn?: string | null };

/** The lifecycle. A closed wave stays closed: whoever asks again sends a new wave, so that every figure keeps its deadline. */
export const waveTransitions: Transitions<WaveState> = {
  draft: ['scheduled', 'open'],
  scheduled: ['draft', 'open'],
  open: ['closed'],
  closed: [],
};

const actions: Record<WaveState, readonly WaveAction[]> = {
  draft: ['schedule', 'open'],
  scheduled: ['unschedule', 'open'],
  open: ['close'],
  closed: [],
};

/**
 * What may be done with a wave in its state, for screens to offer. The verb may still refuse for another reason (an empty roster).
 */
export function allowedActions(wave: Pick<WaveShape, 'state'>): readonly WaveAction[] {
  return actions[wave.state];
}

/**
 * May a wave be scheduled today? Refuses one that is no draft (WAVE_NOT_DRAFT), and days that are missing, reversed or past
 * (WAVE_DATES).
 */
export function decideSchedule({ state, opensOn, closesOn }: WaveShape, today: string): Refusal | null {
  if (state !== 'draft') return refuse('WAVE_NOT_DRAFT', `Only a draft can be scheduled. This wave is ${state}.`, { state });
  if (!opensOn || !closesOn) return refuse('WAVE_DATES', 'Give the day on which the wave opens and its last day.');
  if (closesOn < opensOn) return refuse('WAVE_DATES', 'The last day must not be before the day on which the wave opens.', { opensOn, closesOn });
  if (opensOn >= today) return null;
  return refuse('WAVE_DATES', `The wave cannot open on ${dayInWords(opensOn)}, which is past. Choose today or later.`, { opensOn, today });
}

/**
 * May a scheduled wave go back to draft? Refuses every other state (WAVE_NOT_SCHEDULED).
 */
export function decideUnschedule({ state }: Pick<WaveShape, 'state'>): Refusal | null {
  return state === 'scheduled' ? null : refuse('WAVE_NOT_SCHEDULED', `Only a scheduled wave can go back to draft. This wave is ${state}.`, { state });
}

/**
 * May a wave open for a roster of this size? Refuses an open one (WAVE_ALREADY_OPEN: the caller may take that as done), a closed one
 * (WAVE_CLOSED), an empty roster (NOTHING_TO_SEND_TO) and, where `today` is given, a last day that is past (WAVE_DATES).
 */
export function decideOpen({ state, closesOn }: WaveShape, rosterSize: number, today?: string): Refusal | null {
  if (state === 'open') return refuse('WAVE_ALREADY_OPEN', 'This wave is open already. Nothing was changed.');
  if (state === 'closed') return refuse('WAVE_CLOSED', 'This wave has closed and cannot open again. Create a new wave.', { closesOn });
  if (!(rosterSize > 0)) return refuse('NOTHING_TO_SEND_TO', 'The roster of this programme is empty. Add organisations before you open the wave.');
  if (today && closesOn && closesOn < today) {
    return refuse('WAVE_DATES', `The last day of this wave, ${dayInWords(closesOn)}, is past. Choose a later one.`, { closesOn, today });
  }
  return null;
}

/**
 * May a wave close? Refuses one that is closed (WAVE_CLOSED) or was never open (WAVE_NOT_OPEN).
 */
export function decideClose({ state, closesOn }: WaveShape): Refusal | null {
  if (state === 'open') return null;
  if (state === 'closed') return refuse('WAVE_CLOSED', 'This wave is closed already. Nothing was changed.', { closesOn });
  return refuse('WAVE_NOT_OPEN', `Only an open wave can be closed. This wave is ${state}.`, { state });
}

/**
 * May people open, change or close this wave themselves? Refuses one that belongs to a round of a collection (WAVE_OF_A_ROUND): it
 * opens, ends later and closes with its round.
 */
export function decideByHand({ audience }: { audience: WaveAudience }): Refusal | null {
  if (audience === 'roster') return null;
  return refuse('WAVE_OF_A_ROUND', 'This survey belongs to a round of a collection and opens, changes and closes with it. Change the round instead.');
}

function refuse(code: string, message: string, details?: Record<string, unknown>): Refusal {
  return details ? { code, message, details } : { code, message };
}
