import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { WorkshopsService } from './workshops.service.js';
import { AttendanceArgs, Workshop, WorkshopInput, WorkshopPage, WorkshopsArgs } from './workshops.types.js';

@Resolver(() => Workshop)
export class WorkshopsResolver {
  constructor(private readonly service: WorkshopsService) {}

  @Query(() => WorkshopPage, { description: 'Workshops with who came, newest first; a champion counts the own region.' })
  @Requires('workshop.list')
  workshops(@Args() { programmeId, page }: WorkshopsArgs): Promise<WorkshopPage> {
    return this.service.list(programmeId, page);
  }

  @Query(() => Workshop, { nullable: true, description: 'One workshop; null when there is none or you may not see it.' })
  @Requires('workshop.list')
  workshop(@Args('id', { type: () => ID }, new ParseUUIDPipe()) workshopId: string): Promise<Workshop | null> {
    return this.service.find(workshopId);
  }

  @Mutation(() => Workshop, { description: 'Notes a workshop, held or to come. Refusal: INVALID_INPUT (name taken, no day).' })
  @Requires('workshop.create')
  createWorkshop(@Args('input') input: WorkshopInput): Promise<Workshop> {
    return this.service.create(input);
  }

  @Mutation(() => Workshop, { description: 'Notes which organisations came; those that are noted already stay. Refusals: WORKSHOP_TO_COME, NOT_FOUND (not on the roster).' })
  @Requires('workshop.attend')
  recordAttendance(@Args() args: AttendanceArgs): Promise<Workshop> {
    return this.service.recordAttendance(args);
  }
}
