import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ReadsMuch, Requires } from '@muster/platform';
import { RatesService } from './rates.service.js';
import { Progress, ReturnRates } from './rates.types.js';

const id = { type: () => ID };
const region = { type: () => String, nullable: true };

@Resolver(() => ReturnRates)
export class RatesResolver {
  constructor(private readonly service: RatesService) {}

  @Query(() => ReturnRates, { nullable: true, description: 'Return rates of a round by region; a champion sees the own region. Null when there is no such round.' })
  @Requires('return.rates')
  @ReadsMuch()
  returnRates(@Args('roundId', id, new ParseUUIDPipe()) roundId: string): Promise<ReturnRates | null> {
    return this.service.rates(roundId);
  }

  @Query(() => Progress, { nullable: true, description: 'The returns of a round day by day against its plan, of one region where it is given. Null when there is no such round.' })
  @Requires('return.rates')
  @ReadsMuch()
  returnProgress(@Args('roundId', id, new ParseUUIDPipe()) roundId: string, @Args('region', region) of?: string): Promise<Progress | null> {
    return this.service.ofRound(roundId, of);
  }

  @Query(() => Progress, { nullable: true, description: 'The submissions of a wave day by day against its plan, of one region where it is given. Null when there is no such wave.' })
  @Requires('rates.see')
  @ReadsMuch()
  waveProgress(@Args('waveId', id, new ParseUUIDPipe()) waveId: string, @Args('region', region) of?: string): Promise<Progress | null> {
    return this.service.ofWave(waveId, of);
  }
}
