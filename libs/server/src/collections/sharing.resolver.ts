import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { SharingService } from './sharing.service.js';
import { SharingArgs, SharingInput, SharingPage, SharingRow } from './sharing.types.js';

@Resolver(() => SharingRow)
export class SharingResolver {
  constructor(private readonly service: SharingService) {}

  @Query(() => SharingPage, { description: 'What each organisation of a programme has in place before it shares data, with elapsed days and history; a champion sees the own region.' })
  @Requires('sharing.see')
  sharing(@Args() { programmeId, filter, page }: SharingArgs): Promise<SharingPage> {
    return this.service.list(programmeId, filter ?? {}, page);
  }

  @Mutation(() => [SharingRow], { description: 'Says how one instrument now stands, for one organisation or several. Refusals: INVALID_INPUT (days that cannot be), NOT_FOUND.' })
  @Requires('sharing.set')
  setSharing(@Args('input') input: SharingInput): Promise<SharingRow[]> {
    return this.service.set(input);
  }
}
