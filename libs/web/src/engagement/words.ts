// What do the screens of chasing call kinds, steps and reasons?
import type { ContactKind, StepAction, StepAnchor, StepCondition, StepRecipient, TaskKind, WorkshopKind } from '@muster/contract';
import { codeInWords, count } from '../words/index.js';

export const contactKindNames: Record<ContactKind, string> = { TELEPHONE: 'Telephone', EMAIL: 'E-mail', MEETING: 'Meeting', WORKSHOP: 'Workshop', SHOW_AND_TELL: 'Show-and-tell' };
export const workshopKindNames: Record<WorkshopKind, string> = { WORKSHOP: 'Workshop', SHOW_AND_TELL: 'Show-and-tell', MEETING: 'Meeting' };
export const taskKindNames: Record<TaskKind, string> = { NEXT_ACTION: 'Next action', CALL: 'Call', BOUNCED_ADDRESS: 'Address does not work', DECIDE: 'Decide' };

export const anchorNames: Record<StepAnchor, string> = { OPENING: 'the opening day', DUE: 'the due day' };
export const recipientNames: Record<StepRecipient, string> = { SPOC: 'SPOC', DEPUTY: 'Deputy', CHAMPION: 'Champion', SENIOR_LEAD: 'Senior lead', PROJECT_TEAM: 'Project team' };
export const conditionNames: Record<StepCondition, string> = { ALWAYS: 'Always', NOT_STARTED: 'Not started', NOT_RETURNED: 'Not returned', OVERDUE: 'Overdue' };
export const actionNames: Record<StepAction, string> = { SEND: 'Send a message', DIGEST: 'Send one digest', TASK: 'Open a task', PREPARE: 'Prepare a message; a person presses send' };

/** The steps of the default plan, for filters; a plan may have more. */
export const stepNames: Readonly<Record<string, string>> = {
  notice: 'Notice',
  invitation: 'Invitation',
  nudge: 'Nudge',
  reminder: 'Reminder',
  'last-reminder': 'Last reminder',
  overdue: 'Overdue',
  'overdue-digest': 'Overdue digest',
  escalation: 'Letter to the senior lead',
};

const deliveryNames: Readonly<Record<string, string>> = {
  created: 'Taken for delivery',
  sending: 'On its way',
  delivered: 'Delivered',
  'permanent-failure': 'The address does not work',
  'temporary-failure': 'The mailbox could not take it',
  'technical-failure': 'The mail service failed',
};

/** What the mail service says became of a message; a word that is not known here is shown as it is. */
export function deliveryName(delivery: string): string {
  return deliveryNames[delivery] ?? delivery;
}

/** The name of a step by its code. */
export function stepName(code: string): string {
  return stepNames[code] ?? codeInWords(code);
}

const reasonNames: Readonly<Record<string, string>> = {
  'step-due': 'Its day has come',
  'caught-up': 'Its day was missed, so it is caught up',
  'not-yet': 'Its day has not come',
  'not-open': 'Not open yet',
  extended: 'The due day is extended',
  returned: 'Has come already',
  accounted: 'A reason stands instead',
  started: 'They have started',
  'not-overdue': 'Not overdue',
  'no-contact': 'Nobody holds the role',
  'no-address': 'No address is known',
  'address-failed': 'Mail to the address came back',
  withdrawn: 'The person no longer has the role',
  'already-sent': 'Decided before',
  overtaken: 'A later step goes instead',
  'too-soon': 'Written to within three days',
  enough: 'Six messages already',
  'quiet-days': 'Quiet days',
  'outside-window': 'Outside the hours of sending',
  'bank-holiday': 'Bank holiday',
  weekend: 'Weekend',
  'target-closed': 'Closed',
};

/** A reason of the reminder engine in a few words; a reason that is not known here is written as words. */
export function reasonName(code: string): string {
  return reasonNames[code] ?? codeInWords(code);
}

/** The reasons as choices of a filter. */
export const reasonChoices = Object.entries(reasonNames).map(([id, name]) => ({ id, name }));

type Placed = { anchor: StepAnchor; workingDays: number };

/** When a step falls, in words: `10 working days before the due day`. */
export function whenInWords({ anchor, workingDays }: Placed): string {
  if (workingDays === 0) return `On ${anchorNames[anchor]}`;
  return `${count(Math.abs(workingDays), 'working day')} ${workingDays < 0 ? 'before' : 'after'} ${anchorNames[anchor]}`;
}
