import { randomUUID } from 'node:crypto';
import { CODE_MINUTES } from '@muster/domain/access';
import { html, plainText, signInCode, type Letter } from '@muster/domain/engagement';
import { londonDay } from '@muster/domain/kernel';
import { asQuery, CLAIM_SECONDS, MailRefused, type Clock, type Mail, type Mailer, type Site, type Statement } from '@muster/platform';
import type { DataSource, EntityManager } from 'typeorm';
import { hashOf, newCode } from '../access/index.js';
import { workingCalendar } from '../collections/index.js';
import { MARK_FAILED, OPEN_BOUNCE_TASKS } from './address-rows.js';
import { withoutLinks } from './letter-values.js';
import { OutboxLetters, type Sendable } from './outbox-letters.js';
import { CLAIM, GIVE_UP, RECORD_BOUNCE, SETTLE, type Claimed } from './outbox-rows.js';
import { whenTheWindowOpens } from './send-window.js';

const MOST_ATTEMPTS = 5;
/** What keeps to the send window. An invitation, a code and what a person has written or approved goes at once. */
const KEEPS_TO_THE_WINDOW: readonly string[] = ['reminder', 'digest'];

/** Whatever the outbox needs: the worker's own connection, the way out, the time and the product's address. */
export interface OutboxTools {
  source: DataSource;
  mailer: Mailer;
  clock: Clock;
  site: Site;
}

/** What became of an attempt: the new state and why, until when it rests, whether it counts, and which attempt arrived. */
interface Outcome {
  state: 'sent' | 'queued' | 'failed' | 'skipped';
  reason?: string;
  until?: Date;
  counts?: boolean;
  arrived?: string | null;
}

/**
 * The worker's side of the outbox: claims one message, asks again whether it is still due, sends it, and writes down what became of it.
 * The claim is committed before anything goes out, so a worker that is killed can repeat only the one message it was in the middle of, and where the
 * other side can be asked what it has taken, not even that.
 */
export class Outbox {
  private readonly letters: OutboxLetters;

  constructor(private readonly tools: OutboxTools) {
    this.letters = new OutboxLetters(tools.site, (statement, parameters) => this.rows(statement, parameters));
  }

  /** Sends everything that waits. Gives how many messages went out. */
  async drain(): Promise<number> {
    let sent = 0;
    await this.rows(GIVE_UP, [this.now, MOST_ATTEMPTS]);
    for (let claimed = await this.claim(); claimed; claimed = await this.claim()) sent += await this.deliver(claimed);
    return sent;
  }

  private async claim(): Promise<Claimed | null> {
    const [row] = await this.rows<Claimed>(CLAIM, [this.now, CLAIM_SECONDS, randomUUID(), MOST_ATTEMPTS]);
    return row ?? null;
  }

  private async deliver(claimed: Claimed): Promise<number> {
    const outcome = await this.attempt(claimed).catch((error: unknown) => this.refused(claimed, error));
    if (outcome) await this.settle(claimed, outcome);
    return outcome?.state === 'sent' ? 1 : 0;
  }

  private async attempt(claimed: Claimed): Promise<Outcome> {
    const { earlierAttempt, attemptId } = claimed;
    if (earlierAttempt && (await this.tools.mailer.accepted(earlierAttempt))) return { state: 'sent', arrived: earlierAttempt };
    const { letter, whyNot } = await this.prepared(claimed);
    if (!letter) return { state: 'skipped', reason: whyNot };
    const opensAt = KEEPS_TO_THE_WINDOW.includes(claimed.kind) ? whenTheWindowOpens(this.now, workingCalendar()) : null;
    if (opensAt) return { state: 'queued', until: opensAt, counts: false, arrived: null };
    await this.tools.mailer.send(asMail(claimed, letter));
    return { state: 'sent', arrived: attemptId };
  }

  /** The letter, or why none goes: the condition is asked now, with everything that has happened since it was queued. */
  private async prepared(claimed: Claimed): Promise<Sendable> {
    if (!claimed.email) return { letter: null, whyNot: 'The person has no e-mail address.' };
    if (claimed.kind === 'sign-in-code') return this.code(claimed);
    if (claimed.addressFailed) return { letter: null, whyNot: 'Mail to this address came back before.' };
    return this.letters.write(claimed, londonDay(this.now));
  }

  /** The code is made only now, so that it is never kept in the clear. */
  private async code({ codeId, codeExpiresAt, name }: Claimed): Promise<Sendable> {
    if (!codeExpiresAt || codeExpiresAt <= this.now) return { letter: null, whyNot: 'The code would have expired already.' };
    const code = newCode();
    await this.rows('update sign_in_code set code_hash = $2, tries = 0 where id = $1 returning id', [codeId, hashOf(code)]);
    return { letter: signInCode({ name: withoutLinks(name), code, minutes: CODE_MINUTES }) };
  }

  /** What follows from a refusal: never again, to nobody at this address, or later. Null where it is settled already. */
  private async refused(claimed: Claimed, error: unknown): Promise<Outcome | null> {
    const reason = explain(error);
    const { how, waitSeconds } = error instanceof MailRefused ? error : { how: 'later', waitSeconds: 30 };
    if (how === 'address') return this.bounced(claimed, reason);
    if (how === 'final' || (how !== 'limit' && claimed.attempts >= MOST_ATTEMPTS)) return { state: 'failed', reason };
    return { state: 'queued', reason, until: new Date(this.now.getTime() + waitSeconds * 1000), counts: how !== 'limit' };
  }

  /** Nobody can be reached there: the message failed, the person is marked, and whoever looks after their organisations gets a task: all of it or nothing. */
  private async bounced(claimed: Claimed, reason: string): Promise<null> {
    const { now, tools: { source } } = this;
    const today = londonDay(now);
    await source.transaction(async (tx: EntityManager) => {
      await this.settle(claimed, { state: 'failed', reason }, tx);
      await tx.query(MARK_FAILED, [claimed.personId, now, reason]);
      await tx.query(OPEN_BOUNCE_TASKS, [claimed.personId, today, now]);
      await tx.query(RECORD_BOUNCE, [claimed.personId, today, now, claimed.id]);
    });
    return null;
  }

  private async settle({ id, attemptId }: Claimed, { state, reason, until, counts = true, arrived }: Outcome, tx?: EntityManager): Promise<void> {
    const parameters = [id, attemptId, state, reason ?? null, state === 'sent' ? this.now : null, until ?? null, counts, arrived ?? null];
    await (tx ? tx.query(SETTLE, parameters) : this.rows(SETTLE, parameters));
  }

  private get now(): Date {
    return this.tools.clock.now();
  }

  private async rows<T>(statement: Statement, parameters: unknown[]): Promise<T[]> {
    const runner = this.tools.source.createQueryRunner();
    try {
      return ((await runner.query(asQuery(statement), parameters, true)) as { records: T[] }).records;
    } finally {
      await runner.release();
    }
  }
}

function asMail({ attemptId, name, email }: Claimed, letter: Letter): Mail {
  return { id: attemptId, to: { name: withoutLinks(name), address: email! }, subject: letter.subject, text: plainText(letter), html: html(letter) };
}

/** What the other side said, without addresses. */
function explain(error: unknown): string {
  const text = error instanceof Error ? error.message : 'The mail server did not take it.';
  return text.replaceAll(/[^\s<>]+@[^\s<>]+/g, '…').slice(0, 300);
}
