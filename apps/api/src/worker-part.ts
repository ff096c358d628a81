import type { INestApplicationContext } from '@nestjs/common';
import { Clock, dataSource, JobRunner, Operation, queues, Site, SmtpMailer, SYSTEM } from '@muster/platform';
import { Invitations, MailboxMailer, Outbox } from '@muster/server/engagement';
import { WavesService } from '@muster/server/surveys';

/** What the worker needs besides the application: its own address of the database, and the way out for mail (the mailbox inside the product where none is given). */
export interface WorkerOptions {
  workerUrl: string;
  smtpUrl?: string | undefined;
  mailFrom: string;
}

/** The worker: sends what waits in the outbox, and opens and closes waves when their day comes. */
export async function startWorker(app: INestApplicationContext, { workerUrl, smtpUrl, mailFrom }: WorkerOptions): Promise<{ stop(): Promise<void> }> {
  const source = await dataSource(workerUrl, [], 4).initialize();
  const mailer = smtpUrl ? new SmtpMailer(smtpUrl, mailFrom) : new MailboxMailer(source);
  const outbox = new Outbox({ source, mailer, clock: app.get(Clock), site: app.get(Site) });
  const runner = new JobRunner(workerUrl, (error) => console.error(error.message));
  await runner.start({
    [queues.mail]: async () => void (await outbox.drain()),
    [queues.waves]: () => app.get(Operation).run(SYSTEM, () => keepTime(app)),
  });
  return {
    async stop() {
      await runner.stop();
      mailer.close();
      await source.destroy();
    },
  };
}

/** What the day asks for: waves open and close, and new contacts are invited. */
async function keepTime(app: INestApplicationContext): Promise<void> {
  await app.get(WavesService).keepTime();
  await app.get(Invitations).inviteNewSpocs();
}
