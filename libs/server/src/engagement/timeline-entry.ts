import { dayInWords } from '@muster/domain/kernel';
import { contactWords } from './contact-words.js';
import { capital, toldFact } from './timeline-facts.js';
import type { TimelineRow } from './timeline-rows.js';
import type { TimelineEntry } from './timeline.types.js';

type Told = Pick<TimelineEntry, 'kind' | 'title' | 'text'>;

const roles: Readonly<Record<string, string>> = { spoc: 'single point of contact', deputy: 'deputy', contributor: 'contributor', certifier: 'certifier' };
const tasks: Readonly<Record<string, string>> = { 'next-action': 'Next action', call: 'Call to make', 'bounced-address': 'Address to find out', decide: 'Decision to take' };
const letters: Readonly<Record<string, string>> = { invitation: 'Invitation', digest: 'Digest', escalation: 'Escalation', letter: 'Letter', news: 'News' };
const unsent = new Set(['failed', 'skipped', 'dropped']);
const became: Readonly<Record<string, string>> = {
  prepared: 'prepared, waits for the project team', queued: 'waits to be sent', sending: 'is being sent', sent: 'sent', failed: 'could not be delivered', skipped: 'not sent', dropped: 'dropped by the project team',
};

const readable = (code: string): string => capital(code.replaceAll('-', ' '));
const to = (person: string | null): string => (person ? ` to ${person}` : '');

function message({ name, state, text, person, details }: TimelineRow): Told {
  const { step } = details as { step?: string };
  const what = letters[name] ?? (step ? readable(step) : 'Reminder');
  const kind = name === 'letter' || name === 'news' ? 'message' : name === 'invitation' ? 'invitation' : 'reminder';
  return { kind: unsent.has(state!) ? 'not-sent' : kind, title: `${what}${to(person)} ${became[state!] ?? state}`, text };
}

function contact({ name, state, text, details, person }: TimelineRow): Told {
  const { role, workshop } = details as { role?: string; workshop?: string };
  if (workshop) return { kind: 'workshop', title: `Came to ${workshop}`, text };
  const kind = name === 'workshop' || name === 'show-and-tell' ? 'workshop' : 'call';
  const who = [person, role].filter(Boolean).join(', ');
  return { kind, title: `${contactWords[name]}${state === 'reached' ? (who && ` with ${who}`) : `${who && ` to ${who}`}: nobody reached`}`, text };
}

const ways: Readonly<Record<TimelineRow['source'], (row: TimelineRow) => Told>> = {
  fact: toldFact,
  message,
  digest: ({ name, text, state }) => ({ kind: 'reminder', title: `${readable(name)}: the champion's digest ${became[state ?? ''] ?? 'written'}`, text }),
  decision: ({ name, text, person }) => ({ kind: 'not-sent', title: `${readable(name)}${to(person)} not written`, text }),
  contact,
  answers: ({ details }) => ({ kind: 'answers', title: `Saved ${details.answers === 1 ? 'one answer' : `${String(details.answers)} answers`}`, text: null }),
  task: ({ name, text, details }) => ({ kind: 'task', title: `${tasks[name] ?? readable(name)}, due ${dayInWords(details.dueOn as string)}`, text }),
  'task-done': ({ name, text }) => ({ kind: 'task', title: `${tasks[name] ?? readable(name)}: done`, text }),
  appointed: ({ name, person }) => ({ kind: 'appointment', title: `${person ?? 'Somebody'} became ${roles[name] ?? name}`, text: null }),
  left: ({ name, person, details }) => ({ kind: 'appointment', title: `${person ?? 'Somebody'} is not ${roles[name] ?? name} any more`, text: `The last day was ${dayInWords(details.endsOn as string)}.` }),
};

const pages: Readonly<Record<string, string>> = { response: 'responses', return: 'returns', wave: 'waves', round: 'rounds', appointment: 'appointments' };

/** A row of the timeline as people read it. */
export function timelineEntry(row: TimelineRow): TimelineEntry {
  const { kind, title, text } = ways[row.source](row);
  const page = pages[row.subjectType ?? ''];
  return {
    id: row.id, at: row.at, kind, title: row.about ? `${row.about}: ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title, text: text || null,
    by: row.by ?? (row.acted ? 'The project team' : row.source === 'fact' ? 'Muster' : null), link: page && row.subjectId ? `/${page}/${row.subjectId}/show` : null,
  };
}
