import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An e-mail as Notify took it. */
export interface Taken {
  id: string;
  email_address: string;
  template_id: string;
  reference: string;
  personalisation: { subject: string; body: string };
  email_reply_to_id?: string;
  sanitise_content_for?: string[];
}

/** How the double answers the next message instead of taking it. */
export type Fault = 'rate-limit' | 'bad-request' | 'bad-address' | 'forbidden' | 'broken' | 'cut-off' | 'cut-off-after-taking';

const SERVICE = '26785a09-ab16-4eb0-8407-a37497a57506';
const SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0';

/** The key of the double, in the form of a real one. */
export const NOTIFY_KEY = `muster-test-${SERVICE}-${SECRET}`;

const FAULTS: Readonly<Record<string, [number, string, string]>> = {
  'rate-limit': [429, 'RateLimitError', 'Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds'],
  'bad-request': [400, 'BadRequestError', 'Missing personalisation: body'],
  'bad-address': [400, 'ValidationError', 'email_address Not a valid email address'],
  forbidden: [403, 'AuthError', 'Invalid token: API key not found'],
  broken: [500, 'Exception', 'Internal server error'],
};

/** A server that behaves as the documentation of GOV.UK Notify says: it checks the key and the template, takes e-mails, gives them back by reference, and sends receipts. */
export class NotifyDouble {
  readonly taken: Taken[] = [];
  /** Requests to send, taken or not. */
  asked = 0;
  fault: (address: string) => Fault | null = () => null;
  private readonly server: Server = createServer((request, response) => { void this.answer(request, response); });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => { this.server.listen(0, '127.0.0.1', resolve); });
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => { this.server.close(resolve); });
  }

  /** To whom it went, in alphabetical order. */
  get addresses(): string[] {
    return this.taken.map((one) => one.email_address).sort();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isSigned(request.headers.authorization)) return refuse(response, FAULTS.forbidden!);
    const url = new URL(request.url!, 'http://notify');
    if (request.method === 'GET' && url.pathname === '/v2/notifications') return this.found(url.searchParams.get('reference'), response);
    return request.method === 'POST' && url.pathname === '/v2/notifications/email' ? this.take(JSON.parse(await textOf(request)) as Taken, response) : refuse(response, [404, 'NotFound', 'Not found']);
  }

  private found(reference: string | null, response: ServerResponse): void {
    const notifications = this.taken.filter((one) => one.reference === reference).map(({ id }) => ({ id, reference, type: 'email', status: 'delivered' }));
    reply(response, 200, { notifications, links: { current: '/v2/notifications' } });
  }

  private take(asked: Taken, response: ServerResponse): void {
    this.asked += 1;
    const fault = this.fault(asked.email_address);
    if (fault === 'cut-off') return void response.socket!.destroy();
    if (fault && FAULTS[fault]) return refuse(response, FAULTS[fault]);
    const { subject, body } = asked.personalisation;
    if (!subject || !body) return refuse(response, FAULTS['bad-request']!);
    const id = randomUUID();
    this.taken.push({ ...asked, id });
    if (fault === 'cut-off-after-taking') return void response.socket!.destroy();
    return reply(response, 201, { id, reference: asked.reference, content: { subject, body, from_email: 'muster@notifications.service.gov.uk' }, uri: `/v2/notifications/${id}`, template: { id: asked.template_id, version: 1 } });
  }
}

/** The receipt that Notify sends about a message: every value is a text, but the number of the version. */
export function receiptOf({ id, reference, email_address, template_id }: Taken, status: string): object {
  const at = '2023-02-21T10:00:00.000000Z';
  return { id, reference, to: email_address, status, created_at: at, completed_at: at, sent_at: at, notification_type: 'email', template_id, template_version: 1 };
}

function isSigned(authorisation = ''): boolean {
  const [head, body, signature] = authorisation.replace('Bearer ', '').split('.');
  if (!signature) return false;
  const issuer = (JSON.parse(Buffer.from(body!, 'base64url').toString()) as { iss: string }).iss;
  return issuer === SERVICE && createHmac('sha256', SECRET).update(`${head}.${body}`).digest('base64url') === signature;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function refuse(response: ServerResponse, [status, error, message]: [number, string, string]): void {
  reply(response, status, { status_code: status, errors: [{ error, message }] });
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
