import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Operation, Requires } from '@muster/platform';
import { SurveyVersion, SurveyVersionState } from './surveys.types.js';

@Resolver(() => SurveyVersion)
export class SurveyVersionsResolver {
  constructor(private readonly operation: Operation) {}

  @ResolveField(() => [String], { description: 'The verbs that you may do to this version.' })
  @Requires('survey.list')
  async allowedActions(@Parent() { state, survey }: SurveyVersion): Promise<string[]> {
    const about = { programmeId: survey.programme.id };
    return state === SurveyVersionState.DRAFT ? this.operation.allowed(['survey.publish', 'survey.draft'], about) : this.operation.allowed(['wave.create'], about);
  }
}
