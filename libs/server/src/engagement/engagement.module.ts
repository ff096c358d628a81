import { Module } from '@nestjs/common';
import { Invitations } from './invitations.js';
import { MailboxService } from './mailbox.service.js';
import { MessagesResolver } from './messages.resolver.js';
import { MessagesService } from './messages.service.js';

@Module({ providers: [Invitations, MailboxService, MessagesService, MessagesResolver], exports: [Invitations, MailboxService] })
export class EngagementModule {}
