import { stepDay, stillDue, type Step } from '@muster/domain/engagement';
import type { WorkingCalendar } from '@muster/domain/kernel';
import type { LetterRow } from './letter-rows.js';

/** What a message was written by: the step of the plan, and the text. */
export interface MessageFacts {
  step: string | null;
  templateCode: string | null;
  versionId: string | null;
}

const ROLES_OF: Readonly<Record<string, readonly string[]>> = {
  spoc: ['spoc'], deputy: ['deputy'], 'senior-lead': ['certifier'], champion: ['champion'], 'project-team': ['project-team', 'administrator'],
};
const CONTACTS = ['spoc', 'deputy', 'certifier'];

/** By which steps and days a message is judged. */
export interface Judged {
  steps: readonly Step[];
  today: string;
  calendar: WorkingCalendar;
}

/** Asks the condition of a message again at the moment of sending: null when it is still due, else why it is not, as a sentence. */
export function whyNotSend(kind: string, row: LetterRow & MessageFacts, { steps, today, calendar }: Judged): string | null {
  const step = steps.find(({ code }) => code === row.step);
  const wanted = rolesFor(kind, step);
  const stepOn = step && stepDay(step, { opensOn: row.opensOn, dueOn: row.extendedTo ?? row.dueOn }, calendar);
  const stopped = stillDue({ kind, condition: step?.condition ?? 'not-returned', stepOn }, {
    today, started: row.started, returned: row.returned, outcome: row.outcome, dueOn: row.dueOn, extendedTo: row.extendedTo, targetState: row.targetState,
    holdsRole: row.roles.some((role) => wanted.includes(role)), hasAddress: true, failed: false,
  });
  return stopped?.reason ?? null;
}

function rolesFor(kind: string, step: Step | undefined): readonly string[] {
  if (kind === 'invitation' || kind === 'news') return ['spoc'];
  return step ? step.recipients.flatMap((recipient) => ROLES_OF[recipient] ?? []) : CONTACTS;
}
