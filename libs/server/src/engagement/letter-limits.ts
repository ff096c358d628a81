import { DAYS_APART, MOST_MESSAGES } from '@muster/domain/engagement';
import { addDays, dayInWords } from '@muster/domain/kernel';

/** A message that was written to a person, on its day, and the wave or round that it was about. */
export interface SentTo {
  personId: string;
  targetId: string | null;
  on: string;
}

/** Whom a letter is for, and about which wave or round. */
type Whom = Omit<SentTo, 'on'>;

/** What was written to whom, so that nobody gets too much: letters by hand keep the limits of reminders. What is noted here counts for the next ones. */
export class LetterLimits {
  private readonly sent = new Map<string, SentTo[]>();

  constructor(sent: readonly SentTo[], private readonly today: string) {
    for (const one of sent) this.note(one);
  }

  /** Notes a message to a person, of today unless it says otherwise. */
  note(message: Whom & { on?: string }): void {
    this.sent.set(message.personId, [...(this.sent.get(message.personId) ?? []), { on: this.today, ...message }]);
  }

  /** Why nothing more should be written to this person today; null when it may. */
  whyNot({ personId, targetId }: Whom): string | null {
    const sent = this.sent.get(personId) ?? [];
    if (sent.filter((one) => one.targetId === targetId).length >= MOST_MESSAGES) return `${MOST_MESSAGES} messages about this have gone to this person, which is the most. Telephone instead.`;
    const last = sent.map(({ on }) => on).sort().at(-1);
    if (last && last > addDays(this.today, -DAYS_APART)) return `We wrote to this person on ${dayInWords(last)}, and write at most once in ${DAYS_APART} days.`;
    return null;
  }
}
