// Where does each hexagon of a tile map stand, and which is next to it?

export type Place = { col: number; row: number };
export type Hexagon = { x: number; y: number; points: string };

/** Half the width of a hexagon that stands on its point, in the units of the drawing, and the height of its side. */
const HALF = 10;
const SIDE = (2 * HALF) / Math.sqrt(3);
/** The room between two tiles. */
const GAP = 0.6;

const corners = [[0, -1], [1, -0.5], [1, 0.5], [0, 1], [-1, 0.5], [-1, -0.5]] as const;

/** The hexagon of a place; odd rows begin half a tile further right. */
export function hexagonOf({ col, row }: Place): Hexagon {
  const x = (2 * col + 1 + (row % 2)) * HALF;
  const y = (1.5 * row + 1) * SIDE;
  const points = corners.map(([across, down]) => `${round(x + across * (HALF - GAP))},${round(y + down * (SIDE - GAP))}`).join(' ');
  return { x: round(x), y: round(y), points };
}

const round = (length: number): number => Math.round(length * 100) / 100;

/** The frame that holds all of these places: the four numbers of a viewBox, beginning at the first column and row that are used. */
export function frameOf(places: readonly Place[]): string {
  const columns = places.map(({ col }) => col);
  const rows = places.map(({ row }) => row);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const width = (right - left + 1.5) * 2 * HALF;
  const height = (1.5 * (bottom - top) + 2) * SIDE;
  return [left * 2 * HALF, 1.5 * top * SIDE, width, height].map(round).join(' ');
}

const directions: Readonly<Record<string, [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** How much further a tile counts that lies aside of where the arrow points. */
const ASIDE = 2;

/** The tile that an arrow key leads to: the nearest that lies in its direction, or the first or last with Home and End; null where there is none or for any other key. */
export function tileAfter<T extends Place>(key: string, from: T, tiles: readonly T[]): T | null {
  if (key === 'Home') return tiles[0] ?? null;
  if (key === 'End') return tiles.at(-1) ?? null;
  const direction = directions[key];
  if (!direction) return null;
  const costs = tiles.flatMap((tile) => costOf(from, tile, direction) ?? []);
  return costs.sort((one, other) => one.cost - other.cost)[0]?.tile ?? null;
}

function costOf<T extends Place>(from: T, tile: T, [across, down]: readonly [number, number]): { tile: T; cost: number } | null {
  const [start, end] = [hexagonOf(from), hexagonOf(tile)];
  const [x, y] = [end.x - start.x, end.y - start.y];
  const ahead = x * across + y * down;
  const aside = Math.abs(x * down) + Math.abs(y * across);
  return ahead > 0 && aside <= ahead * ASIDE ? { tile, cost: ahead + aside * ASIDE } : null;
}
