import { Injectable } from '@nestjs/common';
import { Operation, Site } from '@muster/platform';

/** A message as it arrived in the mailbox of the demonstration. */
export interface MailboxMessage {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  sentAt: string;
}

const COLUMNS = `id, recipient as to, subject, text, html, to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "sentAt"`;

/** The mailbox inside the product, where a demonstration's mail goes. Outside of a demonstration there is none. */
@Injectable()
export class MailboxService {
  constructor(private readonly operation: Operation, private readonly site: Site) {}

  get enabled(): boolean {
    return this.site.demonstration;
  }

  /** The newest hundred messages. */
  async list(): Promise<MailboxMessage[]> {
    if (!this.enabled) return [];
    return this.operation.elevated(() => this.operation.sql<MailboxMessage>(`select ${COLUMNS} from mailbox_message order by sent_at desc, id limit 100`));
  }

  /** One message; null when there is none. */
  async find(id: string): Promise<MailboxMessage | null> {
    if (!this.enabled || !/^[0-9a-f-]{36}$/i.test(id)) return null;
    const [message] = await this.operation.elevated(() => this.operation.sql<MailboxMessage>(`select ${COLUMNS} from mailbox_message where id = $1`, [id]));
    return message ?? null;
  }
}
