import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { ModerationService } from './moderation.service.js';
import { ModerateArgs, RatingArgs, RatingHistory } from './moderation.types.js';

@Resolver(() => RatingHistory)
export class ModerationResolver {
  constructor(private readonly service: ModerationService) {}

  @Query(() => RatingHistory, { description: 'What an authority declared of one level or indicator, and every judgement beside it with who, when and why. Refusals: NOT_FOUND (not asked in this wave), RATING_UNKNOWN.' })
  @Requires('rating.history')
  ratingHistory(@Args() asked: RatingArgs): Promise<RatingHistory> {
    return this.service.history(asked);
  }

  @Mutation(() => RatingHistory, {
    description: `Holds another rating of an authority than the declared one, or takes back what is held. Refusals: NOT_FOUND (not asked in this wave), RATING_UNKNOWN (the survey does not ask this with one choice),
REASON_MISSING, RATING_CHANGED (somebody else was faster), RATING_STANDS (nothing would change), RATING_NOT_MODERATED (nothing to take back).`,
  })
  @Requires('rating.moderate')
  moderateRating(@Args() asked: ModerateArgs): Promise<RatingHistory> {
    return this.service.moderate(asked);
  }
}
