import { Injectable } from '@nestjs/common';
import { FINAL_REASONS, sendWindow, type PlannerInput } from '@muster/domain/engagement';
import { Operation } from '@muster/platform';
import { workingCalendar } from '../collections/index.js';
import { ProgrammesService } from '../programmes/index.js';
import { ReminderPlanService, type Plans } from './reminder-plan.service.js';
import { HOLDERS, QUIET, REMINDER_TARGETS, ROSTER, SENT, SETTLED, type ReminderTarget } from './reminder-rows.js';
import { TargetsService } from './targets.service.js';

type Outstanding = PlannerInput['outstanding'][number];
type Contact = Outstanding['contacts'][number];

interface Holder {
  role: 'spoc' | 'deputy' | 'certifier' | 'champion' | 'project-team';
  organisationId: string | null;
  region: string | null;
  personId: string;
  hasAddress: boolean;
  failed: boolean;
}

/** What a plan is made from, and what is needed besides to say what it means. */
export interface Gathered {
  input: PlannerInput;
  targets: ReadonlyMap<string, ReminderTarget>;
  plans: Plans;
}

/** For which day, and for which time of it in London (HH:MM), reminders are planned. */
export interface Moment {
  today: string;
  time: string;
}

/** Everything that planning the reminders of a programme needs, in a fixed number of statements however many authorities there are. */
@Injectable()
export class ReminderGathering {
  constructor(
    private readonly operation: Operation,
    private readonly targets: TargetsService,
    private readonly planService: ReminderPlanService,
    private readonly programmes: ProgrammesService,
  ) {}

  /** The input of the planner for a programme at a moment. Refuses (NOT_FOUND) one that is not there or out of reach. */
  async gather(programmeId: string, { today, time }: Moment): Promise<Gathered> {
    await this.programmes.load(programmeId);
    const targets = await this.operation.sql<ReminderTarget>(REMINDER_TARGETS, [programmeId]);
    const plans = await this.planService.plans(programmeId);
    const holders = await this.operation.sql<Holder>(HOLDERS, [programmeId, today]);
    const outstanding = await this.outstanding(programmeId, targets, contactsIn(holders));
    const input: PlannerInput = {
      today, time, programmeId, outstanding, window: sendWindow, calendar: workingCalendar(),
      targets: targets.map((target) => ({ ...target, steps: plans.stepsOf(target.id) })),
      champions: holders.filter(({ role }) => role === 'champion').map(({ region, personId, hasAddress, failed }) => ({ region: region!, personId, hasAddress, failed })),
      team: holders.filter(({ role }) => role === 'project-team').map(({ personId }) => personId),
      quiet: await this.operation.sql<PlannerInput['quiet'][number]>(QUIET, [programmeId, today]),
      sent: await this.operation.sql<PlannerInput['sent'][number]>(SENT, [programmeId]),
      settled: await this.operation.sql<PlannerInput['settled'][number]>(SETTLED, [programmeId, FINAL_REASONS]),
    };
    return { input, plans, targets: new Map(targets.map((target) => [target.id, target])) };
  }

  /** Of open targets what is expected and how far it is; of those that have not opened, the roster. */
  private async outstanding(programmeId: string, targets: ReminderTarget[], contacts: ReadonlyMap<string, Contact[]>): Promise<Outstanding[]> {
    const open = await this.targets.outstanding(targets.filter(({ state }) => state === 'open'));
    const coming = targets.filter(({ state }) => state === 'scheduled');
    const roster = coming.length ? await this.operation.sql<{ organisationId: string; region: string | null }>(ROSTER, [programmeId]) : [];
    const notYet = { extendedTo: null, started: false, returned: false, outcome: null };
    const expected = coming.flatMap(({ id: targetId, dueOn }) => roster.map((entry) => ({ ...entry, ...notYet, targetId, dueOn })));
    return [...open, ...expected].map((row) => ({
      targetId: row.targetId, organisationId: row.organisationId, region: row.region, dueOn: row.dueOn, extendedTo: row.extendedTo,
      started: row.started, returned: row.returned, outcome: row.outcome, contacts: contacts.get(row.organisationId) ?? [],
    }));
  }
}

/** The senior lead of an authority is whoever certifies for it. */
function contactsIn(holders: readonly Holder[]): Map<string, Contact[]> {
  const contacts = new Map<string, Contact[]>();
  for (const { role, organisationId, personId, hasAddress, failed } of holders) {
    if (!organisationId) continue;
    const contact: Contact = { role: role === 'certifier' ? 'senior-lead' : (role as Contact['role']), personId, hasAddress, failed };
    const known = contacts.get(organisationId);
    if (known) known.push(contact);
    else contacts.set(organisationId, [contact]);
  }
  return contacts;
}
