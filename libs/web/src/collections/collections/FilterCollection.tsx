import { FilterSelect } from '../../table/index.js';
import { useCollections } from './useCollections.js';

/** The filter of a list by collection. */
export function FilterCollection() {
  return <FilterSelect name="collectionId" label="Collection" choices={useCollections().map(({ id, name }) => ({ id, name }))} all="All collections" />;
}
