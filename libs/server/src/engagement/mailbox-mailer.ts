import { Mailer, type Mail } from '@muster/platform';
import type { DataSource } from 'typeorm';

/** Puts mail into the mailbox inside the product, which only a demonstration shows. */
export class MailboxMailer extends Mailer {
  constructor(private readonly source: DataSource) {
    super();
  }

  async send({ id, to, subject, text, html }: Mail): Promise<void> {
    await this.source.query(
      `insert into mailbox_message (message_id, person_id, recipient, subject, text, html, sent_at)
       select message.id, person_id, $2, $3, $4, $5, coalesce(leased_until - interval '60 seconds', now()) from message where attempt_id = $1`,
      [id, to.address, subject, text, html],
    );
  }
}
