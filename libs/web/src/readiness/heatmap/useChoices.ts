import { TilesDocument, type HeatmapWavesQuery, type TilesQuery } from '@muster/contract';
import { useDocument } from '../../data/index.js';

export type ExplorerWave = HeatmapWavesQuery['waves']['items'][number];
export type Choice = { id: string; name: string };
export type Tile = TilesQuery['tiles'][number];

/** What filters and comparisons offer; empty lists where there is nothing to choose from. */
export type ExplorerChoices = { regions: Choice[]; levels: Choice[]; systems: Choice[]; authorities: Choice[]; tiles: readonly Tile[] };

const choice = ({ code, name }: { code: string; name: string }): Choice => ({ id: code, name });

/** The choices for a wave: regions and authorities are those of its nation. */
export function useChoices({ regions }: HeatmapWavesQuery, wave: ExplorerWave, nation: string): ExplorerChoices {
  const { data } = useDocument(TilesDocument, { nation });
  const tiles = data?.tiles ?? [];
  const authorities = tiles.map(({ organisationId, name }) => ({ id: organisationId, name })).sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  return {
    regions: regions.filter((region) => region.nation === nation).map(choice), levels: (wave.programme.framework?.levels ?? []).map(choice), systems: wave.programme.systems.map(choice), authorities, tiles,
  };
}
