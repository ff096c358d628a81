// Of the letters in a preview, which will be sent and which will not?
import type { LetterTextFragment } from '@muster/contract';

export type Letter = LetterTextFragment;

/** The letters that will be sent when the person says so. */
export function written<L extends Pick<Letter, 'willSend'>>(letters: readonly L[]): L[] {
  return letters.filter(({ willSend }) => willSend);
}

/** Those who will not be written to; each has its reason. */
export function notWritten<L extends Pick<Letter, 'willSend'>>(letters: readonly L[]): L[] {
  return letters.filter(({ willSend }) => !willSend);
}

/** What was done, in words: `3 messages wait to be sent; 1 authority was passed over`. */
export function doneInWords({ queued, skipped }: { queued: number; skipped: number }): string {
  const waiting = queued === 1 ? '1 message waits to be sent' : `${queued} messages wait to be sent`;
  const over = skipped === 1 ? '1 authority was passed over' : `${skipped} authorities were passed over`;
  return skipped === 0 ? waiting : `${waiting}; ${over}`;
}
