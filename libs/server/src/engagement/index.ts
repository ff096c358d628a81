export { EngagementModule } from './engagement.module.js';
export { Invitations } from './invitations.js';
export { MailboxMailer } from './mailbox-mailer.js';
export { MailboxService, type MailboxMessage } from './mailbox.service.js';
export { Outbox } from './outbox.js';
