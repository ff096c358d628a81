// How do the screens reach the server? One Apollo Client: same origin, cookies, and the header that proves a request is ours.
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { OperationTypeNode, type DocumentNode } from 'graphql';
import { refusalOf } from './refusals.js';

type Options = { uri: string; onSignedOut(): void };

/** The client of the GraphQL API. `onSignedOut` runs when a question is answered that nobody is signed in (any more); a change that comes to nothing stays on its page, with what was typed. */
export function createClient({ uri, onSignedOut }: Options): ApolloClient {
  const signedOut = new ErrorLink(({ error, operation }) => {
    if (refusalOf(error).code === 'UNAUTHENTICATED' && operation.operationType === OperationTypeNode.QUERY) onSignedOut();
  });
  const http = new HttpLink({ uri, credentials: 'same-origin', headers: { 'x-muster-csrf': '1' } });
  return new ApolloClient({
    link: ApolloLink.from([signedOut, byHash, http]),
    cache: new InMemoryCache({ typePolicies: keyless }),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
  });
}

/**
 * Every document is sent by the hash that it was generated with: in production the server answers these documents and no others. A document without one was made
 * at run time, which is a mistake in the program.
 */
const byHash = new ApolloLink((operation, forward) => {
  const sha256Hash = (operation.query as DocumentNode & { __meta__?: { hash: string } }).__meta__?.hash;
  if (!sha256Hash) throw new Error('A screen may only send documents of its .graphql files.');
  operation.extensions = { ...operation.extensions, persistedQuery: { version: 1, sha256Hash } };
  operation.setContext({ http: { includeExtensions: true, includeQuery: false } });
  return forward(operation);
});

/** Things whose key is a code, or which are only read inside their owner. */
const keyless = Object.fromEntries(
  ['Region', 'RosterEntry', 'MatrixRow', 'MatrixColumn', 'MatrixLegend', 'AnswerView'].map((type) => [type, { keyFields: false as const }]),
);
