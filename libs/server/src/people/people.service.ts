import { Injectable } from '@nestjs/common';
import { Facts, listPage, notFound, Operation, Problem, Where, type Page, type PageInput } from '@muster/platform';
import { PersonEntity } from './person.entity.js';
import type { Person, PersonFilter, PersonInput } from './people.types.js';

const HELD = 'select 1 from appointment where appointment.person_id = person.id';

/** Who the people are. Row-level security keeps a champion to the people of the own region. */
@Injectable()
export class PeopleService {
  constructor(private readonly operation: Operation, private readonly facts: Facts) {}

  /** People with the roles and scopes asked for, in alphabetical order. */
  async list(filter: PersonFilter = {}, page?: PageInput | null): Promise<Page<Person>> {
    this.operation.mustBeAble('person.list');
    const where = new Where().and('erased_at is null').contains(['person.name', 'person.email'], filter.search).isOneOf('person.id', filter.ids);
    where.and(filter.role && `exists (${HELD} and role = ${where.parameter(filter.role)})`)
      .and(filter.organisationId && `exists (${HELD} and organisation_id = ${where.parameter(filter.organisationId)})`)
      .and(filter.programmeId && `exists (${HELD} and programme_id = ${where.parameter(filter.programmeId)})`)
      .and(filter.region && `exists (${HELD} and (region_code = ${where.parameter(filter.region)} or exists (select 1 from roster_entry
        where roster_entry.programme_id = appointment.programme_id and roster_entry.organisation_id = appointment.organisation_id and roster_entry.region_code = ${where.parameter(filter.region)})))`);
    return listPage<Person>(this.operation, { select: 'person.id, person.name, email, phone, language', from: 'person', where, order: 'person.name, person.id', page });
  }

  /** One person; null when there is none or out of reach. */
  async find(id: string): Promise<Person | null> {
    return (await this.list({ ids: [id] })).items[0] ?? null;
  }

  /** Adds a person. Refuses an address that somebody has already (EMAIL_TAKEN). */
  async add(input: PersonInput): Promise<Person> {
    this.operation.mustBeAble('person.add');
    await this.checkAddress(input.email);
    const person = { name: input.name.trim(), email: input.email.trim(), phone: input.phone ?? null, language: input.language ?? 'en' };
    const { identifiers } = await this.operation.rows(PersonEntity).insert(person);
    const { id } = identifiers[0] as { id: string };
    await this.facts.record({ name: 'person.added', subject: { type: 'person', id } });
    return { id, ...person };
  }

  /** Changes a person's name and how to reach them. Refuses an address that somebody else has (EMAIL_TAKEN). */
  async update(id: string, input: PersonInput): Promise<Person> {
    const known = await this.find(id);
    if (!known) throw notFound('person');
    this.operation.mustBeAble('person.update');
    await this.checkAddress(input.email, id);
    const person = { name: input.name.trim(), email: input.email.trim(), phone: input.phone ?? null, language: input.language ?? 'en' };
    await this.operation.rows(PersonEntity).update({ id }, person);
    await this.facts.record({ name: 'person.updated', subject: { type: 'person', id } });
    return { id, ...person };
  }

  private async checkAddress(email: string, except?: string): Promise<void> {
    const taken = await this.operation.sql('select 1 from person where lower(email) = lower($1) and id is distinct from $2', [email.trim(), except ?? null]);
    if (taken.length) throw new Problem({ code: 'EMAIL_TAKEN', message: 'Somebody has this e-mail address already. Look for that person instead of adding another.', fields: [{ name: 'email', message: 'This address is taken.' }] });
  }
}
