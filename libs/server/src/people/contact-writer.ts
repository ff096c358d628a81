import { Injectable } from '@nestjs/common';
import { addressKey, importChanged, lastDayBefore, type ContactChange } from '@muster/domain/people';
import { asClash, Facts, Operation, Problem, type Fact } from '@muster/platform';
import { ADD_PEOPLE, END_ROLES, MAKE_APPOINTMENTS } from './contact-import-rows.js';

type Made = Pick<ContactChange['contact'], 'role' | 'organisationId' | 'region' | 'startsOn'> & { id: string; endsOn: string | null };

/** Writes what a file of contacts does, in a fixed number of statements: as if each row had been done by hand. */
@Injectable()
export class ContactWriter {
  constructor(private readonly operation: Operation, private readonly facts: Facts) {}

  /** Adds the people who are new, ends the roles that are handed over, and makes the appointments. Refuses (IMPORT_CHANGED) when somebody was faster at any of them. */
  async write(programmeId: string, changes: readonly ContactChange[]): Promise<void> {
    const added = await this.addPeople(changes.filter(({ personId }) => personId === null));
    await this.endRoles(changes);
    const wanted = changes.map(({ contact, personId, endsOn }) => ({ ...contact, endsOn, personId: personId ?? added.get(addressKey(contact.email)) }));
    const made = await this.operation.sql<Made>(MAKE_APPOINTMENTS, [programmeId, JSON.stringify(wanted)]).catch(asClash(new Problem(importChanged())));
    const handedOver = new Set(changes.flatMap(({ contact, handsOver }) => (handsOver ? contact.organisationId : [])));
    await this.facts.recordAll([
      ...[...added.values()].map((id): Fact => ({ name: 'person.added', subject: { type: 'person', id } })),
      ...made.map((one) => appointmentFact('appointment.made', programmeId, one)),
      ...made.filter(({ role, organisationId }) => role === 'spoc' && handedOver.has(organisationId)).map((one) => appointmentFact('appointment.handed-over', programmeId, one)),
    ]);
  }

  private async addPeople(changes: readonly ContactChange[]): Promise<Map<string, string>> {
    const wanted = new Map(changes.map(({ contact: { name, email } }) => [addressKey(email), { name, email }]));
    const added = await this.operation.sql<{ id: string; email: string }>(ADD_PEOPLE, [JSON.stringify([...wanted.values()])]).catch(asClash(new Problem(importChanged())));
    return new Map(added.map(({ id, email }) => [addressKey(email), id]));
  }

  private async endRoles(changes: readonly ContactChange[]): Promise<void> {
    const ends = changes.flatMap((change) => (change.handsOver ? { ...change.handsOver, lastDay: lastDayBefore(change) } : []));
    if (await this.operation.change(END_ROLES, [JSON.stringify(ends)]) !== ends.length) throw new Problem(importChanged());
  }
}

function appointmentFact(name: string, programmeId: string, { id, organisationId, region, ...details }: Made): Fact {
  return { name, subject: { type: 'appointment', id }, programmeId, organisationId, region, details };
}
