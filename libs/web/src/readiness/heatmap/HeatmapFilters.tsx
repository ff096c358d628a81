import type { HeatmapWavesQuery } from '@muster/contract';
import { useRegionChoices } from '../../organisations/index.js';
import { ChoiceField, FilterBar } from '../../table/index.js';
import { waveStateNames } from '../../words/index.js';
import type { View } from './view.js';

export type HeatmapWave = HeatmapWavesQuery['waves']['items'][number];
type Props = { view: View; waves: readonly HeatmapWave[]; wave: HeatmapWave; change(changes: Record<string, string>): void };

const rowChoices = [
  { id: 'AUTHORITY', name: 'Authorities' },
  { id: 'REGION', name: 'Regions' },
];
const columnChoices = [
  { id: 'LEVEL', name: 'Levels' },
  { id: 'INDICATOR', name: 'Indicators' },
];

/** Which matrix is shown: the wave, rows, columns, region and system; all of it is in the address. */
export function HeatmapFilters({ view, waves, wave, change }: Props) {
  const systems = wave.programme.systems.map(({ code, name }) => ({ id: code, name }));
  const several = new Set(waves.map(({ programme }) => programme.id)).size > 1;
  const choices = waves.map(({ id, name, state, programme }) => ({ id, name: `${several ? `${programme.name}: ` : ''}${name} (${waveStateNames[state].toLowerCase()})` }));
  return (
    <FilterBar>
      <ChoiceField label="Wave" value={wave.id} choices={choices} onChange={(id) => change({ wave: id, measure: '' })} />
      <ChoiceField label="Rows" value={view.rows} choices={rowChoices} onChange={(rows) => change({ rows })} />
      <ChoiceField label="Columns" value={view.columns} choices={columnChoices} onChange={(columns) => change({ columns, measure: '' })} />
      <ChoiceField label="Region" value={view.region} choices={useRegionChoices()} all="All regions" onChange={(region) => change({ region })} />
      {systems.length ? <ChoiceField label="System" value={view.system} choices={systems} all="All systems" onChange={(system) => change({ system })} /> : null}
    </FilterBar>
  );
}
