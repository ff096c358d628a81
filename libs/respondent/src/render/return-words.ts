// How far is a return, in the words of the authority that owes it?
import { isReturned, liftedByRecording, outcomeInWords, type ReturnState } from '@muster/domain/collections';
import type { ReturnTask } from '@muster/server/collections';
import { day } from './words.js';

/** How something stands. Without a colour it is plain text: nothing is to be done. */
export interface Tag {
  label: string;
  colour: '' | 'blue' | 'light-blue' | 'yellow' | 'orange' | 'red';
}

const tags: Readonly<Record<ReturnState, Tag>> = {
  expected: { label: 'Not yet started', colour: 'blue' },
  acknowledged: { label: 'Seen', colour: 'light-blue' },
  'in-preparation': { label: 'In preparation', colour: 'yellow' },
  received: { label: 'Sent', colour: '' },
  queried: { label: 'Questions to answer', colour: 'orange' },
  resubmitted: { label: 'Sent again', colour: '' },
  accepted: { label: 'Accepted', colour: '' },
};

type Standing = Pick<ReturnTask, 'state' | 'outcome' | 'overdue' | 'roundState' | 'openQueries'>;

/** Does a typed reason stand in the place of the return, so that nothing is expected any more? One that recording lifts does not. */
export function standsInstead({ outcome }: Pick<ReturnTask, 'outcome'>): boolean {
  return outcome !== null && !liftedByRecording(outcome);
}

/** Where a return stands, in a few words. */
export function tagOf(task: Standing): Tag {
  if (standsInstead(task)) return { label: outcomeInWords[task.outcome!], colour: '' };
  if (!isReturned(task.state) && task.roundState === 'closed') return { label: 'Closed', colour: '' };
  if (task.overdue) return { label: 'Overdue', colour: 'red' };
  return task.state === 'queried' && task.openQueries === 0 ? { label: 'Ready to send again', colour: 'yellow' } : tags[task.state];
}

/** Is something still expected by the due day, so that it belongs into a calendar? */
export function isAwaited(task: Pick<ReturnTask, 'state' | 'outcome' | 'roundState'>): boolean {
  return task.roundState === 'open' && !isReturned(task.state) && !standsInstead(task);
}

/** The day by which a return is due; where it was extended, with the original day. */
export function dueWords({ dueOn, effectiveDueOn }: Pick<ReturnTask, 'dueOn' | 'effectiveDueOn'>): string {
  return effectiveDueOn === dueOn ? day(dueOn) : `${day(effectiveDueOn)} (extended, originally ${day(dueOn)})`;
}

/** What a return is called: its collection and its round. */
export function nameOf({ collection, round }: Pick<ReturnTask, 'collection' | 'round'>): string {
  return `${collection} – ${round}`;
}
