import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Operation, Requires } from '@muster/platform';
import { ReminderPlanService } from './reminder-plan.service.js';
import { ReminderPlan, ReminderPlanArgs, SaveReminderPlanArgs } from './reminder-plan.types.js';
import { ReminderRehearsalService } from './reminder-rehearsal.service.js';
import { RemindersService } from './reminders.service.js';
import { ReminderDecisionPage, ReminderDecisionsArgs, ReminderRehearsal, ReminderRun } from './reminders.types.js';
import { Target } from './targets.types.js';

const programme = { type: () => ID };

@Resolver(() => ReminderPlan)
export class RemindersResolver {
  constructor(
    private readonly reminders: RemindersService,
    private readonly plans: ReminderPlanService,
    private readonly rehearsal: ReminderRehearsalService,
    private readonly operation: Operation,
  ) {}

  @Query(() => [Target], { description: 'What authorities are reminded of: open waves and rounds, and those that are set to open.' })
  @Requires('reminder.see')
  reminderTargets(@Args('programmeId', programme, new ParseUUIDPipe()) programmeId: string): Promise<Target[]> {
    return this.plans.targets(programmeId);
  }

  @Query(() => ReminderPlan, { description: 'The plan that holds for a wave or round, or without one the plan of the programme.' })
  @Requires('reminder.see')
  reminderPlan(@Args() { programmeId, targetId }: ReminderPlanArgs): Promise<ReminderPlan> {
    return this.plans.find(programmeId, targetId);
  }

  @Query(() => ReminderRehearsal, { description: 'What a run would do now, or on a day to come, with everything else as it is today. Writes nothing.' })
  @Requires('reminder.see')
  rehearseReminders(@Args('programmeId', programme, new ParseUUIDPipe()) programmeId: string, @Args('on', { type: () => String, nullable: true }) on?: string): Promise<ReminderRehearsal> {
    return this.rehearsal.rehearse(programmeId, on);
  }

  @Query(() => ReminderDecisionPage, { description: 'Why somebody was written to, or not, the newest first; a champion sees the own region.' })
  @Requires('reminder.see')
  reminderDecisions(@Args() { filter, page }: ReminderDecisionsArgs): Promise<ReminderDecisionPage> {
    return this.reminders.decisions(filter, page);
  }

  @Query(() => [ReminderRun], { description: 'The last hundred runs, the newest first.' })
  @Requires('reminder.see')
  reminderRuns(@Args('programmeId', programme, new ParseUUIDPipe()) programmeId: string): Promise<ReminderRun[]> {
    return this.reminders.runs(programmeId);
  }

  @Mutation(() => ReminderPlan, { description: 'Keeps a plan for a wave or round, or without one for the programme. Refusals: REMINDER_PLAN, NOT_FOUND.' })
  @Requires('reminder.plan')
  saveReminderPlan(@Args() args: SaveReminderPlanArgs): Promise<ReminderPlan> {
    return this.plans.keep(args);
  }

  @Mutation(() => ReminderPlan, { description: 'Goes back to the plan of the programme, or to the one that comes with the product. Refusal: NOT_FOUND.' })
  @Requires('reminder.plan')
  resetReminderPlan(@Args() { programmeId, targetId }: ReminderPlanArgs): Promise<ReminderPlan> {
    return this.plans.reset(programmeId, targetId);
  }

  @Mutation(() => ReminderRun, { description: 'Runs the reminders now: writes what is due into the outbox. Running again adds nothing. Refusal: NOT_FOUND.' })
  @Requires('reminder.run')
  runReminders(@Args('programmeId', programme, new ParseUUIDPipe()) programmeId: string): Promise<ReminderRun> {
    return this.reminders.run(programmeId);
  }

  @ResolveField(() => [String], { description: 'The verbs that you may do here.' })
  @Requires('reminder.see')
  allowedActions(@Parent() { programmeId }: ReminderPlan): string[] {
    return this.operation.allowed(['reminder.plan', 'reminder.run'], { programmeId });
  }
}
