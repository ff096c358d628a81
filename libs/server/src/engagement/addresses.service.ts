import { Injectable } from '@nestjs/common';
import type { Subject } from '@muster/domain/access';
import { Facts, forbidden, invalid, notFound, Operation } from '@muster/platform';
import { PeopleService, type Person } from '../people/index.js';
import { MARK_FAILED, OPEN_BOUNCE_TASKS, PARTS } from './address-rows.js';

/** Something in which a person has, or had, a part. */
interface Part extends Subject {
  now: boolean;
}

/** Addresses that mail comes back from. */
@Injectable()
export class AddressesService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly people: PeopleService) {}

  /**
   * Marks a person's address as failed by hand: no more mail goes there until it is changed, and each organisation in which the person has a part
   * now gets one task, due today. Marking again keeps the newest reason and opens no second task. Refuses somebody out of reach (NOT_FOUND, FORBIDDEN),
   * no reason, and a person without an address (INVALID_INPUT).
   */
  async fail(personId: string, reason: string): Promise<Person> {
    const person = await this.people.find(personId);
    if (!person) throw notFound('person');
    const parts = await this.operation.sql<Part>(PARTS, [personId, this.operation.today]);
    await this.mustReach(personId, parts);
    if (!reason.trim()) throw invalid('Say how you know that mail does not arrive.', [{ name: 'reason', message: 'Give a reason.' }]);
    if (!person.email) throw invalid('This person has no e-mail address that could fail.', [{ name: 'personId', message: 'Give the person an address instead.' }]);
    const { now, today } = this.operation;
    await this.operation.elevated(async () => {
      await this.operation.change(MARK_FAILED, [personId, now, reason.trim()]);
      await this.operation.change(OPEN_BOUNCE_TASKS, [personId, today, now]);
    });
    await this.record(personId, parts.filter(({ now: inForce }) => inForce));
    return (await this.people.find(personId))!;
  }

  /** Whoever has a part is marked by those who look after one of them; somebody without any, by every team. */
  private async mustReach(personId: string, parts: readonly Part[]): Promise<void> {
    const reached = parts.some((part) => this.operation.allowed(['person.mark-failed'], part).length > 0);
    if (reached) return;
    this.operation.mustBeAble('person.mark-failed');
    if (parts.length || (await this.people.isBeyondReach(personId))) throw forbidden();
  }

  private async record(personId: string, parts: readonly Part[]): Promise<void> {
    const subject = { type: 'person', id: personId };
    const own = parts.filter((part) => this.operation.allowed(['person.mark-failed'], part).length > 0);
    for (const { programmeId, organisationId, region } of own) await this.facts.record({ name: 'person.address-failed', subject, programmeId, organisationId, region });
    if (!own.length) await this.facts.record({ name: 'person.address-failed', subject });
  }
}
