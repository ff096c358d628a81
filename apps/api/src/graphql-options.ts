import { HttpException } from '@nestjs/common';
import { forbidden, logFault, Problem } from '@muster/platform';
import type { FastifyRequest } from 'fastify';
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';

interface Wrapped extends Error {
  errors?: readonly unknown[];
  originalError?: Error & { errors?: readonly unknown[] };
  driverError?: { code?: string };
}

/** Every error as the client gets it: a Problem with its code, fields and details; a fault in the request as it is; and of a fault of ours nothing but that it happened. */
export function formatError(execution: Pick<ExecutionResult, 'data'> & { errors?: readonly unknown[] }): { statusCode: number; response: ExecutionResult } {
  const errors = (execution.errors ?? [execution]).flatMap(unwrapped).map(formatted) as unknown as GraphQLError[];
  return { statusCode: 200, response: { data: execution.data ?? null, errors } };
}

function unwrapped(error: unknown): readonly Wrapped[] {
  const { errors, originalError } = error as Wrapped;
  return (errors ?? originalError?.errors ?? [error]) as readonly Wrapped[];
}

function formatted(error: Wrapped): GraphQLFormattedError {
  const { path, locations } = error as Partial<GraphQLError>;
  const { message, extensions } = told(error);
  return { message, path, locations, extensions };
}

function told(error: Wrapped): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  const cause = causeOf(error);
  if (cause instanceof Problem) return { message: cause.message, extensions: { code: cause.code, fields: cause.fields, details: cause.details } };
  if (cause instanceof HttpException) return { message: 'The request is not right. Check the ids and values that you gave.', extensions: { code: 'INVALID_INPUT' } };
  const ours = error.originalError && !(error.originalError instanceof GraphQLError) && !('statusCode' in error.originalError);
  if (!ours) return { message: error.message, extensions: { code: 'BAD_REQUEST' } };
  logFault(error.originalError);
  return { message: 'Something went wrong on our side. Nothing was changed. Try again in a minute.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** Row-level security refusing a row is the same answer as the policy's: it is not for you. */
function causeOf({ originalError }: Wrapped): Error | undefined {
  const code = (originalError as Wrapped | undefined)?.driverError?.code;
  return code === '42501' ? forbidden() : originalError;
}

/** How the GraphQL endpoint behaves. */
export const graphqlOptions = {
  autoSchemaFile: true,
  sortSchema: true,
  graphiql: false,
  jit: 1,
  queryDepth: 10,
  csrfPrevention: true,
  allowBatchedQueries: false,
  resolvers: { JSON: GraphQLJSON },
  fieldResolverEnhancers: ['guards' as const, 'interceptors' as const],
  context: (request: FastifyRequest) => ({ request }),
  errorFormatter: formatError as never,
};
