// What does the reminder engine say, and which part of it does a person look at?
import type { DecisionRowFragment } from '@muster/contract';
import { count } from '../../words/index.js';

export type Decision = DecisionRowFragment;

/** What a run came to, in words. */
export function ranInWords({ due, notDue }: { due: number; notDue: number }): string {
  return `The run is done: ${count(due, 'step')} due, ${notDue} not due`;
}

/** One decision of a dry run or of the past: authority, wave or round, step and person. */
export function keyOfDecision({ organisation, target, step, person }: Pick<Decision, 'organisation' | 'target' | 'step' | 'person'>): string {
  return [organisation.id, target.id, step, person?.id ?? 'nobody'].join(' ');
}

type Asked = { code: string; search: string };

/** The decisions with one reason (empty: any), about authorities whose name has the text. */
export function narrowed<D extends Pick<Decision, 'code' | 'organisation'>>(decisions: readonly D[], { code, search }: Asked): D[] {
  const wanted = search.trim().toLowerCase();
  return decisions.filter((decision) => (code === '' || decision.code === code) && decision.organisation.name.toLowerCase().includes(wanted));
}
