import { Nothing } from '../../page/index.js';
import { ChoiceField } from '../../table/index.js';
import { TileMap, type MapTile } from '../tiles/TileMap.js';
import type { RowLinks } from './AuthorityGrid.js';
import type { Change } from './ExplorerFilters.js';
import type { Looks } from './looks.js';
import type { AuthorityRow, Column, Matrix } from './matrix.js';
import type { ExplorerChoices, Tile } from './useChoices.js';
import type { View } from './view.js';

type Props = { view: View; matrix: Matrix; looks: Looks; choices: ExplorerChoices; links: RowLinks; change: Change; words(row: AuthorityRow, column: number): string };

const keyOf = ({ kind, code }: Pick<Column, 'kind' | 'code'>): string => `${kind}.${code}`;

/** One column of the matrix on the tile map: an authority a hexagon. */
export function MapPicture({ view, matrix, looks, choices, links, change, words }: Props) {
  const { columns } = matrix;
  const column = Math.max(0, columns.findIndex((one) => keyOf(one) === view.column));
  const shown = columns[column];
  if (choices.tiles.length === 0 || !shown) return <Nothing>There is no tile map of this nation. The table has every authority.</Nothing>;
  const { tiles, empty } = placed(matrix.rows, choices.tiles, (row) => ({ ...drawnAs(looks, row.cells.charAt(column)), words: words(row, column), to: links.authority(row.id) }));
  return (
    <section aria-label="Map">
      <ChoiceField label="Column on the map" value={keyOf(shown)} choices={columns.map((one) => ({ id: keyOf(one), name: one.kind === 'LEVEL' ? `${one.name} (level)` : one.name }))} onChange={(key) => change({ column: key })} />
      <TileMap label={`Tile map: ${shown.name}, ${tiles.length} authorities. The table has the same.`} tiles={tiles} empty={empty} />
      {tiles.length < matrix.rows.length ? <p className="quiet">{matrix.rows.length - tiles.length} have no place on this map; they are in the table.</p> : null}
    </section>
  );
}

type Drawn = Omit<MapTile, 'id' | 'col' | 'row'>;

const drawnAs = (looks: Looks, letter: string) => {
  const look = looks.of(letter);
  return { letter: look.letter, ink: look.ink, paper: look.paper, dashed: look.dashed };
};

/** The rows on their tiles; and the places where nobody of this view stands. Two organisations of different years may share a tile. */
function placed(rows: readonly AuthorityRow[], layout: readonly Tile[], draw: (row: AuthorityRow) => Drawn): { tiles: MapTile[]; empty: Tile[] } {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const place = ({ col, row }: Tile) => `${col} ${row}`;
  const tiles = layout.flatMap((tile) => {
    const row = byId.get(tile.organisationId);
    return row ? [{ id: row.id, col: tile.col, row: tile.row, ...draw(row) }] : [];
  });
  const taken = new Set(tiles.map(({ col, row }) => `${col} ${row}`));
  const free = new Map(layout.filter((tile) => !taken.has(place(tile))).map((tile) => [place(tile), tile]));
  return { tiles, empty: [...free.values()] };
}
