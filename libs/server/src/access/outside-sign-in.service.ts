import { Injectable } from '@nestjs/common';
import { decideArrival, type OutsideRefusal } from '@muster/domain/access';
import { notFound, Operation, SYSTEM } from '@muster/platform';
import type { Identity } from './oidc-client.js';
import { OutsideAccounts, type Known } from './outside-accounts.js';
import { belongsTo, bondOf, OutsideAttempts } from './outside-attempts.js';
import { OutsideClients, type OutsideClient } from './outside-clients.js';
import { OutsideProblem } from './outside-problem.js';
import type { Visitor } from './sign-in.service.js';
import { SignInsService } from './sign-ins.service.js';

/** An outside sign-in that came to nothing, and why. */
export interface Refused {
  refusal: OutsideRefusal | 'TOO_MANY_REQUESTS';
}

/** Somebody whom the provider has named and we know, with the organisation for which alone they act. */
interface Admitted {
  identity: Identity;
  personId: string;
  organisationId: string | null;
}

/** How somebody comes in with the account of another organisation. It waits for that organisation's servers, so it opens short operations of its own in between. */
@Injectable()
export class OutsideSignInService {
  constructor(
    private readonly clients: OutsideClients,
    private readonly attempts: OutsideAttempts,
    private readonly accounts: OutsideAccounts,
    private readonly signIns: SignInsService,
    private readonly operation: Operation,
  ) {}

  /** Begins: gives the provider's address, and the secret that the browser keeps until it comes back. */
  async begin(key: string, next: string, visitor: Visitor): Promise<{ url: URL; attempt: string } | Refused> {
    const client = this.client(key);
    return this.orRefused(key, async () => {
      const attempt = await this.operation.run(SYSTEM, () => this.attempts.begin(key, next, visitor));
      return attempt ? { url: await client.oidc.authorizationUrl(bondOf(attempt)), attempt } : this.refuse(key, 'TOO_MANY_REQUESTS');
    });
  }

  /** Finishes: checks that the answer belongs to what this browser began, asks the provider who it is and Muster what they hold today, and begins a session. */
  async finish(key: string, query: string, visitor: Visitor & { attempt: string | null }): Promise<{ session: string; next: string } | Refused> {
    const client = this.client(key);
    const { attempt } = visitor;
    if (!attempt || !belongsTo(attempt, new URLSearchParams(query).get('state'))) return this.refuseStranger(key, visitor);
    return this.orRefused(key, async () => {
      const claimed = await this.operation.run(SYSTEM, () => this.attempts.claim(key, attempt));
      if ('refusal' in claimed) return this.refuse(key, claimed.refusal);
      const identity = await client.oidc.identity(query, bondOf(attempt));
      const admitted = await this.admit(client, identity);
      if ('refusal' in admitted) return this.refuse(key, admitted.refusal, admitted.personId);
      const session = await this.operation.run(SYSTEM, () => this.welcome(key, admitted, visitor));
      return session ? { session, next: claimed.next } : this.refuse(key, 'OTHER_ACCOUNT', admitted.personId);
    });
  }

  /**
   * Ends the session of a token at once, however it began; null when it was over. Where it began with an outside account (`outside`) it says at which address that one is
   * left as well, and come back from to `after`: none where there is no such place or it cannot be reached.
   */
  async leave(token: string, after: string): Promise<{ how: string; outside: boolean; url: URL | null } | null> {
    const ended = await this.operation.run(SYSTEM, () => this.signIns.close(token));
    if (!ended) return null;
    const { how, idToken } = ended;
    const client = this.clients.of(how);
    const url = idToken && client ? await client.oidc.signOutUrl(idToken, after).catch(asUnreachable) : null;
    return { how, outside: idToken !== null, url };
  }

  private async admit(client: OutsideClient, identity: Identity): Promise<Admitted | { refusal: OutsideRefusal; personId?: string | undefined }> {
    const known = await this.operation.run(SYSTEM, () => this.accounts.recognise(identity));
    if ('refusal' in known) return known;
    const { personId } = known;
    if (!client.dfe) return { identity, personId, organisationId: null };
    const arrival = await this.arrival(client.dfe, identity, known);
    return 'refusal' in arrival ? { ...arrival, personId } : { identity, personId, organisationId: arrival.organisationId };
  }

  /** DfE Sign-in says which organisation somebody acts for, and whether they were given a role there; which of their roles in Muster that opens is ours to say. */
  private async arrival(dfe: NonNullable<OutsideClient['dfe']>, { claims, subject }: Identity, { grants }: Known): Promise<{ organisationId: string | null } | { refusal: OutsideRefusal }> {
    const chosen = dfe.organisationIn(claims.organisation);
    const claimed = chosen && (await dfe.api.withNumber(chosen, subject));
    const authorityId = claimed && (await this.operation.run(SYSTEM, () => this.accounts.authority(claimed.number)));
    const decision = decideArrival({ claimed, authorityId, grants });
    if ('refusal' in decision) return decision;
    return (await dfe.api.roles(claimed!.id, subject)).length > 0 ? decision : { refusal: 'NO_ROLE' };
  }

  /** The account is linked the first time, and a session begins, both or neither; null when somebody else was linked meanwhile. */
  private async welcome(how: string, { identity, personId, organisationId }: Admitted, { agent, session }: Visitor): Promise<string | null> {
    const again = await this.accounts.recognise(identity);
    if ('refusal' in again || again.personId !== personId) return null;
    if (again.first && !(await this.accounts.link(identity, personId))) return null;
    return this.signIns.open({ personId, how, agent, organisationId, idToken: identity.idToken, replaces: session ?? null, details: again.first ? { linked: true } : {} });
  }

  private client(key: string): OutsideClient {
    const client = this.clients.of(key);
    if (!client) throw notFound('way to sign in');
    return client;
  }

  private async refuseStranger(how: string, visitor: Visitor): Promise<Refused> {
    await this.operation.run(SYSTEM, async () => { if (await this.attempts.mayNote(visitor)) await this.signIns.refused(how, 'OTHER_BROWSER'); });
    return { refusal: 'OTHER_BROWSER' };
  }

  private async refuse(how: string, refusal: Refused['refusal'], personId?: string): Promise<Refused> {
    await this.operation.run(SYSTEM, () => this.signIns.refused(how, refusal, personId));
    return { refusal };
  }

  private async orRefused<T>(how: string, work: () => Promise<T | Refused>): Promise<T | Refused> {
    try {
      return await work();
    } catch (thrown) {
      if (thrown instanceof OutsideProblem) return this.refuse(how, thrown.reason);
      throw thrown;
    }
  }
}

function asUnreachable(thrown: unknown): null {
  if (thrown instanceof OutsideProblem) return null;
  throw thrown;
}
