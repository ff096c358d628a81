// On which days do the steps of a plan fall, and may anything leave today?
import { addDays, isWorkingDay } from '../kernel/index.js';
import type { PlannedTarget, PlannerInput, Quiet } from './planner-input.js';
import type { ReasonCode } from './reasons.js';
import { stepDay, type Step } from './reminder-plan.js';

const MOST_AHEAD = 366;

/** When a step falls: its own day, and the first day from then on which it can be done (mail leaves on the days of the window only). */
export interface StepDays {
  on: string;
  first: string;
}

/** The days of a target's steps for one due day, and from when steps that are counted from the opening are no more caught up. */
export interface PlanDays {
  steps: readonly StepDays[];
  staleFrom: string;
}

/** Why nothing can be done today, and from when it can. */
export interface Hold {
  code: ReasonCode;
  on: string;
  detail?: string;
}

export const isMail = ({ action }: Pick<Step, 'action'>): boolean => action === 'send' || action === 'digest';

/** The calendar of one planning: every day is worked out once, however many authorities share it. */
export class PlannerDays {
  private readonly plans = new Map<string, PlanDays>();
  private readonly mailDays = new Map<string, string>();
  private readonly quiet = new Map<string | null, Quiet>();
  /** Why no mail leaves now; null when it may, quiet days aside. */
  readonly mailHold: Hold | null;
  /** Why no task is opened and no letter prepared today: only on working days. */
  readonly workHold: Hold | null;

  constructor(private readonly input: PlannerInput) {
    const { today, quiet } = input;
    for (const one of quiet) {
      const other = this.quiet.get(one.region);
      if (one.from <= today && today <= one.to && (!other || other.to < one.to)) this.quiet.set(one.region, one);
    }
    this.mailHold = this.whyNoMail();
    this.workHold = this.whyNoWork();
  }

  /** The days of a target's steps for an authority whose (extended) due day this is. */
  of(target: PlannedTarget, dueOn: string): PlanDays {
    const key = `${target.id} ${dueOn}`;
    const known = this.plans.get(key);
    if (known) return known;
    const steps = target.steps.map((step) => {
      const on = stepDay(step, { opensOn: target.opensOn, dueOn }, this.input.calendar);
      return { on, first: isMail(step) ? this.mailDayFrom(on) : on };
    });
    const fromDue = steps.filter((_days, index) => target.steps[index]!.anchor === 'due').map(({ on }) => on);
    const days = { steps, staleFrom: fromDue.reduce((earliest, on) => (on < earliest ? on : earliest), dueOn) };
    this.plans.set(key, days);
    return days;
  }

  /** The quiet days that hold for a region today. */
  quietIn(region: string | null): Hold | null {
    const own = this.quiet.get(region) ?? null;
    const all = this.quiet.get(null) ?? null;
    const quiet = own && all ? (own.to < all.to ? all : own) : (own ?? all);
    return quiet && { code: 'quiet-days', on: addDays(quiet.to, 1), detail: quiet.reason };
  }

  /** The first day from this one on which mail may leave. */
  private mailDayFrom(day: string): string {
    const known = this.mailDays.get(day);
    if (known) return known;
    let found = day;
    for (let ahead = 0; ahead < MOST_AHEAD && !this.isMailDay(found); ahead += 1) found = addDays(found, 1);
    this.mailDays.set(day, found);
    return found;
  }

  private isMailDay(day: string): boolean {
    return this.input.window.weekdays.includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && isWorkingDay(day, this.input.calendar);
  }

  private whyNoMail(): Hold | null {
    const { today, time, window, calendar } = this.input;
    const tomorrow = addDays(today, 1);
    if (calendar.bankHolidays.has(today)) return { code: 'bank-holiday', on: this.mailDayFrom(tomorrow) };
    if (this.isMailDay(today) && time >= window.from && time <= window.to) return null;
    return { code: 'outside-window', on: this.mailDayFrom(time < window.from ? today : tomorrow) };
  }

  private whyNoWork(): Hold | null {
    const { today, calendar } = this.input;
    if (isWorkingDay(today, calendar)) return null;
    let on = addDays(today, 1);
    while (!isWorkingDay(on, calendar)) on = addDays(on, 1);
    return { code: calendar.bankHolidays.has(today) ? 'bank-holiday' : 'weekend', on };
  }
}
