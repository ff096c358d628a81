// May a message be sent again?
import type { Refusal } from '../kernel/index.js';

/** Null for a letter that failed (the address was wrong, and has been put right); MESSAGE_NOT_FAILED for every other: what was sent, waits or was skipped for a reason is not sent twice. */
export function decideSendAgain({ kind, state }: { kind: string; state: string }): Refusal | null {
  if (kind !== 'sign-in-code' && state === 'failed') return null;
  return { code: 'MESSAGE_NOT_FAILED', message: 'Only a letter that could not be delivered can be sent again. This message stays as it is.', details: { kind, state } };
}
