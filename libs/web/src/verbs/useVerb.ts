// What happens when a person does a verb of the business? It is sent, refused in the server's own words, or done and the screen refreshed.
import { useState } from 'react';
import type { OperationVariables } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useNotify, useRefresh } from 'react-admin';
import { refusalOfChange, type Refusal } from '../data/index.js';

/** The sentence shown when a verb is done. */
export type Done<Data> = string | ((data: Data) => string);

export type Verb<Variables, Data> = { run(variables: Variables): Promise<Data | null>; busy: boolean; refusal: Refusal | null; forget(): void };

/**
 * One verb: `run` gives the data, or null when the server refused (then `refusal` holds its sentence and fields).
 * `done` is the sentence shown afterwards, which may tell of the answer. Every list, record and matrix on the screen is asked again, except of somebody who was
 * signed out meanwhile: asking would leave the page, and what was typed with it.
 */
export function useVerb<Data, Variables extends OperationVariables>(document: TypedDocumentNode<Data, Variables>, done: Done<Data>): Verb<Variables, Data> {
  const client = useApolloClient();
  const refresh = useRefresh();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const askAgain = () => {
    refresh();
    void client.refetchQueries({ include: 'active' });
  };
  const run = async (variables: Variables) => {
    setBusy(true);
    setRefusal(null);
    try {
      const { data } = await client.mutate({ mutation: document as TypedDocumentNode<Data, OperationVariables>, variables, fetchPolicy: 'no-cache' });
      notify(typeof done === 'function' ? done(data as Data) : done, { type: 'success' });
      askAgain();
      return data ?? null;
    } catch (error) {
      const refused = refusalOfChange(error);
      setRefusal(refused);
      if (refused.code !== 'UNAUTHENTICATED') askAgain();
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, refusal, forget: () => setRefusal(null) };
}
