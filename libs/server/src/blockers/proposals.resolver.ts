import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { ProposalsService } from './proposals.service.js';
import { DecideProposalArgs, ProposeRankArgs, RankingProposal, VoteOnProposalArgs } from './proposals.types.js';
import { Ranking } from './rankings.types.js';

@Resolver(() => Ranking)
export class ProposalsResolver {
  constructor(private readonly service: ProposalsService) {}

  @ResolveField(() => [RankingProposal], { description: 'What was proposed in its moderation: what waits first, then the latest.' })
  @Requires('ranking.list')
  proposals(@Parent() ranking: Ranking): Promise<RankingProposal[]> {
    return this.service.ofRanking(ranking);
  }

  @Mutation(() => RankingProposal, { description: 'Proposes another place for a blocker while a ranking is in moderation, with a reason. Refusals: RANKING_STATE, INVALID_INPUT, NOT_FOUND.' })
  @Requires('ranking.propose')
  proposeRank(@Args() proposed: ProposeRankArgs): Promise<RankingProposal> {
    return this.service.propose(proposed);
  }

  @Mutation(() => RankingProposal, { description: 'Takes your own proposal back. Refusals: PROPOSAL_NOT_YOURS, PROPOSAL_STATE, RANKING_STATE.' })
  @Requires('ranking.propose')
  withdrawProposal(@Args('id', { type: () => ID }, new ParseUUIDPipe()) id: string): Promise<RankingProposal> {
    return this.service.withdraw(id);
  }

  @Mutation(() => RankingProposal, { description: 'Votes for or against a proposal; voting again replaces your vote. Refusals: RANKING_STATE, PROPOSAL_STATE, INVALID_INPUT.' })
  @Requires('ranking.vote')
  voteOnProposal(@Args() vote: VoteOnProposalArgs): Promise<RankingProposal> {
    return this.service.vote(vote);
  }

  @Mutation(() => RankingProposal, { description: 'Accepts a proposal, which puts the blocker where it was proposed, or declines it, with a reason. Refusals: RANKING_STATE, PROPOSAL_STATE, INVALID_INPUT.' })
  @Requires('ranking.decide')
  decideProposal(@Args() decision: DecideProposalArgs): Promise<RankingProposal> {
    return this.service.decide(decision);
  }
}
