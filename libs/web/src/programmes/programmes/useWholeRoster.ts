import { useEffect, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { OrganisationsDocument, RosterDocument, type OrganisationRowFragment, type RosterQuery } from '@muster/contract';
import { everyPage, refusalOf, type Refusal } from '../../data/index.js';

export type RosterEntry = NonNullable<RosterQuery['programme']>['roster']['items'][number];
type Whole<Item> = { items: Item[] | null; refusal: Refusal | null };

const nothing = { items: null, refusal: null };

/** Loads a whole list again whenever `key` changes; null key: nothing to load. An answer that comes too late is dropped. */
function useWhole<Item>(key: string | null, load: () => Promise<Item[]>): Whole<Item> {
  const [whole, setWhole] = useState<Whole<Item> & { of: string | null }>({ of: null, ...nothing });
  useEffect(() => {
    if (key === null) return;
    let current = true;
    load().then(
      (items) => current && setWhole({ of: key, items, refusal: null }),
      (error: unknown) => current && setWhole({ of: key, items: null, refusal: refusalOf(error) }),
    );
    return () => {
      current = false;
    };
    // `key` says everything that `load` depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return whole.of === key ? whole : nothing;
}

/** Every organisation on the roster of a programme; `version` changes when the roster does. */
export function useWholeRoster(id: string, version: string): Whole<RosterEntry> {
  const client = useApolloClient();
  return useWhole(`${id} ${version}`, () =>
    everyPage(async (offset) => {
      const { data } = await client.query({ query: RosterDocument, variables: { id, page: { offset, limit: 200 } }, fetchPolicy: 'no-cache' });
      return data?.programme?.roster ?? { items: [], total: 0 };
    }),
  );
}

/** The local authorities of a nation on a day: what a roster would be. Null day: nothing to load yet. */
export function useAuthoritiesOn(nation: string, on: string | null): Whole<OrganisationRowFragment> {
  const client = useApolloClient();
  return useWhole(on === null ? null : `${nation} ${on}`, async () => {
    const all = await everyPage(async (offset) => {
      const { data } = await client.query({ query: OrganisationsDocument, variables: { filter: { nation, on }, page: { offset, limit: 200 } }, fetchPolicy: 'no-cache' });
      return data?.organisations ?? { items: [], total: 0 };
    });
    return all.filter(({ kind }) => kind === 'LOCAL_AUTHORITY');
  });
}
