// Is a message that waits to be sent still due?
import { effectiveDueOn } from '../collections/index.js';
import { reasonSentences, said, type ReasonCode } from './reasons.js';
import type { Condition } from './reminder-plan.js';

/** A message at the moment of sending: its kind (invitation, reminder, digest, escalation, letter, news) and the condition of its step. */
export interface WaitingMessage {
  kind: string;
  condition: Condition;
  /** The day on which its step falls now; an extension may have moved it. Leave it out where there is no step. */
  stepOn?: string | null;
}

/** What is true at the moment of sending. Days are ISO days. */
export interface TrueNow {
  today: string;
  started: boolean;
  returned: boolean;
  outcome: string | null;
  dueOn: string;
  extendedTo: string | null;
  targetState: 'draft' | 'scheduled' | 'open' | 'closed';
  holdsRole: boolean;
  hasAddress: boolean;
  failed: boolean;
}

type Stop = { code: ReasonCode; reason: string };

/** Null when a message may still go; else why not. Asked inside the claim of the message, so that nobody is reminded of what has come meanwhile. */
export function stillDue(message: WaitingMessage, now: TrueNow): Stop | null {
  const code = stopsPerson(now) ?? stopsRequest(message, now);
  if (!code) return null;
  return { code, reason: code === 'extended' ? `It is not due yet: the due day is now ${said(effectiveDueOn(now))}.` : reasonSentences[code] };
}

type Known = keyof typeof reasonSentences | 'extended';

function stopsPerson({ holdsRole, hasAddress, failed }: TrueNow): Known | null {
  if (!holdsRole) return 'withdrawn';
  if (!hasAddress) return 'no-address';
  return failed ? 'address-failed' : null;
}

/** A digest is about many (its lines are looked up when it is written), and news asks for nothing that could have come: of these only the reader is asked about. */
function stopsRequest({ kind, condition, stepOn }: WaitingMessage, now: TrueNow): Known | null {
  if (kind === 'digest' || kind === 'news') return null;
  if (now.targetState === 'closed') return 'target-closed';
  if (now.returned) return 'returned';
  if (now.outcome) return 'accounted';
  if (condition === 'not-started' && now.started) return 'started';
  const notOverdue = condition === 'overdue' && now.today <= effectiveDueOn(now);
  return notOverdue || (stepOn && stepOn > now.today) ? 'extended' : null;
}
