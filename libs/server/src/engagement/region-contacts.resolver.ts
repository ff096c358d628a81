import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { RegionContactsService } from './region-contacts.service.js';
import { RegionContacts } from './region-contacts.types.js';

@Resolver(() => RegionContacts)
export class RegionContactsResolver {
  constructor(private readonly service: RegionContactsService) {}

  @Query(() => [RegionContacts], { description: 'For each region the last contact, with whom nobody has spoken, who has no contact and whose address failed; a champion gets the own region.' })
  @Requires('contact.list')
  regionContacts(@Args('programmeId', { type: () => ID }, new ParseUUIDPipe()) programmeId: string): Promise<RegionContacts[]> {
    return this.service.list(programmeId);
  }
}
