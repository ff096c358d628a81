import { Args, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { WorklistService } from './worklist.service.js';
import { Worklist, WorklistArgs } from './worklist.types.js';

@Resolver(() => Worklist)
export class WorklistResolver {
  constructor(private readonly service: WorklistService) {}

  @Query(() => Worklist, { nullable: true, description: 'Whom to call in a region, in the order in which a call helps most; null where you may choose no such region. A champion gets the own region.' })
  @Requires('worklist.see')
  worklist(@Args() args: WorklistArgs): Promise<Worklist | null> {
    return this.service.of(args);
  }
}
