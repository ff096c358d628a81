import { useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'react-admin';
import { frameOf, hexagonOf, tileAfter, type Place } from './layout.js';
import './tiles.css';

/** One authority on the map: its letter and colours, its full words, and the page that it leads to, where the reader has one. */
export type MapTile = Place & { id: string; letter: string; ink: string; paper: string; dashed: boolean; words: string; to: string | null };

type Props = {
  label: string;
  tiles: readonly MapTile[];
  /** Where the others of the nation stand, which are not part of this view. */
  empty: readonly Place[];
};

/** Authorities as hexagons of one size, a letter and a colour each. It is one Tab stop; arrow keys lead from tile to tile. */
export function TileMap({ label, tiles, empty }: Props) {
  const [current, setCurrent] = useState('');
  const [reading, setReading] = useState('');
  const svg = useRef<SVGSVGElement>(null);
  const stop = tiles.some(({ id }) => id === current) ? current : tiles[0]?.id;
  const onKeyDown = (event: KeyboardEvent) => {
    const from = tiles.find(({ id }) => id === stop);
    const to = from && !event.altKey && !event.metaKey ? tileAfter(event.key, from, tiles) : null;
    if (!to) return;
    event.preventDefault();
    svg.current?.querySelector<SVGElement>(`[data-tile="${to.id}"]`)?.focus();
  };
  const show = (id: string, focused: boolean) => {
    setReading(tiles.find((tile) => tile.id === id)?.words ?? '');
    if (focused) setCurrent(id);
  };
  return (
    <figure className="tile-map">
      <svg ref={svg} viewBox={frameOf([...tiles, ...empty])} role="group" aria-label={label} onKeyDown={onKeyDown} onFocus={({ target }) => show(tileOf(target), true)} onMouseOver={({ target }) => show(tileOf(target), false)}>
        <Rest places={empty} />
        {tiles.map((tile) => (
          <Tile key={tile.id} tile={tile} stop={tile.id === stop} />
        ))}
      </svg>
      <figcaption className="reading">{reading || 'Each hexagon is an authority. Move with the arrow keys, or point at one, to read it in words.'}</figcaption>
    </figure>
  );
}

function Rest({ places }: { places: readonly Place[] }) {
  return (
    <g aria-hidden="true">
      {places.map((place) => (
        <polygon key={`${place.col} ${place.row}`} className="tile-empty" points={hexagonOf(place).points} />
      ))}
    </g>
  );
}

const tileOf = (target: EventTarget): string => (target as Element).closest<SVGElement>('[data-tile]')?.dataset.tile ?? '';

function Tile({ tile, stop }: { tile: MapTile; stop: boolean }) {
  const { x, y, points } = hexagonOf(tile);
  const shared = { 'data-tile': tile.id, 'aria-label': tile.words, tabIndex: stop ? 0 : -1, className: 'tile' };
  const drawing = (
    <>
      <polygon points={points} fill={tile.paper} className={tile.dashed ? 'tile-dashed' : 'tile-edge'} />
      <text x={x} y={y} fill={tile.ink} aria-hidden="true">
        {tile.letter}
      </text>
    </>
  );
  return tile.to ? (
    <Link to={tile.to} {...shared}>
      {drawing}
    </Link>
  ) : (
    <g role="img" {...shared}>
      {drawing}
    </g>
  );
}
