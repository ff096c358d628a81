import type { INestApplicationContext } from '@nestjs/common';
import { addDays, addWorkingDays } from '@muster/domain/kernel';
import { dataSource, Operation, SetClock, Site, SYSTEM } from '@muster/platform';
import { workingCalendar } from '@muster/server/collections';
import { MailboxMailer, Outbox, RemindersService } from '@muster/server/engagement';
import type { DataSource } from 'typeorm';
import { on } from './cast.js';
import type { Diary } from './diary.js';

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

/** Notes the daily run of the reminders for every working day from one to the day before another, with the mail that follows from it. */
export function noteReminders(app: INestApplicationContext, mail: DemonstrationMail, { from, before, diary }: { from: string; before: string; diary: Diary }): void {
  const calendar = workingCalendar();
  for (let day = from; day < before; day = addWorkingDays(addDays(day, 1), 0, calendar)) {
    diary.note(on(day, 10), async (at) => {
      await app.get(Operation).run(SYSTEM, () => app.get(RemindersService).keepTime(), at);
      await mail.send(at);
    });
  }
}
