import type { INestApplicationContext } from '@nestjs/common';
import type { RetentionPeriods } from '@muster/domain/privacy';
import { Clock, createLog, dataSource, JobRunner, logFault, NotifyMailer, Operation, queues, Site, SmtpMailer, SYSTEM, type Log, type Mailer, type NotifyOptions } from '@muster/platform';
import { RoundsService } from '@muster/server/collections';
import { Invitations, MailboxMailer, Outbox, RemindersService } from '@muster/server/engagement';
import { WavesService } from '@muster/server/surveys';
import type { DataSource } from 'typeorm';
import { openRetention } from './retention-periods.js';

/** What the worker needs besides the application: its own address of the database, and the way out for mail (the mailbox inside the product where none is given). */
export interface WorkerOptions {
  workerUrl: string;
  smtpUrl?: string | undefined;
  mailFrom: string;
  notify?: NotifyOptions | undefined;
  /** Where faults of the jobs go; to standard error unless told. */
  log?: Log;
  /** The owner's address, and how long what is kept: without them nothing is taken away. */
  retention?: { ownerUrl: string; periods: RetentionPeriods };
}

/** The worker: sends what waits in the outbox, opens and closes waves when their day comes, plans the day's reminders, and takes away what is kept no longer. */
export async function startWorker(app: INestApplicationContext, options: WorkerOptions): Promise<{ stop(): Promise<void> }> {
  const { log = createLog({ level: 'warn', readable: true, to: process.stderr }) } = options;
  const source = await dataSource(options.workerUrl, [], 4).initialize();
  const mailer = mailerOf(options, source);
  const outbox = new Outbox({ source, mailer, clock: app.get(Clock), site: app.get(Site) });
  const kept = options.retention && (await openRetention(app, { ...options.retention, clock: app.get(Clock) }));
  const runner = new JobRunner(options.workerUrl, (error) => logFault(log, error));
  await runner.start({
    [queues.mail]: async () => void (await outbox.drain()),
    [queues.waves]: () => app.get(Operation).run(SYSTEM, () => keepTime(app)),
    [queues.reminders]: () => app.get(RemindersService).keepTime(),
    ...(kept ? { [queues.retention]: () => kept.retention.keepTime() } : {}),
  });
  return {
    async stop() {
      await runner.stop();
      mailer.close();
      await kept?.close();
      await source.destroy();
    },
  };
}

/** GOV.UK Notify where its key is given, else the mail server, else the mailbox inside the product. */
function mailerOf({ notify, smtpUrl, mailFrom }: WorkerOptions, source: DataSource): Mailer {
  if (notify) return new NotifyMailer(notify);
  return smtpUrl ? new SmtpMailer(smtpUrl, mailFrom) : new MailboxMailer(source);
}

/** What the day asks for: waves and rounds open and close, and new contacts are invited. */
async function keepTime(app: INestApplicationContext): Promise<void> {
  await app.get(WavesService).keepTime();
  await app.get(RoundsService).keepTime();
  await app.get(Invitations).inviteNewSpocs();
}
