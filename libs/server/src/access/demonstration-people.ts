import { Injectable } from '@nestjs/common';
import { Operation, Site } from '@muster/platform';

/** Somebody whom a visitor of the demonstration can sign in as. */
export interface DemonstrationPerson {
  name: string;
  email: string;
  role: string;
  what: string;
}

/** One sign-in for each role; none outside of a demonstration. */
@Injectable()
export class DemonstrationPeople {
  constructor(private readonly operation: Operation, private readonly site: Site) {}

  /** The invented people of the demonstration programme, one a role, in the order in which a visitor tries them. */
  async list(): Promise<DemonstrationPerson[]> {
    if (!this.site.demonstration) return [];
    return this.operation.elevated(() => this.operation.sql<DemonstrationPerson>(LIST, [this.operation.today]));
  }
}

const LIST = `select name, email, role, what from (
    select distinct on (appointment.role) person.name, person.email, appointment.role, appointment.role as key,
      case appointment.role when 'project-team' then 'sees and does everything in ' || programme.name when 'viewer' then 'reads the national picture of ' || programme.name
        when 'champion' then 'looks after ' || region.name else 'answers for ' || roster_entry.name end as what
    from appointment join person on person.id = person_id join programme on programme.id = programme_id and programme.invented
      left join region on region.code = appointment.region_code
      left join roster_entry on roster_entry.programme_id = programme.id and roster_entry.organisation_id = appointment.organisation_id
      left join response on response.organisation_id = appointment.organisation_id and response.programme_id = programme.id
        and exists (select 1 from wave where wave.id = wave_id and wave.state = 'open' and wave.audience = 'roster')
    where email like '%@example.org' and appointment.starts_on <= $1::date and (appointment.ends_on is null or appointment.ends_on >= $1::date)
    order by appointment.role, (response.state = 'not-started') desc nulls last, roster_entry.name nulls first, person.name) people
  order by array_position(array['project-team', 'spoc', 'champion', 'viewer', 'deputy', 'contributor', 'certifier'], key)`;
