import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ReadsMuch, Requires } from '@muster/platform';
import { FeasibilityService } from './feasibility.service.js';
import { DecideFeasibilityArgs, Feasibility, FeasibilityArgs, FeasibilityDecision, FeasibilityRuleVersion, SetFeasibilityRuleArgs } from './feasibility.types.js';

@Resolver(() => Feasibility)
export class FeasibilityResolver {
  constructor(private readonly service: FeasibilityService) {}

  @Query(() => Feasibility, {
    nullable: true,
    description: 'Which indicators can be reported without changing a system. The counts are those of the whole programme, so that a champion sees the same verdicts as everybody. Null where no wave of the programme has opened. Refusal: NOT_FOUND.',
  })
  @Requires('feasibility.see')
  @ReadsMuch()
  feasibility(@Args() { programmeId, ...asked }: FeasibilityArgs): Promise<Feasibility | null> {
    return this.service.of(programmeId, asked);
  }

  @Mutation(() => FeasibilityRuleVersion, { description: 'Sets the share that a programme asks for, as a new version of its rule. Refusals: FEASIBILITY_SHARE, FEASIBILITY_UNCHANGED, REASON_MISSING.' })
  @Requires('feasibility.set-rule')
  setFeasibilityRule(@Args() { programmeId, share, reason }: SetFeasibilityRuleArgs): Promise<FeasibilityRuleVersion> {
    return this.service.setRule(programmeId, share, reason);
  }

  @Mutation(() => FeasibilityDecision, { description: 'Decides about an indicator in place of the rule, or takes that back. Refusals: INDICATOR_UNKNOWN, FEASIBILITY_UNCHANGED, REASON_MISSING.' })
  @Requires('feasibility.decide')
  decideFeasibility(@Args() { programmeId, indicator, verdict, reason }: DecideFeasibilityArgs): Promise<FeasibilityDecision> {
    return this.service.decide(programmeId, { indicator, verdict: verdict ?? null, reason });
  }
}
