import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { QueriesService } from './queries.service.js';
import { AnswerQueryArgs, DecideQueryArgs, RaiseQueryInput, ReturnQueriesArgs, ReturnQuery, ReturnQueryPage } from './queries.types.js';
import { ReasonArgs } from './returns.inputs.js';
import { Return } from './returns.types.js';

const id = { type: () => ID };

@Resolver(() => Return)
export class QueriesResolver {
  constructor(private readonly service: QueriesService) {}

  @Query(() => ReturnQueryPage, { description: 'Queries on returns, open ones first and by the day on which an answer is due; a champion sees the own region.' })
  @Requires('query.list')
  returnQueries(@Args() { filter, page }: ReturnQueriesArgs): Promise<ReturnQueryPage> {
    return this.service.list(filter ?? {}, page);
  }

  @Mutation(() => Return, {
    description: 'Asks about a return, which is queried from then on; an explanation of the round before is carried forward where nothing has changed. Refusals: RETURN_STATE, ROUND_NOT_OPEN, INVALID_INPUT.',
  })
  @Requires('query.raise')
  raiseQuery(@Args('returnId', id, new ParseUUIDPipe()) returnId: string, @Args('input') input: RaiseQueryInput): Promise<Return> {
    return this.service.raise(returnId, input);
  }

  @Mutation(() => Return, { description: 'Explains, or says that the data was corrected. Refusals: QUERY_STATE, INVALID_INPUT (no answer).' })
  @Requires('query.answer')
  answerQuery(@Args() { id: queryId, ...answer }: AnswerQueryArgs): Promise<Return> {
    return this.service.answer(queryId, answer);
  }

  @Mutation(() => Return, { description: 'Accepts an answer, or asks again with a reason; once every query is decided, the return counts as resubmitted. Refusals: QUERY_STATE, INVALID_INPUT (no reason).' })
  @Requires('query.decide')
  decideQuery(@Args() { id: queryId, ...decision }: DecideQueryArgs): Promise<Return> {
    return this.service.decide(queryId, decision);
  }

  @Mutation(() => Return, { description: 'No longer asks. Refusals: QUERY_STATE, INVALID_INPUT (no reason).' })
  @Requires('query.withdraw')
  withdrawQuery(@Args() { id: queryId, reason }: ReasonArgs): Promise<Return> {
    return this.service.withdraw(queryId, reason);
  }

  @ResolveField(() => [ReturnQuery], { description: 'What was asked about it, the oldest first.' })
  @Requires('return.see')
  queries(@Parent() { id: returnId }: Return): Promise<ReturnQuery[]> {
    return this.service.ofReturn(returnId);
  }
}
