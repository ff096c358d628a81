import { Injectable } from '@nestjs/common';
import { decideApprove } from '@muster/domain/engagement';
import { Facts, Jobs, notFound, Operation, Problem, queues, refuseIf } from '@muster/platform';
import { workingCalendar } from '../collections/index.js';
import type { Message } from './engagement.types.js';
import { LETTER_OF_MESSAGE, type LetterRow } from './letter-rows.js';
import { MESSAGE_MOMENT, type MessageMoment } from './message-rows.js';
import { MessagesService } from './messages.service.js';
import { ReminderPlanService } from './reminder-plan.service.js';
import { whyNotSend, type MessageFacts } from './still-due.js';

/** Messages that are prepared and wait for a person: an escalation to the senior lead of an authority goes out only when somebody presses send. */
@Injectable()
export class PreparedMessages {
  constructor(
    private readonly operation: Operation,
    private readonly facts: Facts,
    private readonly jobs: Jobs,
    private readonly messages: MessagesService,
    private readonly plans: ReminderPlanService,
  ) {}

  /** Queues a prepared message. Its condition is asked again first: one that is not due any more is refused (ESCALATION_NOT_DUE, with the reason), and one that is not prepared as well (MESSAGE_NOT_PREPARED). */
  async send(id: string): Promise<Message> {
    const it = await this.load(id);
    const [row] = await this.operation.sql<LetterRow & MessageFacts>(LETTER_OF_MESSAGE, [id, this.operation.today]);
    const plans = await this.plans.plans(it.programmeId!);
    const whyNot = row ? whyNotSend(it.kind, row, { steps: plans.stepsOf(row.targetId), today: this.operation.today, calendar: workingCalendar() }) : 'What it was about is gone.';
    if (whyNot) throw new Problem({ code: 'ESCALATION_NOT_DUE', message: `This is not due any more: ${whyNot}`, details: { reason: whyNot } });
    await this.change({ id, state: 'queued', why: null });
    await this.jobs.ask(queues.mail);
    return this.recorded('message.approved', id, it);
  }

  /** Drops a prepared message, for a reason that is kept. Refuses one that is not prepared (MESSAGE_NOT_PREPARED). */
  async drop(id: string, reason: string): Promise<Message> {
    const it = await this.load(id);
    await this.change({ id, state: 'dropped', why: reason.trim() });
    return this.recorded('message.dropped', id, it);
  }

  private async load(id: string): Promise<MessageMoment> {
    const [it] = await this.operation.sql<MessageMoment>(MESSAGE_MOMENT, [id]);
    if (!it) throw notFound('message');
    this.operation.mustBeAble('message.approve', it);
    refuseIf(decideApprove(it));
    return it;
  }

  /** Two people may press at once: the second one finds it prepared no more. */
  private async change({ id, state, why }: { id: string; state: string; why: string | null }): Promise<void> {
    const changed = await this.operation.change("update message set state = $2, failure = $3, queued_at = $4 where id = $1 and state = 'prepared'", [id, state, why, this.operation.now]);
    if (!changed) refuseIf(decideApprove({ state }));
  }

  private async recorded(name: string, id: string, { programmeId, organisationId, region }: MessageMoment): Promise<Message> {
    await this.facts.record({ name, subject: { type: 'message', id }, programmeId, organisationId, region });
    return (await this.messages.find(id))!;
  }
}
