import { Injectable } from '@nestjs/common';
import { decideAppointment, decideEnd, decideHandOver, reachesEverything } from '@muster/domain/people';
import { asClash, Facts, invalid, listPage, notFound, Operation, Problem, refuseIf, Where, type Page, type PageInput } from '@muster/platform';
import { AppointmentEntity } from './appointment.entity.js';
import { APPOINTMENT, APPOINTMENT_FROM, asAppointment, TODAY, type AppointmentRow } from './appointment-row.js';
import { PeopleService } from './people.service.js';
import { AppointmentStateName, type AppointInput, type Appointment, type AppointmentFilter, type HandOverInput, type Vacancy } from './people.types.js';

/** Which roles are held by whom, for what, from a day to a day. */
@Injectable()
export class AppointmentsService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly people: PeopleService) {}

  /** Appointments, those in force first. A champion sees those of the own region. */
  async list(filter: AppointmentFilter = {}, page?: PageInput | null): Promise<Page<Appointment>> {
    this.operation.mustBeAble('appointment.list');
    const where = new Where();
    const today = where.parameter(this.operation.today);
    where.equals('appointment.role', filter.role).equals('appointment.programme_id', filter.programmeId).equals('appointment.organisation_id', filter.organisationId)
      .equals('person_id', filter.personId).hasId('appointment.id', filter.ids).and(filter.state && stateCondition(filter.state, `${today}::date`))
      .and(filter.region && `coalesce(appointment.region_code, roster_entry.region_code) = ${where.parameter(filter.region)}`)
      .and(`${today}::date is not null`);
    const order = `(appointment.ends_on is null or appointment.ends_on >= ${today}::date) desc, appointment.role, organisation.name nulls first, appointment.starts_on desc, appointment.id`;
    const { items, total } = await listPage<AppointmentRow>(this.operation, { select: APPOINTMENT, from: APPOINTMENT_FROM, where, order, page });
    return { items: items.map((row) => asAppointment(row, this.operation.today)), total };
  }

  /** One appointment; null when there is none or out of reach. */
  async find(id: string): Promise<Appointment | null> {
    return (await this.list({ ids: [id] })).items[0] ?? null;
  }

  /** Organisations on a programme's roster that have no single point of contact today, by region and name. A champion sees the own region, also where another role shows the whole roster. */
  async vacancies(programmeId: string): Promise<Vacancy[]> {
    this.operation.mustBeAble('appointment.list', { programmeId });
    const where = new Where().equals('roster_entry.programme_id', programmeId)
      .within(this.operation.reach('appointment.list'), { programme: 'roster_entry.programme_id', region: 'roster_entry.region_code' });
    where.and(HAS_NO_CONTACT.replaceAll('$today', where.parameter(this.operation.today)));
    return this.operation.sql<Vacancy>(`${VACANCIES} ${where} order by region.position, roster_entry.name`, where.parameters);
  }

  /** Appoints a person. Refuses a scope or days that do not fit the role, and a second SPOC at one time (SPOC_TAKEN). */
  async appoint(input: AppointInput): Promise<Appointment> {
    const scope = { programmeId: input.programmeId ?? null, organisationId: input.organisationId ?? null, region: input.region ?? null };
    this.operation.mustBeAble('appointment.make', scope);
    if (!scope.programmeId && !reachesEverything(this.operation.actor)) {
      throw new Problem({ code: 'FORBIDDEN', message: 'You can appoint people for your own programmes only: choose one.', fields: [{ name: 'programmeId', message: 'Choose a programme.' }] });
    }
    refuseIf(decideAppointment({ ...input, endsOn: input.endsOn ?? null }));
    return this.save({ ...scope, personId: input.personId, role: input.role, startsOn: input.startsOn, endsOn: input.endsOn ?? null });
  }

  private async save(row: Omit<AppointmentEntity, 'id'>): Promise<Appointment> {
    await this.checkSingleContact(row);
    const { identifiers } = await this.operation.rows(AppointmentEntity).insert(row).catch(asClash(spocTaken()));
    const { id } = identifiers[0] as { id: string };
    await this.record('appointment.made', { ...row, id });
    return (await this.find(id))!;
  }

  private async checkSingleContact({ role, programmeId, organisationId, startsOn, endsOn }: Omit<AppointmentEntity, 'id'>): Promise<void> {
    if (role !== 'spoc') return;
    const held = await this.operation.sql(
      `select 1 from appointment where role = 'spoc' and programme_id = $1 and organisation_id = $2 and daterange(starts_on, ends_on, '[]') && daterange($3, $4, '[]')`,
      [programmeId, organisationId, startsOn, endsOn],
    );
    if (held.length) throw spocTaken();
  }

  /** Ends an appointment on a day, its last. Refuses a day before the first one, and an appointment that is over. */
  async end(id: string, endsOn: string): Promise<Appointment> {
    const it = await this.load(id);
    this.operation.mustBeAble('appointment.end', it);
    refuseIf(decideEnd(it, endsOn, this.operation.today));
    await this.operation.rows(AppointmentEntity).update({ id }, { endsOn });
    await this.record('appointment.ended', { ...it, endsOn });
    return (await this.find(id))!;
  }

  /** Hands a role over on a day: the one ends the day before, the other begins. What was answered stays with the organisation. */
  async handOver(id: string, { on, personId, newPerson }: HandOverInput): Promise<Appointment> {
    const it = await this.load(id);
    this.operation.mustBeAble('appointment.hand-over', it);
    const decision = decideHandOver(it, on);
    if ('code' in decision) throw new Problem(decision);
    const successor = newPerson ? (await this.people.add(newPerson)).id : personId;
    if (!successor || successor === it.personId) throw invalid('Say who takes over: another person.', [{ name: 'personId', message: 'Choose another person.' }]);
    await this.operation.rows(AppointmentEntity).update({ id }, { endsOn: decision.endsOn });
    const { role, programmeId, organisationId, region, endsOn } = it;
    const made = await this.save({ role, programmeId, organisationId, region, endsOn, personId: successor, startsOn: on });
    await this.record('appointment.handed-over', { ...it, id: made.id });
    return made;
  }

  private async load(id: string): Promise<AppointmentEntity> {
    const appointment = await this.operation.rows(AppointmentEntity).findOneBy({ id });
    if (!appointment) throw notFound('appointment');
    return appointment;
  }

  private record(name: string, { id, role, programmeId, organisationId, region, startsOn, endsOn }: AppointmentEntity): Promise<void> {
    return this.facts.record({ name, subject: { type: 'appointment', id }, programmeId, organisationId, region, details: { role, startsOn, endsOn } });
  }
}

function spocTaken(): Problem {
  return new Problem({ code: 'SPOC_TAKEN', message: 'This organisation has a single point of contact in that time. Hand the role over, or end it first.', fields: [{ name: 'startsOn', message: 'Choose a day after the present one ends.' }] });
}

function stateCondition(state: AppointmentStateName, today: string): string {
  if (state === AppointmentStateName.FUTURE) return `appointment.starts_on > ${today}`;
  return state === AppointmentStateName.ENDED ? `appointment.ends_on < ${today}` : TODAY.replaceAll('$today', today);
}

const VACANCIES = `select jsonb_build_object('id', organisation.id, 'code', organisation.code, 'nation', organisation.nation, 'kind', organisation.kind, 'name', roster_entry.name) as organisation,
    case when region.code is not null then jsonb_build_object('code', region.code, 'nation', region.nation, 'name', region.name, 'position', region.position) end as region
  from roster_entry join organisation on organisation.id = organisation_id left join region on region.code = roster_entry.region_code`;
const HAS_NO_CONTACT = `not exists (select 1 from appointment where appointment.programme_id = roster_entry.programme_id and appointment.organisation_id = roster_entry.organisation_id
    and role = 'spoc' and starts_on <= $today::date and (ends_on is null or ends_on >= $today::date))`;
