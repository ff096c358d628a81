import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Operation, Requires } from '@muster/platform';
import { surveyTemplates } from '@muster/reference';
import { GraphQLJSON } from 'graphql-scalars';
import { SurveysService } from './surveys.service.js';
import { Survey, SurveyPage, SurveysArgs, SurveyVersion } from './surveys.types.js';

const id = { type: () => ID };

@Resolver(() => Survey)
export class SurveysResolver {
  constructor(private readonly service: SurveysService, private readonly operation: Operation) {}

  @Query(() => SurveyPage, { description: 'The surveys of a programme, or of all in which you have a part.' })
  @Requires('survey.list')
  surveys(@Args() { programmeId, page }: SurveysArgs): Promise<SurveyPage> {
    return this.service.list({ programmeId }, page);
  }

  @Query(() => Survey, { nullable: true, description: 'One survey; null when there is none or you may not see it.' })
  @Requires('survey.list')
  survey(@Args('id', id, new ParseUUIDPipe()) surveyId: string): Promise<Survey | null> {
    return this.service.find(surveyId);
  }

  @Query(() => SurveyVersion, { nullable: true, description: 'One version; null when there is none or you may not see it.' })
  @Requires('survey.list')
  surveyVersion(@Args('id', id, new ParseUUIDPipe()) versionId: string): Promise<SurveyVersion | null> {
    return this.service.findVersion(versionId);
  }

  @Query(() => [GraphQLJSON], { description: 'The surveys that the product brings with it: { code, title, definition }.' })
  @Requires('survey.draft')
  surveyTemplates(): object[] {
    return surveyTemplates().map(({ code, definition }) => ({ code, title: definition.title.en, definition }));
  }

  @Mutation(() => SurveyVersion, { description: 'Makes a definition the draft of its survey. Refusal: DEFINITION_NOT_SOUND, with every fault and its place.' })
  @Requires('survey.draft')
  draftSurvey(@Args('programmeId', id, new ParseUUIDPipe()) programmeId: string, @Args('definition', { type: () => GraphQLJSON }) definition: unknown): Promise<SurveyVersion> {
    return this.service.draft(programmeId, definition);
  }

  @Mutation(() => SurveyVersion, { description: 'Publishes a draft; from then on it never changes. Refusals: VERSION_PUBLISHED, DEFINITION_NOT_SOUND.' })
  @Requires('survey.publish')
  publishSurveyVersion(@Args('id', id, new ParseUUIDPipe()) versionId: string): Promise<SurveyVersion> {
    return this.service.publish(versionId);
  }

  @ResolveField(() => [SurveyVersion], { description: 'The versions, newest first.' })
  @Requires('survey.list')
  versions(@Parent() survey: Survey): Promise<SurveyVersion[]> {
    return this.service.versions(survey);
  }

  @ResolveField(() => [String], { description: 'The verbs that you may do to this survey.' })
  @Requires('survey.list')
  async allowedActions(@Parent() survey: Survey): Promise<string[]> {
    return this.operation.allowed(['survey.draft'], { programmeId: survey.programme.id });
  }
}
