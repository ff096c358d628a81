import type { ClaimedOrganisation } from '@muster/domain/access';
import { SystemClock } from '@muster/platform';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { outside, OutsideProblem } from './outside-problem.js';

const text = z.union([z.string(), z.number()]).nullish().transform((value) => (value === null || value === undefined || value === '' ? null : String(value)));
const organisation = z.object({ id: z.string().min(1), category: z.object({ id: text }).nullish(), establishmentNumber: text });
const roles = z.object({ roles: z.array(z.object({ code: z.string(), status: z.object({ id: z.number() }).nullish() })).default([]) });

const ACTIVE = 1;
const SECONDS = 5;

/** The organisation that somebody chose at DfE Sign-in, by its id there. */
export interface DfeOrganisation extends ClaimedOrganisation {
  id: string;
}

/** The claim `organisation` of a token, which is an object or the same as text; null when none was chosen. */
export function organisationIn(claim: unknown): DfeOrganisation | null {
  const { success, data } = organisation.safeParse(typeof claim === 'string' ? asJson(claim) : claim);
  return success ? asClaimed(data) : null;
}

function asJson(claim: string): unknown {
  try {
    return JSON.parse(claim);
  } catch {
    return null; // a text that is no JSON names no organisation
  }
}

const asClaimed = ({ id, category, establishmentNumber }: z.infer<typeof organisation>): DfeOrganisation => ({ id, category: category?.id?.padStart(3, '0') ?? null, number: establishmentNumber?.padStart(3, '0') ?? null });

/** The public API of DfE Sign-in, which says what the tokens do not: the roles of somebody, and the number of an organisation. Every question is signed with the API's secret. */
export class DfeSignInApi {
  constructor(private readonly at: { url: string; secret: string; clientId: string }) {}

  /** The codes of the roles that somebody has for this service at an organisation; none where they have no access. */
  async roles(organisationId: string, subject: string): Promise<string[]> {
    const answer = await this.ask(['services', this.at.clientId, 'organisations', organisationId, 'users', subject]);
    if (answer === null) return [];
    return roles.parse(answer).roles.filter(({ status }) => !status || status.id === ACTIVE).map(({ code }) => code);
  }

  /** The organisation with its number, for a claim that came without. */
  async withNumber(claimed: DfeOrganisation, subject: string): Promise<DfeOrganisation> {
    if (claimed.number !== null) return claimed;
    const all = z.array(organisation).parse((await this.ask(['users', subject, 'organisations'])) ?? []);
    const same = all.find(({ id }) => id.toLowerCase() === claimed.id.toLowerCase());
    return same ? { ...asClaimed(same), id: claimed.id } : claimed;
  }

  /** What the API answers at a path; null for 404. */
  private ask(path: readonly string[]): Promise<unknown> {
    return outside(async () => {
      const url = `${this.at.url.replace(/\/$/, '')}/${path.map(encodeURIComponent).join('/')}`;
      const reply = await fetch(url, { headers: { authorization: `Bearer ${await this.token()}`, accept: 'application/json' }, redirect: 'error', signal: AbortSignal.timeout(SECONDS * 1000) });
      if (reply.status === 404) return null;
      if (!reply.ok) throw new OutsideProblem('PROVIDER_UNAVAILABLE', `The public API of DfE Sign-in answered ${reply.status}.`);
      return reply.json();
    });
  }

  /** Good for a minute by the machine's clock, which is the one that the other side has too. */
  private token(): Promise<string> {
    const now = Math.floor(new SystemClock().now().getTime() / 1000);
    return new SignJWT().setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).setIssuer(this.at.clientId).setAudience('signin.education.gov.uk').setIssuedAt(now).setExpirationTime(now + 60)
      .sign(new TextEncoder().encode(this.at.secret));
  }
}
