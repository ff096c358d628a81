import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { allowedVerbs, can, reachOf, type Actor, type Subject, type Verb } from '@muster/domain/access';
import { londonDay } from '@muster/domain/kernel';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type QueryRunner, type Repository } from 'typeorm';
import { Clock } from './clock.js';
import { forbidden, Problem } from './problem.js';
import { Replica } from './replica.js';
import { beginAs, SET_SCOPE, settingsOf, type Purpose } from './scope-settings.js';
import { asQuery, type Statement } from './statement.js';

interface Running {
  actor: Actor;
  tx: EntityManager;
  at: Date;
  /** A step of it runs with wider rights on the same connection: until that is over, nothing else may use it. */
  lent?: boolean;
}

/** Who begins an operation, when it happens unless now, and what it is for. */
interface Beginning extends Purpose {
  actor: Actor;
  at?: Date | undefined;
}

/** The error of PostgreSQL for a statement that took too long. */
const TOOK_TOO_LONG = '57014';

/** The product itself as actor: loading facts, the clock's jobs. It may do everything, and nobody can sign in as it. */
export const SYSTEM: Actor = { personId: null, name: 'Muster', grants: [], system: true };

/**
 * The one way to the database: who acts, when, and inside which transaction. `run` opens the transaction and tells PostgreSQL
 * the actor's scope for its length only, so that row-level security holds for every statement; outside of `run` there is no
 * manager to be had, and the database shows no rows.
 */
@Injectable()
export class Operation {
  private readonly running = new AsyncLocalStorage<Running>();

  constructor(private readonly source: DataSource, private readonly clock: Clock, private readonly replica: Replica) {}

  /** Runs `work` as `actor` in one transaction: committed when it returns, rolled back when it throws. Within a running operation of the same actor it joins in. */
  run<T>(actor: Actor, work: () => Promise<T>, at?: Date): Promise<T> {
    return this.begin({ actor, at }, work);
  }

  /** The same for a handler of a request: PostgreSQL is told its id, as `app.request`, so that what is written can be traced to it. */
  answer<T>(request: string, actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.begin({ actor, request }, work);
  }

  /** The same for a handler that only reads and is not part of a change: a replica may answer it, where there is one. When that fails there, the database itself is asked. */
  async look<T>(request: string, actor: Actor, work: () => Promise<T>): Promise<T> {
    const here = (): Promise<T> => this.begin({ actor, request, readOnly: true }, work);
    const runner = this.running.getStore() ? null : await this.replica.begin(actor, request);
    if (!runner) return here();
    try {
      return await this.within(runner, { actor }, work);
    } catch (error) {
      if (error instanceof Problem || (error as { code?: string }).code === TOOK_TOO_LONG) throw error;
      const answer = await here();
      this.replica.rest(error);
      return answer;
    }
  }

  private async begin<T>(beginning: Beginning, work: () => Promise<T>): Promise<T> {
    if (this.running.getStore()?.actor === beginning.actor) return work();
    const runner = this.source.createQueryRunner();
    try {
      await beginAs(runner, beginning.actor, beginning);
    } catch (error) {
      await runner.release();
      throw error;
    }
    return this.within(runner, beginning, work);
  }

  /** Runs `work` in a transaction that has begun, and ends it. */
  private async within<T>(runner: QueryRunner, { actor, at }: Beginning, work: () => Promise<T>): Promise<T> {
    try {
      const result = await this.running.run({ actor, tx: runner.manager, at: at ?? this.clock.now() }, work);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined); // what went wrong first is what is told
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Runs `work` in the same transaction with the product's own rights, for the few rows that an actor's act changes beyond the own scope. A refusal gives the rights back as well; any other error has broken the transaction. */
  async elevated<T>(work: () => Promise<T>): Promise<T> {
    const own = this.current;
    const { actor, tx, at } = own;
    own.lent = true;
    await tx.query(asQuery(SET_SCOPE), settingsOf(SYSTEM, actor.personId));
    const asBefore = async () => {
      await tx.query(asQuery(SET_SCOPE), settingsOf(actor));
      own.lent = false;
    };
    try {
      const result = await this.running.run({ actor: SYSTEM, tx, at }, work);
      await asBefore();
      return result;
    } catch (error) {
      if (error instanceof Problem) await asBefore();
      throw error;
    }
  }

  /** The entity manager of the running transaction. */
  get tx(): EntityManager {
    return this.current.tx;
  }

  /** The repository of an entity in the running transaction. */
  rows<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.current.tx.getRepository(entity);
  }

  /** Rows of a SQL statement in the running transaction. */
  async sql<T>(statement: Statement, parameters: unknown[] = []): Promise<T[]> {
    return (await this.current.tx.queryRunner!.query(asQuery(statement), parameters, true)).records;
  }

  /** Runs a statement that changes rows, and gives how many it changed: 0 tells a conditional update that somebody was faster. */
  async change(statement: Statement, parameters: unknown[] = []): Promise<number> {
    return (await this.current.tx.queryRunner!.query(asQuery(statement), parameters, true)).affected ?? 0;
  }

  /** Lets what follows in this transaction take minutes: acts on everybody at once. Nobody waits that long at a screen: they are told so, and find it done later. */
  async takesMinutes(): Promise<void> {
    await this.sql("select set_config('statement_timeout', '10min', true), set_config('idle_in_transaction_session_timeout', '10min', true)");
  }

  get actor(): Actor {
    return this.current.actor;
  }

  /** The instant at which this operation happens. */
  get now(): Date {
    return this.current.at;
  }

  /** The day in London on which this operation happens. */
  get today(): string {
    return londonDay(this.current.at);
  }

  /** The second step of every verb: throws FORBIDDEN unless the actor may do `verb` to `subject`. */
  mustBeAble(verb: Verb, subject: Subject = {}): void {
    if (!can(this.actor, verb, subject)) throw forbidden();
  }

  /** Of these verbs, those that the actor may do to the subject. */
  allowed(candidates: readonly Verb[], subject: Subject = {}): Verb[] {
    return allowedVerbs(this.actor, candidates, subject);
  }

  /** The grants by which the actor does this verb, for a list that shows only what they reach; null where the reach has no end. */
  reach(verb: Verb): ReturnType<typeof reachOf> {
    return reachOf(this.actor, verb);
  }

  private get current(): Running {
    const running = this.running.getStore();
    if (!running) throw new Error('Nothing may reach the database outside of an operation.');
    if (running.lent) throw new Error('Nothing may run beside a step with wider rights: await it first.');
    return running;
  }
}
