import { Injectable } from '@nestjs/common';
import { decideSendAgain } from '@muster/domain/engagement';
import { Facts, Jobs, listPage, notFound, Operation, queues, refuseIf, Where, type Page, type PageInput } from '@muster/platform';
import type { Message, MessageFilter } from './engagement.types.js';
import { MESSAGE, MESSAGE_FROM, MESSAGE_MOMENT, type MessageMoment } from './message-rows.js';

/** What the product wrote to whom, and what became of it. */
@Injectable()
export class MessagesService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly jobs: Jobs) {}

  /** Messages, newest first. A champion sees those to the own region. */
  async list(filter: MessageFilter = {}, page?: PageInput | null): Promise<Page<Message>> {
    this.operation.mustBeAble('message.list');
    const where = new Where().equals('message.wave_id', filter.waveId).equals('message.organisation_id', filter.organisationId)
      .equals('message.state', filter.state).equals('message.kind', filter.kind).equals('message.programme_id', filter.programmeId).equals('message.person_id', filter.personId)
      .equals('message.step', filter.step).equals('coalesce(message.wave_id, message.round_id)', filter.targetId).hasId('message.id', filter.ids);
    return listPage<Message>(this.operation, { select: MESSAGE, from: MESSAGE_FROM, where, order: 'queued_at desc, organisation.name, message.id', page });
  }

  /** One message; null when there is none or out of reach. */
  async find(id: string): Promise<Message | null> {
    return (await this.list({ ids: [id] })).items[0] ?? null;
  }

  /** Queues anew a message that failed. Whoever asks for it says that the address works, so a mark on it is lifted: if mail comes back again, it is set again. Refuses every other message (MESSAGE_NOT_FAILED). */
  async sendAgain(id: string): Promise<Message> {
    const [it] = await this.operation.sql<MessageMoment>(MESSAGE_MOMENT, [id]);
    if (!it) throw notFound('message');
    this.operation.mustBeAble('message.send-again', it);
    refuseIf(decideSendAgain(it));
    await this.operation.change(QUEUE_AGAIN, [id, this.operation.now]);
    await this.operation.elevated(() => this.operation.change('update person set address_failed_at = null, address_failure = null from message where message.id = $1 and person.id = person_id and address_failed_at is not null', [id]));
    await this.facts.record({ name: 'message.queued-again', subject: { type: 'message', id }, programmeId: it.programmeId, organisationId: it.organisationId });
    await this.jobs.ask(queues.mail);
    return (await this.find(id))!;
  }
}

const QUEUE_AGAIN = `update message set state = 'queued', attempts = 0, failure = null, leased_until = null, attempt_id = null, delivery = null, delivery_at = null, queued_at = $2
  where id = $1 and state = 'failed'`;
