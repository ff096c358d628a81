import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { PlansService } from './plans.service.js';
import { ImprovementPlan, ImprovementPlanPage, PlanChange, PlansArgs, SavePlanInput, TouchingArgs, TouchingBlocker } from './plans.types.js';
import { TouchingService } from './touching.service.js';

@Resolver(() => ImprovementPlan)
export class PlansResolver {
  constructor(private readonly service: PlansService, private readonly touching: TouchingService) {}

  @Query(() => ImprovementPlanPage, { description: 'What authorities plan to do about blockers, in the order of the ranking; a champion sees the own region.' })
  @Requires('plan.list')
  plans(@Args() { filter, page }: PlansArgs): Promise<ImprovementPlanPage> {
    return this.service.list(filter ?? {}, page);
  }

  @Query(() => ImprovementPlan, { nullable: true, description: 'One improvement plan; null when there is none or you may not see it.' })
  @Requires('plan.see')
  plan(@Args('id', { type: () => ID }, new ParseUUIDPipe()) id: string): Promise<ImprovementPlan | null> {
    return this.service.find(id);
  }

  @Query(() => [TouchingBlocker], { description: 'The blockers that touch an authority, in the order of the hub, with its own plans; none where it is out of reach. Refusal: NOT_FOUND (no such wave).' })
  @Requires('authority.see')
  touchingBlockers(@Args() args: TouchingArgs): Promise<TouchingBlocker[]> {
    return this.touching.of(args);
  }

  @Mutation(() => ImprovementPlan, {
    description: 'Saves what an authority plans to do about a blocker. Refusals: PLAN_CHANGED (details: current), BLOCKER_OF_OTHERS, BLOCKER_CLOSED, ACTION_MISSING, OWNER_MISSING, OWNER_IS_PERSON, EVIDENCE_MISSING, PLAN_DAY_PAST, PLAN_DAY_FAR, INVALID_INPUT, NOT_FOUND.',
  })
  @Requires('plan.save')
  savePlan(@Args('input') input: SavePlanInput): Promise<ImprovementPlan> {
    return this.service.keep(input);
  }

  @ResolveField(() => [PlanChange], { description: 'Every change of it, newest first.' })
  @Requires('plan.see')
  changes(@Parent() { id }: ImprovementPlan): Promise<PlanChange[]> {
    return this.service.changes(id);
  }
}
