import type { FastifyRequest } from 'fastify';
import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { Problem } from '@muster/platform';
import { LARGE_BODY } from './body-limits.js';
import { formatError } from './graphql-errors.js';
import { limits, limitsRule } from './graphql-limits.js';
import { documentsBy } from './trusted-documents.js';

/** How the GraphQL endpoint behaves. With `trustedOnly`, as in production, it answers the documents of our own screens alone, and says nothing about its schema. */
export function graphqlOptions(trustedOnly: boolean) {
  return {
    autoSchemaFile: true,
    sortSchema: true,
    graphiql: false,
    jit: 1,
    csrfPrevention: { allowedContentTypes: ['application/json'], requiredHeaders: [] }, // no form can send JSON; the header of our screens is asked for before (same-site.ts)
    allowBatchedQueries: false,
    persistedQueryProvider: documentsBy(trustedOnly) as never,
    validationRules: trustedOnly ? [limitsRule, noIntrospection] : [limitsRule],
    graphql: { parseOptions: { maxTokens: limits.tokens } },
    additionalRouteOptions: { bodyLimit: LARGE_BODY } as never,
    resolvers: { JSON: GraphQLJSON },
    fieldResolverEnhancers: ['guards' as const, 'interceptors' as const],
    context: (request: FastifyRequest) => ({ request }),
    errorFormatter: formatError as never,
  };
}

/** The validation rule by which the schema describes itself to nobody: INTROSPECTION_OFF. */
export function noIntrospection(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      if (node.name.value !== '__schema' && node.name.value !== '__type') return;
      const refusal = new Problem({ code: 'INTROSPECTION_OFF', message: 'The schema is not described here. Read libs/contract/schema.graphql.' });
      context.reportError(new GraphQLError(refusal.message, { nodes: [node], originalError: refusal }));
    },
  };
}
