// How is a form that is sent twice told from a form that is sent again with other answers?
import { createHash } from 'node:crypto';

/**
 * The idempotency key of a save as a UUID, made of the form's own key and of everything that is to be saved: the same page with the same
 * answers gives the same key (a double click saves once), the same page with other answers (the back button) another.
 */
export function saveKey(formKey: string, changes: unknown): string {
  const hex = createHash('sha256').update(formKey).update('\n').update(JSON.stringify(changes)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
