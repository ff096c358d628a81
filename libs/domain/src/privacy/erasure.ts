// May a person be erased, and what is left of them?
import type { Refusal } from '../kernel/index.js';

/** What stands in place of a name. */
export const ERASED_NAME = 'Erased person';

/** What a decision about an erasure looks at. */
export interface ErasureMoment {
  erased: boolean;
  self: boolean;
  onlyAdministrator: boolean;
}

/** Refuses somebody who is erased already, whoever asks for their own, and the only administrator: then nobody could appoint another. */
export function decideErasure({ erased, self, onlyAdministrator }: ErasureMoment): Refusal | null {
  if (erased) return { code: 'ERASED_ALREADY', message: 'This person is erased already.' };
  if (self) return { code: 'ERASES_SELF', message: 'You cannot erase yourself. Ask another administrator.' };
  if (onlyAdministrator) return { code: 'LAST_ADMINISTRATOR', message: 'This is the only administrator. Appoint another one first.' };
  return null;
}
