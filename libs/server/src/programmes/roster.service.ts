import { Injectable } from '@nestjs/common';
import { listPage, Operation, Problem, Where, type Page } from '@muster/platform';
import { REGION } from '../organisations/index.js';
import type { RosterArgs, RosterEntry, RosterInput } from './programmes.types.js';

const ENTRY = `roster_entry.name, roster_entry.type, ${REGION}, jsonb_build_object('id', organisation.id, 'code', organisation.code, 'nation', organisation.nation,
  'kind', organisation.kind, 'name', roster_entry.name, 'nameCy', organisation.name_cy, 'type', roster_entry.type, 'gssCode', roster_entry.gss_code,
  'region', case when region.code is not null then jsonb_build_object('code', region.code, 'nation', region.nation, 'name', region.name, 'position', region.position) end) as organisation`;

/** Who is expected to take part in a programme. */
@Injectable()
export class RosterService {
  constructor(private readonly operation: Operation) {}

  /** One page of the roster, in alphabetical order. A champion sees the own region. */
  async list(programmeId: string, { filter, page }: RosterArgs): Promise<Page<RosterEntry>> {
    const where = new Where().equals('programme_id', programmeId).equals('roster_entry.region_code', filter?.region).contains(['roster_entry.name', 'organisation.code'], filter?.search);
    const from = 'roster_entry join organisation on organisation.id = organisation_id left join region on region.code = roster_entry.region_code';
    return listPage<RosterEntry>(this.operation, { select: ENTRY, from, where, order: 'roster_entry.name', page });
  }

  /** Was a wave or a round of the programme ever opened? Then its roster is part of what was sent. */
  async isInUse(programmeId: string): Promise<boolean> {
    return (await this.operation.sql(IN_USE, [programmeId])).length > 0;
  }

  /** Replaces the roster, set by set, by the authorities of a nation or the organisations named, as they were on a day. Gives its size. Refuses (ROSTER_EMPTY, ROSTER_UNKNOWN) when that day has none of them. */
  async replace(programmeId: string, { on, nation, organisationIds }: RosterInput): Promise<number> {
    await this.operation.change('delete from roster_entry where programme_id = $1', [programmeId]);
    const size = await this.operation.change(REPLACE, [programmeId, on, nation ?? null, organisationIds ?? null]);
    if (size === 0) throw new Problem({ code: 'ROSTER_EMPTY', message: `No organisation that you named existed on ${on}. Check the nation and the day.` });
    if (organisationIds && size < new Set(organisationIds).size) {
      throw new Problem({ code: 'ROSTER_UNKNOWN', message: `Only ${size} of the organisations that you named existed on ${on}. Take the others out, or choose another day.` });
    }
    return size;
  }
}

const IN_USE = `select 1 from wave where programme_id = $1 and opened_at is not null
  union all select 1 from collection_round where programme_id = $1 and opened_at is not null limit 1`;

const REPLACE = `insert into roster_entry (programme_id, organisation_id, name, region_code, type, gss_code)
  select $1, organisation.id, period.name, period.region_code, period.type, period.gss_code
  from organisation join organisation_period period on period.organisation_id = organisation.id and valid_from <= $2::date and coalesce(valid_to, 'infinity') >= $2::date
  where ($3::text is not null and organisation.nation = $3 and kind = 'local-authority') or organisation.id = any ($4::uuid[])`;
