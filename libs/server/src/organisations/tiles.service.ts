import { Injectable } from '@nestjs/common';
import { Operation } from '@muster/platform';
import type { Tile } from './tiles.types.js';

/**
 * The layout is that of 1 April 2023. An authority that was abolished before stands where the first of those stands that took its place (Cumbria on Cumberland's tile): a map
 * of one wave shows either it or them.
 */
const TILES = `with laid as (
    select organisation_id, organisation.code, organisation.name, tile.col, tile.row
    from tile join organisation_period period using (gss_code) join organisation on organisation.id = period.organisation_id where tile.nation = $1),
  inherited as (
    select distinct on (before.id) before.id as organisation_id, before.code, before.name, laid.col, laid.row
    from organisation_successor join laid on laid.organisation_id = successor_id join organisation before on before.id = organisation_successor.organisation_id
    where before.id not in (select organisation_id from laid) order by before.id, laid.code)
  select organisation_id as "organisationId", code, name, col, row from (select * from laid union all select * from inherited) tile
  where $2 or organisation_id in (select organisation_id from roster_entry) order by row, col, code`;

/** Where authorities stand on a map that gives each the same room. */
@Injectable()
export class TilesService {
  constructor(private readonly operation: Operation) {}

  /** The tiles of a nation, row by row; none for a nation that has no layout. A champion gets those of the own region: the organisations that the rosters show. */
  async of(nation: string): Promise<Tile[]> {
    this.operation.mustBeAble('organisation.list');
    const seesAll = this.operation.allowed(['figure.see']).length > 0;
    return this.operation.sql<Tile>(TILES, [nation, seesAll]);
  }
}
