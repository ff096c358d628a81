import { Args, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { TimelineService } from './timeline.service.js';
import { TimelineArgs, TimelineEntry, TimelinePage } from './timeline.types.js';

@Resolver(() => TimelineEntry)
export class TimelineResolver {
  constructor(private readonly service: TimelineService) {}

  @Query(() => TimelinePage, { description: 'Everything about an organisation in a programme, newest first: what was written and why not, calls, answers, returns, changes of contacts. Refusal: NOT_FOUND (not on the roster).' })
  @Requires('timeline.see')
  timeline(@Args() { programmeId, organisationId, page }: TimelineArgs): Promise<TimelinePage> {
    return this.service.list(programmeId, organisationId, page);
  }
}
