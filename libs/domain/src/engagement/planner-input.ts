// What does planning reminders start from, and what does it give?
import type { WorkingCalendar } from '../kernel/index.js';
import type { ReasonCode } from './reasons.js';
import type { Action, Recipient, Step } from './reminder-plan.js';

/** When mail may leave: days of the week (0 is Sunday) and times of the day in London, HH:MM, both included. */
export interface SendWindow {
  weekdays: readonly number[];
  from: string;
  to: string;
}

/** Tuesday to Thursday, 9:30am to 3:30pm: when people are at their desks and have time left to ask. */
export const sendWindow: SendWindow = { weekdays: [2, 3, 4], from: '09:30', to: '15:30' };

/** Somebody who can be written to, or not: `failed` when mail to the address came back. */
export interface Reachable {
  personId: string;
  hasAddress: boolean;
  failed: boolean;
}

/** A wave or round with the plan that holds for it. Days are ISO days. */
export interface PlannedTarget {
  id: string;
  kind: 'wave' | 'round';
  name: string;
  opensOn: string;
  dueOn: string;
  closesOn: string;
  state: 'draft' | 'scheduled' | 'open' | 'closed';
  steps: readonly Step[];
}

/** One authority's part in a target. What has returned or is accounted for may be given too. */
export interface Outstanding {
  targetId: string;
  organisationId: string;
  region: string | null;
  /** The original due day. */
  dueOn: string;
  extendedTo: string | null;
  started: boolean;
  returned: boolean;
  /** A typed outcome that stands instead of the return. */
  outcome: string | null;
  contacts: readonly (Reachable & { role: Recipient })[];
}

/** A message of the programme to a person on a day, queued ones included: reminders, invitations (step 'invitation'), digests and letters by hand. */
export interface Sent {
  targetId: string | null;
  organisationId: string | null;
  step: string | null;
  personId: string;
  on: string;
}

/** What was decided for good: everything that was due, and the decisions whose code is one of FINAL_REASONS. `code` is the reason of the latter. */
export interface Settled {
  targetId: string;
  organisationId: string;
  step: string;
  personId: string | null;
  code?: string;
}

/** Days on which a region (null: everybody) is left in peace, both included. */
export interface Quiet {
  region: string | null;
  from: string;
  to: string;
  reason: string;
}

/** Everything that planning needs; nothing else is asked. `time` is the time of the day in London, HH:MM. */
export interface PlannerInput {
  today: string;
  time: string;
  calendar: WorkingCalendar;
  window: SendWindow;
  quiet: readonly Quiet[];
  programmeId: string;
  targets: readonly PlannedTarget[];
  outstanding: readonly Outstanding[];
  champions: readonly (Reachable & { region: string })[];
  team: readonly string[];
  sent: readonly Sent[];
  settled: readonly Settled[];
}

interface Decision {
  targetId: string;
  organisationId: string;
  region: string | null;
  /** Code of the step. */
  step: string;
  action: Action;
  /** Null where nobody holds the role, and for a task that several could do. */
  personId: string | null;
  code: ReasonCode;
  /** The reason in a sentence. */
  reason: string;
}

/** What is to be done now. Digest rows of one champion make one message. */
export type Due = Decision;

/** What is not done now. `on`: the day from which it may be otherwise, where that is known. `final`: it will never be. */
export interface NotDue extends Decision {
  on?: string;
  final: boolean;
}
