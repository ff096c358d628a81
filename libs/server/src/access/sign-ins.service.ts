import { Injectable } from '@nestjs/common';
import { deviceOf, isOfAuthority, rolesOf } from '@muster/domain/access';
import { Facts, notFound, Operation, Problem, SignInSettings, unauthenticated } from '@muster/platform';
import { PeopleService } from '../people/index.js';
import { hashOf, newToken, sealed, unsealed } from './secrets.js';

/** How a session begins: whose it is, how they signed in, with what browser, for which organisation alone, what proves it to the provider at the end, and which session of this browser it replaces. */
export interface NewSession {
  personId: string;
  how: string;
  agent?: string | undefined;
  organisationId?: string | null;
  idToken?: string | undefined;
  replaces?: string | null;
  details?: Record<string, unknown>;
}

/** A sign-in that goes on, as its person sees it. */
export interface SignIn {
  id: string;
  how: string;
  device: string | null;
  startedAt: Date;
  lastSeenAt: Date;
}

/** What is left to do elsewhere when a session has ended: tell the provider through which it began. */
export interface Ended {
  how: string;
  idToken: string | null;
}

/** Sessions from their beginning to their end: nobody takes over one that was there, its person sees all of them, and what has ended has ended at the next request. */
@Injectable()
export class SignInsService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly settings: SignInSettings, private readonly people: PeopleService) {}

  /** Begins a session and gives its token: a new one each time. The session that the browser had before ends. */
  async open({ personId, how, agent, organisationId = null, idToken, replaces, details }: NewSession): Promise<string> {
    const token = newToken();
    const { now } = this.operation;
    if (replaces) await this.operation.change(`${END} token_hash = $2`, [now, hashOf(replaces)]);
    await this.operation.sql(OPEN, [hashOf(token), personId, now, new Date(now.getTime() + this.settings.sessionHours * 3_600_000), how, deviceOf(agent), organisationId, idToken ? sealed(idToken, token) : null]);
    await this.facts.record({ name: 'session.started', subject: { type: 'person', id: personId }, details: { how, ...(organisationId ? { organisationId } : {}), ...details } });
    return token;
  }

  /** Records that somebody did not come in: how they tried, and the code of the reason. */
  async refused(how: string, reason: string, personId?: string | null): Promise<void> {
    await this.facts.record({ name: 'sign-in.refused', subject: personId ? { type: 'person', id: personId } : { type: 'sign-in', id: how }, details: { how, reason } });
  }

  /** Ends the session of a token, and says what is left to do elsewhere; null when it was over. */
  async close(token: string): Promise<Ended | null> {
    const [ended] = await this.operation.sql<{ personId: string; how: string; idToken: Buffer | null }>(CLOSE, [this.operation.now, hashOf(token)]);
    if (!ended) return null;
    await this.recorded(ended.personId, { by: 'themselves', count: 1 });
    return { how: ended.how, idToken: ended.idToken ? unsealed(ended.idToken, token) : null };
  }

  /** The sign-ins of whoever asks that go on, the latest first. */
  async own(): Promise<SignIn[]> {
    const minutes = rolesOf(this.operation.actor).some(isOfAuthority) ? this.settings.authorityIdleMinutes : this.settings.staffIdleMinutes;
    const parameters = [this.me(), this.operation.now, new Date(this.operation.now.getTime() - minutes * 60_000)];
    return this.operation.elevated(() => this.operation.sql<SignIn>(OWN, parameters));
  }

  /** Ends one of the actor's own sign-ins; one that is over or somebody else's is not there. */
  async endOwn(id: string): Promise<void> {
    const ended = await this.ending('person_id = $2 and id = $3', [this.me(), id]);
    if (ended === 0) throw notFound('sign-in');
    await this.recorded(this.me(), { by: 'themselves', count: ended });
  }

  /** Ends the actor's own sign-ins everywhere; with `except` all but that one. Gives how many. */
  async endAllOwn(except: string | null = null): Promise<number> {
    const ended = await this.ending('person_id = $2 and id is distinct from $3', [this.me(), except]);
    if (ended > 0) await this.recorded(this.me(), { by: 'themselves', count: ended });
    return ended;
  }

  /** Ends every sign-in of a person, with the codes on their way and the links to outside accounts, so that they have to sign in anew. Refuses (FORBIDDEN) somebody with a role outside of the actor's programmes. Gives how many sessions ended. */
  async endOf(personId: string): Promise<number> {
    const person = await this.people.find(personId);
    if (!person) throw notFound('person');
    this.operation.mustBeAble('person.end-sign-ins');
    if (person.beyondReach) throw new Problem({ code: 'FORBIDDEN', message: 'This person also has a role outside of your programmes. Ask an administrator to end their sign-ins.' });
    const ended = await this.operation.elevated(async () => {
      await this.operation.change('delete from external_account where person_id = $1', [personId]);
      await this.operation.change('update sign_in_code set used_at = $2 where person_id = $1 and used_at is null', [personId, this.operation.now]);
      return this.operation.change(`${END} person_id = $2`, [this.operation.now, personId]);
    });
    await this.recorded(personId, { by: 'staff', count: ended });
    return ended;
  }

  /** Sessions are closed to everybody behind the second wall, to their own person too: these few statements name whose they are. */
  private ending(whose: string, parameters: unknown[]): Promise<number> {
    return this.operation.elevated(() => this.operation.change(`${END} ${whose}`, [this.operation.now, ...parameters]));
  }

  private me(): string {
    const { personId } = this.operation.actor;
    if (!personId) throw unauthenticated();
    return personId;
  }

  /** A fact in the own name is for people with a scope; somebody whose roles have ended signs out all the same, so the product records it. */
  private recorded(personId: string, details: { by: 'themselves' | 'staff'; count: number }): Promise<void> {
    const record = () => this.facts.record({ name: 'session.ended', subject: { type: 'person', id: personId }, details });
    return details.by === 'staff' || this.operation.actor.system ? record() : this.operation.elevated(record);
  }
}

const END = 'update session set revoked_at = $1, id_token = null where revoked_at is null and expires_at > $1 and';
const OPEN = 'insert into session (token_hash, person_id, started_at, last_seen_at, expires_at, started_by, agent, organisation_id, id_token) values ($1, $2, $3, $3, $4, $5, $6, $7, $8)';
const OWN = `select id, started_by as how, agent as device, started_at as "startedAt", last_seen_at as "lastSeenAt" from session
  where person_id = $1 and revoked_at is null and expires_at > $2 and last_seen_at >= $3 order by last_seen_at desc, id`;
// What it held is read before it goes: the statement gives the row as it is afterwards.
const CLOSE = `with held as (select token_hash, id_token from session where token_hash = $2 and revoked_at is null for update)
  update session set revoked_at = $1, id_token = null from held where session.token_hash = held.token_hash
  returning session.person_id as "personId", started_by as how, held.id_token as "idToken"`;
