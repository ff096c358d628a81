import { Injectable } from '@nestjs/common';
import { Operation, Where } from '@muster/platform';
import { REGION, type Organisation } from '../organisations/index.js';
import { AppointmentsService, personColumn } from '../people/index.js';
import type { BouncedAddress, RegionContacts } from './region-contacts.types.js';

type Row = Omit<RegionContacts, 'vacancies' | 'bounced'>;
type Bounced = BouncedAddress & { region: string };

/** How well each region is looked after. */
@Injectable()
export class RegionContactsService {
  constructor(private readonly operation: Operation, private readonly appointments: AppointmentsService) {}

  /** Each region of a programme's roster, in the usual order: the last contact, with whom nobody has spoken, who has no contact, whose address failed. A champion gets the own region. */
  async list(programmeId: string): Promise<RegionContacts[]> {
    this.operation.mustBeAble('contact.list', { programmeId });
    const where = () => new Where().equals('roster_entry.programme_id', programmeId)
      .within(this.operation.reach('contact.list'), { programme: 'roster_entry.programme_id', region: 'roster_entry.region_code' });
    const ofRegions = where();
    const regions = await this.operation.sql<Row>(`${REGIONS} ${ofRegions} group by region.code order by region.nation, region.position`, ofRegions.parameters);
    const ofPeople = where();
    ofPeople.and(`appointment.starts_on <= ${ofPeople.parameter(this.operation.today)}::date and (appointment.ends_on is null or appointment.ends_on >= ${ofPeople.parameter(this.operation.today)}::date)`);
    const bounced = await this.operation.sql<Bounced>(`${BOUNCED} ${ofPeople} order by roster_entry.organisation_id, person.id`, ofPeople.parameters);
    const vacancies = await this.appointments.vacancies(programmeId);
    return regions.map((row) => ({
      ...row, bounced: sorted(bounced.filter(({ region }) => region === row.region.code)),
      vacancies: vacancies.filter(({ region }) => region?.code === row.region.code).map(({ organisation, region }): Organisation => ({ ...organisation, region })),
    }));
  }
}

const sorted = (rows: readonly Bounced[]): Bounced[] => rows.toSorted((one, other) => one.organisation.name.localeCompare(other.organisation.name, 'en'));

const ORGANISATION = `jsonb_build_object('id', organisation.id, 'code', organisation.code, 'nation', organisation.nation, 'kind', organisation.kind, 'name', roster_entry.name)`;

const REGIONS = `select ${REGION}, count(*)::int as organisations, count(spoken.last_on)::int as contacted, coalesce(sum(spoken.contacts), 0)::int as contacts, max(spoken.last_on) as "lastContactOn",
    coalesce(jsonb_agg(${ORGANISATION} order by roster_entry.name) filter (where spoken.last_on is null), '[]') as "neverContacted"
  from roster_entry join organisation on organisation.id = roster_entry.organisation_id join region on region.code = roster_entry.region_code
    left join (select contact.programme_id, contact.organisation_id, count(*) as contacts, max(held_on) filter (where reached) as last_on from contact group by 1, 2) spoken
      on spoken.programme_id = roster_entry.programme_id and spoken.organisation_id = roster_entry.organisation_id`;

const BOUNCED = `select distinct on (roster_entry.organisation_id, person.id) roster_entry.region_code as region, ${ORGANISATION} as organisation, ${personColumn('person')} as person,
    person.address_failed_at as "failedAt", person.address_failure as failure
  from roster_entry join organisation on organisation.id = roster_entry.organisation_id
    join appointment on appointment.programme_id = roster_entry.programme_id and appointment.organisation_id = roster_entry.organisation_id
    join person on person.id = appointment.person_id and person.address_failed_at is not null`;
