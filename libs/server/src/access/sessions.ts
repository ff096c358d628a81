import { Injectable } from '@nestjs/common';
import type { Actor } from '@muster/domain/access';
import { Clock, Cookies, SignInSettings, type SessionState } from '@muster/platform';
import type { FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { hashOf } from './secrets.js';

type Row = Actor & { session: { id: string; idleAt: string; endsAt: string } };

/** Who is behind a request: asked anew at each one, so that whatever ends (a session, an appointment) ends at once. */
@Injectable()
export class Sessions {
  constructor(private readonly source: DataSource, private readonly clock: Clock, private readonly cookies: Cookies, private readonly settings: SignInSettings) {}

  /** Whoever the token belongs to, with the grants of today, and when the session ends; null when it is over or never was. To look is no use of it; everything else is. */
  async of(token: string, { onlyLooking = false } = {}): Promise<{ actor: Actor; state: SessionState } | null> {
    const { staffIdleMinutes, authorityIdleMinutes } = this.settings;
    const [found] = (await this.source.query(ACTOR, [hashOf(token), this.clock.now(), staffIdleMinutes, authorityIdleMinutes, !onlyLooking])) as { actor: Row | null }[];
    if (!found?.actor) return null;
    const { session: { id, idleAt, endsAt }, ...actor } = found.actor;
    const last = this.secondsUntil(endsAt);
    return { actor, state: { id, left: Math.min(this.secondsUntil(idleAt), last), last } };
  }

  private secondsUntil(instant: string): number {
    return Math.max(0, Math.round((new Date(instant).getTime() - this.clock.now().getTime()) / 1000));
  }

  /** Puts actor and session on every request before anything else runs. */
  register(fastify: FastifyInstance): void {
    for (const name of ['actor', 'session', 'sessionState']) fastify.decorateRequest(name, null);
    fastify.addHook('preHandler', async (request) => {
      const token = request.cookies[this.cookies.sessionName];
      if (!token || request.actor) return;
      const found = await this.of(token, { onlyLooking: request.method === 'GET' && request.routeOptions.url === LOOK });
      request.actor = found?.actor ?? null;
      request.session = found ? token : null;
      request.sessionState = found?.state ?? null;
    });
  }
}

/** The address at which a page asks how long its session lasts. */
const LOOK = '/session';
const ACTOR = 'select session_actor($1, $2, $3, $4, $5) as actor';
