import { HttpException } from '@nestjs/common';
import { forbidden, logFault, Problem, unavailableBecause } from '@muster/platform';
import type { FastifyReply } from 'fastify';
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';

interface Wrapped extends Error {
  errors?: readonly unknown[];
  originalError?: Error & { errors?: readonly unknown[]; statusCode?: number };
  driverError?: { code?: string };
}

type Failed = Pick<ExecutionResult, 'data'> & { errors?: readonly unknown[] };

/** Every error as the client gets it: a Problem with its code, fields and details; a fault in the request as it is; and of a fault of ours nothing but that it happened, and the reference to quote. */
export function formatError(execution: Failed, { reply }: { reply: FastifyReply }): { statusCode: number; response: ExecutionResult } {
  const errors = (execution.errors ?? [execution]).flatMap(unwrapped).map((error) => formatted(error, reply)) as unknown as GraphQLError[];
  return { statusCode: statusOf(execution), response: { data: execution.data ?? null, errors } };
}

/** A request that nothing of was carried out has the status of its fault; everything that a handler said travels with 200. */
function statusOf({ data, errors = [] }: Failed): number {
  const [first] = errors as readonly Wrapped[];
  const carriedOut = data || !first || errors.some((error) => (error as Partial<GraphQLError>).path);
  if (carriedOut) return 200;
  const { originalError } = first;
  return originalError instanceof Problem ? originalError.httpStatus : (originalError?.statusCode ?? 400);
}

function unwrapped(error: unknown): readonly Wrapped[] {
  const { errors, originalError } = error as Wrapped;
  return (errors ?? originalError?.errors ?? [error]) as readonly Wrapped[];
}

function formatted(error: Wrapped, reply: FastifyReply): GraphQLFormattedError {
  const { path, locations } = error as Partial<GraphQLError>;
  const { message, extensions } = told(error, reply);
  return { message, path, locations, extensions };
}

function told(error: Wrapped, reply: FastifyReply): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  const cause = causeOf(error);
  if (cause instanceof Problem && cause.httpStatus >= 500) logFault(reply.request.log, error.originalError);
  if (cause instanceof Problem) return { message: cause.message, extensions: { code: cause.code, fields: cause.fields, details: cause.details } };
  if (cause instanceof HttpException) return { message: 'The request is not right. Check the ids and values that you gave.', extensions: { code: 'INVALID_INPUT' } };
  const ours = error.originalError && !(error.originalError instanceof GraphQLError) && !(Number(error.originalError.statusCode) < 500);
  if (!ours) return faultOfRequest(error);
  logFault(reply.request.log, error.originalError);
  const { id: reference } = reply.request;
  return { message: `Something went wrong on our side. Nothing was changed. Try again in a minute; if it goes on, tell us the reference ${reference}.`, extensions: { code: 'INTERNAL_SERVER_ERROR', reference } };
}

/** What can only be said of the request as a whole, by its sentence in graphql or its code in Fastify. */
const KNOWN: readonly [RegExp, { code: string; message: string }][] = [
  [/tokens\. Parsing aborted/, { code: 'QUERY_TOO_LONG', message: 'This request is too long. Ask for less at once.' }],
  [/FST_ERR_CTP_BODY_TOO_LARGE/, { code: 'BODY_TOO_LARGE', message: 'This is more than can be sent at once.' }],
];

/** A name that does not exist is not answered with one that does. */
function faultOfRequest({ message, originalError }: Wrapped): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  const known = KNOWN.find(([sign]) => sign.test(`${message} ${String((originalError as { code?: string } | undefined)?.code)}`))?.[1];
  return { message: known?.message ?? message.replace(/ Did you mean [^?]*\?/g, ''), extensions: { code: known?.code ?? 'BAD_REQUEST' } };
}

/** Row-level security refusing a row is the same answer as the policy's: it is not for you. A database that cannot be asked is no mistake of anybody's. */
function causeOf({ originalError }: Wrapped): Error | undefined {
  const code = (originalError as Wrapped | undefined)?.driverError?.code;
  if (code === '42501') return forbidden();
  return unavailableBecause(originalError) ?? originalError;
}
