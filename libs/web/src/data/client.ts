// How do the screens reach the server? One Apollo Client: same origin, cookies, and the header that proves a request is ours.
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { OperationTypeNode } from 'graphql';
import { refusalOf } from './refusals.js';

type Options = { uri: string; onSignedOut(): void };

/** The client of the GraphQL API. `onSignedOut` runs when a question is answered that nobody is signed in (any more); a change that comes to nothing stays on its page, with what was typed. */
export function createClient({ uri, onSignedOut }: Options): ApolloClient {
  const signedOut = new ErrorLink(({ error, operation }) => {
    if (refusalOf(error).code === 'UNAUTHENTICATED' && operation.operationType === OperationTypeNode.QUERY) onSignedOut();
  });
  const http = new HttpLink({ uri, credentials: 'same-origin', headers: { 'x-muster-csrf': '1' } });
  return new ApolloClient({
    link: ApolloLink.from([signedOut, http]),
    cache: new InMemoryCache({ typePolicies: keyless }),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
  });
}

/** Things whose key is a code, or which are only read inside their owner. */
const keyless = Object.fromEntries(
  ['Region', 'RosterEntry', 'MatrixRow', 'MatrixColumn', 'MatrixLegend', 'AnswerView'].map((type) => [type, { keyFields: false as const }]),
);
