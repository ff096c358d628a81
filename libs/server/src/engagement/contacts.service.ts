import { Injectable } from '@nestjs/common';
import { decideContact } from '@muster/domain/engagement';
import { Facts, invalid, listPage, notFound, Operation, refuseIf, Where, type Page, type PageInput } from '@muster/platform';
import { CONTACT, CONTACT_FROM, INSERT_CONTACT, INSERT_NEXT_ACTION, LOOKS_AFTER, OF_THE_ORGANISATION, type ContactRow } from './contact-rows.js';
import type { Contact, ContactFilter, ContactInput } from './contacts.types.js';
import { ONE_PLACE, type Place } from './place-columns.js';
import { TasksService } from './tasks.service.js';
import { WorkshopsService } from './workshops.service.js';

/** Who was spoken to, by whom, and what was said. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly operation: Operation,
    private readonly facts: Facts,
    private readonly tasks: TasksService,
    private readonly workshops: WorkshopsService,
  ) {}

  /** Contacts, newest first. A champion sees those of the own region. */
  async list(filter: ContactFilter & { ids?: string[] } = {}, page?: PageInput | null): Promise<Page<Contact>> {
    this.operation.mustBeAble('contact.list');
    const where = new Where().equals('contact.programme_id', filter.programmeId).equals('contact.organisation_id', filter.organisationId).equals('contact.region_code', filter.region)
      .equals('contact.kind', filter.kind).equals('contact.workshop_id', filter.workshopId).hasId('contact.id', filter.ids);
    where.and(filter.since && `contact.held_on >= ${where.parameter(filter.since)}::date`);
    const order = 'contact.held_on desc, contact.logged_at desc, roster_entry.name, contact.id';
    const { items, total } = await listPage<ContactRow>(this.operation, { select: CONTACT, from: CONTACT_FROM, where, order, page });
    return { items: await this.whole(items), total };
  }

  /** Puts the workshop and the next action to each contact: a statement each for all of them. */
  private async whole(rows: readonly ContactRow[]): Promise<Contact[]> {
    const workshops = await this.workshops.byId(rows.map(({ workshopId }) => workshopId).filter((id) => id !== null));
    const tasks = await this.tasks.ofContacts(rows.map(({ id }) => id));
    return rows.map((row) => ({ ...row, workshop: workshops.get(row.workshopId ?? '') ?? null, task: tasks.get(row.id) ?? null }));
  }

  /**
   * Logs a contact and the next action that was agreed in it. Refuses days that cannot be and half a next action (CONTACT_DAY, NEXT_ACTION), somebody who
   * never had a part in the organisation, and an owner who does not look after it (INVALID_INPUT).
   */
  async log(input: ContactInput): Promise<Contact> {
    const place = await this.place(input);
    this.operation.mustBeAble('contact.log', place);
    const { kind, heldOn, reached, withId, withRole, said } = input;
    refuseIf(decideContact({ kind, heldOn, nextAction: input.nextAction ?? null, nextOn: input.nextOn ?? null }, this.operation.today));
    await this.checkPeople(input, place);
    const { actor, now } = this.operation;
    const [{ id }] = (await this.operation.sql<{ id: string }>(INSERT_CONTACT, [
      place.programmeId, place.organisationId, place.region, kind, heldOn, reached, withId ?? null, withRole?.trim() || null, said?.trim() || null, actor.personId, now,
    ])) as [{ id: string }];
    await this.agree(id, input, place);
    await this.facts.record({ name: 'contact.logged', subject: { type: 'contact', id }, ...place, details: { kind, reached } });
    return (await this.list({ ids: [id] })).items[0]!;
  }

  private async place({ programmeId, organisationId }: ContactInput): Promise<Place> {
    const [place] = await this.operation.sql<Place>(ONE_PLACE, [programmeId, organisationId]);
    if (!place) throw notFound('organisation on the roster of this programme');
    return place;
  }

  private async checkPeople({ withId, nextOwnerId }: ContactInput, { programmeId, organisationId, region }: Place): Promise<void> {
    const known = !withId || (await this.operation.sql(OF_THE_ORGANISATION, [programmeId, organisationId, withId])).length;
    if (!known) throw invalid('Say who it was: choose somebody of this organisation, or say in words what their role is.', [{ name: 'withId', message: 'Choose somebody of this organisation.' }]);
    if (!nextOwnerId || nextOwnerId === this.operation.actor.personId) return;
    const able = await this.operation.elevated(() => this.operation.sql(LOOKS_AFTER, [programmeId, region, nextOwnerId, this.operation.today]));
    if (!able.length) throw invalid('The next action is for somebody who looks after this organisation: its champion, or the project team.', [{ name: 'nextOwnerId', message: 'Choose its champion or somebody of the project team.' }]);
  }

  private async agree(contactId: string, { nextAction, nextOn, nextOwnerId }: ContactInput, { programmeId, organisationId, region }: Place): Promise<void> {
    if (!nextAction?.trim()) return;
    const { actor, now } = this.operation;
    await this.operation.change(INSERT_NEXT_ACTION, [programmeId, organisationId, region, nextAction.trim(), nextOn, nextOwnerId ?? actor.personId, contactId, now]);
  }
}
