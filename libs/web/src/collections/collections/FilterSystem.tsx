import { FilterSelect } from '../../table/index.js';
import { useCollections } from './useCollections.js';

/** The filter of a list by case management system; absent where no programme has any. */
export function FilterSystem() {
  const names = new Map(useCollections().flatMap(({ programme }) => programme.systems.map(({ code, name }) => [code, name] as const)));
  if (names.size === 0) return null;
  return <FilterSelect name="system" label="System" choices={[...names].map(([id, name]) => ({ id, name }))} all="All systems" />;
}
