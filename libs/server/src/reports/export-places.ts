import { Injectable } from '@nestjs/common';
import type { Place } from '@muster/domain/reports';
import { Operation } from '@muster/platform';

/** An authority of a roster with the codes under which others know it. */
export interface PlacedAuthority {
  id: string;
  place: Place;
  type: string | null;
}

/** Where the rows of a file lie. */
export interface Places {
  nation: string;
  authorities: ReadonlyMap<string, PlacedAuthority>;
  regions: ReadonlyMap<string, { code: string; place: Place }>;
  systems: ReadonlyMap<string, string>;
}

type Row = { id: string; type: string | null; nation: string; oldCode: string; newCode: string | null; name: string; regionCode: string | null; region: string | null };
type RegionRow = { code: string; nation: string; onsCode: string | null; name: string };

/** The places of a programme's files: its authorities as they are called on its roster, and its regions, as far as the actor may see them. */
@Injectable()
export class ExportPlaces {
  constructor(private readonly operation: Operation) {}

  async of(programmeId: string): Promise<Places> {
    const authorities = await this.operation.sql<Row>(AUTHORITIES, [programmeId]);
    const regions = await this.operation.sql<RegionRow>(REGIONS, [programmeId]);
    const systems = await this.operation.sql<{ code: string; name: string }>('select code, name from system');
    return {
      nation: regions[0]?.nation ?? authorities[0]?.nation ?? 'england',
      authorities: new Map(authorities.map((row) => [row.id, placed(row)])),
      regions: new Map(regions.map(({ code, nation, onsCode, name }) => [code, { code, place: { nation, region: { code: onsCode, name } } }])),
      systems: new Map(systems.map(({ code, name }) => [code, name])),
    };
  }
}

const placed = ({ id, type, nation, oldCode, newCode, name, regionCode, region }: Row): PlacedAuthority => (
  { id, type, place: { nation, region: region === null ? null : { code: regionCode, name: region }, authority: { oldCode, newCode, name } } });

const AUTHORITIES = `select organisation.id, roster_entry.type, organisation.nation, organisation.code as "oldCode", roster_entry.gss_code as "newCode", roster_entry.name,
    region.ons_code as "regionCode", region.name as region
  from roster_entry join organisation on organisation.id = organisation_id left join region on region.code = roster_entry.region_code where programme_id = $1`;
const REGIONS = `select code, nation, ons_code as "onsCode", name from region where code in (select region_code from roster_entry where programme_id = $1) order by position`;
