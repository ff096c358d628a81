import { Injectable } from '@nestjs/common';
import { isDay } from '@muster/domain/kernel';
import { Facts, invalid, listPage, notFound, Operation, Problem, Where, type Page, type PageInput } from '@muster/platform';
import {
  OrganisationKind, OrganisationSort, SortDirection, type AddOrganisationInput, type AddRegionInput, type Organisation, type OrganisationFilter, type OrganisationPeriod, type Region,
} from './organisations.types.js';

/** A region as one JSON column, for every statement that joins it. */
export const REGION = `case when region.code is not null then jsonb_build_object('code', region.code, 'nation', region.nation, 'name', region.name, 'position', region.position) end as region`;

const COLUMNS = `organisation.id, organisation.code, organisation.nation, kind, coalesce(period.name, organisation.name) as name, organisation.name_cy as "nameCy",
  type, gss_code as "gssCode", valid_from as "validFrom", valid_to as "validTo", ${REGION}`;

/** Each organisation with the period in force on the day of the parameter, or else the one nearest before it, or else the first. */
const onDay = (day: string): string => `organisation left join lateral (
    select * from organisation_period where organisation_id = organisation.id
    order by (valid_from <= ${day} and coalesce(valid_to, 'infinity') >= ${day}) desc, (valid_from <= ${day}) desc, valid_from desc limit 1
  ) period on true left join region on region.code = period.region_code`;

/** Who there is to ask, on any day. */
@Injectable()
export class OrganisationsService {
  constructor(private readonly operation: Operation, private readonly facts: Facts) {}

  /** Organisations with their names and regions on a day. */
  async list(filter: OrganisationFilter = {}, order: { sort?: OrganisationSort | null; direction?: SortDirection | null } = {}, page?: PageInput | null): Promise<Page<Organisation>> {
    this.operation.mustBeAble('organisation.list');
    const where = new Where();
    const from = onDay(`${where.parameter(dayOr(filter.on, this.operation.today))}::date`);
    where.equals('organisation.nation', filter.nation).equals('period.region_code', filter.region).hasId('organisation.id', filter.ids)
      .contains(['organisation.name', 'period.name', 'organisation.code', 'organisation.name_cy'], filter.search)
      .and(filter.on && `valid_from <= ${where.parameter(filter.on)} and coalesce(valid_to, 'infinity') >= ${where.parameter(filter.on)}`)
      .and(this.inReach(where, filter.programmeId));
    const by = `${order.sort ?? OrganisationSort.NAME} ${order.direction ?? SortDirection.ASC} nulls last, organisation.name, organisation.id`;
    return listPage<Organisation>(this.operation, { select: COLUMNS, from, where, order: by, page });
  }

  /** A champion sees the organisations of the own region only: those that the rosters show. */
  private inReach(where: Where, programmeId?: string | null): string {
    const seesAll = this.operation.allowed(['figure.see']).length > 0;
    if (seesAll && !programmeId) return '';
    const programme = programmeId ? `and programme_id = ${where.parameter(programmeId)}` : '';
    return `exists (select 1 from roster_entry where roster_entry.organisation_id = organisation.id ${programme})`;
  }

  /** One organisation as it is today; null when there is none or it is out of reach. */
  async find(id: string): Promise<Organisation | null> {
    return (await this.list({ ids: [id] })).items[0] ?? null;
  }

  /** Every name, code and region that the organisation has had, oldest first. */
  async history(organisationId: string): Promise<OrganisationPeriod[]> {
    return this.operation.sql<OrganisationPeriod>(
      `select gss_code as "gssCode", organisation_period.name, type, valid_from as "validFrom", valid_to as "validTo", ${REGION}
       from organisation_period left join region on region.code = region_code where organisation_id = $1 order by valid_from`,
      [organisationId],
    );
  }

  /** The organisations that took its place when it was abolished. */
  async successors(organisationId: string): Promise<Organisation[]> {
    const rows = await this.operation.sql<{ id: string }>('select successor_id as id from organisation_successor where organisation_id = $1', [organisationId]);
    return rows.length ? (await this.list({ ids: rows.map(({ id }) => id) })).items : [];
  }

  /** The regions of a nation, or of all, in their usual order. */
  async regions(nation?: string | null): Promise<Region[]> {
    this.operation.mustBeAble('organisation.list');
    return this.operation.sql<Region>('select code, nation, name, position from region where $1::text is null or nation = $1 order by nation, position', [nation ?? null]);
  }

  /** Adds an organisation that is not among the facts. Refuses a code that the nation has already, and an unknown region. */
  async add(given: AddOrganisationInput): Promise<Organisation> {
    this.operation.mustBeAble('organisation.add');
    const input = { ...given, kind: given.kind ?? OrganisationKind.LOCAL_AUTHORITY };
    await this.checkNew(input);
    const { id } = (await this.operation.sql<{ id: string }>(
      'insert into organisation (nation, kind, code, name, name_cy) values ($1, $2, $3, $4, $5) returning id',
      [input.nation, input.kind, input.code, input.name, input.nameCy ?? null],
    ))[0]!;
    await this.operation.sql(
      'insert into organisation_period (organisation_id, gss_code, name, region_code, type, valid_from) values ($1, $2, $3, $4, $5, $6)',
      [id, input.gssCode ?? null, input.name, input.region ?? null, input.type ?? null, input.validFrom],
    );
    await this.facts.record({ name: 'organisation.added', subject: { type: 'organisation', id } });
    return (await this.organisationAdded(id))!;
  }

  private async organisationAdded(id: string): Promise<Organisation | undefined> {
    const rows = await this.operation.sql<Organisation>(`select ${COLUMNS} from ${onDay('$2::date')} where organisation.id = $1`, [id, this.operation.today]);
    return rows[0];
  }

  private async checkNew({ nation, kind, code, region, validFrom, gssCode }: AddOrganisationInput): Promise<void> {
    if (!isDay(validFrom)) throw invalid('Give a real day as the first day.', [{ name: 'validFrom', message: `${validFrom} is no day of the calendar.` }]);
    const taken = await this.operation.sql('select 1 from organisation where nation = $1 and kind = $2 and code = $3', [nation, kind, code]);
    if (taken.length) throw new Problem({ code: 'CODE_TAKEN', message: `There is an organisation with the code ${code} already. Choose another code.`, fields: [{ name: 'code', message: 'This code is taken.' }] });
    const sameGss = gssCode && (await this.operation.sql('select 1 from organisation_period where gss_code = $1', [gssCode])).length;
    if (sameGss) throw new Problem({ code: 'CODE_TAKEN', message: `The ONS code ${gssCode} belongs to another organisation.`, fields: [{ name: 'gssCode', message: 'This code is taken.' }] });
    const known = !region || (await this.operation.sql('select 1 from region where code = $1 and nation = $2', [region, nation])).length;
    if (!known) throw notFound('region of this nation');
  }

  /** Adds a region. Refuses a code or a name that is taken. */
  async addRegion({ code, nation, name, position }: AddRegionInput): Promise<Region> {
    this.operation.mustBeAble('organisation.add');
    const taken = await this.operation.sql('select 1 from region where code = $1 or (nation = $2 and name = $3)', [code, nation, name]);
    if (taken.length) throw new Problem({ code: 'CODE_TAKEN', message: `There is a region with this code or name already.`, fields: [{ name: 'code', message: 'This code or name is taken.' }] });
    await this.operation.sql('insert into region (code, nation, name, position) values ($1, $2, $3, $4)', [code, nation, name, position]);
    await this.facts.record({ name: 'region.added', subject: { type: 'region', id: code } });
    return { code, nation, name, position };
  }
}

function dayOr(day: string | null | undefined, otherwise: string): string {
  if (!day) return otherwise;
  if (!isDay(day)) throw invalid('Give a real day.', [{ name: 'on', message: `${day} is no day of the calendar.` }]);
  return day;
}
