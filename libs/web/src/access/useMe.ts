import { useQuery } from '@apollo/client/react';
import { MeDocument, type MeQuery } from '@muster/contract';

export type Me = NonNullable<MeQuery['me']>;

/** Who is signed in, with roles and verbs; null until the first answer (the shell has already asked by then). */
export function useMe(): Me | null {
  const { data } = useQuery(MeDocument, { fetchPolicy: 'cache-first' });
  return data?.me ?? null;
}

/** Whether the person may do this verb to anything at all; for what is shown, never for what is allowed. */
export function useMay(verb: string): boolean {
  return useMe()?.allowedActions.includes(verb) ?? false;
}
