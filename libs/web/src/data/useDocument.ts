// How does a screen that is not a list of records ask its question? One hook over a typed document.
import { useState } from 'react';
import type { OperationVariables } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { skipToken, useQuery } from '@apollo/client/react';
import { quietFor } from './presence.js';
import { refusalOf, type Refusal } from './refusals.js';

type Answer<Data> = { data: Data | undefined; loading: boolean; refusal: Refusal | null; again(): void };
type Options = { everySeconds?: number };

/** When nobody has touched anything for so long, a page asks nothing by itself: a session must end when its person has gone. */
const GONE = 5 * 60_000;

/**
 * The answer to a question, kept fresh: `variables` null means that there is nothing to ask yet.
 * `everySeconds` asks again at that pace while the tab is visible and somebody is there. When asking again fails, `data` stays the last answer to the same question.
 */
export function useDocument<Data, Variables extends OperationVariables>(document: TypedDocumentNode<Data, Variables>, variables: Variables | null, options: Options = {}): Answer<Data> {
  const pace = options.everySeconds ? { pollInterval: options.everySeconds * 1000, skipPollAttempt: () => globalThis.document.hidden || quietFor() > GONE } : {};
  const asked = variables === null ? skipToken : { variables, fetchPolicy: 'cache-and-network' as const, ...pace };
  const result = useQuery<Data, Variables>(document, asked as never);
  const data = useLastGood(JSON.stringify(variables), result.data as Data | undefined);
  return { data, loading: result.loading && data === undefined, refusal: result.error ? refusalOf(result.error) : null, again: () => void result.refetch() };
}

/** The newest answer to this very question; never the answer to another one, which would stand under the wrong heading. */
function useLastGood<Data>(question: string, data: Data | undefined): Data | undefined {
  const [good, setGood] = useState({ question, data });
  if (data !== undefined && (good.data !== data || good.question !== question)) setGood({ question, data });
  return data ?? (good.question === question ? good.data : undefined);
}
