import { frameOf, hexagonOf, tileAfter } from './layout.js';

describe('the tiles of a map', () => {
  it('begin half a tile further right in odd rows', () => {
    expect(hexagonOf({ col: 0, row: 1 }).x - hexagonOf({ col: 0, row: 0 }).x).toBe(10);
    expect(hexagonOf({ col: 0, row: 2 }).x).toBe(hexagonOf({ col: 0, row: 0 }).x);
  });

  it('have six corners, and touch no other', () => {
    const corners = (col: number, row: number) => hexagonOf({ col, row }).points.split(' ').map((corner) => corner.split(',').map(Number) as [number, number]);
    expect(corners(0, 0)).toHaveLength(6);
    const right = Math.max(...corners(0, 0).map(([x]) => x));
    expect(Math.min(...corners(1, 0).map(([x]) => x))).toBeGreaterThan(right);
  });

  it('all lie within the frame', () => {
    const places = [{ col: 3, row: 2 }, { col: 5, row: 3 }, { col: 4, row: 7 }];
    const [left, top, width, height] = frameOf(places).split(' ').map(Number) as [number, number, number, number];
    for (const [x, y] of places.flatMap((place) => hexagonOf(place).points.split(' ').map((corner) => corner.split(',').map(Number) as [number, number]))) {
      expect(x).toBeGreaterThanOrEqual(left);
      expect(x).toBeLessThanOrEqual(left + width);
      expect(y).toBeGreaterThanOrEqual(top);
      expect(y).toBeLessThanOrEqual(top + height);
    }
  });

  const tile = (name: string, col: number, row: number) => ({ name, col, row });
  const tiles = [tile('north', 1, 0), tile('west', 0, 1), tile('middle', 1, 1), tile('east', 2, 1), tile('south', 2, 2)];
  const after = (key: string, from: string) => tileAfter(key, tiles.find(({ name }) => name === from)!, tiles)?.name ?? null;

  it('are reached by arrow keys, each from its neighbour', () => {
    expect(after('ArrowLeft', 'middle')).toBe('west');
    expect(after('ArrowRight', 'middle')).toBe('east');
    expect(after('ArrowUp', 'middle')).toBe('north');
    expect(after('ArrowDown', 'middle')).toBe('south');
  });

  it('end at the coast, and Home and End lead to the first and last', () => {
    expect(after('ArrowUp', 'north')).toBeNull();
    expect(after('Home', 'middle')).toBe('north');
    expect(after('End', 'middle')).toBe('south');
    expect(after('Tab', 'middle')).toBeNull();
  });
});
