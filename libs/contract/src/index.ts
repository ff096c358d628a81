// The GraphQL contract as types and typed documents, all generated: `npm run codegen --workspace @muster/contract`.
export * from './gen/graphql.js';
