import { Injectable } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { Operation } from './operation.js';

const SCHEMA = 'jobs';

/** The queues of the product. */
export const queues = { mail: 'mail', waves: 'waves', reminders: 'reminders', retention: 'retention' } as const;
export type Queue = (typeof queues)[keyof typeof queues];

/** Makes or updates the tables of the jobs and their queues as the owner, and lets the two accounts use them. */
export async function installJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, max: 2, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const name of Object.values(queues)) {
      if (!(await boss.getQueue(name))) await boss.createQueue(name, { name, policy: 'standard', retryLimit: 10, retryDelay: 2, expireInSeconds: 60 });
    }
    const db = boss.getDb();
    for (const statement of GRANTS) await db.executeSql(statement, []);
  } finally {
    await boss.stop({ graceful: false, wait: true });
  }
}

const EVERY_MINUTE = '* * * * *';
/** For how long somebody who takes a piece of work keeps it from the others; a claim of one that was killed ends then. */
export const CLAIM_SECONDS = 60;

const GRANTS = [
  `grant usage on schema ${SCHEMA} to muster_app, muster_worker`,
  `grant select, insert on all tables in schema ${SCHEMA} to muster_app`,
  `grant select, insert, update, delete on all tables in schema ${SCHEMA} to muster_worker`,
];

/** Asks for work to be done after this transaction commits; if it is rolled back, nothing was asked. */
@Injectable()
export class Jobs {
  private readonly boss: PgBoss;

  constructor(private readonly operation: Operation) {
    this.boss = new PgBoss({ db: { executeSql: (sql, values) => this.execute(sql, values) }, schema: SCHEMA });
  }

  /** Puts one job into a queue, in the running transaction. */
  async ask(queue: Queue): Promise<void> {
    await this.boss.send(queue, {});
  }

  private async execute(sql: string, values: unknown[] = []) {
    const rows = await this.operation.sql<never>(sql, values);
    return { rows, rowCount: rows.length };
  }
}

/** The worker's side: runs what was asked for, one job of a queue at a time, and again after a crash. */
export class JobRunner {
  private readonly boss: PgBoss;

  constructor(workerUrl: string, onError: (error: Error) => void) {
    this.boss = new PgBoss({ connectionString: workerUrl, schema: SCHEMA, migrate: false, max: 4, schedule: true, supervise: true, maintenanceIntervalSeconds: 5 });
    this.boss.on('error', onError);
  }

  /**
   * Begins to take jobs for these queues, and besides runs each of them at once, again when whatever a worker that was killed had claimed is free, and every minute:
   * nothing waits for a cause that was lost.
   */
  async start(work: Partial<Record<Queue, () => Promise<void>>>): Promise<void> {
    await this.boss.start();
    for (const [queue, handler] of Object.entries(work)) {
      await this.boss.schedule(queue, EVERY_MINUTE);
      await this.boss.work(queue, { pollingIntervalSeconds: 0.5 }, async () => handler());
      await this.boss.send(queue, {});
      await this.boss.send(queue, {}, { startAfter: CLAIM_SECONDS + 1 });
    }
  }

  /** Finishes the jobs at hand and stops. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 10_000, wait: true });
  }
}
