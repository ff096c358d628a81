// Can a plan be used as it stands?
import { z } from 'zod';
import type { Step } from './reminder-plan.js';

const MOST_STEPS = 20;
const FURTHEST = 60;
const CODE = /^[a-z][a-z0-9-]{0,39}$/;

const step = z.object({
  code: z.string().regex(CODE, 'the code must be small letters, digits and hyphens, at most 40'),
  name: z.string().trim().min(1, 'give it a name').max(100, 'the name must have at most 100 characters'),
  anchor: z.enum(['opening', 'due'], 'count from the opening day or the due day'),
  workingDays: z.number('give the working days').int('give whole working days')
    .min(-FURTHEST, `a step falls at most ${FURTHEST} working days before its day`).max(FURTHEST, `a step falls at most ${FURTHEST} working days after its day`),
  recipients: z.array(z.enum(['spoc', 'deputy', 'champion', 'senior-lead', 'project-team'], 'choose known recipients')).min(1, 'say who it is for')
    .refine((roles) => new Set(roles).size === roles.length, 'name each recipient once'),
  condition: z.enum(['always', 'not-started', 'not-returned', 'overdue'], 'choose a known condition'),
  action: z.enum(['send', 'digest', 'task', 'prepare'], 'choose what is done'),
  template: z.string().regex(CODE, 'the code of the template must be small letters, digits and hyphens').optional(),
});

const plan = z.array(step, 'a plan is a list of steps').min(1, 'a plan needs at least one step').max(MOST_STEPS, `a plan has at most ${MOST_STEPS} steps`);

/**
 * A plan from JSON: its steps, or every fault as a sentence that begins with the step it is about ("step 2 (nudge): …"). Codes are unique; what is sent, put into a digest or
 * prepared needs a template and a task has none; a digest is for champions only; only a message about one authority goes out, so the project team gets tasks.
 */
export function parsePlan(json: unknown): { steps: Step[] } | { errors: string[] } {
  const parsed = plan.safeParse(json);
  if (!parsed.success) return { errors: parsed.error.issues.map(({ path, message }) => `${place(json, path[0])}${message}`) };
  // A template that was not given is a missing key here and in Step alike.
  const steps = parsed.data as Step[];
  const errors = steps.flatMap((one, index) => faultsOf(one, steps.slice(0, index)).map((fault) => `${place(json, index)}${fault}`));
  return errors.length ? { errors } : { steps };
}

function faultsOf({ code, action, recipients, template }: Step, before: readonly Step[]): string[] {
  const onlyChampions = recipients.every((role) => role === 'champion');
  return [
    ...(before.some((other) => other.code === code) ? ['an earlier step has the same code'] : []),
    ...(action === 'task' && template ? ['a task has no template'] : []),
    ...(action !== 'task' && !template ? ['choose a template'] : []),
    ...(action === 'digest' && !onlyChampions ? ['a digest is for champions only'] : []),
    ...(action !== 'task' && recipients.includes('project-team') ? ['the project team gets tasks, not messages'] : []),
  ];
}

function place(json: unknown, index: PropertyKey | undefined): string {
  if (typeof index !== 'number' || !Array.isArray(json)) return '';
  const code: unknown = (json[index] as { code?: unknown } | null)?.code;
  return `step ${index + 1}${typeof code === 'string' ? ` (${code})` : ''}: `;
}
