import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { allowedOutcomes, returnActions, verbOfOutcome, verbOfReturnAction } from '@muster/domain/collections';
import { Operation, Requires } from '@muster/platform';
import { OutcomesService } from './outcomes.service.js';
import { ReturnsArgs } from './returns.inputs.js';
import { ReturnsService } from './returns.service.js';
import { BarrierChoice, Return, ReturnOutcomeName, ReturnPage } from './returns.types.js';
import { RoundsService } from './rounds.service.js';

const id = { type: () => ID };
const placeOf = ({ round, organisation, region }: Return) => ({ programmeId: round.programmeId, organisationId: organisation.id, region: region?.code ?? null });

@Resolver(() => Return)
export class ReturnsResolver {
  constructor(
    private readonly service: ReturnsService,
    private readonly outcomes: OutcomesService,
    private readonly rounds: RoundsService,
    private readonly operation: Operation,
  ) {}

  @Query(() => ReturnPage, { description: 'What is expected of whom and how far it is; a champion sees the own region.' })
  @Requires('return.list')
  returns(@Args() { filter, sort, direction, page }: ReturnsArgs): Promise<ReturnPage> {
    return this.service.list(filter ?? {}, { sort, direction }, page);
  }

  @Query(() => Return, { nullable: true, description: 'One return; null when there is none or you may not see it. An authority sees its own.' })
  @Requires('return.see')
  return(@Args('id', id, new ParseUUIDPipe()) returnId: string): Promise<Return | null> {
    return this.service.find(returnId);
  }

  @ResolveField(() => [BarrierChoice], { description: 'What may be named as standing in the way of reporting.' })
  @Requires('return.see')
  async barrierChoices(@Parent() { round }: Return): Promise<BarrierChoice[]> {
    const { surveyVersionId } = await this.rounds.load(round.id);
    return (await this.outcomes.barriers(surveyVersionId)).map(({ code, text }) => ({ code, label: text.en }));
  }

  @ResolveField(() => [String], { description: 'The verbs that you may do to this return in its state.' })
  @Requires('return.see')
  async allowedActions(@Parent() it: Return): Promise<string[]> {
    return this.operation.allowed(returnActions(it.moment).map(verbOfReturnAction), placeOf(it));
  }

  @ResolveField(() => [ReturnOutcomeName], { description: 'The outcomes that you may set in its place.' })
  @Requires('return.see')
  async allowedOutcomes(@Parent() it: Return): Promise<ReturnOutcomeName[]> {
    return allowedOutcomes(it.moment).filter((outcome) => this.operation.allowed([verbOfOutcome(outcome)], placeOf(it)).length) as ReturnOutcomeName[];
  }
}
