import { addDays } from '@muster/domain/kernel';
import { BlockerActorName, PlanProgressName, PlansService, TargetsService, TouchingService, type SavePlanInput, type TouchingBlocker } from '@muster/server/blockers';
import { on, type Cast } from './cast.js';
import { dice, pick } from './dice.js';
import { respondents, type Authority } from './profiles.js';

const PLANNING = 35;
const { PLANNED, UNDER_WAY, DONE, DROPPED } = PlanProgressName;

const owners = [['Children’s performance and data team', 40], ['Case progression manager', 25], ['Systems team', 20], ['Head of safeguarding', 15]] as const;
const progresses = [[PLANNED, 45], [UNDER_WAY, 40], [DONE, 9], [DROPPED, 6]] as const;

/** When the report wanted authorities to be ready: phase 1 in April 2025, phase 2 a year later. */
export async function targetsOfTheReport(cast: Cast): Promise<void> {
  const { programmeId } = cast.stage;
  const phase1 = { dueOn: '2025-04-01', label: 'Phase 1, April 2025', share: 100 };
  const targets = [{ level: 'bronze', ...phase1 }, { level: 'silver', ...phase1 }, { level: 'gold', dueOn: '2026-04-01', label: 'Phase 2, April 2026', share: 100 }];
  await cast.team(on('2023-11-14', 10), () => cast.app.get(TargetsService).set(programmeId, targets));
}

/** What some authorities planned in the winter after the report: invented, saved by their single points of contact against the blockers that touch them. */
export async function plansOfTheAuthorities(cast: Cast): Promise<void> {
  await targetsOfTheReport(cast);
  const able = respondents(cast.stage.roster).filter((one) => cast.spocOf(one)).sort((a, b) => dice('plans', a.code) - dice('plans', b.code));
  for (const authority of able.slice(0, PLANNING)) await plansOf(cast, authority);
}

async function plansOf(cast: Cast, authority: Authority): Promise<void> {
  const day = addDays('2023-12-04', Math.floor(dice('plan-day', authority.code) * 80));
  await cast.spoc(authority, on(day, 11), async () => {
    const touching = await cast.app.get(TouchingService).of({ programmeId: cast.stage.programmeId, organisationId: authority.organisationId });
    const able = touching.filter(({ plannable, plan }) => plannable && plan === null);
    for (const { blocker } of able.slice(0, 1 + Math.floor(dice('plan-count', authority.code) * 4))) await cast.app.get(PlansService).keep(inventPlan(authority, blocker, day));
  });
}

function inventPlan({ organisationId, code }: Authority, blocker: TouchingBlocker['blocker'], day: string): SavePlanInput {
  const chance = (what: string) => dice('plan', what, code, blocker.code);
  const progress = pick(progresses, chance('progress'));
  const isDone = progress === DONE;
  return {
    organisationId, blockerId: blocker.id, expectedVersion: 0, progress, owner: pick(owners, chance('owner')),
    action: blocker.actor === BlockerActorName.SUPPLIER ? 'Ask our supplier for the field, agree a day, and test it in the next release.' : 'Record it in the case management system from now on, and key in open cases from the tracker.',
    dueOn: isDone ? day : addDays(day, 60 + Math.floor(chance('due') * 700)),
    ...(isDone ? { evidence: 'The item is in the monthly report of open cases.' } : progress === UNDER_WAY && chance('evidence') < 0.5 ? { evidence: 'In the test system.' } : {}),
  };
}
