import { Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { IndicatorsService } from './indicators.service.js';
import { Framework } from './indicators.types.js';

@Resolver(() => Framework)
export class IndicatorsResolver {
  constructor(private readonly service: IndicatorsService) {}

  @Query(() => [Framework], { description: 'Every framework with its levels, indicators and metrics.' })
  @Requires('framework.see')
  frameworks(): Promise<Framework[]> {
    return this.service.frameworks();
  }
}
