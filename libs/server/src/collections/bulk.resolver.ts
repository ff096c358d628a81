import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { BulkService } from './bulk.service.js';
import { BulkInput, BulkResult } from './bulk.types.js';

@Resolver(() => BulkResult)
export class BulkResolver {
  constructor(private readonly service: BulkService) {}

  @Query(() => BulkResult, { description: 'What would become of several returns, each with its refusal; nothing is changed. Refusal: INVALID_INPUT.' })
  @Requires('return.list')
  previewReturns(@Args('input') input: BulkInput): Promise<BulkResult> {
    return this.service.preview(input);
  }

  @Mutation(() => BulkResult, { description: 'Does it to those returns that allow it, and tells which do not and why. Refusal: INVALID_INPUT.' })
  @Requires('return.list')
  actOnReturns(@Args('input') input: BulkInput): Promise<BulkResult> {
    return this.service.act(input);
  }
}
