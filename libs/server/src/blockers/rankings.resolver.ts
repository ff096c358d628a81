import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { RankingsService } from './rankings.service.js';
import { ArrangeRankingArgs, Ranking, RankingDifference, RankingEntry, RankingInput, RankingPage, RankingsArgs, RankingVersionArgs, Unranked } from './rankings.types.js';

const id = { type: () => ID };

@Resolver(() => Ranking)
export class RankingsResolver {
  constructor(private readonly service: RankingsService) {}

  @Query(() => RankingPage, { description: 'The rankings of a programme, the newest first; readers see the published ones.' })
  @Requires('ranking.list')
  rankings(@Args() { programmeId, state, page }: RankingsArgs): Promise<RankingPage> {
    return this.service.list({ programmeId, ...(state ? { state } : {}) }, page);
  }

  @Query(() => Ranking, { nullable: true, description: 'One ranking; null when there is none or out of reach.' })
  @Requires('ranking.list')
  ranking(@Args('id', id, new ParseUUIDPipe()) rankingId: string): Promise<Ranking | null> {
    return this.service.find(rankingId);
  }

  @Query(() => [RankingDifference], { description: 'What differs between two rankings of a programme, in the order of the later one. Refusal: NOT_FOUND.' })
  @Requires('ranking.list')
  rankingDifferences(@Args('from', id, new ParseUUIDPipe()) from: string, @Args('to', id, new ParseUUIDPipe()) to: string): Promise<RankingDifference[]> {
    return this.service.differences(from, to);
  }

  @Mutation(() => Ranking, { description: 'Drafts the next ranking: a copy of the last published one or, before there is one, the register. Refusals: RANKING_IN_THE_MAKING, REGISTER_EMPTY.' })
  @Requires('ranking.draft')
  draftRanking(@Args('programmeId', id, new ParseUUIDPipe()) programmeId: string, @Args('input') input: RankingInput): Promise<Ranking> {
    return this.service.draft(programmeId, input);
  }

  @Mutation(() => Ranking, { description: 'Puts a blocker at a place of a draft; the others close up and make room. Refusals: RANKING_STATE, RANKING_CHANGED, NOT_FOUND.' })
  @Requires('ranking.arrange')
  arrangeRanking(@Args() arranged: ArrangeRankingArgs): Promise<Ranking> {
    return this.service.arrange(arranged);
  }

  @Mutation(() => Ranking, { description: 'Opens the moderation of a draft: champions propose and vote from then on. Refusals: RANKING_STATE, RANKING_CHANGED.' })
  @Requires('ranking.moderate')
  openModeration(@Args() wanted: RankingVersionArgs): Promise<Ranking> {
    return this.service.openModeration(wanted);
  }

  @Mutation(() => Ranking, { description: 'Publishes a ranking with the words that the register has now; it never changes again. Refusals: RANKING_STATE, PROPOSALS_UNDECIDED, BLOCKERS_UNRANKED, RANKING_CHANGED.' })
  @Requires('ranking.publish')
  publishRanking(@Args() wanted: RankingVersionArgs): Promise<Ranking> {
    return this.service.publish(wanted);
  }

  @Mutation(() => Boolean, { description: 'Throws away a ranking in the making with its proposals and votes. Refusals: RANKING_STATE, RANKING_CHANGED.' })
  @Requires('ranking.discard')
  discardRanking(@Args() wanted: RankingVersionArgs): Promise<boolean> {
    return this.service.discard(wanted);
  }

  @ResolveField(() => [RankingEntry], { description: 'What it ranks: must before should before could before not needed, each by number.' })
  @Requires('ranking.list')
  entries(@Parent() ranking: Ranking): Promise<RankingEntry[]> {
    return this.service.entries(ranking);
  }

  @ResolveField(() => [Unranked], { description: 'Blockers that stand in the way and have no place in it yet; it cannot be published before they have. None once it is published.' })
  @Requires('ranking.list')
  unranked(@Parent() ranking: Ranking): Promise<Unranked[]> {
    return this.service.unranked(ranking);
  }
}
