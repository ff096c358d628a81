import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ReadsMuch, Requires } from '@muster/platform';
import { ReadinessService } from './readiness.service.js';
import { MatrixService } from './matrix.service.js';
import { MatrixArgs } from './matrix.args.js';
import { ReadinessMatrix } from './matrix.types.js';
import { ResponseRates } from './readiness.types.js';

@Resolver(() => ReadinessMatrix)
export class ReadinessResolver {
  constructor(private readonly service: ReadinessService, private readonly matrices: MatrixService) {}

  @Query(() => ResponseRates, { nullable: true, description: 'Response rates by region; a champion sees the own region. Null when there is no such wave.' })
  @Requires('rates.see')
  @ReadsMuch()
  responseRates(@Args('waveId', { type: () => ID }, new ParseUUIDPipe()) waveId: string): Promise<ResponseRates | null> {
    return this.service.rates(waveId);
  }

  @Query(() => ReadinessMatrix, { nullable: true, description: 'Who is ready for what: levels and indicators of a wave by authority, region and system, against another wave or another source where asked. A champion sees the own region. Null when there is no such wave. Refusals: MEASURE_UNKNOWN, NOT_FOUND (the wave to compare with).' })
  @Requires('readiness.see')
  @ReadsMuch()
  readinessMatrix(@Args() args: MatrixArgs): Promise<ReadinessMatrix | null> {
    return this.matrices.matrix(args);
  }
}
