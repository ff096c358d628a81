import { dayInWords } from '@muster/domain/kernel';
import type { Site } from '@muster/platform';
import type { LetterRow } from './letter-rows.js';

/** What stands at each placeholder of a letter. */
export type LetterValues = Record<string, string>;

const DAY = 86_400_000;
const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const inWelsh = new Intl.DateTimeFormat('cy', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const dayIn = (language: string, day: string): string => (language === 'cy' ? inWelsh.format(new Date(instantOf(day))) : dayInWords(day));

/** For which site, on which day and in which language a letter is. */
export interface LetterMoment {
  site: Site;
  today: string;
  language: string;
}

/** The values of a letter on a day, each as it is read; empty where there is none. What people typed has no link in it. */
export function valuesOf(row: LetterRow, { site, today, language }: LetterMoment): LetterValues {
  const dueOn = row.extendedTo ?? row.dueOn;
  const thing = row.thingId ? `/${row.targetKind === 'wave' ? 'responses' : 'returns'}/${row.thingId}` : null;
  return {
    name: withoutLinks(row.name ?? ''),
    organisation: withoutLinks(row.organisation ?? ''),
    programme: withoutLinks(row.programme),
    subject_of_request: withoutLinks(row.target),
    opens_on: row.opensOn ? dayIn(language, row.opensOn) : '',
    due_on: dueOn ? dayIn(language, dueOn) : '',
    days_left: dueOn ? String(Math.max(0, Math.round((instantOf(dueOn) - instantOf(today)) / DAY))) : '',
    percent_complete: row.percent === null ? '' : String(row.percent),
    link: site.link(thing ?? (row.organisationId ? '/' : '/staff')),
    calendar: thing ? site.link(`${thing}/due.ics`) : '',
    champion_name: withoutLinks(row.championName ?? ''),
    champion_email: row.championEmail ?? '',
    note: withoutLinks(row.note ?? ''),
  };
}

/** Text that somebody typed, made so that no mail program and no Markdown turns a part of it into a link: mail of ours leads to our own site only. */
export function withoutLinks(text: string): string {
  return text.replaceAll(/(?:[a-z][a-z+.-]*:)?\/\/+/gi, '').replaceAll(/\bwww\./gi, '').replaceAll(/\]\s*\(/g, '] – (');
}
