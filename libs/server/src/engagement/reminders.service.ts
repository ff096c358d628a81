import { Injectable } from '@nestjs/common';
import { planReminders, sendWindow } from '@muster/domain/engagement';
import { Facts, listPage, Operation, SYSTEM, Where, type Page, type PageInput } from '@muster/platform';
import { londonTime } from './london-time.js';
import { ReminderGathering } from './reminder-gathering.js';
import { ReminderPlanService } from './reminder-plan.service.js';
import { DECISION, DECISION_FROM, ONE_RUN_AT_A_TIME, PROGRAMMES_WITH_TARGETS } from './reminder-rows.js';
import { ReminderWriting } from './reminder-writing.js';
import type { ReminderDecision, ReminderDecisionFilter, ReminderRun } from './reminders.types.js';

const RUN = `to_char(ran_on, 'YYYY-MM-DD') as on, by_hand as "byHand", ran_at as "ranAt", person.name as "ranBy", due, not_due as "notDue"`;

/** Who is reminded, and the record of why, and why not. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly operation: Operation,
    private readonly facts: Facts,
    private readonly gathering: ReminderGathering,
    private readonly writing: ReminderWriting,
    private readonly plans: ReminderPlanService,
  ) {}

  /** Runs the reminders of a programme now, by hand: writes what is due into the outbox, and why the rest is not. Running again adds nothing. Refuses (NOT_FOUND) a programme that is not there. */
  async run(programmeId: string): Promise<ReminderRun> {
    this.operation.mustBeAble('reminder.run', { programmeId });
    await this.operation.sql(ONE_RUN_AT_A_TIME, [programmeId]);
    return this.runOnce(programmeId, true);
  }

  /** What the clock asks for: once a day, from the start of the send window on, the run of each programme that has something to remind of. Each programme is a transaction of its own. */
  async keepTime(): Promise<void> {
    const programmes = await this.operation.run(SYSTEM, () => this.operation.sql<{ id: string }>(PROGRAMMES_WITH_TARGETS));
    for (const { id } of programmes) await this.operation.run(SYSTEM, () => this.runDaily(id));
  }

  private async runDaily(programmeId: string): Promise<void> {
    const { now, today } = this.operation;
    if (londonTime(now) < sendWindow.from) return;
    await this.operation.sql(ONE_RUN_AT_A_TIME, [programmeId]);
    const ran = await this.operation.sql('select 1 from reminder_run where programme_id = $1 and ran_on = $2 and not by_hand', [programmeId, today]);
    if (!ran.length) await this.runOnce(programmeId, false);
  }

  private async runOnce(programmeId: string, byHand: boolean): Promise<ReminderRun> {
    const { today, now, actor } = this.operation;
    await this.operation.takesMinutes();
    const gathered = await this.gathering.gather(programmeId, { today, time: londonTime(now) });
    const { due, notDue } = planReminders(gathered.input);
    const written = await this.writing.write(gathered, due, notDue);
    const run = { on: today, byHand, ranAt: now, ranBy: actor.personId ? actor.name : null, due: written, notDue: notDue.length };
    await this.operation.change('insert into reminder_run (programme_id, ran_on, by_hand, ran_at, ran_by, due, not_due) values ($1, $2, $3, $4, $5, $6, $7)',
      [programmeId, today, byHand, now, actor.personId, run.due, run.notDue]);
    await this.facts.record({ name: 'reminders.ran', subject: { type: 'programme', id: programmeId }, programmeId, details: { byHand, due: written, notDue: notDue.length } });
    return run;
  }

  /** The last hundred runs of a programme, the newest first. */
  async runs(programmeId: string): Promise<ReminderRun[]> {
    this.operation.mustBeAble('reminder.see', { programmeId });
    return this.operation.sql<ReminderRun>(`select ${RUN} from reminder_run left join person on person.id = ran_by where programme_id = $1 order by ran_at desc, by_hand desc limit 100`, [programmeId]);
  }

  /** Why somebody was written to, or not, the newest first. A champion sees the own region. */
  async decisions(filter: ReminderDecisionFilter, page?: PageInput | null): Promise<Page<ReminderDecision>> {
    this.operation.mustBeAble('reminder.see', { programmeId: filter.programmeId });
    const where = new Where().equals('decision.programme_id', filter.programmeId).equals('decision.organisation_id', filter.organisationId)
      .equals('coalesce(decision.wave_id, decision.round_id)', filter.targetId).equals('decision.region_code', filter.region)
      .equals('decision.due', filter.due).equals('decision.reason_code', filter.code);
    const found = await listPage<ReminderDecision>(this.operation, { select: DECISION, from: DECISION_FROM, where, order: 'decision.decided_at desc, decision.due desc, decision.id desc', page });
    const plans = await this.plans.plans(filter.programmeId);
    const nameOf = ({ target, step }: ReminderDecision): string => plans.stepsOf(target.id).find(({ code }) => code === step)?.name ?? step;
    return { ...found, items: found.items.map((decision) => ({ ...decision, stepName: nameOf(decision) })) };
  }
}
