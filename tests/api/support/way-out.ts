import { accountUrl, dataSource, Site, SmtpMailer, type Mailer } from '@muster/platform';
import { Outbox } from '@muster/server/engagement';
import type { DataSource } from 'typeorm';
import type { Muster } from './muster.js';
import { MailServer } from './smtp.js';

/** The worker's connection to the database of the tests. */
export const workerSource = (muster: Pick<Muster, 'url'>): Promise<DataSource> => dataSource(accountUrl(muster.url, 'muster_worker'), [], 3).initialize();

/** How mail leaves the product in the tests: by the worker's own connection, to a real SMTP server. */
export class WayOut {
  private constructor(private readonly muster: Muster, readonly server: MailServer, readonly mailer: Mailer, readonly worker: DataSource) {}

  static async open(muster: Muster): Promise<WayOut> {
    const server = new MailServer();
    return new WayOut(muster, server, new SmtpMailer(await server.start(), 'Muster <muster@example.org>'), await workerSource(muster));
  }

  /** The worker's side of the outbox, at the time of the tests; by another mailer where one is given. */
  outbox(mailer: Mailer = this.mailer): Outbox {
    return new Outbox({ source: this.worker, mailer, clock: this.muster.clock, site: new Site('https://muster.example.org', false) });
  }

  async close(): Promise<void> {
    this.mailer.close();
    await this.worker.destroy();
    await this.server.stop();
  }
}
