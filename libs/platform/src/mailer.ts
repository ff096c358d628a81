import { createTransport, type Transporter } from 'nodemailer';

/** One message, ready to go. `id` goes with it as Message-ID or reference, so that a message that went twice can be recognised. */
export interface Mail {
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
}

/** How the other side said no: `later` (try again), `limit` (it takes no more at the moment, whatever it is given), `final` (never), or `address` (never, because nobody can be reached there). */
export type Refused = 'later' | 'limit' | 'final' | 'address';

/** The other side did not take a message: how it said so, and after how many seconds it is worth trying again. */
export class MailRefused extends Error {
  constructor(message: string, readonly how: Refused, readonly waitSeconds = 30) {
    super(message);
    this.name = 'MailRefused';
  }
}

/** Whoever takes mail out of the product. Resolves once the other side has accepted the message; throws MailRefused when it did not. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;

  /** Did the other side accept a message of this id before? Where it cannot be asked the answer is no, and a message may go twice after a crash. */
  async accepted(_id: string): Promise<boolean> {
    return false;
  }

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
    await this.transport
      .sendMail({ from: this.from, to, subject, text, html, messageId: `<${mail.id}@${host}>`, disableFileAccess: true, disableUrlAccess: true })
      .catch((error: unknown) => { throw asRefused(error); });
  }

  override close(): void {
    this.transport.close();
  }
}

// RFC 3463: a status of class 5.7 says that the sender is not allowed or trusted, and nothing about the address.
const NOT_ABOUT_THE_ADDRESS = /\b5\.7\.\d+/;

function asRefused(error: unknown): MailRefused {
  const { code, command, responseCode = 0, response = '', message = '' } = Object(error) as { code?: string; command?: string; responseCode?: number; response?: string; message?: string };
  const forGood = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  const atTheRecipient = code === 'EENVELOPE' && command === 'RCPT TO' && !NOT_ABOUT_THE_ADDRESS.test(response);
  return new MailRefused(message || 'The mail server did not take it.', forGood ? (atTheRecipient ? 'address' : 'final') : 'later');
}
