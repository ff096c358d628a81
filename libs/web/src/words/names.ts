// What do the screens call roles, states and kinds?
import type { AppointmentState, MessageState, OrganisationKind, ResponseState, Role, SurveyVersionState, WaveState } from '@muster/contract';

export const roleNames: Record<Role, string> = {
  ADMINISTRATOR: 'Administrator',
  PROJECT_TEAM: 'Project team',
  CHAMPION: 'Regional champion',
  SPOC: 'Single point of contact (SPOC)',
  DEPUTY: 'Deputy',
  CONTRIBUTOR: 'Contributor',
  CERTIFIER: 'Certifier',
  VIEWER: 'Viewer',
};

export const kindNames: Record<OrganisationKind, string> = {
  LOCAL_AUTHORITY: 'Local authority',
  AGENCY: 'Agency',
  DEPARTMENT: 'Department',
  SUPPLIER: 'Supplier',
};

export const waveStateNames: Record<WaveState, string> = { DRAFT: 'Draft', SCHEDULED: 'Scheduled', OPEN: 'Open', CLOSED: 'Closed' };
export const versionStateNames: Record<SurveyVersionState, string> = { DRAFT: 'Draft', PUBLISHED: 'Published' };
export const appointmentStateNames: Record<AppointmentState, string> = { CURRENT: 'Current', FUTURE: 'Starts later', ENDED: 'Ended' };
export const messageStateNames: Record<MessageState, string> = { PREPARED: 'Prepared', QUEUED: 'Queued', SENDING: 'Sending', SENT: 'Sent', FAILED: 'Failed', SKIPPED: 'Not sent', DROPPED: 'Dropped' };

export const responseStateNames: Record<ResponseState, string> = {
  NOT_STARTED: 'Not started',
  IN_PROGRESS: 'In progress',
  SUBMITTED: 'Submitted',
  REOPENED: 'Reopened',
};

const nationNames: Record<string, string> = { england: 'England', wales: 'Wales', scotland: 'Scotland', 'northern-ireland': 'Northern Ireland' };

/** The name of a nation by its code; a code that is not known is written as words. */
export function nationName(code: string): string {
  return nationNames[code] ?? codeInWords(code);
}

type Choice = { id: string; name: string };

/** The entries of one of these name tables as choices of a form or filter. */
export function choicesOf(names: Record<string, string>): Choice[] {
  return Object.entries(names).map(([id, name]) => ({ id, name }));
}

/** A code in the middle of a sentence or a cell: `unitary-authority` → `Unitary authority`. */
export function codeInWords(code: string | null | undefined): string {
  if (!code) return '–';
  const words = code.replaceAll('-', ' ').replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Who did something and in which role; the product itself has none. */
export function inRole(name: string, role: Role | null | undefined): string {
  return role ? `${name}, ${roleNames[role]}` : name;
}

/** A number of things in words: `1 authority`, `3 authorities`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

/** A rate the way every figure prints it: one decimal and its base, never a percentage of nothing. */
export function rateInWords(rate: { numerator: number; denominator: number; percentage?: number | null | undefined }): string {
  const base = `${rate.numerator} of ${rate.denominator}`;
  return typeof rate.percentage === 'number' ? `${rate.percentage.toFixed(1)}% (${base})` : base;
}
