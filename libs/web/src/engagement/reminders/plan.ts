// What happens to a list of steps when a person edits it?
import type { ReminderPlanQuery, ReminderStepInput } from '@muster/contract';

export type Plan = ReminderPlanQuery['reminderPlan'];
export type Step = ReminderStepInput;

/** What can be done to a list of steps that is being edited. */
export type Edit = { add(): void; change(index: number, changes: Partial<Step>): void; move(index: number, by: -1 | 1): void; remove(index: number): void };

/** The steps of a plan as they can be edited and sent back. */
export function stepsOf({ steps }: Pick<Plan, 'steps'>): Step[] {
  return steps.map(({ code, name, anchor, workingDays, recipients, condition, action, templateCode }) => ({ code, name, anchor, workingDays, recipients: [...recipients], condition, action, templateCode }));
}

/** The steps with one of them moved up (-1) or down (1); at the edge nothing moves. */
export function moved(steps: readonly Step[], index: number, by: -1 | 1): Step[] {
  const to = index + by;
  const step = steps[index];
  if (!step || to < 0 || to >= steps.length) return [...steps];
  const others = steps.filter((_step, at) => at !== index);
  return [...others.slice(0, to), step, ...others.slice(to)];
}

/** The steps with one of them changed. */
export function changed(steps: readonly Step[], index: number, changes: Partial<Step>): Step[] {
  return steps.map((step, at) => (at === index ? { ...step, ...changes } : step));
}

/** The steps without one of them. */
export function without(steps: readonly Step[], index: number): Step[] {
  return steps.filter((_step, at) => at !== index);
}

/** The steps with a new one at the end: a reminder to the SPOC on the due day, to be changed. */
export function withNew(steps: readonly Step[]): Step[] {
  const name = 'New step';
  const code = codeFor(name, steps.map((step) => step.code));
  return [...steps, { code, name, anchor: 'DUE', workingDays: 0, recipients: ['SPOC'], condition: 'NOT_RETURNED', action: 'SEND', templateCode: 'reminder' }];
}

/** A code made of a name, which no other step or template has: it begins with a letter and has at most 40 characters. */
export function codeFor(name: string, taken: readonly string[]): string {
  const base = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '').slice(0, 36).replace(/-$/, '') || 'step';
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** The days on which each step falls for the chosen wave or round. */
export function dayOf({ days }: Pick<Plan, 'days'>, code: string): string | null {
  return days.find(({ step }) => step === code)?.on ?? null;
}

type Place = { name: string; message: string };

/** What changes when a step does something else: a task has no template. */
export function doing(action: Step['action'], { templateCode }: Pick<Step, 'templateCode'>): Partial<Step> {
  return { action, templateCode: action === 'TASK' ? null : templateCode };
}

/**
 * What the server refused about one step: field → sentence, and `step` for what is said of the whole step. A place reads `steps.2.name`,
 * or just `steps` with a sentence that begins with the step: "step 3 (nudge): …".
 */
export function refusedOf(places: readonly Place[], index: number): Record<string, string> {
  const own = places.flatMap(({ name, message }) => {
    const byPlace = /(?:^|\.)steps\.(\d+)(?:\.(\w+))?/.exec(name);
    if (byPlace) return Number(byPlace[1]) === index ? [[byPlace[2] ?? 'step', message]] : [];
    const bySentence = /^step (\d+)\b[^:]*: (.*)$/i.exec(message);
    return bySentence && Number(bySentence[1]) === index + 1 ? [['step', `${bySentence[2]!.charAt(0).toUpperCase()}${bySentence[2]!.slice(1)}`]] : [];
  });
  return Object.fromEntries(own) as Record<string, string>;
}

/** A working day before (−) or after the anchor, from what a person typed and chose. */
export function workingDaysOf(typed: string, side: 'before' | 'after'): number {
  const days = Math.abs(Number.parseInt(typed, 10)) || 0;
  return side === 'before' && days !== 0 ? -days : days;
}
