import Button from '@mui/material/Button';
import { useRegionChoices } from '../../organisations/index.js';
import { ChoiceField, FilterBar, SearchField } from '../../table/index.js';
import { choicesOf } from '../../words/index.js';
import type { CollectionChoice } from '../collections/useCollections.js';
import { outcomeNames, returnStateNames, timelinessNames } from '../names.js';
import { useChampionChoices } from '../useChampions.js';
import { narrowed, type View } from './view.js';

type Props = { view: View; collections: readonly CollectionChoice[]; collection: CollectionChoice; change(changes: Record<string, string>): void };

const nothing = { region: '', champion: '', system: '', round: '', state: '', outcome: '', timeliness: '', search: '' };
const named = (all: readonly { id: string; name: string }[]) => all.map(({ id, name }) => ({ id, name }));

/** Which ledger is shown; all of it is in the address. State, outcome and time are asked of the round that is named, else of any. */
export function LedgerFilters({ view, collections, collection, change }: Props) {
  const { systems } = collection.programme;
  const opened = collection.rounds.filter(({ state }) => state === 'OPEN' || state === 'CLOSED');
  return (
    <FilterBar>
      <ChoiceField label="Collection" value={collection.id} choices={named(collections)} onChange={(id) => change({ ...nothing, collection: id })} />
      <ChoiceField label="Region" value={view.region} choices={useRegionChoices()} all="All regions" onChange={(region) => change({ region })} />
      <ChoiceField label="Champion" value={view.champion} choices={useChampionChoices()} all="All champions" onChange={(champion) => change({ champion })} />
      {systems.length ? <ChoiceField label="System" value={view.system} choices={systems.map(({ code, name }) => ({ id: code, name }))} all="All systems" onChange={(system) => change({ system })} /> : null}
      <ChoiceField label="In the round" value={view.round} choices={named(opened)} all="Any round" onChange={(round) => change({ round })} />
      <ChoiceField label="State" value={view.state} choices={choicesOf(returnStateNames)} all="All states" onChange={(state) => change({ state })} />
      <ChoiceField label="Outcome" value={view.outcome} choices={choicesOf(outcomeNames)} all="With or without" onChange={(outcome) => change({ outcome })} />
      <ChoiceField label="On time" value={view.timeliness} choices={choicesOf(timelinessNames)} all="Any" onChange={(timeliness) => change({ timeliness })} />
      <SearchField label="Authority" value={view.search} change={(search) => change({ search })} />
      {narrowed(view) ? (
        <Button type="button" onClick={() => change(nothing)}>
          Clear filters
        </Button>
      ) : null}
    </FilterBar>
  );
}
