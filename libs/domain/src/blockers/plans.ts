// May an authority's plan against a blocker be saved as it stands?
import { dayInWords, isDay, lastsTooLong, type Refusal } from '../kernel/index.js';
import { standsInTheWay, type BlockerStatus } from './register.js';

export const planProgresses = ['planned', 'under-way', 'done', 'dropped'] as const;
export type PlanProgress = (typeof planProgresses)[number];

/** How far a plan is, in words, as it stands on screens. */
export const progressInWords: Readonly<Record<PlanProgress, string>> = { planned: 'Planned', 'under-way': 'Under way', done: 'Done', dropped: 'Dropped' };

/** What an authority plans to do about one blocker: what, which team or role does it, by when, what shows it, how far it is. */
export interface PlanAsked {
  action: string;
  owner: string;
  dueOn: string | null;
  evidence: string | null;
  progress: PlanProgress;
}

/** The plan as it was before; null where there is none. */
export type PlanBefore = { dueOn: string | null; version: number } | null;

/** Is something still to be done: planned or under way? */
export const isOpenPlan = ({ progress }: { progress: string }): boolean => progress === 'planned' || progress === 'under-way';

/** Can an authority do something about a blocker: must it act itself, or press the supplier of its system? What courts, Cafcass or the DfE must do, it cannot plan. */
export const canPlan = ({ actor }: { actor: string | null }): boolean => actor === 'authority' || actor === 'supplier';

/** May a plan against this blocker be saved at all? Refuses what others must do (BLOCKER_OF_OTHERS), and a first plan against what is resolved or not needed (BLOCKER_CLOSED). */
export function decidePlannable(blocker: { actor: string | null; status: BlockerStatus }, before: PlanBefore): Refusal | null {
  if (!canPlan(blocker)) return { code: 'BLOCKER_OF_OTHERS', message: 'Others must act on this: there is nothing that an authority can plan about it.' };
  if (before === null && !standsInTheWay(blocker)) return { code: 'BLOCKER_CLOSED', message: 'This blocker is closed, so nothing more needs to be planned about it.' };
  return null;
}

export const planTextLength = 2000;
export const planOwnerLength = 120;

const refusal = (code: string, name: string, message: string): Refusal => ({ code, message, fields: [{ name, message }] });

/**
 * May the plan be saved? Refuses nothing to be done (ACTION_MISSING), no owner (OWNER_MISSING) or an address of one person as owner (OWNER_IS_PERSON), what cannot be kept (INVALID_INPUT: too long, no real day), an open plan
 * whose day is newly set to a past one or more than five years away (PLAN_DAY_PAST, PLAN_DAY_FAR), and a plan that is done without anything that shows it (EVIDENCE_MISSING).
 * A day that was set before and has passed since may stay.
 */
export function decidePlan(asked: PlanAsked, before: PlanBefore, today: string): Refusal | null {
  return decideTexts(asked) ?? decideDay(asked, before, today);
}

function decideTexts({ action, owner, evidence, progress }: PlanAsked): Refusal | null {
  if (!action.trim()) return refusal('ACTION_MISSING', 'action', 'Say what you will do.');
  if (!owner.trim()) return refusal('OWNER_MISSING', 'owner', 'Name the team or role that will do it.');
  if (owner.includes('@')) return refusal('OWNER_IS_PERSON', 'owner', 'Name a team or role, and no person or email address.');
  if (owner.length > planOwnerLength) return refusal('INVALID_INPUT', 'owner', `Use ${planOwnerLength} characters or fewer.`);
  for (const [name, text] of [['action', action], ['evidence', evidence ?? '']] as const) {
    if (text.length > planTextLength) return refusal('INVALID_INPUT', name, `Use ${planTextLength} characters or fewer.`);
  }
  return progress === 'done' && !evidence?.trim() ? refusal('EVIDENCE_MISSING', 'evidence', 'Say what shows that it is done.') : null;
}

function decideDay({ dueOn, progress }: PlanAsked, before: PlanBefore, today: string): Refusal | null {
  if (dueOn === null) return null;
  if (!isDay(dueOn)) return refusal('INVALID_INPUT', 'dueOn', 'Give a real day.');
  if (!isOpenPlan({ progress }) || dueOn === before?.dueOn) return null;
  if (dueOn < today) return refusal('PLAN_DAY_PAST', 'dueOn', `Choose ${dayInWords(today)} or later.`);
  return lastsTooLong(today, dueOn) ? refusal('PLAN_DAY_FAR', 'dueOn', 'Choose a day within five years.') : null;
}

/** The refusal for somebody whose plan has been changed by another since it was read: what they typed is still theirs to save. */
export const planChanged = (current: Record<string, unknown> | null): Refusal => ({
  code: 'PLAN_CHANGED', message: 'Somebody else has changed this plan since you opened it. Look at it as it is now, and save again if yours should stand.', details: { current },
});
