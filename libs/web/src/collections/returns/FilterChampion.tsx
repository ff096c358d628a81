import { FilterSelect } from '../../table/index.js';
import { useChampionChoices } from '../useChampions.js';

/** The filter of a list by regional champion: the regions that they look after. */
export function FilterChampion() {
  return <FilterSelect name="championId" label="Champion" choices={useChampionChoices()} all="All champions" />;
}
