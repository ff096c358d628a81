import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { Receipt } from './receipt.types.js';
import { SubmissionsService } from './submissions.service.js';

@Resolver(() => Receipt)
export class SubmissionsResolver {
  constructor(private readonly service: SubmissionsService) {}

  @Mutation(() => Receipt, { description: 'Hands a response in; again gives the same receipt. Refusals: ANSWERS_MISSING and ANSWERS_NOT_VALID (details: errors), WAVE_CLOSED, WAVE_NOT_OPEN.' })
  @Requires('response.submit')
  submitResponse(@Args('id', { type: () => ID }, new ParseUUIDPipe()) responseId: string): Promise<Receipt> {
    return this.service.submit(responseId);
  }
}
