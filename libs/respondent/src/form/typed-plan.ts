// What did somebody write into the form of a plan?
import { planOwnerLength, planProgresses, planTextLength, type PlanAsked, type PlanProgress } from '@muster/domain/blockers';
import { first, type Fields } from '../render/fields.js';
import type { Mistake } from './mistakes.js';
import { typedDay } from './typed-day.js';
import { textMistake, typedText } from './typed-text.js';

/** The plan as it was typed, with the version that the form was made from. */
export interface TypedPlan extends PlanAsked {
  expectedVersion: number;
}

/** The plan that the fields of its form say; what cannot be is for the rules to refuse. */
export function typedPlan(fields: Fields): TypedPlan {
  const progress = planProgresses.find((one) => one === first(fields, 'progress')) ?? 'planned';
  const version = Number.parseInt(first(fields, 'version'), 10);
  return {
    action: typedText(fields, 'action'), owner: typedText(fields, 'owner'), dueOn: typedDay(fields, (part) => `due-${part}`) ?? null,
    evidence: typedText(fields, 'evidence').trim() || null, progress, expectedVersion: Number.isInteger(version) && version > 0 ? version : 0,
  };
}

/** Everything that is missing or too long, all at once; the days are for the rules. */
export function planMistakes({ action, owner, evidence, progress }: TypedPlan): Mistake[] {
  const done = progress === 'done';
  return [
    ...textMistake(action, { field: 'action', ask: 'Say what you will do', most: planTextLength }),
    ...textMistake(owner, { field: 'owner', ask: 'Name the team or role that will do it', most: planOwnerLength }),
    ...(evidence || done ? textMistake(evidence ?? '', { field: 'evidence', ask: 'Say what shows that it is done', most: planTextLength }) : []),
  ];
}

/** The fields that show a saved plan. */
export function fieldsOfPlan(plan: { action: string; owner: string; dueOn: string | null; evidence: string | null; progress: PlanProgress; version: number } | null): Fields {
  if (!plan) return new Map();
  const [year = '', month = '', day = ''] = (plan.dueOn ?? '').split('-');
  const plain = (digits: string) => digits.replace(/^0/, '');
  const values = { action: plan.action, owner: plan.owner, evidence: plan.evidence ?? '', progress: plan.progress, version: String(plan.version), 'due-day': plain(day), 'due-month': plain(month), 'due-year': year };
  return new Map(Object.entries(values).map(([name, value]) => [name, [value]]));
}
