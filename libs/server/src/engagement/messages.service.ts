import { Injectable } from '@nestjs/common';
import { decideSendAgain } from '@muster/domain/engagement';
import { Facts, Jobs, listPage, notFound, Operation, queues, refuseIf, Where, type Page, type PageInput } from '@muster/platform';
import type { Message, MessageFilter } from './engagement.types.js';

const MESSAGE = `message.id, message.kind, message.state, message.reason, queued_at as "queuedAt", sent_at as "sentAt", attempts, failure,
  case message.kind when 'invitation' then 'Invitation to ' || survey.title else 'Code to sign in' end as subject,
  case when person.id is not null then jsonb_build_object('id', person.id, 'name', person.name, 'email', email, 'phone', phone, 'language', language) end as person,
  case when organisation.id is not null then jsonb_build_object('id', organisation.id, 'code', organisation.code, 'nation', organisation.nation, 'kind', organisation.kind,
    'name', coalesce(roster_entry.name, organisation.name)) end as organisation,
  case when wave.id is not null then jsonb_build_object('id', wave.id, 'name', wave.name) end as wave`;

const MESSAGE_FROM = `message left join person on person.id = message.person_id left join organisation on organisation.id = message.organisation_id
  left join wave on wave.id = message.wave_id left join survey_version on survey_version.id = wave.survey_version_id left join survey on survey.id = survey_version.survey_id
  left join roster_entry on roster_entry.programme_id = message.programme_id and roster_entry.organisation_id = message.organisation_id`;

/** What the product wrote to whom, and what became of it. */
@Injectable()
export class MessagesService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly jobs: Jobs) {}

  /** Messages, newest first. A champion sees those to the own region. */
  async list(filter: MessageFilter = {}, page?: PageInput | null): Promise<Page<Message>> {
    this.operation.mustBeAble('message.list');
    const where = new Where().equals('message.wave_id', filter.waveId).equals('message.organisation_id', filter.organisationId)
      .equals('message.state', filter.state).equals('message.kind', filter.kind).isOneOf('message.id', filter.ids);
    return listPage<Message>(this.operation, { select: MESSAGE, from: MESSAGE_FROM, where, order: 'queued_at desc, organisation.name, message.id', page });
  }

  /** One message; null when there is none or out of reach. */
  async find(id: string): Promise<Message | null> {
    return (await this.list({ ids: [id] })).items[0] ?? null;
  }

  /** Queues a failed invitation anew. Refuses every other message (MESSAGE_NOT_FAILED). */
  async sendAgain(id: string): Promise<Message> {
    const [it] = await this.operation.sql<{ kind: string; state: string; programmeId: string | null; organisationId: string | null }>(
      'select kind, state, programme_id as "programmeId", organisation_id as "organisationId" from message where id = $1', [id],
    );
    if (!it) throw notFound('message');
    this.operation.mustBeAble('message.send-again', it);
    refuseIf(decideSendAgain(it));
    await this.operation.change("update message set state = 'queued', attempts = 0, failure = null, leased_until = null, queued_at = $2 where id = $1 and state = 'failed'", [id, this.operation.now]);
    await this.facts.record({ name: 'message.queued-again', subject: { type: 'message', id }, programmeId: it.programmeId, organisationId: it.organisationId });
    await this.jobs.ask(queues.mail);
    return (await this.find(id))!;
  }
}
