import { Injectable } from '@nestjs/common';
import { CODE_MINUTES, decideCode, type CodeProblem } from '@muster/domain/access';
import { Facts, Operation, Problem } from '@muster/platform';
import { hashOf, matches, newToken } from './secrets.js';

const SESSION_HOURS = 12;
const ASKS_A_QUARTER = 5;

/** What the database keeps of a code that was asked for. */
interface CodeRow {
  id: string;
  personId: string | null;
  hash: Buffer | null;
  expiresAt: Date;
  tries: number;
  usedAt: Date | null;
}

/** How people come in: a code by e-mail, good for ten minutes, once, in the browser that asked, with five tries. */
@Injectable()
export class SignInService {
  constructor(private readonly operation: Operation, private readonly facts: Facts) {}

  /** Asks for a code. The reply and its record are the same whether or not the address is known; only a known one gets a message. Refuses (TOO_MANY_REQUESTS) a sixth request within a quarter of an hour for one address, known or not, or one browser. */
  async requestCode(email: string, browser: string): Promise<void> {
    await this.asSystem(async () => {
      const [person] = await this.operation.sql<{ id: string }>('select id from person where lower(email) = lower($1) and erased_at is null', [email.trim()]);
      const address = hashOf(email.trim().toLowerCase());
      await this.limit(browser, address);
      const expiresAt = new Date(this.operation.now.getTime() + CODE_MINUTES * 60_000);
      const rows = await this.operation.sql<{ id: string }>(
        'insert into sign_in_code (browser_hash, address_hash, person_id, asked_at, expires_at) values ($1, $2, $3, $4, $5) returning id',
        [hashOf(browser), address, person?.id ?? null, this.operation.now, expiresAt],
      );
      await this.facts.record({ name: 'sign-in.code-asked', subject: { type: 'sign-in-code', id: rows[0]!.id }, details: { known: Boolean(person), personId: person?.id } });
    });
  }

  private async limit(browser: string, address: Buffer): Promise<void> {
    const since = new Date(this.operation.now.getTime() - 15 * 60_000);
    const [{ asked }] = (await this.operation.sql<{ asked: number }>(
      'select count(*)::int as asked from sign_in_code where asked_at > $1 and (browser_hash = $2 or address_hash = $3)', [since, hashOf(browser), address],
    )) as [{ asked: number }];
    if (asked >= ASKS_A_QUARTER) throw new Problem({ code: 'TOO_MANY_REQUESTS', message: 'Too many codes were asked for. Wait a quarter of an hour, then ask again.' });
  }

  /** Signs in with the newest code that this browser asked for, and gives the session's token. A wrong code counts as a try. */
  async enterCode(code: string, browser: string): Promise<{ session: string } | { problem: CodeProblem }> {
    return this.asSystem(async () => {
      const row = await this.newest(browser);
      const problem = decideCode(row, matches(code.replaceAll(/\s/g, ''), row?.hash ?? null), this.operation.now);
      if (row && problem === 'CODE_WRONG') await this.operation.change('update sign_in_code set tries = tries + 1 where id = $1', [row.id]);
      if (problem || !row?.personId) return { problem: problem ?? 'CODE_WRONG' };
      await this.operation.change('update sign_in_code set used_at = $2 where id = $1', [row.id, this.operation.now]);
      return { session: await this.openSession(row.personId) };
    });
  }

  private async newest(browser: string): Promise<CodeRow | null> {
    const rows = await this.operation.sql<CodeRow>(
      `select id, person_id as "personId", code_hash as hash, expires_at as "expiresAt", tries, used_at as "usedAt"
       from sign_in_code where browser_hash = $1 order by asked_at desc, id limit 1 for update`, [hashOf(browser)],
    );
    return rows[0] ?? null;
  }

  private async openSession(personId: string): Promise<string> {
    const token = newToken();
    const { now } = this.operation;
    await this.operation.sql('insert into session (token_hash, person_id, started_at, last_seen_at, expires_at) values ($1, $2, $3, $3, $4)',
      [hashOf(token), personId, now, new Date(now.getTime() + SESSION_HOURS * 3_600_000)]);
    await this.facts.record({ name: 'session.started', subject: { type: 'person', id: personId } });
    return token;
  }

  /** Ends a session at once. */
  async signOut(session: string): Promise<void> {
    await this.asSystem(() => this.operation.change('update session set revoked_at = $2 where token_hash = $1 and revoked_at is null', [hashOf(session), this.operation.now]));
  }

  /** Whoever signs in is nobody yet, so the product itself looks the person up and keeps the code and the session. */
  private asSystem<T>(work: () => Promise<T>): Promise<T> {
    return this.operation.elevated(work);
  }
}
