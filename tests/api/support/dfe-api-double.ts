import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify } from 'jose';

/** An organisation as the public API of DfE Sign-in describes it. */
export interface ApiOrganisation {
  id: string;
  category: { id: string };
  establishmentNumber: string | null;
}

/** The secret with which questions to the double are signed. */
export const API_SECRET = 'the-secret-of-the-public-api-0123456789';

/** A server that behaves as the documentation of the public API of DfE Sign-in says: it verifies the signed token of each question, and answers 404 where somebody has no access. */
export class DfeApiDouble {
  /** The roles of somebody at an organisation, by `organisation/subject`. */
  readonly roles = new Map<string, { code: string; status: { id: number } }[]>();
  readonly organisations = new Map<string, ApiOrganisation[]>();
  readonly asked: string[] = [];
  /** The status with which it answers everything instead. */
  broken = 0;
  private readonly server: Server = createServer((request, response) => { void this.answer(request, response); });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => { this.server.listen(0, '127.0.0.1', resolve); });
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => { this.server.close(resolve); });
  }

  /** Gives somebody a role at an organisation. */
  allow(organisation: string, subject: string, status = 1): void {
    this.roles.set(`${organisation}/${subject}`, [{ code: 'Muster_Respondent', status: { id: status } }]);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    this.asked.push(path);
    if (this.broken) return send(response, this.broken, { message: 'out of order' });
    if (!(await isSigned(request.headers.authorization))) return send(response, 401, { message: 'jwt not valid' });
    const [, organisation, subject] = /^\/services\/muster\/organisations\/([^/]+)\/users\/([^/]+)$/.exec(path) ?? [];
    if (organisation && subject) return this.access(organisation, subject, response);
    const [, user = ''] = /^\/users\/([^/]+)\/organisations$/.exec(path) ?? [];
    const found = this.organisations.get(user);
    return found ? send(response, 200, found) : send(response, 404, { message: 'not found' });
  }

  private access(organisationId: string, userId: string, response: ServerResponse): void {
    const roles = this.roles.get(`${organisationId}/${userId}`);
    return roles ? send(response, 200, { userId, serviceId: 'service', organisationId, roles, identifiers: [] }) : send(response, 404, { message: 'no access' });
  }
}

/** Signed with the API's secret by HS256, from this client, for DfE Sign-in, and good for a short time only. */
async function isSigned(header = ''): Promise<boolean> {
  try {
    const { payload } = await jwtVerify(header.replace(/^Bearer /, ''), new TextEncoder().encode(API_SECRET), { algorithms: ['HS256'], issuer: 'muster', audience: 'signin.education.gov.uk', requiredClaims: ['exp'] });
    return payload.exp! - payload.iat! <= 300;
  } catch {
    return false;
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
