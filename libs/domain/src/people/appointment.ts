// May somebody be appointed, and when does an appointment end or pass on?
import { addDays, dayInWords, isDay, type Refusal } from '../kernel/index.js';
import { scopeOfRole, type Role } from './roles.js';

/** A role for a scope from a day to a day; both days belong to it, and no last day means until further notice. */
export interface Term {
  startsOn: string;
  endsOn: string | null;
}

/** An appointment as it is asked for. */
export interface Appointing extends Term {
  role: Role;
  programmeId?: string | null;
  organisationId?: string | null;
  region?: string | null;
}

export type AppointmentState = 'future' | 'current' | 'ended';

/** Is an appointment in force on this day, still to come, or over? */
export function appointmentState({ startsOn, endsOn }: Term, today: string): AppointmentState {
  if (startsOn > today) return 'future';
  return endsOn !== null && endsOn < today ? 'ended' : 'current';
}

/** Do two terms share a day? */
export function overlap(one: Term, other: Term): boolean {
  return (one.endsOn === null || other.startsOn <= one.endsOn) && (other.endsOn === null || one.startsOn <= other.endsOn);
}

const wanted = { everything: [], programme: ['programmeId'], region: ['programmeId', 'region'], organisation: ['programmeId', 'organisationId'] } as const;
const words = { programmeId: 'a programme', region: 'a region', organisationId: 'an organisation' } as const;

/** Null when role, scope and days fit each other; otherwise APPOINTMENT_DAYS or APPOINTMENT_SCOPE with the field. */
export function decideAppointment(asked: Appointing): Refusal | null {
  if (!isDay(asked.startsOn) || (asked.endsOn !== null && (!isDay(asked.endsOn) || asked.endsOn < asked.startsOn))) {
    return { code: 'APPOINTMENT_DAYS', message: 'The first day must be a real day, and not after the last day.', fields: [{ name: 'endsOn', message: 'Choose a last day that is not before the first.' }] };
  }
  const needs: readonly string[] = wanted[scopeOfRole[asked.role]];
  const parts = ['programmeId', 'organisationId', 'region'] as const;
  const optional = asked.role === 'project-team' ? ['programmeId'] : [];
  const missing = parts.find((part) => needs.includes(part) && !optional.includes(part) && !asked[part]);
  if (missing) return { code: 'APPOINTMENT_SCOPE', message: `A ${asked.role} is appointed for ${words[missing]}: choose one.`, fields: [{ name: missing, message: `Choose ${words[missing]}.` }] };
  const extra = parts.find((part) => !needs.includes(part) && asked[part]);
  return extra ? { code: 'APPOINTMENT_SCOPE', message: `A ${asked.role} is not appointed for ${words[extra]}: leave it out.`, fields: [{ name: extra, message: 'Leave this out.' }] } : null;
}

/** Null when the appointment may end on that day; APPOINTMENT_DAYS when the day is no day, comes before the first one, or the appointment is over already. */
export function decideEnd(term: Term, endsOn: string, today: string): Refusal | null {
  if (!isDay(endsOn) || endsOn < term.startsOn) return { code: 'APPOINTMENT_DAYS', message: `It began on ${dayInWords(term.startsOn)}, so it cannot end before that day.`, fields: [{ name: 'endsOn', message: 'Choose a later day.' }] };
  if (appointmentState(term, today) === 'ended') return { code: 'APPOINTMENT_DAYS', message: 'This appointment is over already. Nothing was changed.' };
  return null;
}

/** The last day of the one who leaves when another takes over on `on`; a refusal when the role had not begun by then or is over. */
export function decideHandOver(term: Term, on: string): { endsOn: string } | Refusal {
  if (!isDay(on) || on <= term.startsOn) return { code: 'APPOINTMENT_DAYS', message: `The role was taken up on ${dayInWords(term.startsOn)}. It can be handed over from the day after.`, fields: [{ name: 'on', message: 'Choose a later day.' }] };
  if (term.endsOn !== null && on > addDays(term.endsOn, 1)) return { code: 'APPOINTMENT_DAYS', message: `The role ends on ${dayInWords(term.endsOn)}. Appoint somebody anew instead.`, fields: [{ name: 'on', message: 'Choose an earlier day.' }] };
  return { endsOn: addDays(on, -1) };
}
