import { Injectable, type ArgumentsHost } from '@nestjs/common';
import type { Actor } from '@muster/domain/access';
import type { FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import { logFault } from './fault.js';
import { Operation, SYSTEM } from './operation.js';
import { Problem } from './problem.js';

const RIGHTS = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND']);

/** Remembers what was refused to whom: in a transaction of its own, because the one of the request is undone. */
@Injectable()
export class Refusals {
  private readonly told = new WeakMap<FastifyRequest, Set<string>>();

  constructor(private readonly operation: Operation) {}

  /** Writes down that a request met one of the refusals by rights; of anything else it does nothing. One row a person, way in and minute counts how often, and within a request each counts once. Never throws: who is refused gets that answer and no other. */
  async note(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const code = codeOf(thrown);
    if (!code) return;
    const { request, asked } = askedIn(host);
    const told = this.told.get(request) ?? new Set();
    if (told.has(asked)) return;
    this.told.set(request, told.add(asked));
    await this.keep({ actor: request.actor, asked, code }).catch((fault: unknown) => logFault(request.log, fault));
  }

  private keep({ actor, asked, code }: { actor: Actor | null; asked: string; code: string }): Promise<number> {
    const programmes = [...new Set(actor?.grants.map(({ programmeId }) => programmeId))];
    return this.operation.run(SYSTEM, () => this.operation.change(
      KEEP, [this.operation.now, actor?.personId ?? null, actor?.grants[0]?.role ?? null, programmes.length === 1 ? programmes[0] : null, asked.slice(0, 200), code],
    ));
  }
}

const KEEP = `insert into refusal (minute, person_id, role, programme_id, asked, code, last_at) values (date_trunc('minute', $1::timestamptz), $2::uuid, $3, $4::uuid, $5, $6, $1)
  on conflict (minute, (coalesce(person_id, '00000000-0000-0000-0000-000000000000')), asked, code) do update set times = refusal.times + 1, last_at = excluded.last_at`;

/** The code of a refusal by rights, the second wall's included; null of anything else. */
function codeOf(thrown: unknown): string | null {
  if (thrown instanceof Problem) return RIGHTS.has(thrown.code) ? thrown.code : null;
  return (Object(thrown) as { driverError?: { code?: string } }).driverError?.code === '42501' ? 'FORBIDDEN' : null;
}

/** What was asked for: a field of the schema, or the route of a page. Never an address with its values, which may name people. */
function askedIn(host: ArgumentsHost): { request: FastifyRequest; asked: string } {
  if (host.getType<string>() === 'graphql') {
    const [, , { request }, info] = host.getArgs<[unknown, unknown, { request: FastifyRequest }, GraphQLResolveInfo]>();
    const { parentType, fieldName } = info;
    return { request, asked: ['Query', 'Mutation'].includes(parentType.name) ? fieldName : `${parentType.name}.${fieldName}` };
  }
  const request = host.switchToHttp().getRequest<FastifyRequest>();
  return { request, asked: `${request.method} ${request.routeOptions.url ?? '/'}` };
}
