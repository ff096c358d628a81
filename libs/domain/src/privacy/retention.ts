// How long is what kept, and what is older than that on a day?
import { addDays } from '../kernel/index.js';

/** How long each kind is kept: in months, secrets in days. */
export interface RetentionPeriods {
  /** Names, addresses and the words of the contact log, counted from the end of the exercise. */
  contactsMonths: number;
  /** What was written in letters. */
  mailMonths: number;
  /** Who signed in, and what was refused. */
  loginsMonths: number;
  /** Facts and the audit, which know people by a number only. */
  auditMonths: number;
  /** Codes and sessions that are over, and the answers to repeated saves. */
  secretsDays: number;
}

/** What an installation keeps that says nothing else. */
export const defaultPeriods: RetentionPeriods = { contactsMonths: 12, mailMonths: 6, loginsMonths: 12, auditMonths: 72, secretsDays: 30 };

/** The kinds of what is kept for a time, in the order in which they go. Answers, submissions and their history are kept for good. */
export const retentionKinds = ['contacts', 'mail', 'logins', 'secrets', 'audit'] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** The kind in words. */
export const retentionInWords: Readonly<Record<RetentionKind, string>> = {
  contacts: 'Names, addresses and contact log of exercises that are over', mail: 'Words of letters', logins: 'Who signed in and what was refused', secrets: 'Codes, sessions and answers to repeated saves', audit: 'Facts and the audit',
};

/** The first day of each kind that is still kept; what is older goes. */
export function keptSince(periods: RetentionPeriods, today: string): Record<RetentionKind, string> {
  return {
    contacts: monthsBefore(today, periods.contactsMonths), mail: monthsBefore(today, periods.mailMonths), logins: monthsBefore(today, periods.loginsMonths),
    secrets: addDays(today, -periods.secretsDays), audit: monthsBefore(today, periods.auditMonths),
  };
}

/** The day so many months before another; where that month is shorter, its last day: one month before 31 March is 28 February. */
export function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, days)).padStart(2, '0')}`;
}
