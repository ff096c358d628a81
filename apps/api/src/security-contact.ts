import type { Clock, Site } from '@muster/platform';
import { addDays } from '@muster/domain/kernel';
import type { FastifyInstance } from 'fastify';

interface Asked {
  site: Site;
  clock: Clock;
  securityContact?: string | undefined;
}

/** Where people who find a weakness write to, in the form of RFC 9116; without a contact there is no such file. It is good for half a year from the day on which it is read. */
export function serveSecurityContact(fastify: FastifyInstance, { site, clock, securityContact }: Asked): void {
  if (!securityContact) return;
  fastify.get('/.well-known/security.txt', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(
    `Contact: ${securityContact}\nExpires: ${addDays(clock.today(), 180)}T00:00:00Z\nPreferred-Languages: en, cy\nCanonical: ${site.link('/.well-known/security.txt')}\n`,
  ));
}
