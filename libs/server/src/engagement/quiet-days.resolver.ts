import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Operation, Requires } from '@muster/platform';
import { QuietDaysService } from './quiet-days.service.js';
import { QuietDays, QuietDaysInput } from './quiet-days.types.js';

@Resolver(() => QuietDays)
export class QuietDaysResolver {
  constructor(private readonly service: QuietDaysService, private readonly operation: Operation) {}

  @Query(() => [QuietDays], { description: 'The days on which a region, or everybody, is left in peace; the newest first.' })
  @Requires('reminder.see')
  quietDays(@Args('programmeId', { type: () => ID }, new ParseUUIDPipe()) programmeId: string): Promise<QuietDays[]> {
    return this.service.list(programmeId);
  }

  @Mutation(() => QuietDays, { description: 'Sets quiet days; a champion for the own region, the project team for any and for everybody. Refusal: QUIET_DAYS.' })
  @Requires('quiet-days.set')
  setQuietDays(@Args('input') input: QuietDaysInput): Promise<QuietDays> {
    return this.service.set(input);
  }

  @Mutation(() => Boolean, { description: 'Takes quiet days back.' })
  @Requires('quiet-days.set')
  removeQuietDays(@Args('id', { type: () => ID }, new ParseUUIDPipe()) quietDaysId: string): Promise<boolean> {
    return this.service.remove(quietDaysId);
  }

  @ResolveField(() => [String], { description: 'The verbs that you may do to these days.' })
  @Requires('reminder.see')
  allowedActions(@Parent() { programmeId, region }: QuietDays): string[] {
    return this.operation.allowed(['quiet-days.set'], { programmeId, region: region?.code ?? null });
  }
}
