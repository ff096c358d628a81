import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { logFault, Problem, type Refusals } from '@muster/platform';
import { renderProblem } from '@muster/respondent';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What a page request gets when it cannot be answered: sign-in for who has to, JSON for scripts, and a page in plain words for everybody else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly refusals: Refusals) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<unknown> {
    await this.refusals.note(thrown, host);
    if (host.getType<string>() === 'graphql') throw thrown;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return answerProblem(thrown, request, reply);
  }
}

/** Answers a request with whatever was thrown while it was handled. */
export async function answerProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const wantsPage = !request.headers.accept?.includes('application/json') && !/^\/(health|graphql)/.test(request.url);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (thrown instanceof Problem && thrown.code === 'UNAUTHENTICATED' && wantsPage && reads) {
    return reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303);
  }
  const { view, status, model } = renderProblem(thrown, request);
  if (status >= 500) logFault(thrown);
  if (!wantsPage) return reply.status(status).send(asJson(thrown, status));
  return reply.status(status).type('text/html; charset=utf-8').send(await reply.viewAsync(view, model));
}

function asJson(thrown: unknown, status: number): object {
  if (!(thrown instanceof Problem)) return { code: status === 404 ? 'NOT_FOUND' : 'INTERNAL_SERVER_ERROR', message: status === 404 ? 'There is nothing here.' : 'Something went wrong on our side.' };
  const { code, message, fields, details } = thrown;
  return { code, message, fields, details };
}
