import { Injectable } from '@nestjs/common';
import { Facts, Jobs, Operation, queues, SYSTEM } from '@muster/platform';
import { AddressesService } from './addresses.service.js';

/** A receipt of GOV.UK Notify: the reference that we gave, and what became of the message. */
export interface DeliveryReceipt {
  reference: string;
  status: string;
}

const NOT_REACHED = 'GOV.UK Notify could not deliver to this address (permanent failure).';
const FAILED_TWICE = 'GOV.UK Notify failed twice to deliver it (technical failure).';

/**
 * What GOV.UK Notify tells of messages that it took. A receipt comes up to five times more when our answer is lost, and a late one may be about an attempt that
 * was made again: so each one counts for the attempt that it names only, and only once.
 */
@Injectable()
export class NotifyDeliveries {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly jobs: Jobs, private readonly addresses: AddressesService) {}

  /** Notes a receipt. One of an unknown reference, of a status that is not known, or that came before changes nothing. */
  async receive({ reference, status }: DeliveryReceipt): Promise<void> {
    const note = this.notes[status];
    if (note) await this.operation.run(SYSTEM, () => note(reference));
  }

  private readonly notes: Readonly<Record<string, (reference: string) => Promise<void>>> = {
    delivered: (reference) => this.note(reference, 'delivered'),
    'temporary-failure': (reference) => this.note(reference, 'temporary-failure'),
    'permanent-failure': (reference) => this.giveUp(reference),
    'technical-failure': (reference) => this.sendOnceMore(reference),
  };

  private async note(reference: string, delivery: string): Promise<void> {
    await this.operation.change(`update message set delivery = $2, delivery_at = $3 where attempt_id = $1 and ${OPEN} and delivery is distinct from $2`, [reference, delivery, this.operation.now]);
  }

  /** Nobody can be reached there: the message failed, and the person's address with it. */
  private async giveUp(reference: string): Promise<void> {
    const [failed] = await this.operation.sql<{ id: string; personId: string | null }>(
      `update message set state = 'failed', failure = $2, delivery = 'permanent-failure', delivery_at = $3, leased_until = null where attempt_id = $1 and ${OPEN} returning id, person_id as "personId"`,
      [reference, NOT_REACHED, this.operation.now],
    );
    if (failed?.personId) await this.addresses.fail(failed.personId, NOT_REACHED);
  }

  /** A fault of theirs: the message goes again, once. The attempt is forgotten, so that the same receipt finds nothing when it comes again. */
  private async sendOnceMore(reference: string): Promise<void> {
    const { now } = this.operation;
    const [message] = await this.operation.sql<{ id: string; again: boolean }>(`update message set delivery = 'technical-failure', delivery_at = $2, leased_until = null, sent_at = null,
        state = case when delivery = 'technical-failure' then 'failed' else 'queued' end, failure = case when delivery = 'technical-failure' then $3 end,
        attempt_id = case when delivery = 'technical-failure' then attempt_id end, attempts = least(attempts, 4)
      where attempt_id = $1 and ${OPEN} returning id, state = 'queued' as again`, [reference, now, FAILED_TWICE]);
    if (!message?.again) return;
    await this.facts.record({ name: 'message.queued-again', subject: { type: 'message', id: message.id } });
    await this.jobs.ask(queues.mail);
  }
}

/** On its way or handed over; what has failed, or waits to go again, is not touched by an old receipt. */
const OPEN = "state in ('sending', 'sent')";
