import { Injectable } from '@nestjs/common';
import { Operation } from '@muster/platform';
import type { Facts as ReferenceFacts } from '@muster/reference';

type Places = Pick<ReferenceFacts, 'regions' | 'authorities' | 'successors' | 'populations' | 'neighbours' | 'tiles' | 'systems'>;

/** Loads the facts about places: set by set, each row inserted or brought up to date, so that loading twice changes nothing. */
@Injectable()
export class OrganisationFacts {
  constructor(private readonly operation: Operation) {}

  async load(facts: Places): Promise<void> {
    await this.set(REGIONS, facts.regions);
    await this.set(ORGANISATIONS, facts.authorities);
    await this.set(PERIODS, facts.authorities);
    await this.set(SUCCESSORS, facts.successors);
    await this.set(POPULATIONS, facts.populations);
    await this.set('delete from statistical_neighbour where $1::jsonb is not null', []);
    await this.set(NEIGHBOURS, facts.neighbours);
    await this.set(TILES, facts.tiles);
    await this.set(SYSTEMS, facts.systems.map((system, position) => ({ ...system, position })));
  }

  private async set(statement: string, rows: readonly object[]): Promise<void> {
    await this.operation.sql(statement, [JSON.stringify(rows)]);
  }
}

const REGIONS = `insert into region (code, nation, name, name_cy, ons_code, position)
  select code, nation, name, "nameCy", "onsCode", position
  from jsonb_to_recordset($1) as f (code text, nation text, name text, "nameCy" text, "onsCode" text, position int)
  on conflict (code) do update set name = excluded.name, name_cy = excluded.name_cy, ons_code = excluded.ons_code, position = excluded.position`;

const AUTHORITY = `f (code text, nation text, "gssCode" text, name text, "nameCy" text, region text, type text, "validFrom" date, "validTo" date,
  "londonSubRegion" text, "healthBoard" text)`;

const ORGANISATIONS = `insert into organisation (nation, kind, code, name, name_cy)
  select distinct on (nation, code) nation, 'local-authority', code, name, "nameCy" from jsonb_to_recordset($1) as ${AUTHORITY} order by nation, code, "validFrom" desc
  on conflict (nation, kind, code) do update set name = excluded.name, name_cy = excluded.name_cy`;

const PERIODS = `insert into organisation_period (organisation_id, gss_code, name, region_code, type, london_sub_region, health_board, valid_from, valid_to)
  select organisation.id, "gssCode", f.name, region, type, "londonSubRegion", "healthBoard", "validFrom", "validTo"
  from jsonb_to_recordset($1) as ${AUTHORITY} join organisation on organisation.nation = f.nation and kind = 'local-authority' and organisation.code = f.code
  on conflict (organisation_id, valid_from) do update set gss_code = excluded.gss_code, name = excluded.name, region_code = excluded.region_code, type = excluded.type,
    london_sub_region = excluded.london_sub_region, health_board = excluded.health_board, valid_to = excluded.valid_to`;

const england = (alias: string, column: string) =>
  `join organisation ${alias} on ${alias}.nation = 'england' and ${alias}.kind = 'local-authority' and ${alias}.code = f.${column}`;

const SUCCESSORS = `insert into organisation_successor (organisation_id, successor_id, happened_on)
  select before.id, after.id, "fromDay" from jsonb_to_recordset($1) as f (predecessor text, successor text, "fromDay" date)
  ${england('before', 'predecessor')} ${england('after', 'successor')}
  on conflict (organisation_id, successor_id) do update set happened_on = excluded.happened_on`;

const POPULATIONS = `insert into population (gss_code, year, aged_0_17, source)
  select "gssCode", year, children, source from jsonb_to_recordset($1) as f ("gssCode" text, year int, children int, source text)
  on conflict (gss_code, year) do update set aged_0_17 = excluded.aged_0_17, source = excluded.source`;

const NEIGHBOURS = `insert into statistical_neighbour (organisation_id, neighbour_id, rank, model, closeness)
  select own.id, near.id, rank, model, closeness from jsonb_to_recordset($1) as f (authority text, neighbour text, rank int, model int, closeness text)
  ${england('own', 'authority')} ${england('near', 'neighbour')}`;

const TILES = `insert into tile (gss_code, nation, col, row) select "gssCode", nation, col, row
  from jsonb_to_recordset($1) as f ("gssCode" text, nation text, col int, row int)
  on conflict (gss_code) do update set col = excluded.col, row = excluded.row`;

const SYSTEMS = `insert into system (code, name, provider, former_names, status, evidence, position)
  select code, product, provider, formerly, status, evidence, position
  from jsonb_to_recordset($1) as f (code text, product text, provider text, formerly text, status text, evidence text, position int)
  on conflict (code) do update set name = excluded.name, provider = excluded.provider, former_names = excluded.former_names,
    status = excluded.status, evidence = excluded.evidence, position = excluded.position`;
