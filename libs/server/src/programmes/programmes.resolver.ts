import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Operation, PageInput, Requires } from '@muster/platform';
import { Framework, IndicatorsService } from '../indicators/index.js';
import { ProgrammesService } from './programmes.service.js';
import { CreateProgrammeInput, Programme, ProgrammePage, RosterArgs, RosterInput, RosterPage, System, UpdateProgrammeInput } from './programmes.types.js';
import { RosterService } from './roster.service.js';

const id = { type: () => ID };

@Resolver(() => Programme)
export class ProgrammesResolver {
  constructor(
    private readonly service: ProgrammesService,
    private readonly rosters: RosterService,
    private readonly indicators: IndicatorsService,
    private readonly operation: Operation,
  ) {}

  @Query(() => ProgrammePage, { description: 'The programmes in which you have a part, newest first.' })
  @Requires('programme.list')
  programmes(@Args('page', { nullable: true }) page?: PageInput): Promise<ProgrammePage> {
    return this.service.list({}, page);
  }

  @Query(() => Programme, { nullable: true, description: 'One programme; null when there is none or you may not see it.' })
  @Requires('programme.list')
  programme(@Args('id', id, new ParseUUIDPipe()) programmeId: string): Promise<Programme | null> {
    return this.service.find(programmeId);
  }

  @Mutation(() => Programme, { description: 'Creates a programme. Refusals: CODE_TAKEN, PERIOD_REVERSED, NOT_FOUND (framework).' })
  @Requires('programme.create')
  createProgramme(@Args('input') input: CreateProgrammeInput): Promise<Programme> {
    return this.service.create(input);
  }

  @Mutation(() => Programme, { description: 'Changes name, description and period. Refusal: PERIOD_REVERSED.' })
  @Requires('programme.update')
  updateProgramme(@Args('id', id, new ParseUUIDPipe()) programmeId: string, @Args('input') input: UpdateProgrammeInput): Promise<Programme> {
    return this.service.update(programmeId, input);
  }

  @Mutation(() => Programme, { description: 'Sets who is expected to take part. Refusals: ROSTER_IN_USE, ROSTER_EMPTY, ROSTER_UNKNOWN, ROSTER_UNSAID.' })
  @Requires('programme.set-roster')
  setRoster(@Args('programmeId', id, new ParseUUIDPipe()) programmeId: string, @Args('input') input: RosterInput): Promise<Programme> {
    return this.service.setRoster(programmeId, input);
  }

  @ResolveField(() => Framework, { nullable: true })
  @Requires('programme.list')
  framework(@Parent() programme: Programme): Promise<Framework | null> {
    return this.indicators.framework(programme.frameworkId);
  }

  @ResolveField(() => RosterPage, { description: 'Who is expected to take part; a champion sees the own region.' })
  @Requires('programme.list')
  roster(@Parent() programme: Programme, @Args() args: RosterArgs): Promise<RosterPage> {
    return this.rosters.list(programme.id, args);
  }

  @ResolveField(() => [System], { description: 'The case management systems that an authority may name.' })
  @Requires('programme.list')
  systems(): Promise<System[]> {
    return this.service.systems();
  }

  @ResolveField(() => [String], { description: 'The verbs that you may do to this programme.' })
  @Requires('programme.list')
  async allowedActions(@Parent() programme: Programme): Promise<string[]> {
    return this.operation.allowed(['programme.update', 'programme.set-roster', 'survey.draft', 'wave.create'], { programmeId: programme.id });
  }
}
