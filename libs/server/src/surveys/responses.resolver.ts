import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Verb } from '@muster/domain/access';
import { Operation, Requires } from '@muster/platform';
import { answerViews } from './answer-views.js';
import { AnswersRepository } from './answers.repository.js';
import { AnswersService } from './answers.service.js';
import { Definitions } from './definitions.js';
import { ResponsesService } from './responses.service.js';
import { AnswerView, ReopenResponseArgs, Response, ResponsePage, ResponsesArgs, ResponseStateName, SaveAnswerInput, SavedAnswer, Submission } from './responses.types.js';

const id = { type: () => ID };

@Resolver(() => Response)
export class ResponsesResolver {
  constructor(
    private readonly service: ResponsesService,
    private readonly answersService: AnswersService,
    private readonly repository: AnswersRepository,
    private readonly definitions: Definitions,
    private readonly operation: Operation,
  ) {}

  @Query(() => ResponsePage, { description: 'Who has answered, and why the others have not; a champion sees the own region.' })
  @Requires('response.list')
  responses(@Args() { filter, sort, direction, page }: ResponsesArgs): Promise<ResponsePage> {
    return this.service.list(filter ?? {}, { sort, direction }, page);
  }

  @Query(() => Response, { nullable: true, description: 'One response; null when there is none or you may not see it.' })
  @Requires('response.list')
  response(@Args('id', id, new ParseUUIDPipe()) responseId: string): Promise<Response | null> {
    return this.service.find(responseId);
  }

  @Mutation(() => Response, { description: 'Opens a submitted response for correction; its submission counts until the next. Refusals: NOT_SUBMITTED, WAVE_CLOSED, INVALID_INPUT (no reason).' })
  @Requires('response.reopen')
  reopenResponse(@Args() { id: responseId, reason }: ReopenResponseArgs): Promise<Response> {
    return this.service.reopen(responseId, reason);
  }

  @Mutation(() => SavedAnswer, { description: 'Saves one answer. Refusals: ANSWER_CONFLICT (details: yours, theirs), ANSWER_INVALID, WAVE_CLOSED, WAVE_NOT_OPEN, RESPONSE_SUBMITTED.' })
  @Requires('response.answer')
  saveAnswer(@Args('input') input: SaveAnswerInput): Promise<SavedAnswer> {
    return this.answersService.saveAnswer(input);
  }

  @ResolveField(() => [AnswerView], { description: 'The working copy of the answers with every earlier value, in the order of the survey.' })
  @Requires('response.list')
  async answers(@Parent() response: Response): Promise<AnswerView[]> {
    const { versionId } = await this.service.moment(response.id);
    const rows = await this.repository.all(response.id);
    return answerViews(await this.definitions.of(versionId), rows, await this.repository.changes(response.id));
  }

  @ResolveField(() => [Submission], { description: 'What was handed in, newest first.' })
  @Requires('response.list')
  submissions(@Parent() response: Response): Promise<Submission[]> {
    return this.service.submissions(response.id);
  }

  @ResolveField(() => [String], { description: 'The verbs that you may do to this response in its state.' })
  @Requires('response.list')
  async allowedActions(@Parent() { state, wave, region, organisation }: Response): Promise<string[]> {
    const possible: Verb[] = state === ResponseStateName.SUBMITTED && wave.state === 'open' ? ['response.reopen'] : [];
    return this.operation.allowed(possible, { programmeId: wave.programmeId, region: region?.code ?? null, organisationId: organisation.id });
  }
}
