import { keptSince, retentionKinds, type RetentionKind, type RetentionPeriods } from '@muster/domain/privacy';
import { Operation, SYSTEM, type Clock } from '@muster/platform';
import type { DataSource, EntityManager } from 'typeorm';
import { ErasureService } from './erasure.service.js';
import { PEOPLE_OF_THE_PAST, removals } from './retention-rows.js';

/** Of several workers one runs it. */
const ONE_AT_A_TIME = 20_230_205;

/** What goes, or went: of which kind, what it is called, from before which day, and how many. */
export interface Removed {
  kind: RetentionKind;
  what: string;
  before: string;
  count: number;
}

/** What a removal works with: the owner of the tables (nobody else may take a fact or the audit away), the application's operations, the erasure, and the time. */
export interface RetentionTools {
  owner: DataSource;
  operation: Operation;
  erasure: ErasureService;
  clock: Clock;
  periods: RetentionPeriods;
}

/** Takes away what was kept for a time, when that is over. Answers, submissions and their history stay. */
export class Retention {
  constructor(private readonly tools: RetentionTools) {}

  /** What would go today, and how much of it. Changes nothing. */
  async rehearse(): Promise<Removed[]> {
    return this.asOwner(async (tx) => {
      const people = (await this.peopleOfThePast(tx)).length;
      return this.each(async (count) => (await tx.query(count.statement, [count.before]) as { n: number }[])[0]!.n, { people, part: 'count' });
    });
  }

  /** Takes it away: people one after the other, everything else in one transaction, which also writes down that it ran. */
  async run(): Promise<Removed[]> {
    const past = await this.asOwner((tx) => this.peopleOfThePast(tx));
    for (const id of past) await this.tools.operation.run(SYSTEM, () => this.tools.erasure.overwrite(id));
    return this.asOwner(async (tx) => {
      const removed = await this.each(async ({ statement, before }) => (await tx.queryRunner!.query(statement, [before], true)).affected ?? 0, { people: past.length, part: 'remove' });
      await tx.query('insert into retention_run (ran_on, ran_at, removed) values ($1, $2, $3) on conflict (ran_on) do update set ran_at = excluded.ran_at, removed = excluded.removed',
        [this.tools.clock.today(), this.tools.clock.now(), JSON.stringify(removed)]);
      return removed;
    });
  }

  /** What the clock asks for: once a day. */
  async keepTime(): Promise<void> {
    await this.asOwner(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
      const ran = (await tx.query('select 1 from retention_run where ran_on = $1', [this.tools.clock.today()])) as unknown[];
      if (!ran.length) await this.run();
    });
  }

  private async each(work: (of: { statement: string; before: string }) => Promise<number>, { people, part }: { people: number; part: 'count' | 'remove' }): Promise<Removed[]> {
    const since = this.since;
    const done: Removed[] = [{ kind: 'contacts', what: 'people', before: since.contacts, count: people }];
    for (const removal of removals) done.push({ kind: removal.kind, what: removal.what, before: since[removal.kind], count: await work({ statement: removal[part], before: since[removal.kind] }) });
    return done.sort((one, other) => retentionKinds.indexOf(one.kind) - retentionKinds.indexOf(other.kind));
  }

  private get since(): Record<RetentionKind, string> {
    return keptSince(this.tools.periods, this.tools.clock.today());
  }

  private async peopleOfThePast(tx: EntityManager): Promise<string[]> {
    return (await tx.query(PEOPLE_OF_THE_PAST, [this.since.contacts]) as { id: string }[]).map(({ id }) => id);
  }

  private asOwner<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.tools.owner.transaction(async (tx) => {
      await tx.query("select set_config('app.everything', 'on', true), set_config('app.retention', 'on', true), set_config('statement_timeout', '600000', true), set_config('idle_in_transaction_session_timeout', '0', true), set_config('lock_timeout', '60000', true)");
      return work(tx);
    });
  }
}
