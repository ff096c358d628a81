import { Args, Query, Resolver } from '@nestjs/graphql';
import { ReadsMuch, Requires } from '@muster/platform';
import { LedgerService } from './ledger.service.js';
import { Ledger, LedgerArgs } from './ledger.types.js';

@Resolver(() => Ledger)
export class LedgerResolver {
  constructor(private readonly service: LedgerService) {}

  @Query(() => Ledger, { nullable: true, description: 'Who has returned what, organisations by rounds; a champion sees the own region. Null when there is no such collection.' })
  @Requires('return.list')
  @ReadsMuch()
  ledger(@Args() args: LedgerArgs): Promise<Ledger | null> {
    return this.service.ledger(args);
  }
}
