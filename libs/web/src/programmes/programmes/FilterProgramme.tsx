import { FilterSelect } from '../../table/index.js';
import { useProgrammeChoices } from './useProgrammes.js';

/** The filter of a list by programme. */
export function FilterProgramme() {
  return <FilterSelect name="programmeId" label="Programme" choices={useProgrammeChoices()} all="All programmes" />;
}
