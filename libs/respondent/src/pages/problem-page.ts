// What does somebody see when a request cannot be answered?
import { Problem } from '@muster/platform';
import type { FastifyRequest } from 'fastify';
import { fieldsIn } from '../render/fields.js';
import { contextOf } from './page.js';

/** A page ready to be shown: `reply.status(status)`, then `viewAsync(view, model)`. */
export interface ProblemPage {
  view: string;
  status: number;
  model: object;
}

const titles: Readonly<Record<number, string>> = {
  401: 'Sign in first',
  403: 'You cannot see this page',
  404: 'Page not found',
  409: 'This was changed meanwhile',
  413: 'This is more than can be sent at once',
  429: 'Too many requests',
  503: 'Sorry, the service is not available',
};

/**
 * The page for whatever was thrown. A Problem and a client error keep their status; a refusal by a rule shows its own sentence; everything
 * else is a fault of ours (500), of which nothing is told but the reference by which we find it in the log. Answers that were posted without a session are kept on the page (401), to be sent
 * again after signing in in another tab.
 */
export function renderProblem(thrown: unknown, request: Pick<FastifyRequest, 'actor' | 'method' | 'url' | 'body' | 'id'>): ProblemPage {
  const status = statusOf(thrown);
  if (status === 401 && request.method === 'POST' && ANSWERS.test(request.url)) return keptPage(request);
  const known = titles[status];
  const title = known ?? (status >= 500 ? 'Sorry, there is a problem with the service' : 'This could not be done');
  const message = thrown instanceof Problem ? thrown.message : '';
  const model = { status, message, reference: status >= 500 ? request.id : '', back: BACK.exec(request.url)?.[0] ?? '' };
  return { view: 'problem', status, model: contextOf(request, { view: 'problem', title, model }) };
}

/** Where answers, plans, and what is said about returns, are posted to by the pages. */
const ANSWERS = /^\/(responses\/[0-9a-f-]{36}\/sections\/[\w-]+|returns\/[0-9a-f-]{36}\/(deliveries|listing|cannot-send|withdraw-outcome|more-time|queries\/[0-9a-f-]{36})|our-plans\/[0-9a-f-]{36}\/[0-9a-f-]{36})$/;

/** The page from which something without fields was posted: whoever signs in again comes back to it. */
const BACK = /^\/(responses|returns)\/[0-9a-f-]{36}(\/(check|record))?(?=\/|$)/;

function keptPage(request: Pick<FastifyRequest, 'actor' | 'url' | 'body'>): ProblemPage {
  const fields = [...fieldsIn(request.body)].flatMap(([name, values]) => values.map((value) => ({ name, value })));
  const title = 'You have been signed out';
  return { view: 'signed-out', status: 401, model: contextOf(request, { view: 'signed-out', title, model: { action: request.url, fields } }) };
}

/** Nest's and Fastify's own errors name their status in one of three ways. */
function statusOf(thrown: unknown): number {
  if (thrown instanceof Problem) return thrown.httpStatus;
  const { status, statusCode, getStatus } = Object(thrown) as { status?: unknown; statusCode?: unknown; getStatus?: () => unknown };
  const given = typeof getStatus === 'function' ? getStatus.call(thrown) : (statusCode ?? status);
  return typeof given === 'number' && given >= 400 && given < 600 ? given : 500;
}
