import { SMTPServer } from 'smtp-server';

/** A message as it came over the wire. */
export interface Received {
  to: string;
  id: string;
  raw: string;
  text: string;
  html: string;
}

/** A real SMTP server on a port of its own, which keeps what it accepts and refuses what it is told to refuse. */
export class MailServer {
  readonly received: Received[] = [];
  /** The reply code for an address; 0 accepts. */
  refuses: (address: string) => number = () => 0;
  /** What it says with a refusal, beside the address. */
  says = 'cannot be reached';
  /** How many milliseconds it takes over a message. */
  takes = 0;
  private readonly server: SMTPServer;

  constructor() {
    this.server = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
      onRcptTo: ({ address }, _session, done) => {
        const responseCode = this.refuses(address);
        done(responseCode ? Object.assign(new Error(`${this.says} (${address})`), { responseCode }) : null);
      },
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.received.push(parsed(envelope.rcptTo[0]!.address, Buffer.concat(chunks).toString('utf8')));
          setTimeout(done, this.takes);
        });
      },
    });
  }

  /** Begins to listen, and gives its address. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => { this.server.listen(0, '127.0.0.1', resolve); });
    const { port } = this.server.server.address() as { port: number };
    return `smtp://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => { this.server.close(resolve); });
  }

  /** To whom it went, in alphabetical order. */
  get addresses(): string[] {
    return this.received.map(({ to }) => to).sort();
  }
}

function parsed(to: string, raw: string): Received {
  const part = (type: string): string => {
    const [, head = '', body = ''] = new RegExp(`(Content-Type: ${type}[\\s\\S]*?)\\r\\n\\r\\n([\\s\\S]*?)\\r\\n--`).exec(raw) ?? [];
    if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
    return /quoted-printable/i.test(head) ? unquoted(body) : body;
  };
  return { to, raw, id: /Message-ID: <([^@>]+)/i.exec(raw)?.[1] ?? '', text: part('text/plain'), html: part('text/html') };
}

function unquoted(text: string): string {
  const bytes = text.replaceAll(/=\r\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
