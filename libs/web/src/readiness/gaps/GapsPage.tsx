import { GapsDocument, GapWavesDocument, type GapWavesQuery } from '@muster/contract';
import { useRegionChoices } from '../../organisations/index.js';
import { useDocument } from '../../data/index.js';
import { InventedNotice, KeptBackNotice, Loaded, Nothing, Page, useAddress } from '../../page/index.js';
import { ChoiceField, FilterBar } from '../../table/index.js';
import { waveStateNames } from '../../words/index.js';
import { waveOf } from '../heatmap/view.js';
import { GapsView } from './GapsView.js';
import { viewOf, type View } from './gaps.js';

type Wave = GapWavesQuery['waves']['items'][number];
type FilterProps = { view: View; wave: Wave; all: GapWavesQuery; change(changes: Record<string, string>): void };

/** Who said ready and did not return it, and who said not ready and did: by authority, region and level or indicator. */
export default function GapsPage() {
  const [address, change] = useAddress();
  const view = viewOf(address);
  const answer = useDocument(GapWavesDocument, {});
  return (
    <Page title="Said and done" lead="Where what authorities said in a survey and what they returned contradict each other. An answer of amber, or a part of the data, is never a contradiction.">
      <Loaded answer={answer}>
        {(all) => {
          const wave = closedFirst(all.waves.items, view.wave);
          if (!wave) return <Nothing>There is no wave yet, so nobody has said anything.</Nothing>;
          return (
            <>
              <InventedNotice invented={wave.programme.invented} />
              <GapFilters {...{ view, wave, all, change }} />
              <WaveGaps wave={wave} view={view} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** The wave of the address, else the newest that has closed: what was said there can be held against what came after. */
function closedFirst(waves: readonly Wave[], id: string): Wave | undefined {
  return waveOf(waves, id || (waves.find(({ state, audience }) => state === 'CLOSED' && audience !== 'ONE_BY_ONE')?.id ?? ''));
}

const columnChoices = [
  { id: 'LEVEL', name: 'Levels' },
  { id: 'INDICATOR', name: 'Indicators' },
];

function GapFilters({ view, wave, all, change }: FilterProps) {
  const waves = all.waves.items.map(({ id, name, state, programme }) => ({ id, name: `${programme.name}: ${name} (${waveStateNames[state].toLowerCase()})` }));
  const collections = all.collections.items.filter(({ programme }) => programme.id === wave.programme.id).map(({ id, name }) => ({ id, name }));
  return (
    <FilterBar>
      <ChoiceField label="Said in" value={wave.id} choices={waves} onChange={(id) => change({ wave: id, collection: '' })} />
      <ChoiceField label="Returned to" value={view.collection} choices={collections} all="All collections" onChange={(collection) => change({ collection })} />
      <ChoiceField label="Compare by" value={view.columns} choices={columnChoices} onChange={(columns) => change({ columns })} />
      <ChoiceField label="Region" value={view.region} choices={useRegionChoices()} all="All regions" onChange={(region) => change({ region })} />
    </FilterBar>
  );
}

function WaveGaps({ wave, view: { columns, collection, region } }: { wave: Wave; view: View }) {
  const answer = useDocument(GapsDocument, { waveId: wave.id, columns, collectionId: collection || null, region: region || null });
  return (
    <Loaded answer={answer}>
      {({ gaps }) => {
        if (!gaps || gaps.authorities === 0) return <Nothing>No authority that you may see was asked in this wave.</Nothing>;
        if (gaps.rounds.length === 0) return <Nothing>No round has opened yet in these collections, so nothing is known of what was returned.</Nothing>;
        if (gaps.columns.length === 0 && gaps.wave.keptBack) return <KeptBackNotice wave={gaps.wave} />;
        return <GapsView gaps={gaps} columns={columns} />;
      }}
    </Loaded>
  );
}
