import { Injectable } from '@nestjs/common';
import { defaultPlan, parsePlan, stepDay, type Step } from '@muster/domain/engagement';
import { Facts, notFound, Operation, Problem } from '@muster/platform';
import { workingCalendar } from '../collections/index.js';
import { ProgrammesService } from '../programmes/index.js';
import { PLANS, REMINDER_TARGETS, type ReminderTarget } from './reminder-rows.js';
import type { ReminderPlan, ReminderStep, ReminderStepInput, StepAction, StepAnchor, StepCondition, StepRecipient } from './reminder-plan.types.js';
import { TemplatesService } from './templates.service.js';

/** The steps of a programme's plans: each target's own where it has one, else the programme's, else the default. */
export interface Plans {
  stepsOf(targetId: string | null): Step[];
  owns(targetId: string | null): boolean;
}

/** By which steps authorities are reminded. */
@Injectable()
export class ReminderPlanService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly templates: TemplatesService, private readonly programmes: ProgrammesService) {}

  /** What reminders of a programme are about: open waves and rounds, and those that are set to open, by the day on which they are due. */
  async targets(programmeId: string): Promise<ReminderTarget[]> {
    this.operation.mustBeAble('reminder.see', { programmeId });
    return this.operation.sql<ReminderTarget>(REMINDER_TARGETS, [programmeId]);
  }

  /** The plan that holds for a target, or the programme's. Refuses (NOT_FOUND) a target that nobody is reminded of. */
  async find(programmeId: string, targetId?: string | null): Promise<ReminderPlan> {
    const target = targetId ? await this.target(programmeId, targetId) : null;
    this.operation.mustBeAble('reminder.see', { programmeId });
    const plans = await this.plans(programmeId);
    const steps = plans.stepsOf(target?.id ?? null);
    const days = target ? steps.map((step) => ({ step: step.code, on: stepDay(step, target, workingCalendar()) })) : [];
    return { programmeId, target, own: plans.owns(target?.id ?? null), steps: steps.map(asReminderStep), days };
  }

  /** The plans of a programme, in one statement. */
  async plans(programmeId: string): Promise<Plans> {
    return plansOf(await this.operation.sql(PLANS, [programmeId]));
  }

  /** Keeps a plan for a target or the programme. Refuses steps that cannot be (REMINDER_PLAN, with each fault as a field), and what is not there (NOT_FOUND). */
  async keep({ programmeId, targetId, steps }: { programmeId: string; targetId?: string; steps: ReminderStepInput[] }): Promise<ReminderPlan> {
    const target = targetId ? await this.target(programmeId, targetId) : null;
    this.operation.mustBeAble('reminder.plan', { programmeId });
    await this.programmes.load(programmeId);
    const parsed = parsePlan(steps.map(({ templateCode, ...step }) => (templateCode ? { ...step, template: templateCode } : step)));
    const faults = 'errors' in parsed ? parsed.errors : await this.withoutTemplate(programmeId, parsed.steps);
    if ('errors' in parsed || faults.length) throw notAPlan(faults);
    await this.drop(programmeId, target);
    const { now, actor } = this.operation;
    await this.operation.change('insert into reminder_plan (programme_id, wave_id, round_id, steps, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6)',
      [programmeId, target?.kind === 'wave' ? target.id : null, target?.kind === 'round' ? target.id : null, JSON.stringify(parsed.steps), actor.personId, now]);
    return this.recorded('reminder-plan.saved', programmeId, target);
  }

  private async withoutTemplate(programmeId: string, steps: readonly Step[]): Promise<string[]> {
    const known = new Set((await this.templates.list(programmeId)).map(({ code }) => code));
    return steps.filter(({ template }) => template && !known.has(template)).map(({ name, template }) => `${name}: there is no template ${template}`);
  }

  /** Goes back to the plan of the programme (for a target) or to the default one. Refuses (NOT_FOUND) what is not there. */
  async reset(programmeId: string, targetId?: string | null): Promise<ReminderPlan> {
    const target = targetId ? await this.target(programmeId, targetId) : null;
    this.operation.mustBeAble('reminder.plan', { programmeId });
    await this.programmes.load(programmeId);
    await this.drop(programmeId, target);
    return this.recorded('reminder-plan.reset', programmeId, target);
  }

  private async drop(programmeId: string, target: ReminderTarget | null): Promise<void> {
    await this.operation.change('delete from reminder_plan where programme_id = $1 and coalesce(wave_id, round_id) is not distinct from $2::uuid', [programmeId, target?.id ?? null]);
  }

  private async recorded(name: string, programmeId: string, target: ReminderTarget | null): Promise<ReminderPlan> {
    await this.facts.record({ name, subject: { type: target?.kind ?? 'programme', id: target?.id ?? programmeId }, programmeId });
    return this.find(programmeId, target?.id);
  }

  private async target(programmeId: string, targetId: string): Promise<ReminderTarget> {
    const found = (await this.operation.sql<ReminderTarget>(REMINDER_TARGETS, [programmeId])).find(({ id }) => id === targetId);
    if (!found) throw notFound('wave or round of which anybody is reminded');
    return found;
  }
}

function notAPlan(faults: readonly string[]): Problem {
  return new Problem({ code: 'REMINDER_PLAN', message: `The plan cannot be used like this: ${faults.join('; ')}.`, fields: faults.map((message) => ({ name: 'steps', message })) });
}

/** Whose steps hold where: the rows of a programme's plans, each of a target or of the programme (null). */
export function plansOf(rows: readonly { targetId: string | null; steps: unknown }[]): Plans {
  const kept = new Map(rows.map(({ targetId, steps }) => [targetId, stepsIn(steps)]));
  return {
    stepsOf: (targetId) => kept.get(targetId) ?? kept.get(null) ?? defaultPlan,
    owns: (targetId) => kept.has(targetId),
  };
}

/** What was kept was checked before; a plan of a form that is not known any more is as good as none. */
function stepsIn(json: unknown): Step[] {
  const parsed = parsePlan(json);
  return 'errors' in parsed ? defaultPlan : parsed.steps;
}

function asReminderStep({ template, anchor, recipients, condition, action, ...step }: Step): ReminderStep {
  return {
    ...step, anchor: anchor as StepAnchor, recipients: recipients as StepRecipient[], condition: condition as StepCondition, action: action as StepAction, templateCode: template ?? null,
  };
}
