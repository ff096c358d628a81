import { Args, Query, Resolver } from '@nestjs/graphql';
import { ReadsMuch, Requires } from '@muster/platform';
import { GapsService } from './gaps.service.js';
import { Gaps, GapsArgs } from './gaps.types.js';

@Resolver(() => Gaps)
export class GapsResolver {
  constructor(private readonly service: GapsService) {}

  @Query(() => Gaps, { nullable: true, description: 'What authorities said in a wave against what they returned in the newest rounds; a champion sees the own region. Null when there is no such wave.' })
  @Requires('gap.see')
  @ReadsMuch()
  gaps(@Args() args: GapsArgs): Promise<Gaps | null> {
    return this.service.gaps(args);
  }
}
