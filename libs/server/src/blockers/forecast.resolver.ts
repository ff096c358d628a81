import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ReadsMuch, Requires } from '@muster/platform';
import { ForecastService } from './forecast.service.js';
import { Forecast, ForecastArgs, ProgrammeTarget, TargetsArgs } from './forecast.types.js';
import { TargetsService } from './targets.service.js';

@Resolver(() => Forecast)
export class ForecastResolver {
  constructor(private readonly service: ForecastService, private readonly targets: TargetsService) {}

  @Query(() => Forecast, { nullable: true, description: 'How many authorities will be ready by when; a champion counts the own region. Null where there is no wave to count. Refusal: NOT_FOUND (no such wave or blocker).' })
  @Requires('forecast.see')
  @ReadsMuch()
  forecast(@Args() args: ForecastArgs): Promise<Forecast | null> {
    return this.service.forecast(args);
  }

  @Query(() => [ProgrammeTarget], { description: 'By when a programme wants how many of its authorities to be ready, by day and level.' })
  @Requires('forecast.see')
  programmeTargets(@Args('programmeId', { type: () => ID }, new ParseUUIDPipe()) programmeId: string): Promise<ProgrammeTarget[]> {
    return this.targets.list(programmeId);
  }

  @Mutation(() => [ProgrammeTarget], { description: 'Sets all targets of a programme, in place of those before. Refusals: INVALID_INPUT, NOT_FOUND.' })
  @Requires('target.set')
  setTargets(@Args() { programmeId, targets }: TargetsArgs): Promise<ProgrammeTarget[]> {
    return this.targets.set(programmeId, targets);
  }
}
