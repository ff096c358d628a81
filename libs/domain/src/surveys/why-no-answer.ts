// Why has this organisation answered, or why has it not?
import { dayInWords } from '../kernel/index.js';
import { hasClosed, overdue, type ResponseState } from './responses.js';
import type { WaveShape } from './waves.js';

/** What is known of a response: its state, its progress, its contact and its invitation. */
export interface KnownOfResponse {
  state: ResponseState;
  answered: number;
  required: number;
  hasSpoc: boolean;
  /** State of the invitation; null when none was written. */
  invitation: string | null;
  wave: WaveShape;
  today: string;
}

const reached: Record<string, string> = {
  queued: 'The invitation waits to be sent.',
  sending: 'The invitation is being sent.',
  sent: 'Invited, but has not started.',
  failed: 'The invitation could not be delivered: check the address.',
  skipped: 'The invitation was not sent: its reason stands with the message.',
};

/** One sentence for the project team and the champion: whether the organisation has answered and, where it has not, what is in the way. */
export function whyNoAnswer(known: KnownOfResponse): string {
  const { state, wave, today } = known;
  if (state === 'submitted') return 'Submitted.';
  if (state === 'reopened') return 'Reopened for correction: the earlier submission counts until the next.';
  const ended = hasClosed(wave, today) && wave.closesOn ? ` The survey closed on ${dayInWords(wave.closesOn)}.` : '';
  return `${outstanding(known)}${overdue(wave, known, today) ? ended : ''}`;
}

function outstanding({ state, answered, required, hasSpoc, invitation }: KnownOfResponse): string {
  if (state === 'in-progress') return answered >= required ? 'Everything is answered, but it has not been submitted.' : `Started: ${answered} of ${required} answered, not submitted.`;
  if (!hasSpoc) return 'Nobody to ask: there is no single point of contact.';
  return invitation ? (reached[invitation] ?? 'Invited, but has not started.') : 'There is a single point of contact, but no invitation was written to them.';
}
