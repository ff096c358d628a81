import {
  createParamDecorator, Injectable, SetMetadata, type CallHandler, type CanActivate, type ExecutionContext, type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { can, type Actor, type Verb } from '@muster/domain/access';
import type { FastifyRequest } from 'fastify';
import { defer, lastValueFrom } from 'rxjs';
import { Operation } from './operation.js';
import { forbidden, unauthenticated } from './problem.js';

/** A session as its own request sees it: which one, and how many seconds it lasts, when nothing more happens and in any case. */
export interface SessionState {
  id: string;
  left: number;
  last: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Whoever is signed in, put here by the session before any handler runs; null when nobody is. */
    actor: Actor | null;
    /** The session token that the browser sent, when it is good. */
    session: string | null;
    /** Which session that is, and how long it lasts. */
    sessionState: SessionState | null;
  }
}

const REQUIRES = 'muster:requires';
const PUBLIC = 'muster:public';
const UNBOUND = 'muster:unbound';

/** Nobody: what a signed-out visitor acts as. Row-level security shows it nothing. */
export const NOBODY: Actor = { personId: null, name: 'Nobody', grants: [] };

/** The verb that a caller must be able to do somewhere before the handler runs; the service decides on the thing itself. */
export const Requires = (verb: Verb) => SetMetadata(REQUIRES, verb);

/** Open to everybody, for the reason given. */
export const Public = (why: string) => SetMetadata(PUBLIC, why);

/** Runs outside of a transaction, for the reason given: a handler that waits for somebody else's server holds no connection meanwhile, and what it calls opens operations of its own. */
export const Unbound = (why: string) => SetMetadata(UNBOUND, why);

/** Under what a handler says that it only reads, and much. */
export const READS_MUCH = 'muster:reads-much';

/** Only reads, and much: a replica of the database may answer it. It must not write anything, not even a fact: its transaction refuses to. */
export const ReadsMuch = () => SetMetadata(READS_MUCH, true);

/** The request behind a GraphQL or an HTTP call. */
export function requestOf(context: ExecutionContext): FastifyRequest {
  if (context.getType<string>() !== 'graphql') return context.switchToHttp().getRequest();
  return GqlExecutionContext.create(context).getContext<{ request: FastifyRequest }>().request;
}

/** Whoever is signed in, as an argument of a handler. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => requestOf(context).actor ?? NOBODY);

/** The first wall at the door: a handler without a verb and without a reason to be public is closed to everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.get<string>(PUBLIC, context.getHandler())) return true;
    const verb = this.reflector.get<Verb>(REQUIRES, context.getHandler());
    const { actor } = requestOf(context);
    if (!actor) throw unauthenticated();
    if (!verb || !can(actor, verb)) throw forbidden();
    return true;
  }
}

/** One call is one operation: a handler runs in a transaction of its caller, and a page or an answer leaves only after the commit. */
@Injectable()
export class OperationInterceptor implements NestInterceptor {
  constructor(private readonly operation: Operation, private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler) {
    if (this.reflector.get<string>(UNBOUND, context.getHandler())) return next.handle();
    const { id, actor } = requestOf(context);
    const work = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    const readsMuch = this.reflector.get<boolean>(READS_MUCH, context.getHandler());
    return defer(() => (readsMuch ? this.operation.look(id, actor ?? NOBODY, work) : this.operation.answer(id, actor ?? NOBODY, work)));
  }
}
