// What may be written into the contact log?
import { isDay, type FieldRefusal, type Refusal } from '../kernel/index.js';

/** How people are in contact. */
export const contactKinds = ['telephone', 'email', 'meeting', 'workshop', 'show-and-tell'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** What is logged: the day it was held, and the next action with its day. */
export interface ContactToLog {
  kind: string;
  heldOn: string;
  nextAction: string | null;
  nextOn: string | null;
}

/** Null when a contact may be logged on this day. Refuses a day that is none or to come (CONTACT_DAY), and half a next action or one before the contact (NEXT_ACTION). */
export function decideContact({ kind, heldOn, nextAction, nextOn }: ContactToLog, today: string): Refusal | null {
  if (!(contactKinds as readonly string[]).includes(kind)) return refusal('CONTACT_KIND', { name: 'kind', message: 'Say how you were in contact.' });
  if (!isDay(heldOn)) return refusal('CONTACT_DAY', { name: 'heldOn', message: 'Give the day of the contact as a real day.' });
  if (heldOn > today) return refusal('CONTACT_DAY', { name: 'heldOn', message: 'The day of a contact cannot be in the future.' });
  const action = nextAction?.trim() || null;
  if (!action && !nextOn) return null;
  if (!action) return refusal('NEXT_ACTION', { name: 'nextAction', message: 'Say what is to be done on that day.' });
  if (!nextOn || !isDay(nextOn)) return refusal('NEXT_ACTION', { name: 'nextOn', message: 'Say by which day the next action is to be done.' });
  return nextOn < heldOn ? refusal('NEXT_ACTION', { name: 'nextOn', message: 'The next action cannot be before the contact.' }) : null;
}

/** Null when attendance can be noted; a workshop that is still to come refuses it (WORKSHOP_TO_COME). */
export function decideAttendance({ heldOn }: { heldOn: string }, today: string): Refusal | null {
  return heldOn > today ? refusal('WORKSHOP_TO_COME', { name: 'workshopId', message: 'Nobody can have come yet: this is still to come.' }) : null;
}

/** Null when a task can be finished; one that is done stays done (TASK_DONE). */
export function decideFinishTask({ doneAt }: { doneAt: Date | null }): Refusal | null {
  return doneAt ? { code: 'TASK_DONE', message: 'This task is done already.' } : null;
}

/** Null when a prepared message can be sent or dropped; every other state stays as it is (MESSAGE_NOT_PREPARED). */
export function decideApprove({ state }: { state: string }): Refusal | null {
  if (state === 'prepared') return null;
  return { code: 'MESSAGE_NOT_PREPARED', message: 'Only a prepared message waits to be sent. Somebody has decided about this one.', details: { state } };
}

const refusal = (code: string, field: FieldRefusal): Refusal => ({ code, message: field.message, fields: [field] });
