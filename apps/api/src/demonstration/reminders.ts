import { addDays } from '@muster/domain/kernel';
import { dataSource, Operation, SetClock, Site, SYSTEM } from '@muster/platform';
import { workingCalendar } from '@muster/server/collections';
import { MailboxMailer, Outbox, RemindersService } from '@muster/server/engagement';
import { isWorkingDay } from '@muster/domain/kernel';
import { on, type Cast } from './cast.js';
import type { Diary } from './diary.js';

/** The mail of the demonstration: it goes to the mailbox inside the product, whatever the mail server is. */
export class DemonstrationMail {
  private constructor(private readonly cast: Cast['app'], private readonly outbox: Outbox, private readonly clock: SetClock, readonly stop: () => Promise<void>) {}
}
