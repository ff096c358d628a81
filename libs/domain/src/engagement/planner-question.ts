// What is asked about every step, and what may the answer be?
import type { Audience } from './planner-audience.js';
import type { PlanDays, StepDays } from './planner-days.js';
import type { Outstanding, PlannedTarget } from './planner-input.js';
import type { History } from './planner-record.js';
import type { ReasonCode } from './reasons.js';
import type { Step } from './reminder-plan.js';

/** A decision with what its sentence needs: from when it may be otherwise, the extended day, the reason of quiet days, missing roles, the day of the last message. */
export interface Verdict {
  code: ReasonCode;
  on?: string;
  extendedTo?: string | null;
  detail?: string;
  missing?: string;
  last?: string;
  /** Did the message go to this very person? */
  sent?: boolean;
}

/** One question: is this step due for this person about this authority? */
export interface Question {
  target: PlannedTarget;
  row: Outstanding;
  step: Step;
  /** The place of the step in its plan. */
  index: number;
  days: StepDays;
  plan: PlanDays;
  /** What happened about this authority before; null for nothing. */
  history: History | null;
  audience: Audience;
  /** Null until it is decided. */
  verdict: Verdict | null;
}
