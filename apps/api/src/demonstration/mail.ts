import type { INestApplicationContext } from '@nestjs/common';
import { dataSource, SetClock, Site } from '@muster/platform';
import { MailboxMailer, Outbox } from '@muster/server/engagement';
import type { DataSource } from 'typeorm';

/** The mail of invented people: it goes to the mailbox inside the product, whatever the mail server is, at the time that it is told. */
export class DemonstrationMail {
  private constructor(private readonly outbox: Outbox, private readonly clock: SetClock, private readonly source: DataSource) {}

  /** Begins, by the worker's address of the database. Whoever begins stops it. */
  static async start(app: INestApplicationContext, workerUrl: string): Promise<DemonstrationMail> {
    const source = await dataSource(workerUrl, [], 1).initialize();
    const clock = new SetClock(new Date(0));
    const outbox = new Outbox({ source, mailer: new MailboxMailer(source), clock, site: app.get(Site) });
    return new DemonstrationMail(outbox, clock, source);
  }

  /** Sends everything that waits, at an instant. */
  async send(at: Date): Promise<void> {
    await this.source.query('set synchronous_commit = off'); // hundreds of letters of nobody: none has to be on the disk before the next
    this.clock.moveTo(at);
    await this.outbox.drain();
  }

  /** Ends it. */
  async stop(): Promise<void> {
    await this.source.destroy();
  }
}
