import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { logFault, Problem, unavailableBecause, type Refusals } from '@muster/platform';
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
  const { view, status, model } = renderProblem(unavailableBecause(thrown) ?? thrown, request);
  if (status >= 500) logFault(request.log, thrown);
  if (!wantsPage) return reply.status(status).send(request.url.startsWith('/graphql') ? asGraphql(thrown, request) : asJson(thrown, request));
  return reply.status(status).type('text/html; charset=utf-8').send(await reply.viewAsync(view, model));
}

/** What scripts get. Of a fault of ours they get the reference to quote. */
function asJson(thrown: unknown, request: FastifyRequest): { code: string; message: string; [more: string]: unknown } {
  const problem = unavailableBecause(thrown) ?? thrown;
  if (problem instanceof Problem) {
    const { code, message, fields, details } = problem;
    return { code, message, fields, details, ...(problem.httpStatus >= 500 ? { reference: request.id } : {}) };
  }
  const known = ofStatus[(problem as { statusCode?: number; status?: number }).statusCode ?? (problem as { status?: number }).status ?? 500];
  return known ?? { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side.', reference: request.id };
}

const ofStatus: Readonly<Record<number, { code: string; message: string }>> = {
  400: { code: 'BAD_REQUEST', message: 'The request is not right.' },
  404: { code: 'NOT_FOUND', message: 'There is nothing here.' },
  413: { code: 'BODY_TOO_LARGE', message: 'This is more than can be sent at once.' },
  415: { code: 'BAD_REQUEST', message: 'The request is not of a kind that is answered here.' },
  503: { code: 'UNAVAILABLE', message: 'This took longer than it may. Try again in a minute.' },
};

function asGraphql(thrown: unknown, request: FastifyRequest): object {
  const { message, ...extensions } = asJson(thrown, request);
  return { data: null, errors: [{ message, extensions }] };
}
