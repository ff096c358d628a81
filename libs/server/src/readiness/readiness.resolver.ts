import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { ReadinessService } from './readiness.service.js';
import { MatrixArgs, ReadinessMatrix, ResponseRates } from './readiness.types.js';

@Resolver(() => ReadinessMatrix)
export class ReadinessResolver {
  constructor(private readonly service: ReadinessService) {}

  @Query(() => ResponseRates, { nullable: true, description: 'Response rates by region; a champion sees the own region. Null when there is no such wave.' })
  @Requires('rates.see')
  responseRates(@Args('waveId', { type: () => ID }, new ParseUUIDPipe()) waveId: string): Promise<ResponseRates | null> {
    return this.service.rates(waveId);
  }

  @Query(() => ReadinessMatrix, { nullable: true, description: 'The heatmap of a wave; a champion sees the own region. Null when there is no such wave. Refusal: MEASURE_UNKNOWN.' })
  @Requires('readiness.see')
  readinessMatrix(@Args() args: MatrixArgs): Promise<ReadinessMatrix | null> {
    return this.service.matrix(args);
  }
}
