import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { DeliveriesService } from './deliveries.service.js';
import { Delivery, ListingReading, ReadListingArgs, RecordDeliveriesArgs } from './deliveries.types.js';
import { Return } from './returns.types.js';

@Resolver(() => Return)
export class DeliveriesResolver {
  constructor(private readonly service: DeliveriesService) {}

  @Query(() => ListingReading, { description: 'What a listing of files says about the indicators of a return; nothing is saved. Refusals: LISTING_EMPTY, NOT_FOUND.' })
  @Requires('return.deliver')
  readListing(@Args() { returnId, listing }: ReadListingArgs): Promise<ListingReading> {
    return this.service.readListing(returnId, listing);
  }

  @Mutation(() => Return, {
    description: 'Says what came of some indicators; the others stay as they are. Refusals: RETURN_STATE, RETURN_ACCOUNTED, ROUND_CLOSED, ROUND_NOT_OPEN, DELIVERY_UNKNOWN, LISTING_EMPTY.',
  })
  @Requires('return.deliver')
  recordDeliveries(@Args() { id, deliveries, source }: RecordDeliveriesArgs): Promise<Return> {
    return this.service.record(id, deliveries, source);
  }

  @ResolveField(() => [Delivery], { description: 'What came of each indicator of the round.' })
  @Requires('return.see')
  deliveries(@Parent() { id }: Return): Promise<Delivery[]> {
    return this.service.ofReturn(id);
  }
}
