import { SMTPServer } from 'smtp-server';

/** A letter as its reader sees it. */
export interface Received {
  to: string;
  subject: string;
  text: string;
  html: string;
  raw: string;
}

/** A mail server that takes whatever it is given and lets tests read it. */
export class Postbox {
  readonly letters: Received[] = [];

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<Postbox> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks).toString('utf8');
          for (const { address } of session.envelope.rcptTo) box.letters.push(read(raw, address));
          done();
        });
      },
    });
    const box = new Postbox(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as { port: number }).port}`;
  }

  /** The newest letter to an address whose subject and text match, once it has come. */
  async letterTo(address: string, about: RegExp, { after = 0 }: { after?: number } = {}): Promise<Received> {
    const until = Date.now() + 20_000;
    while (Date.now() < until) {
      const found = this.letters.slice(after).findLast(({ to, subject, text }) => to === address && (about.test(subject) || about.test(text)));
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No letter to ${address} about ${about}. There are: ${this.letters.map(({ to, subject }) => `${to}: ${subject}`).join('; ')}`);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function read(raw: string, to: string): Received {
  const subject = words(/^subject: (.*(?:\r\n[ \t].*)*)/im.exec(raw)?.[1] ?? '');
  return { to, subject, raw, text: part(raw, 'text/plain'), html: part(raw, 'text/html') };
}

function part(raw: string, type: string): string {
  const found = raw.split(/\r\n--[^\r\n]+\r\n/).find((one) => new RegExp(`^content-type: ${type}`, 'im').test(one) && !/^content-type: multipart/im.test(one)) ?? '';
  const [head = '', ...body] = found.split('\r\n\r\n');
  const text = body.join('\r\n\r\n').replace(/\r\n--[^\r\n]+--\s*$/, '');
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(text, 'base64').toString('utf8');
  return /^content-transfer-encoding: quoted-printable/im.test(head) ? unquoted(text.replaceAll('=\r\n', '')) : text;
}

/** A header with its encoded words (RFC 2047) in plain letters. */
function words(header: string): string {
  return header.replaceAll(/\r\n[ \t]/g, ' ').replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=\s?/gi, (_, kind: string, text: string) => (
    kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : unquoted(text.replaceAll('_', ' '))));
}

function unquoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
