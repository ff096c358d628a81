// Which days may a wave have, and which of them may still change?
import { isDay, lastsTooLong, type Refusal } from '../kernel/index.js';
import type { WaveShape } from './waves.js';

const refuse = (message: string, field: string, hint: string): Refusal => ({ code: 'WAVE_DATES', message, fields: [{ name: field, message: hint }] });

/**
 * May a wave have these days? Refuses days that are not real, reversed or more than five years apart; for a wave that is open, another first day, and a last day
 * before the one that was announced (WAVE_DATES); any change of one that is closed (WAVE_CLOSED).
 */
export function decideDates(asked: { opensOn: string; closesOn: string }, wave?: WaveShape): Refusal | null {
  if (wave?.state === 'closed') return { code: 'WAVE_CLOSED', message: 'This wave has closed, so it stays as it is.' };
  if (!isDay(asked.opensOn)) return refuse('Give a real first day.', 'opensOn', `${asked.opensOn} is no day of the calendar.`);
  if (!isDay(asked.closesOn)) return refuse('Give a real last day.', 'closesOn', `${asked.closesOn} is no day of the calendar.`);
  if (asked.closesOn < asked.opensOn) return refuse('The last day must not be before the first.', 'closesOn', 'Choose a later day.');
  if (lastsTooLong(asked.opensOn, asked.closesOn)) return refuse('A wave cannot last longer than five years.', 'closesOn', 'Check the year.');
  if (wave?.state !== 'open') return null;
  if (asked.opensOn !== wave.opensOn) return refuse('The wave is open, so its first day stays as it is.', 'opensOn', `Leave ${wave.opensOn}.`);
  if (wave.closesOn && asked.closesOn < wave.closesOn) return refuse('The last day was announced, so it can only become later.', 'closesOn', `Choose ${wave.closesOn} or later.`);
  return null;
}
