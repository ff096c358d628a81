import { CollectionChoicesDocument, type CollectionChoicesQuery } from '@muster/contract';
import { useDocument } from '../../data/index.js';

export type CollectionChoice = CollectionChoicesQuery['collections']['items'][number];

/** The collections (at most 100) with their programme's levels and systems, and their rounds; empty until loaded. */
export function useCollections(): readonly CollectionChoice[] {
  const { data } = useDocument(CollectionChoicesDocument, {});
  return data?.collections.items ?? [];
}
