import { useRegionChoices } from '../../organisations/index.js';
import { ChoiceField, FilterBar, SearchField } from '../../table/index.js';
import { choicesOf } from '../../words/index.js';
import { instrumentNames, sharingStateNames } from '../names.js';
import type { View } from './view.js';

type Props = { programmes: readonly { id: string; name: string }[]; programmeId: string; view: View; change(changes: Record<string, string>): void };

/** Which organisations are shown; all of it is in the address. An instrument is always asked for in a state: without one, where it is outstanding. */
export function SharingFilters({ programmes, programmeId, view, change }: Props) {
  return (
    <FilterBar>
      <ChoiceField label="Programme" value={programmeId} choices={programmes} onChange={(programme) => change({ programme })} />
      <ChoiceField label="Region" value={view.region} choices={useRegionChoices()} all="All regions" onChange={(region) => change({ region })} />
      <ChoiceField label="What" value={view.instrument} choices={choicesOf(instrumentNames)} all="Any of them" onChange={(instrument) => change({ instrument, ...(view.state ? {} : { state: 'OUTSTANDING' }) })} />
      <ChoiceField label="State" value={view.state} choices={choicesOf(sharingStateNames)} all="All states" onChange={(state) => change(state ? { state } : { state, instrument: '' })} />
      <SearchField label="Authority" value={view.search} change={(search) => change({ search })} />
    </FilterBar>
  );
}
