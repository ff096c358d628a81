import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/index.js';
import { ProgrammesModule } from '../programmes/index.js';
import { AddressesResolver } from './addresses.resolver.js';
import { AddressesService } from './addresses.service.js';
import { ContactsResolver } from './contacts.resolver.js';
import { ContactsService } from './contacts.service.js';
import { Invitations } from './invitations.js';
import { LetterDrafts } from './letter-drafts.js';
import { LettersDesk } from './letters-desk.js';
import { LettersResolver } from './letters.resolver.js';
import { LettersService } from './letters.service.js';
import { MailboxService } from './mailbox.service.js';
import { MessageWordsService } from './message-words.js';
import { MessagesResolver } from './messages.resolver.js';
import { MessagesService } from './messages.service.js';
import { NotifyDeliveries } from './notify-deliveries.service.js';
import { PreparedMessages } from './prepared.service.js';
import { QuietDaysResolver } from './quiet-days.resolver.js';
import { QuietDaysService } from './quiet-days.service.js';
import { RegionContactsResolver } from './region-contacts.resolver.js';
import { RegionContactsService } from './region-contacts.service.js';
import { ReminderGathering } from './reminder-gathering.js';
import { ReminderPlanService } from './reminder-plan.service.js';
import { ReminderRehearsalService } from './reminder-rehearsal.service.js';
import { ReminderWriting } from './reminder-writing.js';
import { RemindersResolver } from './reminders.resolver.js';
import { RemindersService } from './reminders.service.js';
import { TargetsService } from './targets.service.js';
import { TasksResolver } from './tasks.resolver.js';
import { TasksService } from './tasks.service.js';
import { TemplatesResolver } from './templates.resolver.js';
import { TemplatesService } from './templates.service.js';
import { TimelineResolver } from './timeline.resolver.js';
import { TimelineService } from './timeline.service.js';
import { WorklistCalls } from './worklist-calls.js';
import { WorklistCases } from './worklist-cases.js';
import { WorklistResolver } from './worklist.resolver.js';
import { WorklistService } from './worklist.service.js';
import { WorkshopsResolver } from './workshops.resolver.js';
import { WorkshopsService } from './workshops.service.js';

const contacts = [ContactsService, WorkshopsService, TasksService, RegionContactsService, AddressesService, TimelineService, TargetsService, WorklistCases, WorklistCalls, WorklistService];
const messages = [Invitations, MailboxService, MessagesService, MessageWordsService, PreparedMessages, NotifyDeliveries, TemplatesService, LettersDesk, LetterDrafts, LettersService];
const reminders = [QuietDaysService, ReminderPlanService, ReminderGathering, ReminderWriting, RemindersService, ReminderRehearsalService];
const resolvers = [
  ContactsResolver, WorkshopsResolver, TasksResolver, RegionContactsResolver, AddressesResolver, TimelineResolver, WorklistResolver,
  MessagesResolver, TemplatesResolver, LettersResolver, QuietDaysResolver, RemindersResolver,
];

@Module({
  imports: [PeopleModule, ProgrammesModule],
  providers: [...contacts, ...messages, ...reminders, ...resolvers],
  exports: [...contacts, ...messages, ...reminders],
})
export class EngagementModule {}
