// What has been written and decided before, and how much may a person still get?
import { addDays } from '../kernel/index.js';
import type { PlannerInput, Sent, Settled } from './planner-input.js';

/** At most one message to a person in so many days. */
export const DAYS_APART = 3;
/** At most so many messages to a person in an exercise: one wave, or one round. */
export const MOST_MESSAGES = 6;

const keyOf = (step: string | null, personId: string | null): string => `${step} ${personId}`;

/** What happened in one target about one authority. */
export class History {
  private readonly sent = new Set<string>();
  private readonly settled = new Map<string, string | undefined>();
  private readonly steps = new Set<string>();

  noteSent({ step, personId }: Pick<Sent, 'step' | 'personId'>): void {
    this.sent.add(keyOf(step, personId));
  }

  noteSettled({ step, personId, code }: Settled): void {
    this.settled.set(keyOf(step, personId), code);
    this.steps.add(step);
  }

  /** Did this step go to this person? */
  wasSent(step: string, personId: string | null): boolean {
    return this.sent.has(keyOf(step, personId));
  }

  /** Was this step decided for good, for this person; or, of a task, for anybody? */
  isSettled(step: string, personId: string | null, isTask: boolean): boolean {
    return isTask ? this.steps.has(step) : this.settled.has(keyOf(step, personId));
  }

  /** The reason by which it was settled, where that is known. */
  settledBy(step: string, personId: string | null): string | undefined {
    return this.settled.get(keyOf(step, personId));
  }
}

/** A message to a person as the limits see it. */
type Noted = Pick<Sent, 'targetId' | 'personId' | 'organisationId' | 'on'>;

/** What a person got. */
class Mailbox {
  last = '';
  /** The targets of the digest that goes out in this run; null while none does. */
  digest: Set<string> | null = null;
  readonly about = new Map<string | null, string>();
  private readonly counts = new Map<string | null, number>();

  note({ organisationId, targetId, on }: Omit<Noted, 'personId'>): void {
    this.counts.set(targetId, this.count(targetId) + 1);
    if (on > this.last) this.last = on;
    if (on > (this.about.get(organisationId) ?? '')) this.about.set(organisationId, on);
  }

  count(targetId: string | null): number {
    return this.counts.get(targetId) ?? 0;
  }
}

/** What planning knows of the past. What becomes due is noted in it at once, so that one run keeps its own limits. */
export class PlannerRecord {
  private readonly histories = new Map<string, Map<string | null, History>>();
  private readonly mailboxes = new Map<string, Mailbox>();
  private readonly tooSoonAfter: string;

  constructor({ today, sent, settled }: Pick<PlannerInput, 'today' | 'sent' | 'settled'>) {
    this.tooSoonAfter = addDays(today, -DAYS_APART);
    for (const one of sent) {
      this.mailboxOf(one.personId).note(one);
      if (one.targetId !== null) this.makeHistory(one.targetId, one.organisationId).noteSent(one);
    }
    for (const one of settled) this.makeHistory(one.targetId, one.organisationId).noteSettled(one);
  }

  /** What happened in a target about an authority; null for nothing. */
  history(targetId: string, organisationId: string): History | null {
    return this.histories.get(targetId)?.get(organisationId) ?? null;
  }

  /** When this person was last written to about this authority; '' for never: who has waited longest comes first. */
  lastAbout(personId: string, organisationId: string): string {
    return this.mailboxes.get(personId)?.about.get(organisationId) ?? '';
  }

  /** Has this person had the most that they may get about this target? */
  hasEnough(personId: string, targetId: string): boolean {
    return this.mailboxOf(personId).count(targetId) >= MOST_MESSAGES;
  }

  /** The day of the last message when that was less than three days ago. */
  tooSoon(personId: string): string | null {
    const { last } = this.mailboxOf(personId);
    return last > this.tooSoonAfter ? last : null;
  }

  /** Is a digest to this champion going out in this run already? Then another line goes with it. */
  hasDigest(personId: string): boolean {
    return this.mailboxOf(personId).digest !== null;
  }

  /** Notes a message that goes out today. */
  note(message: Noted): void {
    this.mailboxOf(message.personId).note(message);
  }

  /** Notes a line of the digest that goes out today: however many lines it has about a target, it is one message. */
  noteLine(message: Noted & { targetId: string }): void {
    const mailbox = this.mailboxOf(message.personId);
    mailbox.digest ??= new Set();
    if (mailbox.digest.has(message.targetId)) return;
    mailbox.digest.add(message.targetId);
    mailbox.note(message);
  }

  private mailboxOf(personId: string): Mailbox {
    const known = this.mailboxes.get(personId);
    if (known) return known;
    const made = new Mailbox();
    this.mailboxes.set(personId, made);
    return made;
  }

  private makeHistory(targetId: string, organisationId: string | null): History {
    const known = this.histories.get(targetId) ?? new Map<string | null, History>();
    const history = known.get(organisationId) ?? new History();
    known.set(organisationId, history);
    this.histories.set(targetId, known);
    return history;
  }
}
