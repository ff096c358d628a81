import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { OutcomesService } from './outcomes.service.js';
import { OutcomeInput, ReasonArgs } from './returns.inputs.js';
import { ReturnsService } from './returns.service.js';
import { Return } from './returns.types.js';

const id = { type: () => ID };

@Resolver(() => Return)
export class ReturnVerbsResolver {
  constructor(private readonly service: ReturnsService, private readonly outcomes: OutcomesService) {}

  @Mutation(() => Return, { description: 'The authority has read what is asked. Refusals: RETURN_STATE, RETURN_ACCOUNTED, ROUND_NOT_OPEN, ROUND_CLOSED.' })
  @Requires('return.acknowledge')
  acknowledgeReturn(@Args('id', id, new ParseUUIDPipe()) returnId: string): Promise<Return> {
    return this.service.acknowledge(returnId);
  }

  @Mutation(() => Return, { description: 'The authority has begun. Refusals: RETURN_STATE, RETURN_ACCOUNTED, ROUND_NOT_OPEN, ROUND_CLOSED.' })
  @Requires('return.prepare')
  prepareReturn(@Args('id', id, new ParseUUIDPipe()) returnId: string): Promise<Return> {
    return this.service.prepare(returnId);
  }

  @Mutation(() => Return, {
    description: "The return is here, and the authority is asked the round's survey. Refusals: RETURN_STATE, RETURN_ACCOUNTED, SHARING_NOT_DONE (details: instruments), ROUND_NOT_OPEN, ROUND_CLOSED.",
  })
  @Requires('return.record')
  recordReturn(@Args('id', id, new ParseUUIDPipe()) returnId: string): Promise<Return> {
    return this.service.record(returnId);
  }

  @Mutation(() => Return, { description: 'What was queried is sent again. Refusals: RETURN_STATE, QUERIES_OPEN.' })
  @Requires('return.resubmit')
  resubmitReturn(@Args('id', id, new ParseUUIDPipe()) returnId: string): Promise<Return> {
    return this.service.resubmit(returnId);
  }

  @Mutation(() => Return, { description: 'The return is accepted as it is. Refusals: RETURN_STATE, QUERIES_OPEN.' })
  @Requires('return.accept')
  acceptReturn(@Args('id', id, new ParseUUIDPipe()) returnId: string): Promise<Return> {
    return this.service.accept(returnId);
  }

  @Mutation(() => Return, { description: 'A return that was recorded by mistake goes back into preparation. Refusals: RETURN_STATE, INVALID_INPUT (no reason).' })
  @Requires('return.take-back')
  takeBackReturn(@Args() { id: returnId, reason }: ReasonArgs): Promise<Return> {
    return this.service.takeBack(returnId, reason);
  }

  @Mutation(() => Return, {
    description: 'Sets what stands instead of the return. Refusals: OUTCOME_NOT_ALLOWED, OUTCOME_REASON, OUTCOME_INDICATORS, OUTCOME_SUCCESSOR, RETURN_ACCOUNTED, ROUND_NOT_OPEN, ROUND_CLOSED.',
  })
  @Requires('return.see')
  setReturnOutcome(@Args('id', id, new ParseUUIDPipe()) returnId: string, @Args('input') input: OutcomeInput): Promise<Return> {
    return this.outcomes.set(returnId, input);
  }

  @Mutation(() => Return, { description: 'Takes an outcome back, so that the return is expected again. Refusals: OUTCOME_NOT_ALLOWED, OUTCOME_REASON, ROUND_CLOSED.' })
  @Requires('return.withdraw-outcome')
  withdrawReturnOutcome(@Args() { id: returnId, reason }: ReasonArgs): Promise<Return> {
    return this.outcomes.withdraw(returnId, reason);
  }
}
