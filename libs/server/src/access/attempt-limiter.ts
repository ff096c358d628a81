import { Injectable } from '@nestjs/common';
import { LIMIT_MINUTES } from '@muster/domain/access';
import { Operation } from '@muster/platform';
import { hashOf } from './secrets.js';

/** What is counted, and how often it may happen within a quarter of an hour. */
export interface Limit {
  of: string;
  atMost: number;
}

/** How the counting went: within all limits; over one; and over one just now, for whoever records that it happened. */
export type Taken = 'within' | 'over' | 'just-over';

/** Counts attempts in the database, so that every copy of the product counts together and nothing is forgotten at a start. Of what is counted only a hash is kept. */
@Injectable()
export class AttemptLimiter {
  constructor(private readonly operation: Operation) {}

  /** Counts one attempt against each of these limits, in the running transaction. */
  async take(limits: readonly Limit[]): Promise<Taken> {
    const { now } = this.operation;
    const atMost = new Map(limits.map((limit) => [hashOf(limit.of).toString('hex'), limit.atMost]));
    const until = new Date(now.getTime() + LIMIT_MINUTES * 60_000);
    await this.operation.sql(FORGET, [now]);
    const counted = await this.operation.sql<{ key: string; taken: number }>(TAKE, [[...atMost.keys()], until, now]);
    const over = counted.map(({ key, taken }) => taken - atMost.get(key)!).filter((beyond) => beyond > 0);
    if (over.length === 0) return 'within';
    return over.every((beyond) => beyond === 1) ? 'just-over' : 'over';
  }
}

// Always in the same order, so that two who share a network and an address wait for each other and never for ever.
const TAKE = `insert into sign_in_limit (key_hash, taken, until) select decode(key, 'hex'), 1, $2 from unnest($1::text[]) key order by key
  on conflict (key_hash) do update set taken = case when sign_in_limit.until <= $3 then 1 else sign_in_limit.taken + 1 end,
    until = case when sign_in_limit.until <= $3 then excluded.until else sign_in_limit.until end
  returning encode(key_hash, 'hex') as key, taken`;

// What is over for an hour cannot be counting any more, and is nobody's in this moment.
const FORGET = `delete from sign_in_limit where key_hash in (select key_hash from sign_in_limit where until < $1::timestamptz - interval '1 hour' order by key_hash limit 100 for update skip locked)`;
