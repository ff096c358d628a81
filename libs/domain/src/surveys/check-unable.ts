// Does somebody who cannot report say why, and perhaps by when they could?
import type { UnableAnswer } from './answer.js';
import { blank, clean, fault, type Checked } from './checked.js';
import { checkChoices } from './check-choices.js';
import { checkText } from './check-text.js';
import type { Choice } from './definition.js';

/** The longest lead time that is believed, in months, and the longest note, in UTF-16 units. */
export const longestLeadTime = 120;
export const noteLength = 1000;

/** Who is asked, for messages, and the barriers of the survey. */
export type UnableLimits = { name: string; barriers: readonly Choice[] };

/**
 * The clean "unable" answer from its fields. Refuses one without a barrier, with an unknown or repeated one, a lead time that is no
 * whole number of months from 0 to 120, and a note that is no text or longer than 1,000 characters. Issue 2: "unable needs at least
 * one barrier and may carry a lead time in months and a note".
 */
export function checkUnable(fields: Map<string, unknown>, limits: UnableLimits): Checked<UnableAnswer> {
  const barriers = checkBarriers(fields.get('barriers'), limits);
  if (barriers.fault) return barriers;
  const leadTime = checkLeadTime(fields.get('leadTimeMonths'), limits.name);
  if (leadTime.fault) return leadTime;
  const note = checkNote(fields.get('note'), limits.name);
  if (note.fault) return note;
  const answer: UnableAnswer = { state: 'unable', barriers: barriers.clean ?? [] };
  if (leadTime.clean !== undefined) answer.leadTimeMonths = leadTime.clean;
  if (note.clean !== undefined) answer.note = note.clean;
  return clean(answer);
}

function checkBarriers(given: unknown, { name, barriers }: UnableLimits): Checked<string[]> {
  const reasons = checkChoices(given === undefined ? [] : given, { name: `the reasons why you cannot report ${name}`, choices: barriers });
  if (reasons.fault) return fault(barrierCodes[reasons.fault.code] ?? reasons.fault.code, reasons.fault.message);
  return reasons.clean ? reasons : fault('barriers-missing', `Choose at least one reason why you cannot report ${name}.`);
}

const barrierCodes: Record<string, string> = {
  'not-a-list': 'barriers-not-a-list',
  'too-many-choices': 'too-many-barriers',
  'unknown-choice': 'unknown-barrier',
  'duplicate-choice': 'duplicate-barrier',
  'exclusive-choice': 'exclusive-barrier',
};

function checkLeadTime(given: unknown, name: string): Checked<number> {
  if (given === undefined) return blank;
  if (Number.isInteger(given) && (given as number) >= 0 && (given as number) <= longestLeadTime) return clean((given as number) + 0);
  return fault('lead-time', `The lead time for ${name} must be a whole number of months from 0 to ${longestLeadTime}.`);
}

function checkNote(given: unknown, name: string): Checked<string> {
  if (given === undefined) return blank;
  const note = checkText(given, { name: `The note on ${name}`, most: noteLength, lines: true });
  return note.fault ? fault(`note-${note.fault.code}`, note.fault.message) : note;
}
