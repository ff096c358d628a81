import { Injectable } from '@nestjs/common';
import { Facts, Jobs, Operation, queues, type Fact } from '@muster/platform';

/** Who is written to when something happened. Each message is queued in the transaction of its cause. */
@Injectable()
export class Invitations {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly jobs: Jobs) {}

  /** One invitation to every single point of contact of today (of one organisation, where the fact names it), in one statement; a second time adds none. */
  async inviteSpocs({ subject, programmeId, organisationId = null }: Fact, statement = INVITE): Promise<void> {
    const invited = await this.operation.change(statement, [subject.id, programmeId, this.operation.today, this.operation.now, organisationId]);
    if (!invited) return;
    await this.jobs.ask(queues.mail);
    await this.facts.record({ name: 'invitations.queued', subject, programmeId, organisationId, details: { invited } });
  }

  /** Invites whoever became a single point of contact after a wave opened, unless the organisation has submitted; of a wave that asks one by one, where somebody of the organisation was invited before. Asked every minute, so that a hand-over of today is noticed today. */
  async inviteNewSpocs(): Promise<void> {
    const waves = await this.operation.sql<{ id: string; programmeId: string }>('select id, programme_id as "programmeId" from wave where state = \'open\' and closes_on >= $1', [this.operation.today]);
    for (const { id, programmeId } of waves) await this.inviteSpocs({ name: 'wave.opened', subject: { type: 'wave', id }, programmeId }, INVITE_NEW);
  }

  /** Tells the single point of contact what happened to the return of the fact; while such a message waits to be sent, no second one joins it. */
  async tellOfReturn({ name, subject, programmeId, organisationId }: Fact, templateCode: string): Promise<void> {
    const { today, now } = this.operation;
    if (await this.operation.change(TELL, [subject.id, programmeId, organisationId, today, now, templateCode, reasons[name]])) await this.jobs.ask(queues.mail);
  }

  /** The message that carries a sign-in code; the code itself is made when the message is sent. */
  async sendCode({ subject, details }: Fact): Promise<void> {
    await this.operation.sql(SEND_CODE, [details?.personId ?? null, subject.id, this.operation.now]);
    await this.jobs.ask(queues.mail);
  }
}

// The same statements whether or not anybody has the address, so that the time that they take tells nothing.
const SEND_CODE = `insert into message (kind, person_id, code_id, reason, queued_at)
  select 'sign-in-code', asked.person_id, $2, 'Asked for on the sign-in page', $3 from (select $1::uuid as person_id) asked where asked.person_id is not null`;

const reasons: Readonly<Record<string, string>> = {
  'query.raised': 'The project team raised a query on the return', 'query.asked-again': 'The project team asked again about the return',
  'extension.granted': 'More time was granted', 'extension.declined': 'More time was asked for and declined',
};

const TELL = `insert into message (kind, programme_id, organisation_id, region_code, round_id, person_id, template_code, reason, queued_at)
  select 'news', $2, expected_return.organisation_id, expected_return.region_code, round_id, person_id, $6, $7, $5
  from expected_return join appointment on appointment.programme_id = $2 and appointment.organisation_id = $3 and role = 'spoc'
    and starts_on <= $4::date and (ends_on is null or ends_on >= $4::date)
  where expected_return.id::text = $1 and not exists (select 1 from message waiting where waiting.kind = 'news' and waiting.state = 'queued'
    and waiting.round_id = expected_return.round_id and waiting.person_id = appointment.person_id and waiting.organisation_id = expected_return.organisation_id and waiting.template_code = $6)`;

// From the contacts to the responses, whatever PostgreSQL expects of a wave that it has just been given (`offset 0` keeps it to that): the time then grows with the roster, not faster.
const invite = (whom: string): string => `insert into message (kind, programme_id, organisation_id, region_code, wave_id, person_id, reason, queued_at)
  select 'invitation', $2, response.organisation_id, response.region_code, $1, person_id,
    (select case audience when 'roster' then 'The wave opened, and the person is its single point of contact' else 'The return came in, and its single point of contact is asked what it took' end from wave where id = $1), $4
  from (select organisation_id, person_id from appointment
    where programme_id = $2 and role = 'spoc' and starts_on <= $3::date and (ends_on is null or ends_on >= $3::date) and ($5::uuid is null or organisation_id = $5) ${whom} offset 0) contact
  cross join lateral (select organisation_id, region_code from response
    where wave_id = $1 and response.organisation_id = contact.organisation_id and submission_id is null offset 0) response
  on conflict do nothing`;

const INVITE = invite('');
const INVITE_NEW = invite(`and not exists (select 1 from message
  where wave_id = $1 and kind = 'invitation' and message.organisation_id = appointment.organisation_id and message.person_id = appointment.person_id)
  and ((select audience from wave where id = $1) = 'roster' or exists (select 1 from message where wave_id = $1 and kind = 'invitation' and message.organisation_id = appointment.organisation_id))`);
