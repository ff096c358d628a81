import { FilterSelect } from '../../table/index.js';
import { useRegionChoices } from './useRegions.js';

/** The filter of a list by region. */
export function FilterRegion({ nation }: { nation?: string }) {
  return <FilterSelect name="region" label="Region" choices={useRegionChoices(nation)} all="All regions" />;
}
