import { Injectable } from '@nestjs/common';
import type { Actor } from '@muster/domain/access';
import { Clock, Cookies } from '@muster/platform';
import type { FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { hashOf } from './secrets.js';

/** Who is behind a request: asked anew at each one, so that whatever ends (a session, an appointment) ends at once. */
@Injectable()
export class Sessions {
  constructor(private readonly source: DataSource, private readonly clock: Clock, private readonly cookies: Cookies) {}

  /** Whoever the token belongs to, with the grants of today; null when the session is over or never was. */
  async actor(token: string): Promise<Actor | null> {
    const [row] = (await this.source.query('select session_actor($1, $2) as actor', [hashOf(token), this.clock.now()])) as { actor: Actor | null }[];
    return row?.actor ?? null;
  }

  /** Puts actor and session on every request before anything else runs. */
  register(fastify: FastifyInstance): void {
    fastify.decorateRequest('actor', null);
    fastify.decorateRequest('session', null);
    fastify.addHook('preHandler', async (request) => {
      const token = request.cookies[this.cookies.sessionName];
      if (!token || request.actor) return;
      request.actor = await this.actor(token);
      request.session = request.actor ? token : null;
    });
  }
}
