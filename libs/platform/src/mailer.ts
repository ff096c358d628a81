import { createTransport, type Transporter } from 'nodemailer';

/** One message, ready to go. `id` becomes the Message-ID, so that a message that went twice can be recognised. */
export interface Mail {
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
}

/** Whoever takes mail out of the product. Resolves once the other side has accepted the message. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;

  /** Lets go of connections. */
  close(): void {}
}

/** Hands mail to an SMTP server (`smtp://user:password@host:port`). */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  constructor(url: string, private readonly from: string) {
    super();
    this.transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
  }

  async send(mail: Mail): Promise<void> {
    const host = this.from.split('@').at(-1)?.replace('>', '') ?? 'localhost';
    const { to, subject, text, html } = mail;
    await this.transport.sendMail({ from: this.from, to, subject, text, html, messageId: `<${mail.id}@${host}>`, disableFileAccess: true, disableUrlAccess: true });
  }

  override close(): void {
    this.transport.close();
  }
}
