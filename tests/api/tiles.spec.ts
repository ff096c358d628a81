import { Muster } from './support/muster.js';

type Tile = { organisationId: string; code: string; name: string; col: number; row: number };

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());

const tilesOf = async (nation: string): Promise<Tile[]> => (await muster.as('dan').ask<{ tiles: Tile[] }>('query ($nation: String!) { tiles(nation: $nation) { organisationId code name col row } }', { nation })).tiles;
const place = ({ col, row }: Tile): string => `${col}:${row}`;

describe('the tile map', () => {
  it('of England gives each authority of 1 April 2023 a tile of its own', async () => {
    const tiles = await tilesOf('england');
    expect(new Set(tiles.map(place)).size).toBe(153);
    expect(tiles.find(({ code }) => code === '929')).toMatchObject({ name: 'Northumberland', col: 10, row: 0 });
  });

  it('has Cumbria where Cumberland stands, for the years before it was two', async () => {
    const tiles = await tilesOf('england');
    const [cumbria, cumberland] = ['Cumbria', 'Cumberland'].map((name) => tiles.find((tile) => tile.name === name)!);
    expect(cumbria!.organisationId).toBe(muster.world.organisation('Cumbria'));
    expect(place(cumbria!)).toBe(place(cumberland!));
  });

  it('of Wales has its 22 authorities, and a nation without a layout has none', async () => {
    expect(await tilesOf('wales')).toHaveLength(22);
    expect(await tilesOf('scotland')).toEqual([]);
  });

  it('is not for people of authorities', async () => {
    expect(await muster.as('sam').refusal('{ tiles(nation: "england") { code } }')).toBe('FORBIDDEN');
  });
});
