import { DAYS_APART, MOST_MESSAGES } from '@muster/domain/engagement';
import { addDays, dayInWords } from '@muster/domain/kernel';

/** A message that was written to a person, on its day. */
export interface SentTo {
  personId: string;
  on: string;
}

/** What was written to whom in an exercise, so that nobody gets too much: letters by hand keep the limits of reminders. What is noted here counts for the next ones. */
export class LetterLimits {
  private readonly days = new Map<string, string[]>();

  constructor(sent: readonly SentTo[], private readonly today: string) {
    for (const one of sent) this.note(one.personId, one.on);
  }

  /** Notes a message to a person. */
  note(personId: string, on = this.today): void {
    this.days.set(personId, [...(this.days.get(personId) ?? []), on]);
  }

  /** Why nothing more should be written to this person today; null when it may. */
  whyNot(personId: string): string | null {
    const days = this.days.get(personId) ?? [];
    if (days.length >= MOST_MESSAGES) return `${MOST_MESSAGES} messages have gone to this person in this exercise, which is the most. Telephone instead.`;
    const last = [...days].sort().at(-1);
    if (last && last > addDays(this.today, -DAYS_APART)) return `We wrote to this person on ${dayInWords(last)}, and write at most once in ${DAYS_APART} days.`;
    return null;
  }
}
