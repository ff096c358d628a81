import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { networkOf, type OutsideRefusal } from '@muster/domain/access';
import { Operation, SignInSettings } from '@muster/platform';
import { AttemptLimiter } from './attempt-limiter.js';
import type { Bond } from './oidc-client.js';
import { derived, hashOf, newToken } from './secrets.js';
import type { Visitor } from './sign-in.service.js';

const MINUTES = 10;
const NOTED = 20;

/**
 * Sign-ins with an outside account that have begun. The browser holds one secret in a cookie; state, nonce and verifier follow from it, and the database keeps only
 * its hash. So only the browser that began can finish, once, within ten minutes.
 */
@Injectable()
export class OutsideAttempts {
  constructor(private readonly operation: Operation, private readonly limiter: AttemptLimiter, private readonly settings: SignInSettings) {}

  /** Begins an attempt, and gives the browser's secret; null when its network began too many. */
  async begin(provider: string, next: string, visitor: Visitor): Promise<string | null> {
    const network = networkOf(visitor.address, this.settings.trustProxy !== undefined);
    if (network && (await this.limiter.take([{ of: `outside ${network}`, atMost: this.settings.codesPerNetwork }])) !== 'within') return null;
    const token = newToken();
    const { now } = this.operation;
    await this.operation.sql(FORGET, [now]);
    await this.operation.sql('insert into sign_in_attempt (token_hash, provider, next_path, asked_at, expires_at) values ($1, $2, $3, $4, $5)', [hashOf(token), provider, next, now, new Date(now.getTime() + MINUTES * 60_000)]);
    return token;
  }

  /** Is a refusal worth a fact of its own? Anybody can come with an answer that belongs to nothing: of one network the first few are recorded. */
  async mayNote({ address }: Visitor): Promise<boolean> {
    return (await this.limiter.take([{ of: `strangers ${networkOf(address, true)}`, atMost: NOTED }])) === 'within';
  }

  /** Uses an attempt up, and gives where its person wanted to go. */
  async claim(provider: string, token: string): Promise<{ next: string } | { refusal: OutsideRefusal }> {
    const [row] = await this.operation.sql<{ next: string; usedAt: Date | null; expiresAt: Date }>(
      'select next_path as next, used_at as "usedAt", expires_at as "expiresAt" from sign_in_attempt where token_hash = $1 and provider = $2 for update', [hashOf(token), provider],
    );
    if (!row) return { refusal: 'OTHER_BROWSER' };
    if (row.usedAt) return { refusal: 'ALREADY_USED' };
    if (row.expiresAt <= this.operation.now) return { refusal: 'TOO_LATE' };
    await this.operation.change('update sign_in_attempt set used_at = $2 where token_hash = $1', [hashOf(token), this.operation.now]);
    return { next: row.next };
  }
}

/** The three words of the attempt whose secret this is. */
export function bondOf(token: string): Bond {
  return { state: derived(token, 'state'), nonce: derived(token, 'nonce'), verifier: derived(token, 'verifier') };
}

/** Does an answer belong to this attempt? */
export function belongsTo(token: string, state: string | null): boolean {
  return timingSafeEqual(hashOf(bondOf(token).state), hashOf(state ?? ''));
}

const FORGET = `delete from sign_in_attempt where token_hash in (select token_hash from sign_in_attempt where expires_at < $1::timestamptz - interval '1 day' order by token_hash limit 100 for update skip locked)`;
