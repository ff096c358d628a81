// Is a programme sound: its period, and who is expected to take part?
import { isDay, type Refusal } from '../kernel/index.js';

/** Null for a period whose two days are real and in order; otherwise PERIOD_REVERSED. */
export function decidePeriod({ startsOn, endsOn }: { startsOn: string; endsOn: string }): Refusal | null {
  if (isDay(startsOn) && isDay(endsOn) && startsOn <= endsOn) return null;
  const message = 'The first day must be a real day, and not after the last day.';
  return { code: 'PERIOD_REVERSED', message, fields: [{ name: 'endsOn', message: 'Choose a last day that is not before the first.' }] };
}

/** What is asked when a roster is set. */
export interface RosterChange {
  on: string;
  nation?: string | null;
  organisationIds?: readonly string[] | null;
  /** Was a wave of the programme opened already? */
  opened: boolean;
}

/** Null when the roster may be set; ROSTER_IN_USE once a wave was opened for it; ROSTER_UNSAID without a real day, or unless exactly one of nation and organisations is given. */
export function decideRoster({ on, nation, organisationIds, opened }: RosterChange): Refusal | null {
  if (opened) return { code: 'ROSTER_IN_USE', message: 'A wave has been opened for this roster, so it stays as it is. Create a new programme for another roster.' };
  if (!isDay(on)) return { code: 'ROSTER_UNSAID', message: 'Give a real day for the roster.', fields: [{ name: 'on', message: `${on} is no day of the calendar.` }] };
  const one = Boolean(nation) !== Boolean(organisationIds?.length);
  return one ? null : { code: 'ROSTER_UNSAID', message: 'Name either a nation or the organisations that are expected to take part.' };
}
