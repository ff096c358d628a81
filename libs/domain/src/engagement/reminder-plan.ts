// By which steps are authorities reminded, and on which day does a step fall?
import { addWorkingDays, type WorkingCalendar } from '../kernel/index.js';

/** Who is written to or gets the task. The senior lead of an authority is who certifies for it. */
export type Recipient = 'spoc' | 'deputy' | 'champion' | 'senior-lead' | 'project-team';
/** From which day the working days of a step are counted. */
export type Anchor = 'opening' | 'due';
/** What must be so for a step to be due. */
export type Condition = 'always' | 'not-started' | 'not-returned' | 'overdue';
/** Send a message, put a line into a champion's digest, open a task, or prepare a message that a person sends. */
export type Action = 'send' | 'digest' | 'task' | 'prepare';

/** One step of a plan. `workingDays` counts working days of England and Wales from the anchor, negative before it. */
export interface Step {
  code: string;
  name: string;
  anchor: Anchor;
  workingDays: number;
  recipients: Recipient[];
  condition: Condition;
  action: Action;
  /** Code of the template; a task has none. */
  template?: string;
}

/**
 * The plan that holds unless a programme has its own: a notice, the invitation, a nudge, two reminders, then the overdue message with a digest for the champion, a call,
 * a letter to the senior lead that a person sends, and a decision. After the practice of national collections: early notice, several contacts, the last by another way.
 */
export const defaultPlan: Step[] = [
  { code: 'notice', name: 'Notice', anchor: 'opening', workingDays: -10, recipients: ['spoc', 'senior-lead'], condition: 'always', action: 'send', template: 'notice' },
  { code: 'invitation', name: 'Invitation', anchor: 'opening', workingDays: 0, recipients: ['spoc'], condition: 'always', action: 'send', template: 'invitation' },
  { code: 'nudge', name: 'Nudge', anchor: 'opening', workingDays: 5, recipients: ['spoc'], condition: 'not-started', action: 'send', template: 'nudge' },
  { code: 'reminder', name: 'Reminder', anchor: 'due', workingDays: -10, recipients: ['spoc'], condition: 'not-returned', action: 'send', template: 'reminder' },
  { code: 'last-reminder', name: 'Last reminder', anchor: 'due', workingDays: -3, recipients: ['spoc', 'deputy'], condition: 'not-returned', action: 'send', template: 'last-reminder' },
  { code: 'overdue', name: 'Overdue', anchor: 'due', workingDays: 1, recipients: ['spoc'], condition: 'overdue', action: 'send', template: 'overdue' },
  { code: 'overdue-digest', name: 'Overdue: digest for the champion', anchor: 'due', workingDays: 1, recipients: ['champion'], condition: 'overdue', action: 'digest', template: 'overdue-digest' },
  { code: 'call', name: 'Call', anchor: 'due', workingDays: 4, recipients: ['champion'], condition: 'overdue', action: 'task' },
  { code: 'escalation', name: 'Letter to the senior lead', anchor: 'due', workingDays: 7, recipients: ['senior-lead'], condition: 'overdue', action: 'prepare', template: 'escalation' },
  { code: 'decide', name: 'Decide', anchor: 'due', workingDays: 10, recipients: ['project-team'], condition: 'overdue', action: 'task' },
];

/** The working day on which a step falls for these opening and due days (ISO). For an authority with an extension, give the extended day as the due day. */
export function stepDay({ anchor, workingDays }: Pick<Step, 'anchor' | 'workingDays'>, { opensOn, dueOn }: { opensOn: string; dueOn: string }, calendar: WorkingCalendar): string {
  return addWorkingDays(anchor === 'opening' ? opensOn : dueOn, workingDays, calendar);
}

const anchors: Readonly<Record<Anchor, string>> = { opening: 'the opening day', due: 'the due day' };

/** When a step falls, in words: "10 working days before the due day". */
export function whenInWords({ anchor, workingDays }: Pick<Step, 'anchor' | 'workingDays'>): string {
  if (workingDays === 0) return `on ${anchors[anchor]}`;
  const days = Math.abs(workingDays) === 1 ? 'working day' : 'working days';
  return `${Math.abs(workingDays)} ${days} ${workingDays < 0 ? 'before' : 'after'} ${anchors[anchor]}`;
}

/** What each recipient is called in a sentence. */
export const recipientWords: Readonly<Record<Recipient, string>> = {
  spoc: 'single point of contact', deputy: 'deputy', champion: 'champion', 'senior-lead': 'senior lead', 'project-team': 'project team',
};

const conditions: Readonly<Record<Condition, string>> = { always: '', 'not-started': ', if nothing has been started', 'not-returned': ', if nothing has come', overdue: ', if it is overdue' };

const acts: Readonly<Record<Action, (who: string) => string>> = {
  send: (who) => `a message to the ${who}`,
  digest: (who) => `a line in the digest for the ${who}`,
  task: (who) => `a task for the ${who}`,
  prepare: (who) => `a message to the ${who}, which a person sends`,
};

/** A step in one line: "Nudge: a message to the single point of contact, 5 working days after the opening day, if nothing has been started". */
export function stepInWords(step: Step): string {
  const who = step.recipients.map((role) => recipientWords[role]).join(' and the ');
  return `${step.name}: ${acts[step.action](who)}, ${whenInWords(step)}${conditions[step.condition]}`;
}
