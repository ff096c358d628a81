// May a read be answered by a replica of the database: is there one, does it answer, and has it come as far as the read must see?
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Actor } from '@muster/domain/access';
import type { DataSource, QueryRunner } from 'typeorm';
import { beginAs } from './scope-settings.js';
import { asQuery } from './statement.js';

/** In milliseconds: how long a read waits for the replica to catch up, and for its first answer; how long a replica is left alone that did not answer. */
const PATIENCE = { behind: 100, silent: 1_000, away: 2_000 };

/** How the replica was when it was last asked; `none` where there is none. */
export type ReplicaState = 'none' | 'following' | 'behind' | 'away';

/** Where the two are: the database itself, and how a connection to its replica is opened, where there is one. */
export interface ReplicaSources {
  primary: DataSource;
  open: (() => DataSource) | null;
}

/**
 * Where a PostgreSQL replica follows the database (`DATABASE_REPLICA_URL`), reads may be answered there. A read sees all that was committed before it was asked, by anybody and through any copy of the API: the
 * database says how far its log is, and the replica answers once it has played that much. When it does not come as far in time, or does not answer, the database itself does.
 */
@Injectable()
export class Replica implements OnModuleDestroy {
  private readonly log = new Logger(Replica.name);
  private source: Promise<DataSource> | null = null;
  private restsUntil = 0;
  private known: ReplicaState;

  constructor(private readonly sources: ReplicaSources) {
    this.known = sources.open ? 'following' : 'none';
  }

  get state(): ReplicaState {
    return this.known;
  }

  /** A connection to the replica with a transaction that began as the actor and sees everything committed before this call. Null where the database itself must answer. */
  async begin(actor: Actor, request: string): Promise<QueryRunner | null> {
    if (!this.sources.open || performance.now() < this.restsUntil) return null;
    const [{ place }] = (await this.sources.primary.query(HOW_FAR)) as [{ place: string }];
    let runner: QueryRunner | null = null;
    try {
      runner = (await this.connected()).createQueryRunner();
      if (await hasReached(runner, place)) {
        await beginAs(runner, actor, { request, readOnly: true });
        this.tell('following');
        return runner;
      }
      this.tell('behind');
    } catch (fault) {
      this.rest(fault);
    }
    await runner?.release().catch(() => undefined);
    return null;
  }

  /** Leaves it alone for a while, because of what happened there; its connections, which may hang, are given up. */
  rest(because: unknown): void {
    this.restsUntil = performance.now() + PATIENCE.away;
    this.tell('away', because);
    void this.onModuleDestroy();
  }

  /** Gives up its connections. */
  async onModuleDestroy(): Promise<void> {
    const { source } = this;
    this.source = null;
    await source?.then((open) => open.destroy()).catch(() => undefined);
  }

  private connected(): Promise<DataSource> {
    this.source ??= this.sources.open!().initialize().then((replica) => this.checked(replica));
    return this.source;
  }

  /** Refuses a server that is not a copy of our database: it would show what is not there. */
  private async checked(replica: DataSource): Promise<DataSource> {
    const [[ours], [theirs]] = (await Promise.all([this.sources.primary, replica].map((source) => source.query(WHO)))) as [[Who], [Who]];
    if (theirs.follows && theirs.system === ours.system) return replica;
    await replica.destroy();
    throw new Error(theirs.follows ? 'DATABASE_REPLICA_URL is the replica of another database' : 'the server of DATABASE_REPLICA_URL follows no other');
  }

  private tell(state: ReplicaState, because?: unknown): void {
    if (state === this.known) return;
    this.known = state;
    const words = { none: '', following: 'The replica follows again.', behind: 'The replica is behind: the database itself answers.', away: `The replica does not answer: the database itself does (${(because as Error)?.message}).` };
    this.log.warn(words[state]);
  }
}

interface Who {
  system: string;
  follows: boolean;
}

const WHO = 'select system_identifier as system, pg_is_in_recovery() as follows from pg_control_system()';

/** How far the log of the database is kept; whatever was told to be committed lies before it. */
const HOW_FAR = 'select pg_current_wal_flush_lsn() as place';

/** `query_timeout` counts in our own process: a server that hangs cannot keep its own limits. */
const CAUGHT_UP = { name: 'caught-up', text: 'select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= $1::pg_lsn as reached', query_timeout: PATIENCE.silent };

async function hasReached(runner: QueryRunner, place: string): Promise<boolean> {
  const until = performance.now() + PATIENCE.behind;
  for (;;) {
    const [{ reached }] = (await runner.query(asQuery(CAUGHT_UP), [place])) as [{ reached: boolean }];
    if (reached || performance.now() > until) return reached;
    await pause(2);
  }
}
