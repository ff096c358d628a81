import { Injectable } from '@nestjs/common';
import { asClash, Facts, listPage, notFound, Operation, Problem, Where, type Page, type PageInput } from '@muster/platform';
import { PersonEntity } from './person.entity.js';
import type { Person, PersonFilter, PersonInput } from './people.types.js';

/** How to reach somebody is for who shares a scope with them; people whom nobody has appointed yet are everybody's of a team. */
export const REACHABLE = `(scope_everything() or person.id = scope_person() or exists (select 1 from appointment where appointment.person_id = person.id) or not person_beyond_reach(person.id, '{}'))`;
const BEYOND_REACH = "(not scope_everything() and person_beyond_reach(person.id, scope_ids('app.programmes')))";
const PERSON = `person.id, person.name, case when ${REACHABLE} then email end as email, case when ${REACHABLE} then phone end as phone, language,
  case when ${REACHABLE} then address_failed_at end as "addressFailedAt", case when ${REACHABLE} then address_failure end as "addressFailure", ${BEYOND_REACH} as "beyondReach"`;
const HELD = 'select 1 from appointment where appointment.person_id = person.id';

/** Who the people are. Row-level security keeps a champion to the people of the own region. */
@Injectable()
export class PeopleService {
  constructor(private readonly operation: Operation, private readonly facts: Facts) {}

  /** People with the roles and scopes asked for, in alphabetical order. An address finds only whose address the actor may see: otherwise it could be guessed letter by letter. */
  async list(filter: PersonFilter = {}, page?: PageInput | null): Promise<Page<Person>> {
    this.operation.mustBeAble('person.list');
    const where = new Where().and('erased_at is null').contains(['person.name', `(case when ${REACHABLE} then person.email end)`], filter.search).hasId('person.id', filter.ids);
    where.and(filter.role && `exists (${HELD} and role = ${where.parameter(filter.role)})`)
      .and(filter.organisationId && `exists (${HELD} and organisation_id = ${where.parameter(filter.organisationId)})`)
      .and(filter.programmeId && `exists (${HELD} and programme_id = ${where.parameter(filter.programmeId)})`)
      .and(filter.region && `exists (${HELD} and (region_code = ${where.parameter(filter.region)} or exists (select 1 from roster_entry
        where roster_entry.programme_id = appointment.programme_id and roster_entry.organisation_id = appointment.organisation_id and roster_entry.region_code = ${where.parameter(filter.region)})))`);
    return listPage<Person>(this.operation, { select: PERSON, from: 'person', where, order: 'person.name, person.id', page });
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
    const { identifiers } = await this.operation.rows(PersonEntity).insert(person).catch(asClash(emailTaken()));
    const { id } = identifiers[0] as { id: string };
    await this.facts.record({ name: 'person.added', subject: { type: 'person', id } });
    return { id, ...person };
  }

  /** Does the person hold, or held they once, a role outside of the actor's programmes? Then only an administrator changes them: whoever changes an address could sign in with it. */
  async isBeyondReach(id: string): Promise<boolean> {
    const [row] = await this.operation.sql<{ beyond: boolean }>(`select ${BEYOND_REACH} as beyond from person where id = $1`, [id]);
    return row?.beyond ?? true;
  }

  /** Changes a person's name and how to reach them. Refuses (FORBIDDEN) somebody with a role outside of the actor's programmes, and an address that somebody else has (EMAIL_TAKEN). */
  async update(id: string, input: PersonInput): Promise<Person> {
    const known = await this.find(id);
    if (!known) throw notFound('person');
    this.operation.mustBeAble('person.update');
    if (known.beyondReach) throw new Problem({ code: 'FORBIDDEN', message: 'This person also has a role outside of your programmes. Ask an administrator to make the change.' });
    await this.checkAddress(input.email, id);
    const person = { name: input.name.trim(), email: input.email.trim(), phone: input.phone ?? null, language: input.language ?? 'en' };
    await this.operation.rows(PersonEntity).update({ id }, person).catch(asClash(emailTaken()));
    await this.facts.record({ name: 'person.updated', subject: { type: 'person', id } });
    return (await this.find(id))!;
  }

  private async checkAddress(email: string, except?: string): Promise<void> {
    const taken = await this.operation.sql('select 1 from person where lower(email) = lower($1) and id is distinct from $2', [email.trim(), except ?? null]);
    if (taken.length) throw emailTaken();
  }
}

function emailTaken(): Problem {
  return new Problem({ code: 'EMAIL_TAKEN', message: 'Somebody has this e-mail address already. Look for that person instead of adding another.', fields: [{ name: 'email', message: 'This address is taken.' }] });
}
