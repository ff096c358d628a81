import { randomUUID } from 'node:crypto';
import { CODE_MINUTES } from '@muster/domain/access';
import { html, invitation, plainText, signInCode, type Letter } from '@muster/domain/engagement';
import type { Clock, Mail, Mailer, Site } from '@muster/platform';
import type { DataSource } from 'typeorm';
import { hashOf, newCode } from '../access/index.js';

const LEASE_SECONDS = 60;
const MOST_ATTEMPTS = 5;

/** A message that was claimed, with what its letter says. */
interface Claimed {
  id: string;
  kind: 'invitation' | 'sign-in-code';
  attemptId: string;
  attempts: number;
  codeId: string | null;
  codeExpiresAt: Date | null;
  name: string;
  email: string | null;
  waveState: string | null;
  submitted: boolean;
  isContact: boolean;
  organisation: string;
  programme: string;
  survey: string;
  opensOn: string;
  closesOn: string;
  responseId: string;
  invented: boolean;
}

/** Whatever the outbox needs: the worker's own connection, the way out, the time and the product's address. */
export interface OutboxTools {
  source: DataSource;
  mailer: Mailer;
  clock: Clock;
  site: Site;
}

/**
 * The worker's side of the outbox: claims one message, asks again whether it is still due, sends it, and writes down what became of it.
 * The claim is committed before anything goes out, so a worker that is killed can repeat only the one message it was in the middle of.
 */
export class Outbox {
  constructor(private readonly tools: OutboxTools) {}

  /** Sends everything that waits. Gives how many messages went out. */
  async drain(): Promise<number> {
    let sent = 0;
    await this.rows(GIVE_UP, [this.tools.clock.now(), MOST_ATTEMPTS]);
    for (let claimed = await this.claim(); claimed; claimed = await this.claim()) sent += await this.deliver(claimed);
    return sent;
  }

  private async claim(): Promise<Claimed | null> {
    const [row] = await this.rows<Claimed>(CLAIM, [this.tools.clock.now(), LEASE_SECONDS, randomUUID(), MOST_ATTEMPTS]);
    return row ?? null;
  }

  private async deliver(claimed: Claimed): Promise<number> {
    const reason = whyNot(claimed, this.tools.clock.now());
    if (reason) {
      await this.settle(claimed, 'skipped', reason);
      return 0;
    }
    try {
      const letter = claimed.kind === 'invitation' ? this.invitation(claimed) : await this.code(claimed);
      await this.tools.mailer.send(asMail(claimed, letter));
    } catch (error) {
      await this.settle(claimed, claimed.attempts >= MOST_ATTEMPTS || isFinal(error) ? 'failed' : 'queued', explain(error));
      return 0;
    }
    await this.settle(claimed, 'sent', null);
    return 1;
  }

  private invitation(claimed: Claimed): Letter {
    return invitation({ ...claimed, link: this.tools.site.link(`/responses/${claimed.responseId}`) });
  }

  /** The code is made only now, so that it is never kept in the clear. */
  private async code({ codeId, name }: Claimed): Promise<Letter> {
    const code = newCode();
    await this.rows('update sign_in_code set code_hash = $2, tries = 0 where id = $1 returning id', [codeId, hashOf(code)]);
    return signInCode({ name, code, minutes: CODE_MINUTES });
  }

  private async settle({ id, attemptId }: Claimed, state: string, failure: string | null): Promise<void> {
    const again = state === 'queued' ? new Date(this.tools.clock.now().getTime() + 30_000) : null;
    await this.rows(SETTLE, [id, attemptId, state, failure, state === 'sent' ? this.tools.clock.now() : null, again]);
  }

  private async rows<T>(statement: string, parameters: unknown[]): Promise<T[]> {
    const runner = this.tools.source.createQueryRunner();
    try {
      return ((await runner.query(statement, parameters, true)) as { records: T[] }).records;
    } finally {
      await runner.release();
    }
  }
}

function whyNot({ kind, email, waveState, submitted, isContact, codeExpiresAt }: Claimed, now: Date): string | null {
  if (!email) return 'The person has no e-mail address.';
  if (kind === 'sign-in-code') return codeExpiresAt && codeExpiresAt > now ? null : 'The code would have expired already.';
  if (waveState !== 'open') return 'The wave is not open any more.';
  if (!isContact) return 'The person is not the single point of contact any more.';
  return submitted ? 'The organisation has submitted already.' : null;
}

function asMail({ attemptId, name, email }: Claimed, letter: Letter): Mail {
  return { id: attemptId, to: { name, address: email! }, subject: letter.subject, text: plainText(letter), html: html(letter) };
}

/** Did the other side refuse this message for good (SMTP 5yz to its recipient or its text)? Trying again would change nothing. */
function isFinal(error: unknown): boolean {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  return responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
}

/** What the other side said, without addresses. */
function explain(error: unknown): string {
  const text = error instanceof Error ? error.message : 'The mail server did not take it.';
  return text.replaceAll(/[^\s<>]+@[^\s<>]+/g, '…').slice(0, 300);
}

const CLAIM = `with due as (
    select id from message where attempts < $4 and ((state = 'queued' and (leased_until is null or leased_until <= $1)) or (state = 'sending' and leased_until <= $1))
    order by (kind = 'sign-in-code') desc, queued_at, id limit 1 for update skip locked),
  claimed as (update message set state = 'sending', attempts = attempts + 1, attempt_id = $3, leased_until = $1::timestamptz + make_interval(secs => $2)
    from due where message.id = due.id returning message.*)
  select claimed.id, claimed.kind, claimed.attempt_id as "attemptId", claimed.attempts, claimed.code_id as "codeId", sign_in_code.expires_at as "codeExpiresAt",
    coalesce(person.name, '') as name, person.email, wave.state as "waveState", response.submission_id is not null as submitted,
    exists (select 1 from appointment where appointment.person_id = claimed.person_id and appointment.programme_id = claimed.programme_id and appointment.organisation_id = claimed.organisation_id
      and role = 'spoc' and daterange(appointment.starts_on, appointment.ends_on, '[]') @> ($1::timestamptz at time zone 'Europe/London')::date) as "isContact",
    coalesce(roster_entry.name, organisation.name) as organisation, programme.name as programme, survey.title as survey, wave.opens_on as "opensOn", wave.closes_on as "closesOn",
    response.id as "responseId", coalesce(programme.invented, false) as invented
  from claimed left join person on person.id = claimed.person_id left join sign_in_code on sign_in_code.id = claimed.code_id
    left join wave on wave.id = claimed.wave_id left join programme on programme.id = claimed.programme_id
    left join survey_version on survey_version.id = wave.survey_version_id left join survey on survey.id = survey_version.survey_id
    left join organisation on organisation.id = claimed.organisation_id
    left join roster_entry on roster_entry.programme_id = claimed.programme_id and roster_entry.organisation_id = claimed.organisation_id
    left join response on response.wave_id = claimed.wave_id and response.organisation_id = claimed.organisation_id`;

/** What was claimed for the last time by a worker that did not live to say what became of it. */
const GIVE_UP = `update message set state = 'failed', failure = 'The worker stopped in the middle of every attempt.' where state = 'sending' and attempts >= $2 and leased_until <= $1`;

const SETTLE = `update message set state = $3, failure = $4, sent_at = $5, leased_until = $6 where id = $1 and attempt_id = $2 returning id`;
