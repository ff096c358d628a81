import { NotifyClient } from 'notifications-node-client';
import { Mailer, MailRefused, type Mail, type Refused } from './mailer.js';

/** What GOV.UK Notify must be told: the key, the template with ((subject)) and ((body)), the address for replies, and where it is (tests run a double). */
export interface NotifyOptions {
  apiKey: string;
  templateId: string;
  replyToId?: string | undefined;
  url?: string | undefined;
}

interface Answer {
  response?: { status?: number; data?: { errors?: { error?: string; message?: string }[] } };
  message?: string;
}

/** The rolling limit counts a minute, so that a minute later there is room again. */
const LIMIT_SECONDS = 60;

/**
 * Hands mail to GOV.UK Notify. Its only template holds the subject and the body that we have written; what people typed has no links in it any more when it
 * gets here. Notify does not refuse a message that it has seen: before a message goes again, `accepted` asks for its reference.
 */
export class NotifyMailer extends Mailer {
  private readonly client: NotifyClient;

  constructor(private readonly options: NotifyOptions) {
    super();
    this.client = options.url ? new NotifyClient(options.url, options.apiKey) : new NotifyClient(options.apiKey);
  }

  async send({ id, to, subject, text }: Mail): Promise<void> {
    const { templateId, replyToId } = this.options;
    const more = { personalisation: { subject, body: text }, reference: id, sanitiseContentFor: ['subject'], ...(replyToId ? { emailReplyToId: replyToId } : {}) };
    await this.client.sendEmail(templateId, to.address, more).catch((error: unknown) => { throw asRefused(error as Answer); });
  }

  override async accepted(id: string): Promise<boolean> {
    const { data } = await this.client.getNotifications('email', undefined, id).catch((error: unknown) => { throw asRefused(error as Answer); });
    return data.notifications.length > 0;
  }
}

/** 429 is a limit that passes, 5xx and silence are faults that pass; what Notify calls a bad request or forbidden stays so. */
function asRefused({ response, message }: Answer): MailRefused {
  const status = response?.status ?? 0;
  const [first] = response?.data?.errors ?? [];
  const said = first ? `GOV.UK Notify: ${first.error ?? status}: ${first.message ?? ''}` : `GOV.UK Notify did not answer: ${message ?? 'no reason given'}`;
  return new MailRefused(said, howOf(status, first?.message), status === 429 ? LIMIT_SECONDS : undefined);
}

function howOf(status: number, message = ''): Refused {
  if (status === 429) return 'limit';
  if (status < 400 || status >= 500) return 'later';
  return /email_address/.test(message) ? 'address' : 'final';
}
