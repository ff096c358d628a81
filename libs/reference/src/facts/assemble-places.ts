// What do the checked rows say about regions, authorities and places?
import type { Authority, Facts, Nation, Tile } from './facts.js';
import type { Tables } from './tables.js';

/** Welsh authorities have one row each, in force from the start of the ONS code scheme. */
const WELSH_CODES_FROM = '2009-01-01';

/** The part of the facts that is about places, from rows that have passed every rule. */
export function assemblePlaces(tables: Tables): Pick<Facts, 'regions' | 'authorities' | 'successors' | 'populations' | 'neighbours' | 'tiles' | 'bankHolidays'> {
  return {
    regions: tables.regions.map(({ code, nation, name, name_cy, position, ons_code }) => ({ code, nation, name, nameCy: name_cy, position, onsCode: ons_code })),
    authorities: assembleAuthorities(tables),
    successors: tables.successors.map((row) => ({ predecessor: row.predecessor_dfe_code, successor: row.successor_dfe_code, fromDay: row.from_day })),
    populations: tables.populations.map((row) => ({ gssCode: row.gss_code, year: row.year, children: row.population_0_17, source: row.source })),
    neighbours: tables.neighbours.map((row) => (
      { authority: row.dfe_code, neighbour: row.neighbour_dfe_code, rank: row.rank, model: row.model, closeness: row.closeness })),
    tiles: assembleTiles(tables),
    bankHolidays: tables.bankHolidays.map(({ day, name, substitute }) => ({ on: day, name, substitute: substitute === 'yes' })),
  };
}

function assembleAuthorities({ regions, england, wales }: Tables): Authority[] {
  const codes = new Map(regions.map(({ nation, name, code }) => [`${nation} ${name}`, code]));
  const regionCode = (nation: Nation, name: string) => codes.get(`${nation} ${name}`) ?? '';
  return [
    ...england.map((row): Authority => ({
      code: row.dfe_code, nation: 'england', gssCode: row.gss_code, name: row.name, nameCy: null, region: regionCode('england', row.region),
      type: row.type, validFrom: row.valid_from, validTo: row.valid_to, londonSubRegion: row.london_sub_region, healthBoard: null,
    })),
    ...wales.map((row): Authority => ({
      code: row.gss_code, nation: 'wales', gssCode: row.gss_code, name: row.name, nameCy: row.name_cy, region: regionCode('wales', row.region),
      type: 'Unitary authority', validFrom: WELSH_CODES_FROM, validTo: null, londonSubRegion: null, healthBoard: row.health_board,
    })),
  ];
}

function assembleTiles({ tilesEngland, tilesWales, england }: Tables): Tile[] {
  const dfeCodes = new Map(england.map((row) => [row.gss_code, row.dfe_code]));
  const tile = (nation: Nation) => ({ gss_code: gssCode, col, row }: Tables['tilesWales'][number]): Tile =>
    ({ nation, authority: dfeCodes.get(gssCode) ?? gssCode, gssCode, col, row });
  return [...tilesEngland.map(tile('england')), ...tilesWales.map(tile('wales'))];
}
