// What does a timeline call its entries, and which of them does a person look at?
import { codeInWords, timeInWords } from '../../words/index.js';

const kindNames: Readonly<Record<string, string>> = {
  invitation: 'Invitation',
  reminder: 'Reminder',
  'not-sent': 'Why not written',
  call: 'Contact',
  workshop: 'Workshop',
  answers: 'Answers',
  submission: 'Submission',
  return: 'Return',
  query: 'Query',
  extension: 'Extension',
  appointment: 'People',
  sharing: 'Data sharing',
  message: 'Message',
  task: 'Task',
};

/** The name of a kind; one that is not known here is written as words. */
export function kindName(kind: string): string {
  return kindNames[kind] ?? codeInWords(kind);
}

/** The kinds that occur, with how often, in the order of their names; for the filter. */
export function kindChoices(entries: readonly { kind: string }[]): { id: string; name: string }[] {
  const counts = new Map<string, number>();
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([id, number]) => ({ id, name: `${kindName(id)} (${number})` })).sort((one, other) => one.name.localeCompare(other.name));
}

/** The entries of one kind, or all. */
export function ofKind<E extends { kind: string }>(entries: readonly E[], kind: string): E[] {
  return entries.filter((entry) => kind === '' || entry.kind === kind);
}

type Day<E> = { day: string; entries: E[] };

/** Entries under the day on which they happened, in the order given. `dayOf` says on which day a moment falls. */
export function byDay<E extends { at: string }>(entries: readonly E[], dayOf: (moment: Date) => string): Day<E>[] {
  const days: Day<E>[] = [];
  for (const entry of entries) {
    const day = dayOf(new Date(entry.at));
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

/** When in the day something happened, and who did it; what holds for a whole day, as a role does, has no time and begins at midnight. */
export function momentAndHand({ at, by }: { at: string; by?: string | null }): string {
  const time = timeInWords(at);
  return [time === '12am' ? null : time, by].filter(Boolean).join(', ');
}
