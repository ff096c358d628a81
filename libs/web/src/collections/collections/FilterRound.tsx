import { FilterSelect, useFilter } from '../../table/index.js';
import { useCollections } from './useCollections.js';

/** The filter of a list by round; of one collection where the list is narrowed to it. */
export function FilterRound() {
  const [collectionId] = useFilter('collectionId');
  const collections = useCollections().filter(({ id }) => collectionId === '' || id === collectionId);
  const several = collections.length > 1;
  const choices = collections.flatMap(({ name, rounds }) => rounds.map((round) => ({ id: round.id, name: several ? `${name}: ${round.name}` : round.name })));
  return <FilterSelect name="roundId" label="Round" choices={choices} all="All rounds" />;
}
