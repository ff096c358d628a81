import { Args, Query, Resolver } from '@nestjs/graphql';
import { ReadsMuch, Requires } from '@muster/platform';
import { LeverageService } from './leverage.service.js';
import { Leverage, LeverageArgs } from './leverage.types.js';

@Resolver(() => Leverage)
export class LeverageResolver {
  constructor(private readonly service: LeverageService) {}

  @Query(() => Leverage, { nullable: true, description: 'What removing blockers would unlock; a champion counts the own region. Null where there is no wave to count. Refusal: NOT_FOUND (no such wave or blocker).' })
  @Requires('leverage.see')
  @ReadsMuch()
  leverage(@Args() args: LeverageArgs): Promise<Leverage | null> {
    return this.service.leverage(args);
  }
}
