import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { roundActions, verbOfRoundAction } from '@muster/domain/collections';
import { Operation, Requires } from '@muster/platform';
import { RoundsService } from './rounds.service.js';
import { Round, RoundInput, RoundPage, RoundsArgs, UpdateRoundInput } from './rounds.types.js';

const id = { type: () => ID };

@Resolver(() => Round)
export class RoundsResolver {
  constructor(private readonly service: RoundsService, private readonly operation: Operation) {}

  @Query(() => RoundPage, { description: 'Rounds with their numbers, newest first; a champion counts the own region.' })
  @Requires('round.list')
  rounds(@Args() { filter, page }: RoundsArgs): Promise<RoundPage> {
    return this.service.list(filter ?? {}, page);
  }

  @Query(() => Round, { nullable: true, description: 'One round; null when there is none or you may not see it.' })
  @Requires('round.list')
  round(@Args('id', id, new ParseUUIDPipe()) roundId: string): Promise<Round | null> {
    return this.service.find(roundId);
  }

  @Mutation(() => Round, { description: 'Creates a draft round. Refusals: ROUND_DATES, VERSION_NOT_PUBLISHED, INVALID_INPUT (name taken, no such level), NOT_FOUND (collection).' })
  @Requires('round.create')
  createRound(@Args('input') input: RoundInput): Promise<Round> {
    return this.service.create(input);
  }

  @Mutation(() => Round, {
    description: 'Changes a round before it opens; of an open one name, target and, to later ones, due day and last day. Refusals: ROUND_DATES, ROUND_ALREADY_OPEN, ROUND_CLOSED, VERSION_NOT_PUBLISHED, INVALID_INPUT.',
  })
  @Requires('round.update')
  updateRound(@Args('id', id, new ParseUUIDPipe()) roundId: string, @Args('input') input: UpdateRoundInput): Promise<Round> {
    return this.service.update(roundId, input);
  }

  @Mutation(() => Round, { description: 'Sets a draft to open by itself on its first day. Refusals: ROUND_NOT_DRAFT, ROUND_DATES.' })
  @Requires('round.schedule')
  scheduleRound(@Args('id', id, new ParseUUIDPipe()) roundId: string): Promise<Round> {
    return this.service.schedule(roundId);
  }

  @Mutation(() => Round, { description: 'Takes a scheduled round back to draft. Refusal: ROUND_NOT_SCHEDULED.' })
  @Requires('round.schedule')
  unscheduleRound(@Args('id', id, new ParseUUIDPipe()) roundId: string): Promise<Round> {
    return this.service.unschedule(roundId);
  }

  @Mutation(() => Round, { description: 'Opens a round: one expected return an organisation on the roster. Opening it again changes nothing. Refusals: ROUND_CLOSED, ROUND_DATES, NOTHING_TO_EXPECT.' })
  @Requires('round.open')
  openRound(@Args('id', id, new ParseUUIDPipe()) roundId: string): Promise<Round> {
    return this.service.open(roundId);
  }

  @Mutation(() => Round, { description: 'Closes an open round and its survey; what is queried can still be answered. Refusals: ROUND_NOT_OPEN, ROUND_CLOSED.' })
  @Requires('round.close')
  closeRound(@Args('id', id, new ParseUUIDPipe()) roundId: string): Promise<Round> {
    return this.service.close(roundId);
  }

  @ResolveField(() => [String], { description: 'The verbs that you may do to this round in its state.' })
  @Requires('round.list')
  async allowedActions(@Parent() round: Round): Promise<string[]> {
    return [...new Set(this.operation.allowed(roundActions(round).map((action) => verbOfRoundAction[action]), { programmeId: round.programme.id }))];
  }
}
