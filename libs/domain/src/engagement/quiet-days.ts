// On which days may a region be left in peace?
import { addDays, isDay, type FieldRefusal, type Refusal } from '../kernel/index.js';

const MOST_DAYS = 60;

/** Null when these days (ISO, both included) may be set. Refuses (QUIET_DAYS) days that are none, reversed, past, or more than 60. */
export function decideQuietDays({ startsOn, endsOn }: { startsOn: string; endsOn: string }, today: string): Refusal | null {
  if (!isDay(startsOn)) return refusal({ name: 'startsOn', message: 'Give the first day as a real day.' });
  if (!isDay(endsOn)) return refusal({ name: 'endsOn', message: 'Give the last day as a real day.' });
  if (endsOn < startsOn) return refusal({ name: 'endsOn', message: 'The last day cannot be before the first.' });
  if (endsOn < today) return refusal({ name: 'endsOn', message: 'These days are past.' });
  return endsOn >= addDays(startsOn, MOST_DAYS) ? refusal({ name: 'endsOn', message: `Quiet days last at most ${MOST_DAYS} days.` }) : null;
}

const refusal = (field: FieldRefusal): Refusal => ({ code: 'QUIET_DAYS', message: field.message, fields: [field] });
