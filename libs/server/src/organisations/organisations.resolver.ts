import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { OrganisationsService } from './organisations.service.js';
import { AddOrganisationInput, AddRegionInput, Organisation, OrganisationPage, OrganisationPeriod, OrganisationsArgs, Region } from './organisations.types.js';

@Resolver(() => Organisation)
export class OrganisationsResolver {
  constructor(private readonly service: OrganisationsService) {}

  @Query(() => OrganisationPage, { description: 'Organisations with their names and regions on a day.' })
  @Requires('organisation.list')
  organisations(@Args() { filter, sort, direction, page }: OrganisationsArgs): Promise<OrganisationPage> {
    return this.service.list(filter ?? {}, { sort, direction }, page);
  }

  @Query(() => Organisation, { nullable: true, description: 'One organisation as it is today; null when there is none or you may not see it.' })
  @Requires('organisation.list')
  organisation(@Args('id', { type: () => ID }, new ParseUUIDPipe()) id: string): Promise<Organisation | null> {
    return this.service.find(id);
  }

  @Query(() => [Region], { description: 'The regions of a nation, or of all.' })
  @Requires('organisation.list')
  regions(@Args('nation', { type: () => String, nullable: true }) nation?: string): Promise<Region[]> {
    return this.service.regions(nation);
  }

  @Mutation(() => Organisation, { description: 'Adds an organisation that is not among the facts. Refusals: CODE_TAKEN, NOT_FOUND (region).' })
  @Requires('organisation.add')
  addOrganisation(@Args('input') input: AddOrganisationInput): Promise<Organisation> {
    return this.service.add(input);
  }

  @Mutation(() => Region, { description: 'Adds a region of a nation. Refusal: CODE_TAKEN.' })
  @Requires('organisation.add')
  addRegion(@Args('input') input: AddRegionInput): Promise<Region> {
    return this.service.addRegion(input);
  }

  @ResolveField(() => [OrganisationPeriod], { description: 'Every name, code and region that it has had, oldest first.' })
  @Requires('organisation.list')
  history(@Parent() organisation: Organisation): Promise<OrganisationPeriod[]> {
    return this.service.history(organisation.id);
  }

  @ResolveField(() => [Organisation], { description: 'The organisations that took its place when it was abolished.' })
  @Requires('organisation.list')
  successors(@Parent() organisation: Organisation): Promise<Organisation[]> {
    return this.service.successors(organisation.id);
  }
}
